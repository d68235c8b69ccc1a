// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <string_view>

#include "engine/weights/tensor_values.h"

namespace distilloscope {
namespace {

// Squares of doubles may overflow a double, and squares of all other types do not.
bool needs_range(std::string_view type) {
  return type == "F64";
}

template <typename Real>
struct Sums {
  Real first = 0, second = 0;            // squares, each tensor by itself
  Real both_first = 0, both_second = 0;  // squares where both are finite
  Real difference = 0, product = 0;
  double largest = 0;

  void add(double x, double y) {
    const bool x_finite = std::isfinite(x), y_finite = std::isfinite(y);
    const Real a = x, b = y;
    if (x_finite) first += a * a;
    if (y_finite) second += b * b;
    if (!x_finite || !y_finite) return;
    both_first += a * a;
    both_second += b * b;
    product += a * b;
    difference += (b - a) * (b - a);
    largest = std::max(largest, std::abs(y - x));
  }
  TensorDistance result() const {
    TensorDistance distance;
    distance.first_norm = static_cast<double>(std::sqrt(first));
    distance.second_norm = static_cast<double>(std::sqrt(second));
    distance.difference_norm = static_cast<double>(std::sqrt(difference));
    distance.largest = largest;
    const Real norms = std::sqrt(both_first) * std::sqrt(both_second);
    distance.cosine = norms > 0 ? std::clamp(static_cast<double>(product / norms), -1.0, 1.0)
                                : std::numeric_limits<double>::quiet_NaN();
    return distance;
  }
};

template <typename Real>
TensorDistance distance_of(const TensorEntry& first_entry, const std::byte* first,
                           const TensorEntry& second_entry, const std::byte* second) {
  Sums<Real> sums;
  std::array<double, kValueBlock> other;
  const std::size_t each = tensor_type_bytes(second_entry.type);
  each_block(first_entry.type, first, first_entry.count,
             [&](const double* block, std::size_t count) {
               decode_values(second_entry.type, second, count, other.data());
               second += count * each;
               for (std::size_t i = 0; i < count; ++i) sums.add(block[i], other[i]);
             });
  return sums.result();
}

template <typename Real>
double norm_of(const TensorEntry& entry, const std::byte* values) {
  Real sum = 0;
  each_value(entry.type, values, entry.count, [&](double value) {
    if (std::isfinite(value)) sum += static_cast<Real>(value) * value;
  });
  return static_cast<double>(std::sqrt(sum));
}

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::string text;
  for (const std::int64_t size : shape) text += (text.empty() ? "" : ", ") + std::to_string(size);
  return "[" + text + "]";
}

// Of two files whose statistics take the first two thirds, and their differences the last.
WeightsProgress part_of(const WeightsProgress& progress, double begin) {
  if (!progress) return {};
  return [&progress, begin](double done, double total) {
    progress(begin + (total > 0 ? done / total : 1), 3);
  };
}

}  // namespace

TensorDistance tensor_distance(const TensorEntry& first_entry, const std::byte* first,
                               const TensorEntry& second_entry, const std::byte* second) {
  const bool wide = needs_range(first_entry.type) || needs_range(second_entry.type);
  return wide ? distance_of<long double>(first_entry, first, second_entry, second)
              : distance_of<double>(first_entry, first, second_entry, second);
}

double tensor_norm(const TensorEntry& entry, const std::byte* values) {
  return needs_range(entry.type) ? norm_of<long double>(entry, values)
                                 : norm_of<double>(entry, values);
}

CheckpointComparison compare_checkpoints(const std::string& first, const std::string& second,
                                         const WeightsProgress& progress) {
  const std::unique_ptr<WeightsFile> one = open_weights(first);
  const std::unique_ptr<WeightsFile> other = open_weights(second);
  CheckpointComparison result;
  result.first = inspect_weights(*one, part_of(progress, 0));
  result.second = inspect_weights(*other, part_of(progress, 1));
  const WeightsProgress report = part_of(progress, 2);
  std::map<std::string_view, const TensorEntry*> of_second;
  for (const TensorEntry& entry : other->tensors()) of_second[entry.name] = &entry;
  double done = 0;
  for (const TensorEntry& entry : one->tensors()) {
    if (report) report(done++, static_cast<double>(one->tensors().size()));
    const auto found = of_second.find(entry.name);
    if (found == of_second.end()) {
      result.only_first.push_back(entry.name);
      continue;
    }
    const TensorEntry& counterpart = *found->second;
    of_second.erase(found);
    if (entry.shape != counterpart.shape) {
      result.misshapen.push_back(entry.name + ": " + shape_text(entry.shape) + " and " +
                                 shape_text(counterpart.shape));
      continue;
    }
    const TensorDistance distance =
        tensor_distance(entry, one->values(entry), counterpart, other->values(counterpart));
    result.tensors.push_back({entry.name, entry.shape, distance.first_norm, distance.second_norm,
                              distance.difference_norm, distance.cosine, distance.largest});
  }
  for (const TensorEntry& entry : other->tensors()) {
    if (of_second.count(entry.name) > 0) result.only_second.push_back(entry.name);
  }
  return result;
}

}  // namespace distilloscope
