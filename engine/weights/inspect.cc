// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/inspect.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <string_view>

#include "engine/weights/checkpoint.h"
#include "engine/weights/keras_file.h"
#include "engine/weights/safetensors.h"

namespace distilloscope {
namespace {

constexpr int kBins = 64;

template <typename Value>
double number(const std::byte* bytes) {
  Value value;
  std::memcpy(&value, bytes, sizeof value);
  return static_cast<double>(value);
}

double bfloat16(const std::byte* bytes) {
  std::uint16_t bits;
  std::memcpy(&bits, bytes, sizeof bits);
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

/// A small binary float: \p finite_only types have no infinity, their top pattern alone is NaN.
double small_float(std::uint32_t bits, int exponent_bits, int mantissa_bits, bool finite_only) {
  const std::uint32_t mantissa_mask = (1u << mantissa_bits) - 1;
  const std::uint32_t exponent_mask = (1u << exponent_bits) - 1;
  const std::uint32_t mantissa = bits & mantissa_mask;
  const std::uint32_t exponent = bits >> mantissa_bits & exponent_mask;
  const double sign = bits >> (mantissa_bits + exponent_bits) & 1u ? -1 : 1;
  const int bias = (1 << (exponent_bits - 1)) - 1;
  if (exponent == exponent_mask) {
    if (finite_only ? mantissa == mantissa_mask : mantissa != 0) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    if (!finite_only) return sign * std::numeric_limits<double>::infinity();
  }
  if (exponent == 0) return sign * std::ldexp(mantissa, 1 - bias - mantissa_bits);
  return sign * std::ldexp(mantissa + mantissa_mask + 1.0,
                           static_cast<int>(exponent) - bias - mantissa_bits);
}

double float16(const std::byte* bytes) {
  std::uint16_t bits;
  std::memcpy(&bits, bytes, sizeof bits);
  return small_float(bits, 5, 10, false);
}

double float8_e4m3(const std::byte* bytes) {
  return small_float(std::to_integer<std::uint32_t>(*bytes), 4, 3, true);
}

double float8_e5m2(const std::byte* bytes) {
  return small_float(std::to_integer<std::uint32_t>(*bytes), 5, 2, false);
}

/// Calls visit(value) for each value of the tensor.
template <typename Visit>
void each_value(const TensorEntry& entry, const std::byte* data, Visit visit) {
  const std::size_t size = tensor_type_bytes(entry.type);
  const auto walk = [&](auto decode) {
    for (const std::byte* end = data + (entry.end - entry.begin); data != end; data += size) {
      visit(decode(data));
    }
  };
  if (entry.type == "F32") return walk(number<float>);
  if (entry.type == "F64") return walk(number<double>);
  if (entry.type == "F16") return walk(float16);
  if (entry.type == "BF16") return walk(bfloat16);
  if (entry.type == "F8_E4M3") return walk(float8_e4m3);
  if (entry.type == "F8_E5M2") return walk(float8_e5m2);
  if (entry.type == "I64") return walk(number<std::int64_t>);
  if (entry.type == "I32") return walk(number<std::int32_t>);
  if (entry.type == "I16") return walk(number<std::int16_t>);
  if (entry.type == "I8") return walk(number<std::int8_t>);
  if (entry.type == "U64") return walk(number<std::uint64_t>);
  if (entry.type == "U32") return walk(number<std::uint32_t>);
  if (entry.type == "U16") return walk(number<std::uint16_t>);
  return walk(number<std::uint8_t>);  // U8 and BOOL
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
  each_value(entry, data, [&](double value) {
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
    each_value(entry, data, [&](double value) {
      if (std::isfinite(value)) mean += value / scale;
    });
    mean *= weight;
  }
  double variance = 0;
  each_value(entry, data, [&](double value) {
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

std::string model_of(const SafetensorsFile& file) {
  if (file.find("conv5_3.weight") != nullptr && file.find("aspp_proj.weight") != nullptr) {
    return "MSI-Net";
  }
  if (file.find("encoder.conv1.weight") == nullptr ||
      file.find("decoder.conv6_1.weight") == nullptr) {
    return "unknown tensors";
  }
  return file.find("decoder.conv6_2.weight") == nullptr ? "Model A" : "Model B";
}

CheckpointInfo inspect_keras(const std::string& file) {
  const KerasFile opened(file);
  CheckpointInfo info;
  info.model = opened.model().empty() ? "unknown tensors" : opened.model();
  info.bytes = static_cast<std::int64_t>(opened.bytes());
  const Metadata metadata = opened.metadata();
  info.metadata.assign(metadata.begin(), metadata.end());
  for (const KerasWeight& weight : opened.weights()) {
    const Hdf5Values& values = weight.values;
    info.parameters += values.count;
    info.tensors.push_back(
        describe({weight.name(), values.type, values.shape, values.count, 0, values.bytes.size()},
                 reinterpret_cast<const std::byte*>(values.bytes.data())));
  }
  return info;
}

CheckpointInfo inspect_safetensors(const std::string& file) {
  const SafetensorsFile opened(file);
  CheckpointInfo info;
  info.model = model_of(opened);
  info.bytes = static_cast<std::int64_t>(opened.bytes());
  info.metadata.assign(opened.metadata().begin(), opened.metadata().end());
  info.tensors.reserve(opened.tensors().size());
  for (const auto& entry : opened.tensors()) {
    if (!belongs_to_training(entry.name) && !is_counter(entry.name)) info.parameters += entry.count;
    info.tensors.push_back(describe(entry, opened.data(entry)));
  }
  return info;
}

}  // namespace

CheckpointInfo inspect_checkpoint(const std::string& file) {
  CheckpointInfo info = is_keras_file(file) ? inspect_keras(file) : inspect_safetensors(file);
  info.file = std::filesystem::absolute(file).lexically_normal().string();
  return info;
}

}  // namespace distilloscope
