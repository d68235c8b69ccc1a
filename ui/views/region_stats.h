// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

#include "engine/api/image.h"

namespace distilloscope {

/// What a map holds under a rectangle.
struct RegionStats {
  std::vector<double> bins;  ///< share of the rectangle's pixels, from 0 to the highest value asked
  int pixels = 0;            ///< of the map, at least one
  double share = 0;          ///< of the map's whole sum
  double mean = 0;
  double highest = 0;
};

/// `region` is normalised and counts the pixels whose centres it holds, or the one it lies in.
/// Values above `end` are counted in the last bin.
RegionStats regionStats(const Map& map, const QRectF& region, double end, int bins);

}  // namespace distilloscope
