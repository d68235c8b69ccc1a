// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/curve_sets.h"

namespace distilloscope {

/// One quantity of one arm over the training steps of a set, raw and smoothed. It is computed over
/// all of the data and in its order, and never again for another part that is shown.
class StepTrace {
 public:
  /// weight: of the past in the smoothing; 0: none.
  StepTrace(const CurveSet& set, Quantity quantity, int arm, double weight, BandKind band);

  void extend();  ///< takes in the steps that a single run has got since
  bool isMean() const { return stores_.size() > 1; }
  bool isSmoothed() const { return weight_ > 0; }
  const Series& raw() const { return isSmoothed() ? raw_ : smooth_; }  ///< of a single run
  /// Smoothed, or for several seeds the mean of what is smoothed.
  const Series& smooth() const { return smooth_; }
  const Series& low() const { return low_; }  ///< of the band; empty for a single run
  const Series& high() const { return high_; }
  SeriesX x(XAxis axis) const;
  std::size_t bytes() const;

 private:
  void average(BandKind band);

  std::vector<const CurveStore*> stores_;
  Quantity quantity_;
  int arm_;
  double weight_;
  Smoother smoother_;
  std::size_t seen_ = 0;
  Series raw_;
  Series smooth_;
  Series low_;
  Series high_;
  std::vector<double> seconds_;  ///< mean over seeds
};

}  // namespace distilloscope
