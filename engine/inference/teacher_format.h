// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/teacher.h"

namespace distilloscope {

/// What a teacher's file is, told from its content.
enum class TeacherFormat {
  msi_net_checkpoint,  ///< safetensors that this program wrote
  msi_net_state,       ///< the PyTorch port's weights: a PyTorch file, or safetensors
  msi_net_tensorflow,  ///< a frozen graph, or a SavedModel
  student,             ///< a checkpoint of this program
  torchscript,
  onnx,
};

TeacherKind kind_of(TeacherFormat format);
/// "MSI-Net", "a student checkpoint", ...
const char* kind_words(TeacherKind kind);

/// Throws EngineError(not_found | unreadable) naming the file, EngineError(mismatch) for a file
/// that is no teacher, or not of the kind asked for; each says what can be done.
TeacherFormat teacher_format(const std::string& file, TeacherKind asked);

}  // namespace distilloscope
