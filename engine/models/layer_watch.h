// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>

/// LibTorch's modules have no hooks. A network that wants to be watched calls seen() for each of
/// its layers; nobody watching, that is one look at a pointer, and it never changes a value.
namespace distilloscope {

using SeenLayer = std::function<void(const torch::nn::Module& layer, const torch::Tensor& output)>;

/// As long as it lives, \p seen is called for every layer of the forward passes on this thread, in
/// their order. What it throws ends the pass.
class LayerWatch {
 public:
  explicit LayerWatch(SeenLayer seen);
  ~LayerWatch();
  LayerWatch(const LayerWatch&) = delete;
  LayerWatch& operator=(const LayerWatch&) = delete;

 private:
  SeenLayer seen_;
  const SeenLayer* before_;
};

/// Whether somebody watches this thread's layers, and may keep their outputs.
bool layers_are_watched();

/// Shows the output of a layer to who watches, and gives it back.
torch::Tensor seen(const torch::nn::Module& layer, torch::Tensor output);

}  // namespace distilloscope
