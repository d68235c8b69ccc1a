// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/distributed/rank_group.h"
#include "engine/models/gradient_arrivals.h"

namespace distilloscope {

/// Adds up the gradients of parameters over ranks while the backward pass still goes on: they lie
/// in buckets, and a bucket is on its way as soon as its last gradient is there. The buckets are
/// the same in every step, so that equal trainings add up in an equal order. (LibTorch's own
/// c10d::Reducer means instead of adds, forms its buckets anew after the first step, which a
/// resumed training would not repeat, and changes its constructor from version to version.)
class GradientSums {
 public:
  /// \p parameters in the order of the forward pass; their layout must not change from now on.
  GradientSums(RankGroup& ranks, std::vector<torch::Tensor> parameters);
  GradientSums(const GradientSums&) = delete;
  GradientSums& operator=(const GradientSums&) = delete;

  /// Before the backward pass, with gradients of zero.
  void begin();
  /// After it: gradients are sums over all ranks. A parameter without a gradient has none again.
  void finish();

 private:
  struct Bucket {
    torch::Tensor values;  ///< the gradients, one behind the other
    std::size_t members = 0;
    std::size_t missing = 0;
    std::unique_ptr<PendingSum> sum;
  };
  struct Place {
    std::size_t bucket = 0;
    torch::Tensor gradient;  ///< a view into the bucket
    bool arrived = false;
  };

  void arrived(std::size_t parameter);
  void send_complete();

  RankGroup& ranks_;
  std::vector<torch::Tensor> parameters_;
  std::vector<Place> places_;
  std::vector<Bucket> buckets_;
  std::size_t sent_ = 0;  ///< buckets on their way: in order, the same on all ranks
  bool active_ = false;
  GradientArrivals arrivals_;
};

}  // namespace distilloscope
