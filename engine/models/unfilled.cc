// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/unfilled.h"

#include <utility>

namespace distilloscope {
namespace {

thread_local bool unfilled = false;

}  // namespace

UnfilledScope::UnfilledScope() : before_(std::exchange(unfilled, true)) {}

UnfilledScope::~UnfilledScope() {
  unfilled = before_;
}

torch::nn::Conv2d make_convolution(const torch::nn::Conv2dOptions& options) {
  if (!unfilled) return torch::nn::Conv2d(options);
  // LibTorch fills a convolution as it makes it, so it makes the smallest there is.
  torch::nn::Conv2dOptions smallest = options;
  smallest.in_channels(options.groups()).out_channels(options.groups());
  torch::nn::Conv2d made(smallest);
  const torch::NoGradGuard no_gradients;
  made->options.in_channels(options.in_channels()).out_channels(options.out_channels());
  std::vector<std::int64_t> shape = made->weight.sizes().vec();
  shape[0] = options.out_channels();
  shape[1] = options.in_channels() / options.groups();
  made->weight.set_data(torch::empty(shape));
  if (made->bias.defined()) made->bias.set_data(torch::empty({options.out_channels()}));
  return made;
}

}  // namespace distilloscope
