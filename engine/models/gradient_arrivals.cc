// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/gradient_arrivals.h"

#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>

#include <cstdint>
#include <utility>

namespace distilloscope {

struct GradientArrivals::Hooks {
  class Hook : public torch::autograd::FunctionPostHook {
   public:
    Hook(const Hooks& hooks, std::size_t parameter) : hooks_(hooks), parameter_(parameter) {}
    torch::autograd::variable_list operator()(
        const torch::autograd::variable_list& outputs,
        const torch::autograd::variable_list& /*inputs*/) override {
      hooks_.arrived(parameter_);
      return outputs;
    }

   private:
    const Hooks& hooks_;
    std::size_t parameter_;
  };
  struct One {
    // Lives only as long as someone holds it; the kind of pointer changed with LibTorch 2.
    decltype(torch::autograd::impl::grad_accumulator(torch::Tensor())) accumulator;
    std::uintptr_t key = 0;
  };

  std::function<void(std::size_t)> arrived;
  std::vector<One> all;
};

GradientArrivals::GradientArrivals(const std::vector<torch::Tensor>& parameters,
                                   std::function<void(std::size_t)> arrived)
    : hooks_(std::make_unique<Hooks>()) {
  hooks_->arrived = std::move(arrived);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    auto accumulator = torch::autograd::impl::grad_accumulator(parameters[i]);
    const std::uintptr_t key = accumulator->add_post_hook(std::make_unique<Hooks::Hook>(*hooks_, i));
    hooks_->all.push_back({std::move(accumulator), key});
  }
}

GradientArrivals::~GradientArrivals() {
  for (const Hooks::One& hook : hooks_->all) hook.accumulator->del_post_hook(hook.key);
}

}  // namespace distilloscope
