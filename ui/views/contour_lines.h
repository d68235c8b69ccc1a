// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <list>
#include <memory>

#include "engine/api/image.h"

namespace distilloscope {

/// What a contour's per cent are of: the map's highest value, or the mass that lies inside the
/// line.
enum class LevelOf { maximum, mass };

/// The lines along which a map has one value, in normalised positions. Those inside the map are
/// closed; others end at its edge. Maps of more than some 400,000 pixels are made smaller first.
QPainterPath contourLines(const Map& map, double level);

/// The value above which `share` (0..1) of the map's sum lies; off by 1/4096 of its maximum at
/// most. 0 for a map without anything in it.
double massLevel(const Map& map, double share);

/// Contours that were drawn lately.
class ContourCache {
 public:
  static constexpr std::size_t kKept = 96;
  using Lines = std::shared_ptr<const QPainterPath>;

  /// Null without a map.
  Lines lines(const MapPtr& map, LevelOf of, int per_cent);

 private:
  struct Entry {
    MapPtr map;  ///< held, so that no other map takes its place in memory
    LevelOf of = LevelOf::maximum;
    int per_cent = 0;
    Lines lines;
  };
  std::list<Entry> entries_;  ///< used last first
};

}  // namespace distilloscope
