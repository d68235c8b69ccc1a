// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/curve_sets.h"

namespace distilloscope {

/// One quantity of one arm over the training steps of a set, raw and smoothed. It is computed over
/// all of the data and in its order, and never again for another part that is shown. A million
/// steps take some 20 ms, so it can be had in portions.
class StepTrace {
 public:
  /// Empty until it is extended. weight: of the past in the smoothing; 0: none.
  StepTrace(const CurveSet& set, Quantity quantity, int arm, double weight, BandKind band);

  void extend();                   ///< takes in all steps that there are
  void advance(std::size_t most);  ///< takes in so many at most; not to be shown before the rest
  std::size_t missing() const;     ///< steps that there are and it has not taken in
  /// Whether it is what another one of these would become.
  bool isOf(const CurveSet& set, Quantity quantity, int arm, double weight, BandKind band) const;
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
  std::size_t rows() const;
  void follow(std::size_t end);
  void average(std::size_t end);

  std::vector<const CurveStore*> stores_;
  Quantity quantity_;
  int arm_;
  double weight_;
  BandKind band_;
  std::vector<Smoother> smoothers_;  ///< of each seed
  std::size_t seen_ = 0;
  Series raw_;
  Series smooth_;
  Series low_;
  Series high_;
  std::vector<double> seconds_;  ///< mean over seeds
};

}  // namespace distilloscope
