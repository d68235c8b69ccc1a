// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace distilloscope {

/// Says, within backward passes and on their thread, that the gradient of a parameter is complete:
/// nothing else of the pass reads the parameter or adds to its gradient from then on.
class GradientArrivals {
 public:
  /// \p arrived is given the place of the parameter in \p parameters. A parameter that a pass does
  /// not reach does not arrive.
  GradientArrivals(const std::vector<torch::Tensor>& parameters,
                   std::function<void(std::size_t)> arrived);
  ~GradientArrivals();
  GradientArrivals(const GradientArrivals&) = delete;
  GradientArrivals& operator=(const GradientArrivals&) = delete;

 private:
  struct Hooks;
  std::unique_ptr<Hooks> hooks_;
};

}  // namespace distilloscope
