// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "engine/api/events.h"
#include "ui/bridge/image_convert.h"
#include "ui/views/image_look.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// The maps of one sample as the panes draw them: densities, so that 1 is a uniform map in each of
/// them and one range serves all. The difference is that of the two densities.
class PaneMaps {
 public:
  PaneMaps() = default;
  using Pinned = std::array<MapPtr, kPins.size()>;
  /// What is the same map as `before` is not worked out again. `pinned` are maps of the same image.
  PaneMaps(const SampleReady& sample, const PaneMaps& before, const Pinned& pinned = {});
  explicit PaneMaps(const SampleReady& sample) : PaneMaps(sample, PaneMaps()) {}

  MapPtr raw(PaneKind kind) const { return raw_[indexOf(kind)]; }  ///< null: there is none
  MapPtr density(PaneKind kind) const { return density_[indexOf(kind)]; }
  bool isFlatZero(PaneKind kind) const { return raw(kind) && !density(kind); }

  /// From none to the truth's highest density, or to the highest of all without a truth. It does
  /// not depend on the models when there is a truth, so pictures of two epochs compare.
  ValueRange shared() const { return shared_; }
  double highest() const { return highest_; }  ///< density of all maps
  bool exceedsShared() const { return highest_ > shared_.high * 1.0001; }
  ValueRange own(PaneKind kind) const { return own_[indexOf(kind)]; }
  /// Symmetric about zero; {-1, 1} without a difference.
  ValueRange difference() const { return own(PaneKind::difference); }
  ValueRange range(PaneKind kind, const ImageLook& look) const;

 private:
  std::array<MapPtr, kEveryPane.size()> raw_;
  std::array<MapPtr, kEveryPane.size()> density_;
  std::array<ValueRange, kEveryPane.size()> own_;
  ValueRange shared_;
  double highest_ = 0;
};

/// Symmetric about zero and as wide as the difference goes; {-1, 1} without one.
ValueRange differenceRange(const MapPtr& difference);

}  // namespace distilloscope
