// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_columns.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

// Where a quantity stands among the columns of an arm; -1: it is none of an arm's steps.
int placeOf(Quantity quantity) {
  switch (quantity) {
    case Quantity::kl:
      return 0;
    case Quantity::total_loss:
      return 1;
    case Quantity::truth_term:
      return 2;
    case Quantity::teacher_term:
      return 3;
    case Quantity::cc_term:
      return 4;
    case Quantity::gradient_norm:
      return 5;
    case Quantity::truth_share:
      return 6 + static_cast<int>(LossTerm::truth);
    case Quantity::teacher_share:
      return 6 + static_cast<int>(LossTerm::teacher);
    case Quantity::cc_share:
      return 6 + static_cast<int>(LossTerm::cc);
    default:
      return -1;
  }
}

constexpr std::size_t kValues = 6 + kLossTerms;

// In the order of placeOf().
std::array<double, kValues> valuesOf(const LossTerms& terms) {
  return {terms.kl,       terms.total,    terms.truth,
          terms.teacher,  terms.cc,       terms.gradient_norm,
          terms.share[0], terms.share[1], terms.share[2]};
}

void appendX(std::vector<double>& column, std::vector<std::size_t>& falls, double value) {
  if (!column.empty() && value < column.back()) falls.push_back(column.size());
  column.push_back(value);
}

}  // namespace

float valueOf(const LossTerms& terms, Quantity quantity) {
  const int place = placeOf(quantity);
  if (place < 0) return kNone;
  return static_cast<float>(valuesOf(terms)[static_cast<std::size_t>(place)]);
}

void Column::append(float value) {
  if (values_.empty()) {
    const bool same = value == same_ || (std::isnan(value) && std::isnan(same_));
    if (size_ == 0) same_ = value;
    if (size_ == 0 || same) {
      ++size_;
      return;
    }
    values_.assign(size_, same_);
  }
  values_.push_back(value);
  ++size_;
}

void StepColumns::append(const StepSample& sample, int arms) {
  if (arms_.empty()) arms_.resize(static_cast<std::size_t>(arms));
  appendX(steps_, step_falls_, static_cast<double>(sample.step));
  appendX(seconds_, time_falls_, sample.seconds);
  learning_rate_.append(static_cast<float>(sample.learning_rate));
  speed_.append(static_cast<float>(sample.images_per_second));
  for (std::size_t arm = 0; arm < arms_.size(); ++arm) {
    std::array<float, kPerArm> values;
    values.fill(kNone);
    if (arm < sample.arms.size()) {
      const LossTerms& terms = sample.arms[arm];
      static_assert(kValues == kPerArm);
      const auto all = valuesOf(terms);
      for (std::size_t i = 0; i < kPerArm; ++i) values[i] = static_cast<float>(all[i]);
    }
    for (std::size_t i = 0; i < kPerArm; ++i) arms_[arm][i].append(values[i]);
  }
}

void StepColumns::reserve(std::size_t steps) {
  steps_.reserve(steps);
  seconds_.reserve(steps);
}

std::size_t StepColumns::rowOf(double step) const {
  return static_cast<std::size_t>(std::lower_bound(steps_.begin(), steps_.end(), step) -
                                  steps_.begin());
}

const Column* StepColumns::column(Quantity quantity, int arm) const {
  if (quantity == Quantity::learning_rate) return &learning_rate_;
  if (quantity == Quantity::speed) return &speed_;
  const int place = placeOf(quantity);
  if (place < 0 || arm < 0 || arm >= static_cast<int>(arms_.size())) return nullptr;
  return &arms_[static_cast<std::size_t>(arm)][static_cast<std::size_t>(place)];
}

float StepColumns::value(Quantity quantity, int arm, std::size_t i) const {
  const Column* values = column(quantity, arm);
  return values == nullptr ? kNone : values->at(i);
}

SeriesX StepColumns::x(XAxis axis, double steps_per_epoch) const {
  switch (axis) {
    case XAxis::step:
      return {steps_, 1, step_falls_};
    case XAxis::epoch:
      return {steps_, 1 / steps_per_epoch, step_falls_};
    case XAxis::time:
      break;
  }
  return {seconds_, 1, time_falls_};
}

std::size_t StepColumns::bytes() const {
  std::size_t sum = (steps_.capacity() + seconds_.capacity()) * sizeof(double) +
                    learning_rate_.bytes() + speed_.bytes();
  for (const auto& arm : arms_) {
    for (const Column& column : arm) sum += column.bytes();
  }
  return sum;
}

}  // namespace distilloscope
