// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/region_stats.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace distilloscope {
namespace {

// First and last pixel of a row of `length` whose centres lie between two positions.
std::pair<int, int> pixelsBetween(double from, double to, int length) {
  const int first = std::clamp(static_cast<int>(std::ceil(from * length - 0.5)), 0, length - 1);
  const int last = std::clamp(static_cast<int>(std::floor(to * length - 0.5)), 0, length - 1);
  if (first <= last) return {first, last};
  const int at = std::clamp(static_cast<int>((from + to) / 2 * length), 0, length - 1);
  return {at, at};
}

}  // namespace

RegionStats regionStats(const Map& map, const QRectF& region, double end, int bins) {
  RegionStats stats;
  stats.bins.assign(static_cast<std::size_t>(std::max(1, bins)), 0.0);
  if (map.empty()) return stats;
  const auto [left, right] = pixelsBetween(region.left(), region.right(), map.width);
  const auto [top, bottom] = pixelsBetween(region.top(), region.bottom(), map.height);
  double whole = 0;
  for (const float value : map.values) {
    if (std::isfinite(value)) whole += value;
  }
  double sum = 0;
  const double scale = end > 0 ? static_cast<double>(stats.bins.size()) / end : 0;
  for (int y = top; y <= bottom; ++y) {
    for (int x = left; x <= right; ++x) {
      const double value = map.at(x, y);
      if (!std::isfinite(value)) continue;
      const double bin = std::clamp(value * scale, 0.0, static_cast<double>(stats.bins.size() - 1));
      stats.bins[static_cast<std::size_t>(bin)] += 1;
      stats.highest = std::max(stats.highest, value);
      sum += value;
      ++stats.pixels;
    }
  }
  if (stats.pixels == 0) return stats;
  for (double& bin : stats.bins) bin /= stats.pixels;
  stats.mean = sum / stats.pixels;
  stats.share = whole > 0 ? sum / whole : 0;
  return stats;
}

}  // namespace distilloscope
