// SPDX-License-Identifier: GPL-3.0-or-later
// The notebook's two models against Keras: tests/data/make_student_fixtures.py.
#include <cmath>

#include "engine/dataset/hash.h"
#include "engine/metrics/random_draws.h"
#include "engine/weights/module_weights.h"
#include "engine/weights/tensor_file.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr double kTolerance = 1e-5;

// In [0, 1), as the program drew them.
torch::Tensor draws(const std::string& name, torch::IntArrayRef shape) {
  RandomDraws random(Hash64().add(name).value());
  auto values = torch::empty(shape, torch::kFloat64);
  double* value = values.data_ptr<double>();
  for (std::int64_t i = 0; i < values.numel(); ++i) value[i] = random.unit();
  return values;
}

Student seeded(bool teacher_head) {
  StudentModelOptions options;
  options.teacher_head = teacher_head;
  Student student = fresh_student(options);
  torch::NoGradGuard no_gradient;
  for (auto& [name, tensor] : weights_of(*student)) {
    if (!tensor.is_floating_point()) continue;
    auto value = draws(name, tensor.sizes());
    if (name.ends_with("running_var")) {
      value += 0.5;
    } else if (tensor.dim() == 1 && name.ends_with("weight")) {
      value = value * 0.5 + 0.75;
    } else if (tensor.dim() == 1) {
      value = (value * 2 - 1) * 0.125;
    } else {
      value =
          (value * 2 - 1) * std::sqrt(3.0 / (static_cast<double>(tensor.numel()) / tensor.size(0)));
    }
    tensor.copy_(value);
  }
  student->eval();
  return student;
}

}  // namespace

TEST_CASE("Model A and Model B equal the notebook's models in Keras, weight for weight") {
  const SafetensorsFile file(std::string(DISTILLOSCOPE_TEST_DATA) + "/student.safetensors");
  const auto expected = [&](const std::string& name) {
    const auto* entry = file.find(name);
    REQUIRE(entry != nullptr);
    return copy_tensor(file, *entry);
  };
  torch::NoGradGuard no_gradient;
  const auto images = (draws("image", {1, 3, 64, 96}) * 2 - 1).to(torch::kFloat32);
  for (const bool teacher_head : {false, true}) {
    INFO((teacher_head ? "Model B" : "Model A"));
    Student student = seeded(teacher_head);
    const auto features = expected("encoder");
    const double scale = features.abs().max().item<double>();
    CHECK(largest_difference(student->encoder(images), features) < kTolerance * scale);
    const StudentOutput output = student(images);
    CHECK(largest_difference(output.saliency, expected("saliency")) < kTolerance);
    REQUIRE(output.teacher.defined() == teacher_head);
    if (teacher_head) CHECK(largest_difference(output.teacher, expected("teacher")) < kTolerance);
  }
}
