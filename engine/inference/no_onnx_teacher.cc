// SPDX-License-Identifier: GPL-3.0-or-later
// For a build without OpenCV, which runs ONNX files.
#include "engine/api/error.h"
#include "engine/inference/teacher_network.h"

namespace distilloscope {

std::unique_ptr<TeacherNetwork> load_onnx_teacher(const TeacherOptions& options,
                                                  const HardwareOptions&) {
  throw EngineError(ErrorCode::invalid_option,
                    options.file +
                        " is an ONNX network, which OpenCV runs, and this build has no OpenCV. "
                        "Export it as TorchScript, or let a build with OpenCV write its maps "
                        "(distilloscope-cli teach) and name their folder.");
}

}  // namespace distilloscope
