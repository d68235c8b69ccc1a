// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace distilloscope {

/// Seeded draws that are the same on every machine and compiler: the standard library's
/// distributions are not. splitmix64 (Steele, Lea and Flood 2014); not for secrets.
class RandomDraws {
 public:
  explicit RandomDraws(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits();
  double unit();                         ///< in [0, 1)
  std::size_t below(std::size_t limit);  ///< in [0, limit), each equally likely; limit > 0

  /// \p count whole numbers below \p limit, repeats allowed.
  std::vector<std::size_t> with_repeats(std::size_t count, std::size_t limit);

  /// \p count of \p items, none twice; all of them, shuffled, when there are no more than that.
  std::vector<std::size_t> without_repeats(std::size_t count, std::span<const std::size_t> items);

  /// The same from a \p pool that is left in another order, for many draws without a copy each.
  std::vector<std::size_t> shuffle_front(std::size_t count, std::vector<std::size_t>& pool);

 private:
  std::uint64_t state_;
};

/// Sets of pixels that stand for "not fixated": one set for each split.
using Splits = std::vector<std::vector<std::size_t>>;

/// AUC_Borji.m: \p splits times \p count pixels drawn from all, repeats allowed.
Splits uniform_splits(std::size_t count, std::size_t pixels, int splits, std::uint64_t seed);

/// AUC_shuffled.m: \p splits times \p count of the pixels \p others, none twice within a split.
Splits shuffled_splits(std::size_t count, std::span<const std::size_t> others, int splits,
                       std::uint64_t seed);

}  // namespace distilloscope
