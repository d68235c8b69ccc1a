// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/options.h"
#include "engine/api/teacher.h"
#include "engine/inference/teacher_format.h"

/// The kinds of teachers behind TeacherModel. Nothing here needs the torch headers.
namespace distilloscope {

class TeacherNetwork {
 public:
  virtual ~TeacherNetwork() = default;
  /// The map of a picture at this size in pixels, which has the picture's shape. Values are not
  /// negative. Throws EngineError(mismatch) for an output that is no single map.
  virtual Map predict(const Picture& picture, int width, int height) = 0;

  std::string description;    ///< "MSI-Net of 64 channels"
  std::string preprocessing;  ///< all but weights and picture that the map depends on, in words
  int input_width = 0;
  int input_height = 0;
};

/// Each throws EngineError naming the file.
std::unique_ptr<TeacherNetwork> load_msi_net_teacher(const TeacherOptions& options,
                                                     TeacherFormat format,
                                                     const HardwareOptions& hardware);
std::unique_ptr<TeacherNetwork> load_student_teacher(const TeacherOptions& options,
                                                     const HardwareOptions& hardware);
std::unique_ptr<TeacherNetwork> load_torchscript_teacher(const TeacherOptions& options,
                                                         const HardwareOptions& hardware);
std::unique_ptr<TeacherNetwork> load_onnx_teacher(const TeacherOptions& options,
                                                  const HardwareOptions& hardware);

/// The picture at the input's size and in the pixel range of the options: height * width * 3,
/// channels last, in the options' order.
std::vector<float> teacher_input(const Picture& picture, const TeacherOptions& options);
/// "240x320, rgb, unit"
std::string teacher_input_words(const TeacherOptions& options);

/// The one map in an output of this shape, row-major: axes of length 1 are dropped, and rows and
/// columns must be left. A log-density (nowhere positive, its exponentials add up to 1) becomes its
/// exponentials. \p file is what errors name. Throws EngineError(mismatch) for another shape,
/// EngineError(not_finite) and EngineError(bad_data) for values that are no map.
Map map_of_output(const std::vector<std::int64_t>& shape, const float* values,
                  const std::string& file);

}  // namespace distilloscope
