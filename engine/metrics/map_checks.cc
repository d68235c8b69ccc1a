// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/map_checks.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

std::string name_text(std::string_view name) {
  return std::string(name);
}

Error value_error(ErrorCode code, std::string_view name, const char* fault, double value,
                  std::size_t index) {
  return {code, name_text(name) + " holds " + fault + ": " + std::to_string(value) + " at pixel " +
                    std::to_string(index)};
}

std::optional<Error> finite_fault(MapValues values, std::string_view name) {
  const auto bad = std::ranges::find_if(values, [](double value) { return !std::isfinite(value); });
  if (bad == values.end()) return std::nullopt;
  return value_error(ErrorCode::not_finite, name, "a value that is not finite", *bad,
                     static_cast<std::size_t>(bad - values.begin()));
}

std::optional<Error> negative_fault(MapValues values, std::string_view name) {
  const auto bad = std::ranges::find_if(values, [](double value) { return value < 0; });
  if (bad == values.end()) return std::nullopt;
  return value_error(ErrorCode::bad_data, name, "a negative value", *bad,
                     static_cast<std::size_t>(bad - values.begin()));
}

std::optional<Error> empty_fault(MapValues values, std::string_view name) {
  if (!values.empty()) return std::nullopt;
  return Error{ErrorCode::bad_data, name_text(name) + " holds no values"};
}

void raise(const std::optional<Error>& fault) {
  if (fault) throw EngineError(fault->code, fault->message);
}

}  // namespace

std::string size_text(const Map& map) {
  return std::to_string(map.width) + "x" + std::to_string(map.height);
}

std::vector<double> values_of(const Map& map, std::string_view name) {
  if (map.width <= 0 || map.height <= 0 ||
      map.values.size() != static_cast<std::size_t>(map.width) * map.height) {
    throw EngineError(ErrorCode::bad_data, name_text(name) + " of " + size_text(map) + " holds " +
                                               std::to_string(map.values.size()) + " values");
  }
  return {map.values.begin(), map.values.end()};
}

void require_equal_size(const Map& first, std::string_view first_name, const Map& second,
                        std::string_view second_name) {
  if (first.width == second.width && first.height == second.height) return;
  throw EngineError(ErrorCode::mismatch, name_text(second_name) + " of " + size_text(second) +
                                             " cannot be compared with " + name_text(first_name) +
                                             " of " + size_text(first) +
                                             "; resize one of them first");
}

void require_equal_size(MapValues first, std::string_view first_name, MapValues second,
                        std::string_view second_name) {
  require_values(first, first_name);
  require_values(second, second_name);
  if (first.size() == second.size()) return;
  throw EngineError(ErrorCode::mismatch,
                    name_text(second_name) + " of " + std::to_string(second.size()) +
                        " values cannot be compared with " + name_text(first_name) + " of " +
                        std::to_string(first.size()));
}

void require_values(MapValues values, std::string_view name) {
  raise(empty_fault(values, name));
}

void require_finite(MapValues values, std::string_view name) {
  raise(finite_fault(values, name));
}

void require_not_negative(MapValues values, std::string_view name) {
  raise(negative_fault(values, name));
}

std::optional<Error> density_fault(MapValues values, std::string_view name) {
  for (const auto check : {empty_fault, finite_fault, negative_fault}) {
    if (auto fault = check(values, name)) return fault;
  }
  if (std::ranges::any_of(values, [](double value) { return value > 0; })) return std::nullopt;
  return Error{ErrorCode::bad_data,
               name_text(name) + " is zero everywhere and cannot be made a density"};
}

void require_density(MapValues values, std::string_view name) {
  raise(density_fault(values, name));
}

bool is_flat(MapValues values) {
  return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}

std::vector<std::size_t> pixels_of(const Map& map, const std::vector<Fixation>& fixations) {
  std::vector<std::size_t> result;
  result.reserve(fixations.size());
  for (const auto& fixation : fixations) {
    if (fixation.x < 0 || fixation.y < 0 || fixation.x >= map.width || fixation.y >= map.height) {
      throw EngineError(ErrorCode::bad_data, "the fixation at " + std::to_string(fixation.x) +
                                                 ", " + std::to_string(fixation.y) +
                                                 " lies outside the map of " + size_text(map));
    }
    result.push_back(static_cast<std::size_t>(fixation.y) * map.width + fixation.x);
  }
  return result;
}

void require_inside(MapValues values, PixelIndices fixations) {
  for (std::size_t index : fixations) {
    if (index >= values.size()) {
      throw EngineError(ErrorCode::bad_data, "a fixation at pixel " + std::to_string(index) +
                                                 " lies outside the map of " +
                                                 std::to_string(values.size()) + " pixels");
    }
  }
}

std::vector<std::size_t> distinct(PixelIndices fixations) {
  std::vector<std::size_t> result(fixations.begin(), fixations.end());
  std::ranges::sort(result);
  const auto repeated = std::ranges::unique(result);
  result.erase(repeated.begin(), repeated.end());
  return result;
}

}  // namespace distilloscope
