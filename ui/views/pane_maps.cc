// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_maps.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {

PaneMaps::PaneMaps(const SampleReady& sample, const PaneMaps& before, const Pinned& pinned) {
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
  for (const PaneKind kind : kPins) set(kind, pinned[pinIndex(kind)]);

  const MapPtr a = density(PaneKind::model_a);
  const MapPtr b = density(PaneKind::model_b);
  const std::size_t i = indexOf(PaneKind::difference);
  const bool same =
      a && a == before.density(PaneKind::model_a) && b && b == before.density(PaneKind::model_b);
  density_[i] = same ? before.density_[i] : distilloscope::difference(b, a);
  own_[i] = same ? before.own_[i] : differenceRange(density_[i]);

  for (const PaneKind kind : {PaneKind::truth, PaneKind::teacher, PaneKind::model_a,
                              PaneKind::model_b, PaneKind::pin_1, PaneKind::pin_2}) {
    if (density(kind)) highest_ = std::max(highest_, own(kind).high);
  }
  const bool by_truth = density(PaneKind::truth) != nullptr;
  // A nearly uniform map is not blown up to look as if it had peaks.
  shared_ = {0, std::max(1.0, by_truth ? own(PaneKind::truth).high : highest_)};
}

ValueRange PaneMaps::range(PaneKind kind, const ImageLook& look) const {
  if (kind == PaneKind::difference || look.range == RangeMode::own) return own(kind);
  return look.range == RangeMode::fixed ? look.fixed : shared_;
}

ValueRange differenceRange(const MapPtr& difference) {
  if (!difference) return {-1, 1};
  const ValueRange range = rangeOf(*difference);
  const double end = std::max(std::abs(range.low), std::abs(range.high));
  return end > 0 ? ValueRange{-end, end} : ValueRange{-1, 1};
}

}  // namespace distilloscope
