// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_sets.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "ui/models/run_comparison.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(CurveSets)
};

// Two-sided 95 % of Student's t by degrees of freedom, from 1 on.
double student95(std::size_t freedom) {
  static constexpr double kTable[] = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306,
                                      2.262,  2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
                                      2.110,  2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064,
                                      2.060,  2.056, 2.052, 2.048, 2.045, 2.042};
  if (freedom == 0) return 0;
  if (freedom <= std::size(kTable)) return kTable[freedom - 1];
  // Cornish and Fisher's first term brings the normal quantile within 0.1 % here.
  const double z = 1.959964;
  return z + (z * z * z + z) / (4 * static_cast<double>(freedom));
}

bool canBeAveraged(const DrawnRun& run) {
  return !run.live && run.store->record().state == RunState::finished &&
         !run.store->epochs().empty();
}

}  // namespace

bool differInSeedAlone(const RunRecord& one, const RunRecord& other) {
  if (one.options.run.seed == other.options.run.seed) return false;
  if (one.dataset_fingerprint != other.dataset_fingerprint || one.val_count != other.val_count) {
    return false;
  }
  if (arms_of(one.options) != arms_of(other.options)) return false;
  return std::ranges::all_of(option_fields(), [&](const OptionField& field) {
    return !isScientificOption(field) || field.key == "run.seed" ||
           field.get(one.options) == field.get(other.options);
  });
}

QString klCaution(const RunRecord& one, const RunRecord& other) {
  RunEntry first;
  first.record = one;
  RunEntry second;
  second.record = other;
  return compareRuns({&first, &second}).caution;
}

std::vector<CurveSet> curveSets(const DrawnRun& shown, const std::vector<DrawnRun>& beside,
                                bool means) {
  std::vector<DrawnRun> runs;
  if (shown.store != nullptr) runs.push_back(shown);
  runs.insert(runs.end(), beside.begin(), beside.end());
  std::vector<bool> taken(runs.size(), false);
  std::vector<CurveSet> sets;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (taken[i]) continue;
    CurveSet set;
    set.seeds = {runs[i].store};
    set.dash = static_cast<int>(sets.size());
    if (!sets.empty()) {
      set.name = runs[i].name;
      set.caution = klCaution(runs.front().store->record(), runs[i].store->record());
    }
    for (std::size_t k = i + 1; means && k < runs.size(); ++k) {
      if (taken[k] || !canBeAveraged(runs[i]) || !canBeAveraged(runs[k])) continue;
      const RunRecord& candidate = runs[k].store->record();
      const bool fits = std::ranges::all_of(set.seeds, [&](const CurveStore* seed) {
        return differInSeedAlone(seed->record(), candidate);
      });
      if (!fits) continue;
      taken[k] = true;
      set.seeds.push_back(runs[k].store);
    }
    sets.push_back(std::move(set));
  }
  return sets;
}

BandPoint bandOf(const std::vector<double>& values, BandKind kind) {
  BandPoint point;
  const auto n = static_cast<double>(values.size());
  point.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  if (values.size() < 2) return point;
  double squares = 0;
  for (const double value : values) squares += (value - point.mean) * (value - point.mean);
  const double deviation = std::sqrt(squares / (n - 1));
  point.half_width = kind == BandKind::deviation
                         ? deviation
                         : student95(values.size() - 1) * deviation / std::sqrt(n);
  return point;
}

std::vector<BandPoint> meanOverSeeds(const CurveSet& set, XAxis axis, BandKind kind,
                                     const EpochCurve& curve) {
  struct Values {
    std::vector<double> x;
    std::vector<double> y;
  };
  std::map<double, Values> epochs;
  for (const CurveStore* seed : set.seeds) {
    const Points keys = curve(*seed, XAxis::epoch);
    const Points points = curve(*seed, axis);
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!std::isfinite(points[i].y)) continue;
      Values& values = epochs[keys[i].x];
      values.x.push_back(points[i].x);
      values.y.push_back(points[i].y);
    }
  }
  std::vector<BandPoint> band;
  for (const auto& [epoch, values] : epochs) {
    // A mean of other seeds at each epoch would show a jump that no seed has.
    if (values.y.size() != set.seeds.size()) continue;
    BandPoint point = bandOf(values.y, kind);
    point.x = std::accumulate(values.x.begin(), values.x.end(), 0.0) /
              static_cast<double>(values.x.size());
    band.push_back(point);
  }
  return band;
}

}  // namespace distilloscope
