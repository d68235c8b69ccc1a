// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/image.h"

namespace distilloscope {

enum class EightBitScale {
  maximum,  ///< value / maximum: zero stays zero
  min_max,  ///< stretched so that the lowest value becomes 0
};
enum class EightBitRounding {
  down,     ///< what a cast to an 8-bit integer does
  nearest,  ///< 0.5 added first
};

/// The map as a leaderboard sees it: whole numbers 0 to 255.
///
/// Leaderboards score 8-bit pictures, so their numbers differ from those of the float map that a
/// network gives. Values below the first step become exact zeros, and a zero where people looked
/// costs KL up to ln(1/eps) nats of that pixel's share and IG up to 52 bits, whatever the model
/// thought; values that fall on one step become ties, which rank metrics (AUC-Judd above all) treat
/// by their own rules. How the exporter rounds is part of the score: GSGNet reports KL 0.256 ->
/// 0.190 and IG 0.873 -> 0.907 on SALICON test from adding 0.5 before the cast, and the same change
/// makes other data worse. Score float maps to compare models; quantise only to predict a
/// leaderboard.
///
/// A map that is zero everywhere stays so; one that is constant becomes 255 under maximum and 0
/// under min_max. Throws EngineError(not_finite), and EngineError(bad_data) for a negative value or
/// a torn map.
Map quantise_to_eight_bits(const Map& map, EightBitScale scale = EightBitScale::maximum,
                           EightBitRounding rounding = EightBitRounding::down);

}  // namespace distilloscope
