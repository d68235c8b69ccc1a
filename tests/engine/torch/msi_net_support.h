// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>

#include "engine/models/msi_net.h"
#include "engine/weights/tensor_file.h"
#include "tests/engine/torch/model_support.h"

namespace distilloscope::test {

inline std::string data_file(const std::string& name) {
  return std::string(DISTILLOSCOPE_TEST_DATA) + "/" + name;
}

/// For tests of the published size, which are hidden behind the tag [.full]: they need the 420 MB
/// that make_msinet_fixtures.py --full FOLDER writes, and the variable MSINET_FULL with the folder.
inline std::string full_size_file(const std::string& name) {
  const char* folder = std::getenv("MSINET_FULL");
  REQUIRE(folder != nullptr);
  return std::string(folder) + "/" + name;
}

/// What make_msinet_fixtures.py wrote: weights, an image, and the output of every layer.
class MSINetFixture {
 public:
  explicit MSINetFixture(const std::string& file) : file_(file) {}

  torch::Tensor tensor(const std::string& name) const {
    INFO(name);
    const auto* entry = file_.find(name);
    REQUIRE(entry != nullptr);
    return copy_tensor(file_, *entry);
  }
  torch::Tensor image() const { return tensor("image"); }  // 1 x 3 x H x W, RGB, bytes
  torch::Tensor layer(const std::string& name) const { return tensor(kLayer + name); }
  std::size_t layer_count() const {
    std::size_t count = 0;
    for (const auto& entry : file_.tensors()) count += entry.name.rfind(kLayer, 0) == 0;
    return count;
  }

  MSINet network() const {
    MSINet network(MSINetOptions{std::stoll(file_.metadata().at("width"))});
    torch::NoGradGuard no_gradient;
    for (auto& item : network->named_parameters()) {
      const auto values = tensor(item.key());
      REQUIRE(values.sizes() == item.value().sizes());
      item.value().copy_(values);
    }
    return network;
  }

 private:
  static constexpr const char* kLayer = "out.";
  SafetensorsFile file_;
};

}  // namespace distilloscope::test
