// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/options.h"

/// What options must be for initial weights from a file to mean anything.
namespace distilloscope {

/// How an encoder's input and layers were when its weights were trained.
struct EncoderTraining {
  std::string source;  ///< in words: "torchvision's ResNet-18"
  InputStatistics input_statistics = InputStatistics::imagenet;
  ColourOrder colour_order = ColourOrder::rgb;
  Padding padding = Padding::symmetric;
  double batch_norm_epsilon = 1e-5;
};

/// Each option that differs from the training, with what to set instead. torchvision's is the
/// default of EncoderTraining.
std::vector<FieldProblem> encoder_conflicts(const Options& options,
                                            const EncoderTraining& training);

/// What the options alone tell: a PyTorch file (any name that ends in none of .safetensors,
/// .h5 and .hdf5) is taken for torchvision's. What is in a file is known when a training begins.
std::vector<FieldProblem> encoder_conflicts(const Options& options);

}  // namespace distilloscope
