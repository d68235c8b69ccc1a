// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/optimiser.h"

#include "engine/models/kernels.h"
#include "tests/engine/torch/model_support.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

// Tensors whose gradients lie in memory as they do, and one whose gradient does not; none has a
// whole number of vectors.
std::vector<torch::Tensor> parameters() {
  torch::manual_seed(3);
  const auto last = torch::MemoryFormat::ChannelsLast;
  return {torch::randn({7}), torch::randn({5, 3, 3, 3}),
          torch::randn({6, 5, 3, 3}).contiguous(last), torch::randn({4, 6, 3, 3}).contiguous(last)};
}

// Parameters after four steps of Adam.
std::vector<torch::Tensor> stepped(bool plain, const OptimiserOptions& options) {
  const KernelChoice choice(plain);
  std::vector<torch::Tensor> all = parameters();
  for (torch::Tensor& parameter : all) parameter.requires_grad_(true);
  Adam adam(all, options);
  for (int step = 0; step < 4; ++step) {
    for (torch::Tensor& parameter : all) {
      torch::Tensor gradient = torch::randn_like(parameter.detach()) * 0.3;
      if (parameter.size(0) == 4) gradient = gradient.contiguous();
      parameter.mutable_grad() = gradient;
    }
    adam.step(0.01);
  }
  return all;
}

}  // namespace

TEST_CASE("Adam in one pass over memory takes the steps it takes operation by operation") {
  OptimiserOptions options;
  for (const double decay : {0.0, 0.1}) {
    options.weight_decay = decay;
    const auto wanted = stepped(true, options);
    const auto got = stepped(false, options);
    const auto before = parameters();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      INFO("parameter " << i << ", decay " << decay);
      CHECK(largest_difference(wanted[i], got[i]) < 1e-6);
      CHECK(largest_difference(before[i], got[i]) > 0.02);
    }
  }
}
