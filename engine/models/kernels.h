// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace distilloscope {

/// What is computed in another way than docs/models.md writes it, equal but for rounding; see
/// docs/performance.md.
enum class Shortcut {
  doubling,       ///< maps are doubled by loops of our own, on a processor
  upsampling,     ///< the last upsampling and its convolutions in one, on a processor
  in_place,       ///< ReLU and sums change their input
  pooling,        ///< the pooling reaches over the end by itself
  winograd,       ///< 3x3 convolutions with a quarter of the products, on a processor
  normalisation,  ///< batch normalisation, ReLU and what follows in one, on a processor
  lone,           ///< one small image is computed as two
  memory,         ///< memory of large tensors is kept for the next
  beside,         ///< models beside each other
  fused_adam,     ///< all that a step changes in one pass over memory, on a GPU in one kernel
  steps_along,    ///< each weight changes as soon as its gradient is there, on a processor
  graph,          ///< a GPU's forward and backward pass as one CUDA graph
  ahead,          ///< a batch goes up to the GPU while it computes the one before
};

/// Whether this thread takes a shortcut. All are taken, unless DISTILLOSCOPE_PLAIN_KERNELS in the
/// environment is 1, or names those that are not, separated by commas.
bool takes(Shortcut shortcut);
/// Whether there is one that is not taken, by the environment's word.
bool has_plain_kernels();

/// With \p plain, this thread takes none as long as it lives, otherwise all, whatever the
/// environment says.
class KernelChoice {
 public:
  explicit KernelChoice(bool plain);
  ~KernelChoice();
  KernelChoice(const KernelChoice&) = delete;
  KernelChoice& operator=(const KernelChoice&) = delete;

 private:
  int before_;
};

/// ReLU of the output of a convolution or a normalisation, of which nobody needs the values below
/// zero any more: in place, unless somebody watches the layers.
torch::Tensor rectified(torch::Tensor output);
/// The same of output + shortcut; \p shortcut stays as it is.
torch::Tensor rectified_sum(torch::Tensor output, const torch::Tensor& shortcut);

}  // namespace distilloscope
