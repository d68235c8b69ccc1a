// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/random_draws.h"

#include <algorithm>
#include <utility>

namespace distilloscope {

std::uint64_t RandomDraws::bits() {
  state_ += 0x9e3779b97f4a7c15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

double RandomDraws::unit() {
  return static_cast<double>(bits() >> 11) * 0x1.0p-53;
}

std::size_t RandomDraws::below(std::size_t limit) {
  const auto range = static_cast<std::uint64_t>(limit);
  if (range <= 0xffffffffU) {
    // Lemire 2019: the high half of a product, drawn again where the low half would favour some.
    std::uint64_t product = (bits() >> 32) * range;
    if ((product & 0xffffffffU) < range) {
      const std::uint64_t refused = (0x100000000U - range) % range;
      while ((product & 0xffffffffU) < refused) product = (bits() >> 32) * range;
    }
    return static_cast<std::size_t>(product >> 32);
  }
  // The lowest (2^64 mod range) draws are thrown away, or small numbers would come more often.
  const std::uint64_t refused = (0 - range) % range;
  std::uint64_t draw = bits();
  while (draw < refused) draw = bits();
  return static_cast<std::size_t>(draw % range);
}

std::vector<std::size_t> RandomDraws::with_repeats(std::size_t count, std::size_t limit) {
  std::vector<std::size_t> result(count);
  for (auto& value : result) value = below(limit);
  return result;
}

std::vector<std::size_t> RandomDraws::without_repeats(std::size_t count,
                                                      std::span<const std::size_t> items) {
  std::vector<std::size_t> result(items.begin(), items.end());
  count = std::min(count, result.size());
  for (std::size_t i = 0; i < count; ++i)
    std::swap(result[i], result[i + below(result.size() - i)]);
  result.resize(count);
  return result;
}

std::vector<std::size_t> RandomDraws::shuffle_front(std::size_t count,
                                                    std::vector<std::size_t>& pool) {
  count = std::min(count, pool.size());
  for (std::size_t i = 0; i < count; ++i) std::swap(pool[i], pool[i + below(pool.size() - i)]);
  return {pool.begin(), pool.begin() + static_cast<std::ptrdiff_t>(count)};
}

Splits uniform_splits(std::size_t count, std::size_t pixels, int splits, std::uint64_t seed) {
  RandomDraws draws(seed);
  Splits result;
  for (int i = 0; i < splits; ++i) result.push_back(draws.with_repeats(count, pixels));
  return result;
}

Splits shuffled_splits(std::size_t count, std::span<const std::size_t> others, int splits,
                       std::uint64_t seed) {
  RandomDraws draws(seed);
  std::vector<std::size_t> pool(others.begin(), others.end());
  Splits result;
  for (int i = 0; i < splits; ++i) result.push_back(draws.shuffle_front(count, pool));
  return result;
}

}  // namespace distilloscope
