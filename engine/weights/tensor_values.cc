// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/tensor_values.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace distilloscope {
namespace {

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

}  // namespace

void decode_values(std::string_view type, const std::byte* bytes, std::size_t count,
                   double* values) {
  const std::size_t size = tensor_type_bytes(type);
  const auto walk = [&](auto decode) {
    for (std::size_t i = 0; i < count; ++i, bytes += size) values[i] = decode(bytes);
  };
  if (type == "F32") return walk(number<float>);
  if (type == "F64") return walk(number<double>);
  if (type == "F16") return walk(float16);
  if (type == "BF16") return walk(bfloat16);
  if (type == "F8_E4M3") return walk(float8_e4m3);
  if (type == "F8_E5M2") return walk(float8_e5m2);
  if (type == "I64") return walk(number<std::int64_t>);
  if (type == "I32") return walk(number<std::int32_t>);
  if (type == "I16") return walk(number<std::int16_t>);
  if (type == "I8") return walk(number<std::int8_t>);
  if (type == "U64") return walk(number<std::uint64_t>);
  if (type == "U32") return walk(number<std::uint32_t>);
  if (type == "U16") return walk(number<std::uint16_t>);
  return walk(number<std::uint8_t>);  // U8 and BOOL
}

}  // namespace distilloscope
