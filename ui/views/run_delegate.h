// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "ui/views/cell_pictures.h"

namespace distilloscope {

/// Draws what is more than text in the table of runs: the state as a badge, the validation KL of
/// all arms as small curves on one scale, and scores with their difference to the baseline.
class RunDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  static constexpr int kTextFrame = 14;   ///< pixels that a text needs beside its own width
  static constexpr int kStateFrame = 36;  ///< the same of a state in its badge
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  /// What is being typed outlives a change of the row below it.
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setDeltasShown(bool shown) { deltas_ = shown; }
  CellPictures& pictures() { return pictures_; }  ///< of curves and states

 protected:
  bool eventFilter(QObject* editor, QEvent* event) override;

 private:
  void drawState(QPainter& painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const;
  void drawCurves(QPainter& painter, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const;

  bool deltas_ = false;
  mutable CellPictures pictures_;
};

}  // namespace distilloscope
