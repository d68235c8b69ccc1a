// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <algorithm>
#include <string>

#include "engine/weights/tensor_file.h"

namespace distilloscope::test {

/// Whether two safetensors files hold the same names, in the same order, with the same bits.
inline bool same_tensors(const std::string& file, const std::string& other) {
  return std::ranges::equal(read_tensors(file), read_tensors(other),
                            [](const NamedTensor& x, const NamedTensor& y) {
                              return x.name == y.name && torch::equal(x.tensor, y.tensor);
                            });
}

}  // namespace distilloscope::test
