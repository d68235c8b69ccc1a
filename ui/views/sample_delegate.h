// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace distilloscope {

/// A row of the strip: the thumbnail, the id, and the KL of A and B as two bars of one scale.
class SampleDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  static constexpr int kThumbnailHeight = 48;

  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace distilloscope
