// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tensor_rows.h"

#include <QPainter>
#include <QTreeView>
#include <algorithm>

#include "ui/models/module_tree_model.h"

namespace distilloscope {

QSize RoomyRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + 6};
}

void RoomyRows::paint(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const QVariant share = bar_role_ < 0 ? QVariant() : index.data(bar_role_);
  if (!share.isValid()) return;
  // At the foot of the cell, where it does not lie behind the number.
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const QRectF cell = QRectF(option.rect).adjusted(4, 0, -4, -2);
  QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight);
  QColor ground = colour;
  ground.setAlpha(40);
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 3, cell.width(), 3), ground);
  const double width = std::max(1.0, cell.width() * share.toDouble());
  painter->fillRect(QRectF(cell.left(), cell.bottom() - 3, width, 3), colour);
}

void eachRow(const QAbstractItemModel& model, const QModelIndex& parent,
             const std::function<void(const QModelIndex&)>& visit) {
  for (int row = 0; row < model.rowCount(parent); ++row) {
    const QModelIndex index = model.index(row, 0, parent);
    visit(index);
    eachRow(model, index, visit);
  }
}

QModelIndexList tensorRows(const QTreeView& tree) {
  QModelIndexList rows;
  eachRow(*tree.model(), {}, [&](const QModelIndex& index) {
    if (index.data(ModuleTreeModel::kTensorRole).toInt() >= 0) rows << index;
  });
  return rows;
}

QModelIndexList selectedRows(const QTreeView& tree) {
  QModelIndexList rows = tree.selectionModel()->selectedRows();
  std::ranges::sort(rows, [&](const QModelIndex& a, const QModelIndex& b) {
    return tree.visualRect(a).top() < tree.visualRect(b).top();
  });
  return rows;
}

QString rowsText(const QModelIndexList& rows, const QStringList& keys, QChar separator) {
  const auto quoted = [&](QString cell) {
    if (!cell.contains(separator) && !cell.contains('"') && !cell.contains('\n')) return cell;
    return '"' + cell.replace("\"", "\"\"") + '"';
  };
  QStringList lines{keys.join(separator)};
  for (const QModelIndex& row : rows) {
    QStringList cells;
    for (int column = 0; column < keys.size(); ++column) {
      cells << quoted(row.siblingAtColumn(column).data(ModuleTreeModel::kExactRole).toString());
    }
    lines << cells.join(separator);
  }
  return lines.join('\n') + '\n';
}

}  // namespace distilloscope
