// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_trace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace distilloscope {

StepTrace::StepTrace(const CurveSet& set, Quantity quantity, int arm, double weight, BandKind band)
    : stores_(set.seeds), quantity_(quantity), arm_(arm), weight_(weight), smoother_(weight) {
  if (isMean()) {
    average(band);
  } else {
    extend();
  }
}

void StepTrace::extend() {
  if (isMean()) return;
  const StepColumns& steps = stores_.front()->steps();
  const Column* column = steps.column(quantity_, arm_);
  if (column == nullptr) return;
  // Shares are measured every few steps; the steps between are no gaps.
  const bool sparse = CurveStore::isShare(quantity_);
  for (; seen_ < steps.size(); ++seen_) {
    const float value = column->at(seen_);
    if (sparse && std::isnan(value)) continue;
    if (isSmoothed()) raw_.append(value, seen_);
    smooth_.append(static_cast<float>(smoother_.next(value)), seen_);
  }
  raw_.settle();
  smooth_.settle();
}

void StepTrace::average(BandKind band) {
  std::size_t count = std::numeric_limits<std::size_t>::max();
  std::vector<Smoother> smoothers(stores_.size(), Smoother(weight_));
  std::vector<const Column*> columns;
  for (const CurveStore* store : stores_) {
    count = std::min(count, store->steps().size());
    columns.push_back(store->steps().column(quantity_, arm_));
  }
  if (std::ranges::find(columns, nullptr) != columns.end()) return;
  const bool sparse = CurveStore::isShare(quantity_);
  std::vector<double> values(stores_.size());
  for (std::size_t row = 0; row < count; ++row) {
    double seconds = 0;
    bool known = true;
    for (std::size_t i = 0; i < stores_.size(); ++i) {
      seconds += stores_[i]->steps().seconds(row);
      const float value = columns[i]->at(row);
      values[i] = smoothers[i].next(value);
      known = known && std::isfinite(value);
    }
    seconds_.push_back(seconds / static_cast<double>(stores_.size()));
    if (sparse && !known) continue;
    const BandPoint point = bandOf(values, band);
    const double none = std::numeric_limits<double>::quiet_NaN();
    smooth_.append(static_cast<float>(known ? point.mean : none), row);
    low_.append(static_cast<float>(known ? point.mean - point.half_width : none), row);
    high_.append(static_cast<float>(known ? point.mean + point.half_width : none), row);
  }
  for (Series* series : {&smooth_, &low_, &high_}) series->settle();
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
