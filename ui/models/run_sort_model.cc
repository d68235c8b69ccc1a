// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_sort_model.h"

#include <algorithm>

#include "ui/models/run_table_model.h"

namespace distilloscope {

QCollator naturalCollator(const QLocale& locale) {
  QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  return collator;
}

RunSortModel::RunSortModel(QObject* parent)
    : QSortFilterProxyModel(parent), collator_(naturalCollator(QLocale())) {
  setSortRole(RunTableModel::kSortRole);
  setDynamicSortFilter(true);
}

void RunSortModel::setFilterText(const QString& text) {
  words_ = text.split(' ', Qt::SkipEmptyParts);
  invalidateFilter();
}

bool RunSortModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (words_.isEmpty()) return true;
  const QString text =
      sourceModel()->index(row, 0, parent).data(RunTableModel::kFilterRole).toString();
  return std::ranges::all_of(
      words_, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool RunSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant x = left.data(RunTableModel::kSortRole);
  const QVariant y = right.data(RunTableModel::kSortRole);
  const bool ascending = sortOrder() == Qt::AscendingOrder;
  // A descending order asks with the sides exchanged, so "last" is the other way round then.
  if (x.isValid() != y.isValid()) return x.isValid() == ascending;
  int order = 0;
  if (x.typeId() == QMetaType::Double) {
    order = x.toDouble() < y.toDouble() ? -1 : x.toDouble() > y.toDouble() ? 1 : 0;
  } else {
    order = collator_.compare(x.toString(), y.toString());
  }
  if (order != 0) return order < 0;
  const auto begun = static_cast<int>(RunColumn::begun);
  const double left_time = left.siblingAtColumn(begun).data(RunTableModel::kSortRole).toDouble();
  const double right_time = right.siblingAtColumn(begun).data(RunTableModel::kSortRole).toDouble();
  return ascending ? left_time > right_time : left_time < right_time;
}

}  // namespace distilloscope
