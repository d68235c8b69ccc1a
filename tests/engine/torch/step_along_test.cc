// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step_along.h"

#include <limits>

#include "engine/models/kernels.h"
#include "engine/training/arm_training.h"
#include "tests/engine/torch/model_support.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

BatchTensors some_batch() {
  BatchTensors batch;
  batch.images = some_images(2, 64, 96).contiguous(torch::MemoryFormat::ChannelsLast);
  batch.truth = some_images(2, 64, 96).slice(1, 0, 1).abs();
  batch.teacher = some_images(2, 64, 96).slice(1, 1, 2).abs();
  return batch;
}

Options taught() {
  Options options;
  options.distillation.method = DistillationMethod::second_head;
  options.hardware.threads = 1;
  return options;
}

struct Trained {
  std::vector<torch::Tensor> weights;
  std::vector<double> norms;
  std::int64_t steps = 0;
};

Trained trained(bool along, Precision precision) {
  Options options = taught();
  options.hardware.precision = precision;
  const Compute compute = choose_compute(options.hardware);
  Learner learner = make_learner(options, 1, nullptr, compute, 10);
  learner.student->train();
  Trained result;
  for (int step = 1; step <= 3; ++step) {
    PassWishes wishes;
    if (along) wishes.learning_rate = 1e-3 * step;
    const Pass pass = forward_backward(learner, some_batch(), options, compute, wishes);
    REQUIRE(pass.stepped == along);
    if (!along) learner.adam.step(1e-3 * step);
    result.norms.push_back(pass.terms.gradient_norm);
  }
  for (const torch::Tensor& weight : learner.student->parameters()) {
    result.weights.push_back(weight.detach().clone());
    CHECK(weight.grad().defined() != along);
  }
  result.steps = learner.adam.step_count();
  return result;
}

}  // namespace

TEST_CASE("steps along the backward pass are those after it, to the bit") {
  for (const Precision precision : {Precision::fp32, Precision::bf16}) {
    const Trained after = trained(false, precision);
    const Trained along = trained(true, precision);
    CHECK(along.norms == after.norms);
    CHECK(along.steps == after.steps);
    REQUIRE(along.weights.size() == after.weights.size());
    for (std::size_t i = 0; i < after.weights.size(); ++i) {
      INFO("parameter " << i);
      CHECK(torch::equal(along.weights[i], after.weights[i]));
    }
  }
}

TEST_CASE("no step is taken along a pass that needs all gradients, or whose loss is not finite") {
  Options options = taught();
  BatchTensors batch = some_batch();
  PassWishes wishes{.measure_shares = false, .learning_rate = 1e-3};
  bool plain = false;
  SECTION("gradients are clipped") { options.optimiser.clip_norm = 1; }
  SECTION("shares are measured") { wishes.measure_shares = true; }
  SECTION("as written") { plain = true; }
  SECTION("not finite") { batch.images[0][0][0][0] = std::numeric_limits<float>::quiet_NaN(); }
  const KernelChoice choice(plain);
  const Compute compute = choose_compute(options.hardware);
  Learner learner = make_learner(options, 1, nullptr, compute, 10);
  learner.student->train();
  std::vector<torch::Tensor> before;
  for (const torch::Tensor& weight : learner.student->parameters()) {
    before.push_back(weight.detach().clone());
  }
  CHECK_FALSE(forward_backward(learner, batch, options, compute, wishes).stepped);
  CHECK(learner.adam.step_count() == 0);
  std::size_t next = 0;
  for (const torch::Tensor& weight : learner.student->parameters()) {
    CHECK(torch::equal(weight, before[next++]));
  }
}
