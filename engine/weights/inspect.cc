// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/inspect.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>

#include "engine/api/error.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/safetensors_header.h"
#include "engine/weights/tensor_values.h"

namespace distilloscope {
namespace {

constexpr int kBins = 64;

std::string absolute(const std::string& file) {
  return std::filesystem::absolute(file).lexically_normal().string();
}

TensorInfo describe(const TensorEntry& entry, const std::byte* data) {
  TensorInfo info;
  info.name = entry.name;
  info.type = entry.type;
  info.shape = entry.shape;
  info.count = entry.count;
  info.histogram.assign(kBins, 0);

  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  std::int64_t zeros = 0;
  each_value(entry.type, data, entry.count, [&](double value) {
    if (!std::isfinite(value)) {
      ++info.not_finite;
      return;
    }
    zeros += value == 0;
    low = std::min(low, value);
    high = std::max(high, value);
  });
  const std::int64_t finite = entry.count - info.not_finite;
  if (entry.count > 0) {
    info.zero_share = static_cast<double>(zeros) / static_cast<double>(entry.count);
  }
  if (finite == 0) return info;
  info.minimum = low;
  info.maximum = high;

  // Sums are of values divided by a power of two near the largest, so that no file of doubles
  // overflows them and no value is rounded; the range is halved for the first reason.
  const double largest = std::max(std::abs(low), std::abs(high));
  const double scale = largest > 0 ? std::ldexp(1.0, std::ilogb(largest)) : 0;
  const double half_range = high / 2 - low / 2;
  const double weight = 1.0 / static_cast<double>(finite);
  double mean = 0;
  if (scale > 0) {
    each_value(entry.type, data, entry.count, [&](double value) {
      if (std::isfinite(value)) mean += value / scale;
    });
    mean *= weight;
  }
  double variance = 0;
  each_value(entry.type, data, entry.count, [&](double value) {
    if (!std::isfinite(value)) return;
    int bin = 0;  // a constant tensor lies in the first bin
    if (half_range > 0) {
      bin = std::min(kBins - 1, static_cast<int>((value / 2 - low / 2) / half_range * kBins));
      const double distance = value / scale - mean;
      variance += distance * distance;
    }
    ++info.histogram[bin];
  });
  info.mean = half_range > 0 ? mean * scale : low;
  info.deviation = std::sqrt(variance * weight) * scale;
  return info;
}

// num_batches_tracked, the one integer of a model, counts batches and is no weight.
bool is_counter(std::string_view name) {
  return name.ends_with("num_batches_tracked");
}

}  // namespace

CheckpointInfo inspect_weights(WeightsFile& file, const WeightsProgress& progress) {
  CheckpointInfo info;
  info.file = absolute(file.file());
  info.model = file.model();
  info.bytes = file.bytes();
  info.metadata.assign(file.metadata().begin(), file.metadata().end());
  info.tensors.reserve(file.tensors().size());
  double total = 0, done = 0;
  for (const TensorEntry& entry : file.tensors()) total += static_cast<double>(entry.count);
  for (const TensorEntry& entry : file.tensors()) {
    if (progress) progress(done, total);
    if (!belongs_to_training(entry.name) && !is_counter(entry.name)) info.parameters += entry.count;
    info.tensors.push_back(describe(entry, file.values(entry)));
    done += static_cast<double>(entry.count);
  }
  return info;
}

CheckpointInfo inspect_checkpoint(const std::string& file, const WeightsProgress& progress) {
  return inspect_weights(*open_weights(file), progress);
}

TensorValues read_tensor_values(const std::string& file, const std::string& name) {
  const std::unique_ptr<WeightsFile> opened = open_weights(file);
  const TensorEntry* const entry = opened->find(name);
  if (entry == nullptr) {
    throw EngineError(ErrorCode::not_found, file + " has no tensor " + in_quotes(name) + ".");
  }
  auto values = std::make_shared<std::vector<float>>();
  values->reserve(static_cast<std::size_t>(entry->count));
  each_value(entry->type, opened->values(*entry), entry->count,
             [&](double value) { values->push_back(static_cast<float>(value)); });
  return {absolute(file), name, entry->shape, std::move(values)};
}

}  // namespace distilloscope
