// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "engine/api/run_record.h"
#include "ui/models/series.h"

namespace distilloscope {

/// What the vertical axis of the curves can show. The shares are those of the terms in the
/// gradient; `metric` is one of the validation metrics, told by its key.
enum class Quantity {
  kl,
  total_loss,
  truth_term,
  teacher_term,
  cc_term,
  truth_share,
  teacher_share,
  cc_share,
  gradient_norm,
  learning_rate,
  speed,
  gap_closed,  ///< of the first arm to the teacher, after each epoch
  metric
};

/// Of an arm's loss at a step, in the precision in which steps are kept; NaN for what is none of
/// it.
float valueOf(const LossTerms& terms, Quantity quantity);

/// What the horizontal axis counts.
enum class XAxis { step, epoch, time };

/// A column of numbers that takes no room as long as all of them are the same.
class Column {
 public:
  void append(float value);
  std::size_t size() const { return size_; }
  float at(std::size_t i) const { return values_.empty() ? same_ : values_[i]; }
  std::size_t bytes() const { return values_.capacity() * sizeof(float); }

 private:
  std::vector<float> values_;
  float same_ = 0;
  std::size_t size_ = 0;
};

/// The training steps of a run by columns: a tenth of a list of StepSample. The values are those of
/// batches and are kept in single precision.
class StepColumns {
 public:
  void append(const StepSample& sample, int arms);
  void reserve(std::size_t steps);
  std::size_t size() const { return steps_.size(); }
  bool empty() const { return steps_.empty(); }
  double step(std::size_t i) const { return steps_[i]; }
  double seconds(std::size_t i) const { return seconds_[i]; }
  double lastStep() const { return steps_.empty() ? 0 : steps_.back(); }
  double lastSeconds() const { return seconds_.empty() ? 0 : seconds_.back(); }
  /// The first row at or after a step; size() when there is none.
  std::size_t rowOf(double step) const;

  /// Null for what steps do not have.
  const Column* column(Quantity quantity, int arm) const;
  /// NaN where it was not measured, and for what steps do not have.
  float value(Quantity quantity, int arm, std::size_t i) const;
  SeriesX x(XAxis axis, double steps_per_epoch) const;
  std::size_t bytes() const;

 private:
  static constexpr std::size_t kPerArm = 6 + kLossTerms;
  std::vector<double> steps_;
  std::vector<double> seconds_;
  std::vector<std::size_t> step_falls_;
  std::vector<std::size_t> time_falls_;
  Column learning_rate_;
  Column speed_;
  std::vector<std::array<Column, kPerArm>> arms_;
};

}  // namespace distilloscope
