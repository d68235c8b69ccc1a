// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_filter.h"

#include <functional>

#include "ui/models/tensor_tree_model.h"

namespace distilloscope {

TensorFilter::TensorFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setRecursiveFilteringEnabled(true);
  setSortRole(TensorTreeModel::kSortRole);
  collator_.setNumericMode(true);
  collator_.setCaseSensitivity(Qt::CaseInsensitive);
}

void TensorFilter::setText(const QString& text) {
  if (text == text_) return;
  text_ = text;
  invalidateFilter();
}

void TensorFilter::setOnlyNotFinite(bool only) {
  if (only == only_not_finite_) return;
  only_not_finite_ = only;
  invalidateFilter();
}

void TensorFilter::setHideStatistics(bool hide) {
  if (hide == hide_statistics_) return;
  hide_statistics_ = hide;
  invalidateFilter();
}

// A module is there because of what is below it, whose dotted names begin with its own.
bool TensorFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QModelIndex index = sourceModel()->index(row, TensorTreeModel::kName, parent);
  if (index.data(TensorTreeModel::kTensorRole).toInt() < 0) return false;
  if (only_not_finite_ && index.data(TensorTreeModel::kNotFiniteRole).toLongLong() == 0) {
    return false;
  }
  const QString name = index.data(TensorTreeModel::kFullNameRole).toString();
  return name.contains(text_, Qt::CaseInsensitive) && !(hide_statistics_ && isStatistic(name));
}

bool TensorFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant a = left.data(TensorTreeModel::kSortRole);
  const QVariant b = right.data(TensorTreeModel::kSortRole);
  // What has no value is last, whichever way the values run.
  if (!a.isValid() || !b.isValid()) {
    return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid()
                                             : !a.isValid() && b.isValid();
  }
  if (a.typeId() == QMetaType::QString) {
    return collator_.compare(a.toString(), b.toString()) < 0;
  }
  if (a.typeId() == QMetaType::Double) return a.toDouble() < b.toDouble();
  return a.toLongLong() < b.toLongLong();
}

int TensorFilter::shownTensors() const {
  const std::function<int(const QModelIndex&)> below = [&](const QModelIndex& parent) {
    int sum = 0;
    for (int row = 0; row < rowCount(parent); ++row) {
      const QModelIndex child = index(row, 0, parent);
      sum += child.data(TensorTreeModel::kTensorRole).toInt() < 0 ? below(child) : 1;
    }
    return sum;
  };
  return below({});
}

}  // namespace distilloscope
