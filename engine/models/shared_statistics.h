// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

/// Batch normalisation of a batch that several processes share out: its statistics, and their share
/// in the gradient, are those of the whole batch.
namespace distilloscope {

/// How the processes of one batch learn each other's numbers. All of them call gather() equally
/// often and in the same order, in forward and in backward passes.
class SharedStatistics {
 public:
  virtual ~SharedStatistics() = default;
  /// One row of float64 values in, those of all processes out: processes x values, in the same
  /// order everywhere. Throws what keeps the processes apart.
  virtual torch::Tensor gather(const torch::Tensor& row) = 0;
  /// False for a process without a share in this batch: its images stand in and do not count.
  virtual bool counts() const = 0;
  /// Images of the whole batch.
  virtual std::int64_t images() const = 0;
};

/// As long as it lives, normalisations on this thread are shared. \p shared must outlive the
/// backward passes too; null shares nothing.
class SharedStatisticsScope {
 public:
  explicit SharedStatisticsScope(SharedStatistics* shared);
  ~SharedStatisticsScope();
  SharedStatisticsScope(const SharedStatisticsScope&) = delete;
  SharedStatisticsScope& operator=(const SharedStatisticsScope&) = delete;

 private:
  SharedStatistics* before_;
};

/// Whether there is such a scope.
bool statistics_are_shared();

/// What the layer makes of N x C x H x W. Not shared, or not training, it is the layer itself.
torch::Tensor batch_normalised(torch::nn::BatchNorm2d& layer, const torch::Tensor& input);

/// Images in the whole batch, of which \p own are here.
std::int64_t images_of_batch(std::int64_t own);

}  // namespace distilloscope
