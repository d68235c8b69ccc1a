// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace distilloscope {

/// Runs in the order of a column, of those that hold all words of a filter. Names sort as people
/// count ("run 2" before "run 10"); what is not known comes last in either direction, and equal
/// values newest first.
class RunSortModel : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit RunSortModel(QObject* parent = nullptr);

  void setFilterText(const QString& text);

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  QCollator collator_;
  QStringList words_;
};

/// Compares as people count, in the language of the desktop. The C locale knows no such order, so
/// English stands in for it.
QCollator naturalCollator(const QLocale& locale);

}  // namespace distilloscope
