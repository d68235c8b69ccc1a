// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <list>
#include <memory>
#include <vector>

#include "engine/api/image.h"
#include "ui/bridge/aside.h"
#include "ui/views/contour_lines.h"

namespace distilloscope {

/// Contours that were drawn lately. Those that are not here are worked out on another thread.
class ContourCache : public QObject {
  Q_OBJECT
 public:
  static constexpr std::size_t kKept = 96;
  using Lines = std::shared_ptr<const QPainterPath>;

  explicit ContourCache(QObject* parent = nullptr) : QObject(parent) {}

  /// Null without a map, and while they are not there; work() brings those.
  Lines lines(const MapPtr& map, LevelOf of, int per_cent);
  /// The same, worked out here and now where they are missing.
  Lines linesNow(const MapPtr& map, LevelOf of, int per_cent);
  /// Begins with what lines() was asked for in vain since the last time, or does so when what is
  /// being worked out is done; what was asked for before and is not begun yet is forgotten. ready()
  /// follows when something came.
  void work();

 Q_SIGNALS:
  void ready();

 private:
  struct Entry {
    MapPtr map;  ///< held, so that no other map takes its place in memory
    LevelOf of = LevelOf::maximum;
    int per_cent = 0;
    Lines lines;
    bool isOf(const MapPtr& wanted, LevelOf levels_of, int level) const {
      return map == wanted && of == levels_of && per_cent == level;
    }
  };
  Entry* find(const MapPtr& map, LevelOf of, int per_cent);
  void keep(Entry entry);
  void begin();

  std::list<Entry> entries_;    ///< used last first
  std::vector<Entry> missing_;  ///< asked for in vain since the last work()
  std::vector<Entry> next_;     ///< begun when the other thread is free
  std::vector<Entry> running_;  ///< without their lines
  Aside aside_;
};

}  // namespace distilloscope
