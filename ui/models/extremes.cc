// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/extremes.h"

namespace distilloscope {

void Extremes::extend(std::span<const float> series) {
  if (levels_.empty()) levels_.emplace_back();
  for (std::size_t bucket = levels_[0].size(); (bucket + 1) * kFan <= series.size(); ++bucket) {
    Extent extent;
    for (const float value : series.subspan(bucket * kFan, kFan)) extent.add(value);
    levels_[0].push_back(extent);
    // A bucket that is full now makes one of the level above.
    for (std::size_t k = 0; levels_[k].size() % kFan == 0; ++k) {
      if (k + 1 == levels_.size()) levels_.emplace_back();
      Extent above;
      for (auto it = levels_[k].end() - kFan; it != levels_[k].end(); ++it) above.add(*it);
      levels_[k + 1].push_back(above);
    }
  }
}

Extent Extremes::of(std::span<const float> series, std::size_t first, std::size_t last) const {
  Extent extent;
  last = std::min(last, series.size());
  const std::size_t known = levels_.empty() ? 0 : levels_[0].size() * kFan;
  for (; last > first && last > known; --last) extent.add(series[last - 1]);
  for (; first < last && first % kFan != 0; ++first) extent.add(series[first]);
  for (; last > first && last % kFan != 0; --last) extent.add(series[last - 1]);
  for (const std::vector<Extent>& level : levels_) {
    if (first >= last) break;
    first /= kFan;
    last /= kFan;
    const bool top = &level == &levels_.back();
    for (; first < last && (top || first % kFan != 0); ++first) extent.add(level[first]);
    for (; last > first && last % kFan != 0; --last) extent.add(level[last - 1]);
  }
  return extent;
}

std::size_t Extremes::bytes() const {
  std::size_t sum = 0;
  for (const auto& level : levels_) sum += level.capacity() * sizeof(Extent);
  return sum;
}

}  // namespace distilloscope
