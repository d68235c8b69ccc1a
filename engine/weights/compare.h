// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/checkpoint_info.h"
#include "engine/weights/inspect.h"
#include "engine/weights/weights_file.h"

namespace distilloscope {

/// What two tensors of one shape are to each other. Norms and the cosine are over values that are
/// finite: a norm over those of its own tensor, the others over those that are so in both.
struct TensorDistance {
  double first_norm = 0;
  double second_norm = 0;
  double difference_norm = 0;
  double cosine = 0;   ///< NaN when one of them is zero
  double largest = 0;  ///< absolute difference
};
/// \p first and \p second: values() of the entries. The types may differ.
TensorDistance tensor_distance(const TensorEntry& first_entry, const std::byte* first,
                               const TensorEntry& second_entry, const std::byte* second);
/// Euclidean, over finite values.
double tensor_norm(const TensorEntry& entry, const std::byte* values);

/// Compares tensors of the same name, whatever kind each file is of. Names are as they stand in the
/// files. Throws what open_weights() throws.
CheckpointComparison compare_checkpoints(const std::string& first, const std::string& second,
                                         const WeightsProgress& progress = {});

}  // namespace distilloscope
