// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace distilloscope {

/// Tensors whose dotted name holds a text, with the modules above them, sorted by any column.
class TensorFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit TensorFilter(QObject* parent = nullptr);

  void setText(const QString& text);
  void setOnlyNotFinite(bool only);
  void setHideStatistics(bool hide);  ///< of batch normalisation
  bool onlyNotFinite() const { return only_not_finite_; }
  bool filters() const { return only_not_finite_ || !text_.isEmpty(); }
  int shownTensors() const;

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  QString text_;
  bool only_not_finite_ = false;
  bool hide_statistics_ = false;
  QCollator collator_;
};

}  // namespace distilloscope
