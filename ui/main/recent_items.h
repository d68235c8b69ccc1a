// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace distilloscope {

enum class ItemKind { dataset, run, checkpoint, image, study, teacher, unknown };

struct RecentItem {
  ItemKind kind = ItemKind::unknown;
  QString path;
  bool operator==(const RecentItem&) const = default;
};

/// Newest first; kept in the settings. Items that are not there now are left out.
QVector<RecentItem> recentItems();
void rememberItem(const RecentItem& item);

/// What a file or folder is, by its name and what lies in it; used for things dropped or given.
ItemKind kindOf(const QString& path);

}  // namespace distilloscope
