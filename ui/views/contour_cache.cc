// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/contour_cache.h"

#include <algorithm>
#include <utility>

namespace distilloscope {
namespace {

ContourCache::Lines workOut(const MapPtr& map, LevelOf of, int per_cent) {
  return std::make_shared<const QPainterPath>(contourLines(*map, of, per_cent));
}

}  // namespace

ContourCache::Entry* ContourCache::find(const MapPtr& map, LevelOf of, int per_cent) {
  const auto found = std::ranges::find_if(
      entries_, [&](const Entry& entry) { return entry.isOf(map, of, per_cent); });
  if (found == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found);
  return &entries_.front();
}

void ContourCache::keep(Entry entry) {
  if (find(entry.map, entry.of, entry.per_cent) != nullptr) return;
  entries_.push_front(std::move(entry));
  if (entries_.size() > kKept) entries_.pop_back();
}

ContourCache::Lines ContourCache::lines(const MapPtr& map, LevelOf of, int per_cent) {
  if (!map || map->empty()) return {};
  if (const Entry* known = find(map, of, per_cent)) return known->lines;
  const auto asked = [&](const Entry& entry) { return entry.isOf(map, of, per_cent); };
  if (std::ranges::none_of(running_, asked) && std::ranges::none_of(missing_, asked)) {
    missing_.push_back({map, of, per_cent, {}});
  }
  return {};
}

ContourCache::Lines ContourCache::linesNow(const MapPtr& map, LevelOf of, int per_cent) {
  if (!map || map->empty()) return {};
  if (const Entry* known = find(map, of, per_cent)) return known->lines;
  keep({map, of, per_cent, workOut(map, of, per_cent)});
  return entries_.front().lines;
}

void ContourCache::work() {
  next_ = std::exchange(missing_, {});
  if (running_.empty()) begin();
}

void ContourCache::begin() {
  if (next_.empty()) return;
  running_ = std::exchange(next_, {});
  auto batch = std::make_shared<std::vector<Entry>>(running_);
  aside_.run(
      [batch] {
        for (Entry& entry : *batch) entry.lines = workOut(entry.map, entry.of, entry.per_cent);
      },
      [this, batch] {
        for (Entry& entry : *batch) keep(std::move(entry));
        running_.clear();
        begin();
        Q_EMIT ready();
      });
}

}  // namespace distilloscope
