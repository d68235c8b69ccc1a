// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/error.h"
#include "engine/api/image.h"

/// What every metric asks of its maps and fixations. A check that fails throws an EngineError whose
/// message names the map, as in "the prediction", the value and where it is.
namespace distilloscope {

using MapValues = std::span<const double>;          ///< a map's values in double, row by row
using PixelIndices = std::span<const std::size_t>;  ///< y * width + x of each fixation

inline constexpr std::string_view kTruth = "the ground truth";
inline constexpr std::string_view kPrediction = "the prediction";
inline constexpr std::string_view kBaseline = "the baseline";

/// "640x480"
std::string size_text(const Map& map);

/// The values in double. Throws bad_data for a map that is empty or torn (its values do not fill
/// its size).
std::vector<double> values_of(const Map& map, std::string_view name);

/// Throws mismatch, with both sizes, unless the maps have one size.
void require_equal_size(const Map& first, std::string_view first_name, const Map& second,
                        std::string_view second_name);
void require_equal_size(MapValues first, std::string_view first_name, MapValues second,
                        std::string_view second_name);

void require_values(MapValues values, std::string_view name);        ///< bad_data when empty
void require_finite(MapValues values, std::string_view name);        ///< not_finite
void require_not_negative(MapValues values, std::string_view name);  ///< bad_data

/// The first reason why the map is no density, or nothing: it is empty, holds a value that is not
/// finite or negative, or is zero everywhere.
std::optional<Error> density_fault(MapValues values, std::string_view name);
void require_density(MapValues values, std::string_view name);

bool is_flat(MapValues values);  ///< all values equal; the map must not be empty

/// The pixels of the fixations, in their order. Throws bad_data for one outside the map.
std::vector<std::size_t> pixels_of(const Map& map, const std::vector<Fixation>& fixations);
void require_inside(MapValues values, PixelIndices fixations);

/// Sorted and each once, as MATLAB's binary fixation maps have them.
std::vector<std::size_t> distinct(PixelIndices fixations);

}  // namespace distilloscope
