// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <list>
#include <string>
#include <vector>

#include "engine/weights/tensor_file.h"
#include "engine/weights/torch_file.h"
#include "tests/engine/torch/model_support.h"

namespace distilloscope::test {

/// The values of formula() in tests/data/make_torch_fixtures.py, to the same bits.
inline torch::Tensor formula(std::int64_t number, const std::vector<std::int64_t>& shape,
                             double scale) {
  auto tensor = torch::empty(shape, torch::kFloat32);
  float* const values = tensor.data_ptr<float>();
  for (std::int64_t i = 0; i < tensor.numel(); ++i) {
    const auto u = static_cast<double>((i * 7919 + number * 104729) % 2003 - 1001) / 1001.0;
    values[i] = static_cast<float>(u * scale);
  }
  return tensor;
}

/// torchvision's ResNet-18 with weights made by the formula: its tensors under its own names.
inline std::vector<NamedTensor> resnet18_tensors() {
  std::vector<NamedTensor> tensors;
  std::int64_t number = 0;
  const auto fixture = read_fixture("torch/resnet18.json");
  for (const auto& row : fixture.at("names")) {
    const auto name = row.at(0).get<std::string>();
    const auto shape = row.at(1).get<std::vector<std::int64_t>>();
    torch::Tensor tensor;
    if (name.ends_with("num_batches_tracked")) {
      tensor = torch::tensor(std::int64_t{7});
    } else if (shape.size() == 4) {
      tensor = formula(number, shape,
                       std::sqrt(6.0 / static_cast<double>(shape[1] * shape[2] * shape[3])));
    } else if (name.ends_with("running_var")) {
      tensor = 1 + formula(number, shape, 0.5);
    } else if (name.ends_with("weight") && shape.size() == 1) {
      tensor = 1 + formula(number, shape, 0.1);
    } else {
      tensor = formula(number, shape, 0.1);
    }
    tensors.push_back({name, tensor});
    ++number;
  }
  return tensors;
}

/// Writes them as a PyTorch file.
inline void write_torch(const std::string& file, const std::vector<NamedTensor>& tensors) {
  std::vector<TensorSource> sources;
  std::list<torch::Tensor> kept;
  for (const auto& [name, tensor] : tensors) {
    kept.push_back(tensor.contiguous());
    sources.push_back({name, tensor.is_floating_point() ? "F32" : "I64", tensor.sizes().vec(),
                       kept.back().data_ptr()});
  }
  write_torch_file(file, sources, {});
}

}  // namespace distilloscope::test
