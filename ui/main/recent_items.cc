// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/recent_items.h"

#include <QDir>
#include <QFileInfo>

#include "ui/bridge/settings.h"

namespace distilloscope {
namespace {

constexpr int kMostItems = 8;
const char* const kKey = "recent/items";
const char* const kWords[] = {"dataset", "run",     "checkpoint", "image",
                              "study",   "teacher", "unknown"};

QVector<RecentItem> keptItems() {
  QVector<RecentItem> items;
  for (const QString& line : Settings().value(kKey).toStringList()) {
    const QString word = line.section('|', 0, 0);
    const QString path = line.section('|', 1);
    for (int kind = 0; kind < static_cast<int>(ItemKind::unknown); ++kind) {
      if (word == kWords[kind]) items.push_back({static_cast<ItemKind>(kind), path});
    }
  }
  return items;
}

}  // namespace

QVector<RecentItem> recentItems() {
  QVector<RecentItem> items = keptItems();
  items.removeIf([](const RecentItem& item) { return !QFileInfo::exists(item.path); });
  return items;
}

void rememberItem(const RecentItem& item) {
  if (item.path.isEmpty() || item.kind == ItemKind::unknown) return;
  // One on a disk that is not connected now comes back with it.
  QVector<RecentItem> items = keptItems();
  items.removeAll(item);
  items.prepend(item);
  QStringList lines;
  for (const RecentItem& kept : items.mid(0, kMostItems)) {
    lines.push_back(QString(kWords[static_cast<int>(kept.kind)]) + '|' + kept.path);
  }
  Settings().setValue(kKey, lines);
}

ItemKind kindOf(const QString& path) {
  const QFileInfo info(path);
  if (info.isDir()) {
    const QDir folder(path);
    if (folder.exists("run.json")) return ItemKind::run;
    if (folder.exists("study.json")) return ItemKind::study;
    return folder.exists("saved_model.pb") ? ItemKind::teacher : ItemKind::dataset;
  }
  if (info.fileName() == "run.json") return ItemKind::run;
  if (info.fileName() == "study.json") return ItemKind::study;
  const QString ending = info.suffix().toLower();
  for (const char* weights : {"safetensors", "h5", "hdf5", "pth", "pt"}) {
    if (ending == weights) return ItemKind::checkpoint;
  }
  if (ending == "onnx" || ending == "pb") return ItemKind::teacher;
  if (ending == "png" || ending == "jpg" || ending == "jpeg" || ending == "bmp") {
    return ItemKind::image;
  }
  return ItemKind::unknown;
}

}  // namespace distilloscope
