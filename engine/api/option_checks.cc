// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/option_checks.h"

#include <cmath>

namespace distilloscope {

std::vector<FieldProblem> encoder_conflicts(const Options& options,
                                            const EncoderTraining& training) {
  Options trained = options;
  trained.dataset.input_statistics = training.input_statistics;
  trained.dataset.colour_order = training.colour_order;
  trained.student.padding = training.padding;
  // Metadata carries the epsilon as text of a double, so only rounding is forgiven.
  if (std::abs(options.student.batch_norm_epsilon - training.batch_norm_epsilon) >
      1e-3 * training.batch_norm_epsilon) {
    trained.student.batch_norm_epsilon = training.batch_norm_epsilon;
  }
  std::vector<FieldProblem> problems;
  for (const char* key : {"dataset.input_statistics", "dataset.colour_order", "student.padding",
                          "student.batch_norm_epsilon"}) {
    const OptionField& field = *find_option_field(key);
    const std::string now = option_text(field, options);
    const std::string wanted = option_text(field, trained);
    if (now != wanted) {
      problems.push_back({key, field.label + " is " + now + ", but the encoder weights (" +
                                   training.source + ") were trained with " + wanted + "; set " +
                                   key + "=" + wanted + "."});
    }
  }
  return problems;
}

std::vector<FieldProblem> encoder_conflicts(const Options& options) {
  const std::string& file = options.student.encoder_weights;
  for (const char* ending : {".safetensors", ".h5", ".hdf5"}) {
    if (file.empty() || file.ends_with(ending)) return {};
  }
  return encoder_conflicts(options,
                           {.source = "a PyTorch file, taken for torchvision's ResNet-18"});
}

}  // namespace distilloscope
