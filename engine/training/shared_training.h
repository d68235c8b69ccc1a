// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/distributed/gradient_sums.h"
#include "engine/distributed/rank_group.h"
#include "engine/inference/compute.h"
#include "engine/inference/validation.h"
#include "engine/models/shared_statistics.h"
#include "engine/session/job_control.h"
#include "engine/training/training_data.h"
#include "engine/training/training_state.h"

namespace distilloscope {

/// What a training that ranks share out does beyond one that is alone: they see to it that all of
/// them do the same steps, on their parts of the same batches, with the same results. Alone (null)
/// everything here is what it would be without. Errors as RankGroup.
class SharedTraining : private SharedStatistics {
 public:
  explicit SharedTraining(RankGroup* ranks) : ranks_(ranks) {}

  bool alone() const { return ranks_ == nullptr; }
  /// Rank 0, or alone: keeps the run folder and tells what happens.
  bool first() const { return alone() || ranks_->first(); }
  int size() const { return alone() ? 1 : ranks_->size(); }
  /// Spent on waiting for others and for what is sent; what goes on beside the computation is free.
  double seconds_waiting() const { return alone() ? 0 : ranks_->seconds_waiting(); }

  // ---- before the first step ----

  /// Waits may be long, as some ranks prepare much longer than others.
  void prepare();

  /// What rank 0 says.
  std::string of_first(const std::string& own);
  /// Compute threads by default are this rank's share of the cores that it shares with others; GPUs
  /// are given out in turn.
  Compute compute_for(HardwareOptions hardware);
  /// Rank 0 first, for work that the others then find done.
  void first_before_others(const std::function<void()>& work);
  /// Throws EngineError(mismatch) when a rank sees other samples than rank 0.
  void require_same(const TrainingData& data);
  /// Weights, moments and position become those of rank 0.
  void share_state(std::vector<Learner>& learners, TrainingPosition& position);
  /// From now on the gradients of these learners are sums, and waits are as short as they should
  /// be.
  void begin_steps(std::vector<Learner>& learners);

  // ---- steps ----

  /// What to do before the next step, the same on all ranks: go_on or stop. Waits while one of them
  /// is paused; throws Cancelled.
  Wish next(JobControl& control);
  /// This rank's part of the batches. A rank that has none in a batch repeats its first image, and
  /// that counts for nothing.
  BatchPlan own_plan(const BatchPlan& whole) const;
  /// The step works on a batch of so many images.
  void begin_step(int images);
  /// This rank's share in a mean over the batch; 1 alone.
  double weight() const { return weight_; }
  /// To hold around forward and backward passes; null alone.
  SharedStatistics* statistics() { return alone() ? nullptr : this; }
  void begin_backward(int arm);
  void end_backward(int arm);
  /// Sums over ranks, in place.
  void sum(std::span<double> values);
  void sum(std::vector<torch::Tensor>& tensors);
  WorkShare work_share();
  /// True when it is so on all ranks.
  bool everywhere(bool here);

  // ---- validation ----

  BatchPlan own_validation(const BatchPlan& whole) const;
  /// Throws Cancelled; a pause waits for the next step, for the others could not wait with it.
  void look_in(JobControl& control) const;
  /// The results of all ranks, in the order of the whole plan.
  ValidationResult together(ValidationResult own);

 private:
  torch::Tensor gather(const torch::Tensor& row) override;
  bool counts() const override { return weight_ > 0; }
  std::int64_t images() const override { return images_; }

  RankGroup* ranks_;
  std::vector<std::unique_ptr<GradientSums>> gradients_;  ///< of each arm
  double weight_ = 1;
  std::int64_t images_ = 0;
};

}  // namespace distilloscope
