// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_trace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace distilloscope {

StepTrace::StepTrace(const CurveSet& set, Quantity quantity, int arm, double weight, BandKind band)
    : stores_(set.seeds),
      quantity_(quantity),
      arm_(arm),
      weight_(weight),
      band_(band),
      smoothers_(set.seeds.size(), Smoother(weight)) {}

bool StepTrace::isOf(const CurveSet& set, Quantity quantity, int arm, double weight,
                     BandKind band) const {
  return stores_ == set.seeds && quantity_ == quantity && arm_ == arm && weight_ == weight &&
         (band_ == band || !isMean());
}

std::size_t StepTrace::rows() const {
  std::size_t count = std::numeric_limits<std::size_t>::max();
  for (const CurveStore* store : stores_) {
    if (store->steps().column(quantity_, arm_) == nullptr) return 0;
    count = std::min(count, store->steps().size());
  }
  return count;
}

void StepTrace::extend() {
  advance(std::numeric_limits<std::size_t>::max());
}

std::size_t StepTrace::missing() const {
  const std::size_t all = rows();
  return all - std::min(all, seen_);
}

void StepTrace::advance(std::size_t most) {
  const std::size_t all = rows();
  if (seen_ >= all) return;
  // Shares are measured every few steps: how many values come of them is not known.
  if (seen_ == 0 && !CurveStore::isShare(quantity_)) {
    smooth_.reserve(all);
    if (isMean()) {
      low_.reserve(all);
      high_.reserve(all);
      seconds_.reserve(all);
    } else if (isSmoothed()) {
      raw_.reserve(all);
    }
  }
  const std::size_t end = seen_ + std::min(most, all - seen_);
  if (isMean()) {
    average(end);
  } else {
    follow(end);
  }
  for (Series* series : {&raw_, &smooth_, &low_, &high_}) series->settle();
}

void StepTrace::follow(std::size_t end) {
  const Column& column = *stores_.front()->steps().column(quantity_, arm_);
  // The steps between those that were measured are no gaps.
  const bool sparse = CurveStore::isShare(quantity_);
  for (; seen_ < end; ++seen_) {
    const float value = column.at(seen_);
    if (sparse && std::isnan(value)) continue;
    if (isSmoothed()) raw_.append(value, seen_);
    smooth_.append(static_cast<float>(smoothers_.front().next(value)), seen_);
  }
}

void StepTrace::average(std::size_t end) {
  std::vector<const Column*> columns;
  for (const CurveStore* store : stores_) columns.push_back(store->steps().column(quantity_, arm_));
  const bool sparse = CurveStore::isShare(quantity_);
  const double none = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> values(stores_.size());
  for (; seen_ < end; ++seen_) {
    double seconds = 0;
    bool known = true;
    for (std::size_t i = 0; i < stores_.size(); ++i) {
      seconds += stores_[i]->steps().seconds(seen_);
      const float value = columns[i]->at(seen_);
      values[i] = smoothers_[i].next(value);
      known = known && std::isfinite(value);
    }
    seconds_.push_back(seconds / static_cast<double>(stores_.size()));
    if (sparse && !known) continue;
    const BandPoint point = bandOf(values, band_);
    smooth_.append(static_cast<float>(known ? point.mean : none), seen_);
    low_.append(static_cast<float>(known ? point.mean - point.half_width : none), seen_);
    high_.append(static_cast<float>(known ? point.mean + point.half_width : none), seen_);
  }
}

SeriesX StepTrace::x(XAxis axis) const {
  if (isMean() && axis == XAxis::time) return {seconds_, 1, {}};
  return stores_.front()->stepX(axis);
}

std::size_t StepTrace::bytes() const {
  return raw_.bytes() + smooth_.bytes() + low_.bytes() + high_.bytes() +
         seconds_.capacity() * sizeof(double);
}

}  // namespace distilloscope
