// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/models/student.h"

namespace distilloscope {

/// Model A or Model B of the notebook with the weights of a Keras file, in eval mode on the CPU.
/// Keras numbers its layers anew whenever a model is built, so names tell nothing: a convolution is
/// known by the shape of its kernel and its place among those of equal shape, and a batch
/// normalisation by its place, which is that of its convolution.
/// Throws EngineError(mismatch) listing what is missing, surplus or misshapen, or what opening the
/// file throws.
Student load_keras_student(const std::string& file);

}  // namespace distilloscope
