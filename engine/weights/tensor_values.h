// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/weights/safetensors.h"

namespace distilloscope {

/// Decodes values of a safetensors type, which must be known (tensor_type_bytes() not 0), from
/// little-endian bytes that may be unaligned.
void decode_values(std::string_view type, const std::byte* bytes, std::size_t count,
                   double* values);

/// Calls visit(block, count) for the values of a tensor, block by block. Blocks have kValueBlock
/// values but for the last, so two tensors of one shape are cut alike.
inline constexpr std::size_t kValueBlock = 2048;
template <typename Visit>
void each_block(std::string_view type, const std::byte* bytes, std::int64_t count, Visit visit) {
  std::array<double, kValueBlock> block;
  const std::size_t each = tensor_type_bytes(type);
  for (auto left = static_cast<std::size_t>(count); left > 0;) {
    const std::size_t taken = std::min(left, kValueBlock);
    decode_values(type, bytes, taken, block.data());
    visit(block.data(), taken);
    bytes += taken * each;
    left -= taken;
  }
}

/// Calls visit(value) for each value of a tensor.
template <typename Visit>
void each_value(std::string_view type, const std::byte* bytes, std::int64_t count, Visit visit) {
  each_block(type, bytes, count, [&](const double* block, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) visit(block[i]);
  });
}

}  // namespace distilloscope
