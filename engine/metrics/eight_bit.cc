// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/eight_bit.h"

#include <algorithm>
#include <cmath>

#include "engine/metrics/map_checks.h"

namespace distilloscope {

Map quantise_to_eight_bits(const Map& map, EightBitScale scale, EightBitRounding rounding) {
  const auto values = values_of(map, "the map");
  require_finite(values, "the map");
  require_not_negative(values, "the map");
  const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
  const double low = scale == EightBitScale::min_max ? *lowest : 0;
  const double range = *highest - low;
  Map result{map.width, map.height, std::vector<float>(values.size())};
  if (range == 0) return result;
  const double added = rounding == EightBitRounding::nearest ? 0.5 : 0;
  std::transform(values.begin(), values.end(), result.values.begin(), [&](double value) {
    return static_cast<float>(std::floor((value - low) / range * 255 + added));
  });
  return result;
}

}  // namespace distilloscope
