// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/api/error.h"
#include "engine/models/initialisers.h"
#include "engine/models/student.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

namespace distilloscope::test {

inline nlohmann::json read_fixture(const std::string& name) {
  std::ifstream file(std::string(DISTILLOSCOPE_TEST_DATA) + "/" + name);
  REQUIRE(file);
  return nlohmann::json::parse(file);
}

/// Nested lists of numbers as a double tensor of the same shape.
inline torch::Tensor tensor_of(const nlohmann::json& lists) {
  std::vector<double> values;
  std::vector<std::int64_t> shape;
  const std::function<void(const nlohmann::json&, std::size_t)> walk =
      [&](const nlohmann::json& node, std::size_t depth) {
        if (!node.is_array()) return values.push_back(node.get<double>());
        if (shape.size() == depth) shape.push_back(static_cast<std::int64_t>(node.size()));
        for (const auto& child : node) walk(child, depth + 1);
      };
  walk(lists, 0);
  return torch::tensor(values, torch::kFloat64).reshape(shape);
}

inline double largest_difference(const torch::Tensor& left, const torch::Tensor& right) {
  REQUIRE(left.sizes() == right.sizes());
  return (left.to(torch::kFloat64) - right.to(torch::kFloat64)).abs().max().item<double>();
}

inline Student fresh_student(StudentModelOptions options, std::int64_t seed = 1) {
  Student student(options);
  initialise(student, Initialiser::glorot, 0, seed);
  return student;
}

/// Noise in the range of normalised images, the same each time.
inline torch::Tensor some_images(std::int64_t count, std::int64_t height, std::int64_t width) {
  auto images = torch::arange(count * 3 * height * width, torch::kFloat64);
  return torch::frac(torch::sin(images) * 43758.5453)
      .mul(0.5)
      .to(torch::kFloat32)
      .reshape({count, 3, height, width});
}

inline bool mentions(const Error& error, const std::string& text) {
  return error.message.find(text) != std::string::npos;
}

}  // namespace distilloscope::test
