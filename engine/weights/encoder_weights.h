// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/option_checks.h"
#include "engine/models/student.h"
#include "engine/weights/tensor_file.h"

namespace distilloscope {

/// Weights for the encoders from a file.
struct EncoderWeights {
  std::string file;
  std::string sha256;                 ///< of the whole file
  EncoderTraining training;           ///< what the options must be like
  std::vector<NamedTensor> tensors;   ///< under the names of a student, "encoder.conv1.weight"
  std::vector<std::string> left_out;  ///< names in the file that belong to no encoder
};

/// Reads a ResNet-18 under torchvision's names (a PyTorch file, or the same as safetensors), the
/// encoder of a checkpoint of ours, or that of a student of the notebook (Keras, .h5). Its
/// classifier fc.* and our decoder are left out. Throws EngineError(not_found | unreadable |
/// bad_data | mismatch) naming the file.
EncoderWeights read_encoder_weights(const std::string& file);

/// Throws EngineError(invalid_option) with every option that is not as the weights were trained.
void require_trained_so(const EncoderWeights& weights, const Options& options);

/// Fills a student's encoder. torchvision's convolutions have no bias: ours become zero.
/// Throws EngineError(mismatch) listing every missing, surplus and misshapen tensor, and
/// EngineError(bad_data) for values that are not finite; the student is then as it was.
void load_encoder(const EncoderWeights& weights, Student& student);

}  // namespace distilloscope
