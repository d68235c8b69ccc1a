// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/dataset/batches.h"

// Written out with integers only: the standard library's shuffles and distributions give other
// numbers with other compilers, and a seed must mean the same run everywhere.
namespace distilloscope {
namespace {

/// What a number is drawn for; keeps the draws of one epoch apart.
enum class Purpose : std::uint64_t { training_order = 1, flips = 2, validation_order = 3 };

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

class SplitMix64 {
 public:
  SplitMix64(std::int64_t seed, int epoch, Purpose purpose, std::uint64_t item = 0) {
    for (const std::uint64_t part :
         {static_cast<std::uint64_t>(seed), static_cast<std::uint64_t>(epoch),
          static_cast<std::uint64_t>(purpose), item}) {
      state_ = mixed(state_ + kStep + part);
    }
  }
  std::uint64_t next() { return mixed(state_ += kStep); }
  /// Uniform in [0, bound): draws from the last, incomplete range are thrown away.
  std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t whole = ~std::uint64_t{0} - ~std::uint64_t{0} % bound;
    for (;;) {
      if (const std::uint64_t draw = next(); draw < whole) return draw % bound;
    }
  }

 private:
  static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15ULL;
  std::uint64_t state_ = 0;
};

std::vector<int> order_of(int samples, bool shuffled, SplitMix64 random) {
  std::vector<int> order(static_cast<std::size_t>(std::max(samples, 0)));
  std::iota(order.begin(), order.end(), 0);
  if (!shuffled) return order;
  for (std::size_t i = order.size(); i > 1; --i) {  // Fisher and Yates
    std::swap(order[i - 1], order[random.below(i)]);
  }
  return order;
}

BatchPlan cut(const std::vector<PlannedSample>& samples, int batch_size, bool drop_incomplete) {
  const auto size = static_cast<std::size_t>(std::max(batch_size, 1));
  BatchPlan plan;
  for (std::size_t start = 0; start < samples.size(); start += size) {
    const std::size_t end = std::min(start + size, samples.size());
    if (drop_incomplete && end - start < size && !plan.empty()) break;
    plan.emplace_back(samples.begin() + static_cast<std::ptrdiff_t>(start),
                      samples.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return plan;
}

}  // namespace

BatchPlan plan_training_epoch(int samples, int batch_size, const DatasetOptions& options,
                              std::int64_t seed, int epoch) {
  std::vector<PlannedSample> planned;
  for (const int index :
       order_of(samples, true, SplitMix64(seed, epoch, Purpose::training_order))) {
    SplitMix64 coin(seed, epoch, Purpose::flips, static_cast<std::uint64_t>(index));
    const std::uint64_t draw = coin.next();
    planned.push_back({index, options.flip_horizontal && (draw >> 63) != 0,
                       options.flip_vertical && ((draw >> 62) & 1U) != 0});
  }
  return cut(planned, batch_size, options.drop_incomplete);
}

BatchPlan plan_validation(int samples, int batch_size, const DatasetOptions& options,
                          std::int64_t seed, int epoch) {
  std::vector<PlannedSample> planned;
  for (const int index : order_of(samples, options.shuffle_validation,
                                  SplitMix64(seed, epoch, Purpose::validation_order))) {
    planned.push_back({index, false, false});
  }
  return cut(planned, batch_size, options.drop_incomplete);
}

}  // namespace distilloscope
