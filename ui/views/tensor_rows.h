// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QStringList>
#include <QStyledItemDelegate>
#include <functional>

class QTreeView;

/// What the trees of tensors have in common.
namespace distilloscope {

/// Rows with some air between the numbers. A share from 0 to 1 (`bar_role`) is drawn as a bar
/// behind its number.
class RoomyRows : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit RoomyRows(QObject* parent, int bar_role = -1)
      : QStyledItemDelegate(parent), bar_role_(bar_role) {}
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 private:
  int bar_role_;
};

/// Calls visit(index) for each row of a tree, a parent before its children.
void eachRow(const QAbstractItemModel& model, const QModelIndex& parent,
             const std::function<void(const QModelIndex&)>& visit);

/// The tensors, without their modules, in the order that is shown.
QModelIndexList tensorRows(const QTreeView& tree);
QModelIndexList selectedRows(const QTreeView& tree);  ///< from top to bottom

/// Lines for other programs: the keys, then the exact values of each row. What the separator would
/// break is quoted.
QString rowsText(const QModelIndexList& rows, const QStringList& keys, QChar separator);

}  // namespace distilloscope
