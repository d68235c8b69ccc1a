// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

#include "engine/api/image.h"

namespace distilloscope {

/// What a contour's per cent are of: the map's highest value, or the mass that lies inside the
/// line.
enum class LevelOf { maximum, mass };

/// The lines along which a map has one value, in normalised positions. Those inside the map are
/// closed; others end at its edge. Maps of more than some 400,000 pixels are made smaller first.
QPainterPath contourLines(const Map& map, double level);
/// At a per cent of the map's highest value or of its mass; none for a map without anything in it.
QPainterPath contourLines(const Map& map, LevelOf of, int per_cent);

/// The value above which `share` (0..1) of the map's sum lies; off by 1/4096 of its maximum at
/// most. 0 for a map without anything in it.
double massLevel(const Map& map, double share);

}  // namespace distilloscope
