// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "ui/models/curve_store.h"

namespace distilloscope {

/// What the band around a mean over seeds is.
enum class BandKind {
  deviation,  ///< one standard deviation of the seeds
  interval    ///< 95 % interval of the mean, by Student's t
};

/// A run, or several seeds of one experiment that are drawn as their mean.
struct CurveSet {
  QString name;                          ///< empty for the shown run
  QString caution;                       ///< why its KL does not compare; empty: it does
  int dash = 0;                          ///< 0 is a solid line
  std::vector<const CurveStore*> seeds;  ///< one for a run; they must outlive the set

  bool isMean() const { return seeds.size() > 1; }
  const CurveStore& front() const { return *seeds.front(); }
};

/// A run that may become part of a set.
struct DrawnRun {
  const CurveStore* store = nullptr;
  QString name;
  bool live = false;
};

/// The shown run (or the mean it belongs to) first, then those beside it. With `means` the finished
/// runs that differ in their seed alone become one set; a run is of one set only, and which one
/// does not depend on the others that are shown.
std::vector<CurveSet> curveSets(const DrawnRun& shown, const std::vector<DrawnRun>& beside,
                                bool means);

/// Whether two runs are the same experiment with different seeds.
bool differInSeedAlone(const RunRecord& one, const RunRecord& other);
/// Why KL values of two runs must not be compared; empty when they may.
QString klCaution(const RunRecord& one, const RunRecord& other);

struct BandPoint {
  double x = 0;
  double mean = 0;
  double half_width = 0;
};

/// Mean and half the width of its band; the width is 0 for a single value.
BandPoint bandOf(const std::vector<double>& values, BandKind kind);

/// A curve over epochs of one run, on an axis.
using EpochCurve = std::function<Points(const CurveStore&, XAxis)>;
/// The mean over seeds after each epoch that all of them have.
std::vector<BandPoint> meanOverSeeds(const CurveSet& set, XAxis axis, BandKind kind,
                                     const EpochCurve& curve);

}  // namespace distilloscope
