// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "engine/api/events.h"
#include "ui/bridge/image_convert.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// The maps of one sample as the panes draw them: densities, so that 1 is a uniform map in each of
/// them and one range serves all. The difference is that of the two densities.
class PaneMaps {
 public:
  PaneMaps() = default;
  /// What is the same map as `before` is not worked out again.
  PaneMaps(const SampleReady& sample, const PaneMaps& before);
  explicit PaneMaps(const SampleReady& sample) : PaneMaps(sample, PaneMaps()) {}

  MapPtr raw(PaneKind kind) const { return raw_[indexOf(kind)]; }  ///< null: there is none
  MapPtr density(PaneKind kind) const { return density_[indexOf(kind)]; }
  bool isFlatZero(PaneKind kind) const { return raw(kind) && !density(kind); }

  /// From none to the truth's highest density, or to the highest of all without a truth. It does
  /// not depend on the models when there is a truth, so pictures of two epochs compare.
  ValueRange shared() const { return shared_; }
  bool exceedsShared() const { return exceeds_; }  ///< some map goes beyond
  ValueRange own(PaneKind kind) const { return own_[indexOf(kind)]; }
  /// Symmetric about zero; {-1, 1} without a difference.
  ValueRange difference() const { return own(PaneKind::difference); }
  ValueRange range(PaneKind kind, bool share) const;

 private:
  std::array<MapPtr, kAllPanes.size()> raw_;
  std::array<MapPtr, kAllPanes.size()> density_;
  std::array<ValueRange, kAllPanes.size()> own_;
  ValueRange shared_;
  bool exceeds_ = false;
};

}  // namespace distilloscope
