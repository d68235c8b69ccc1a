// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_maps.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {

PaneMaps::PaneMaps(const SampleReady& sample, const PaneMaps& before) {
  const auto set = [&](PaneKind kind, const MapPtr& map) {
    const std::size_t i = indexOf(kind);
    if (map && map == before.raw_[i]) {
      raw_[i] = map;
      density_[i] = before.density_[i];
      own_[i] = before.own_[i];
      return;
    }
    raw_[i] = map && !map->empty() ? map : nullptr;
    density_[i] = toDensity(map);
    if (density_[i]) own_[i] = rangeOf(*density_[i]);
  };
  set(PaneKind::truth, sample.truth);
  set(PaneKind::teacher, sample.teacher);
  set(PaneKind::model_a, sample.prediction[0]);
  set(PaneKind::model_b, sample.prediction[1]);

  const MapPtr a = density(PaneKind::model_a);
  const MapPtr b = density(PaneKind::model_b);
  const std::size_t i = indexOf(PaneKind::difference);
  density_[i] = distilloscope::difference(b, a);
  own_[i] = {-1, 1};
  if (density_[i]) {
    const ValueRange range = rangeOf(*density_[i]);
    const double end = std::max(std::abs(range.low), std::abs(range.high));
    if (end > 0) own_[i] = {-end, end};
  }

  double highest = 0;
  for (const PaneKind kind :
       {PaneKind::truth, PaneKind::teacher, PaneKind::model_a, PaneKind::model_b}) {
    if (density(kind)) highest = std::max(highest, own(kind).high);
  }
  const bool by_truth = density(PaneKind::truth) != nullptr;
  // A nearly uniform map is not blown up to look as if it had peaks.
  shared_ = {0, std::max(1.0, by_truth ? own(PaneKind::truth).high : highest)};
  exceeds_ = highest > shared_.high * 1.0001;
}

ValueRange PaneMaps::range(PaneKind kind, bool share) const {
  return share && kind != PaneKind::difference ? shared_ : own(kind);
}

}  // namespace distilloscope
