// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/copy_source.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>
#include <QTreeView>
#include <algorithm>
#include <vector>

#include "ui/views/whole_picture.h"

namespace distilloscope {
namespace {

constexpr int kMostRows = 100'000;

const QHeaderView* headOf(const QAbstractItemView& view) {
  if (const auto* table = qobject_cast<const QTableView*>(&view)) return table->horizontalHeader();
  if (const auto* tree = qobject_cast<const QTreeView*>(&view)) return tree->header();
  return nullptr;
}

// The columns that are seen, in the order in which they are.
std::vector<int> columnsOf(const QAbstractItemView& view) {
  std::vector<int> columns;
  const int count = view.model()->columnCount(view.rootIndex());
  const QHeaderView* head = headOf(view);
  for (int i = 0; i < count; ++i) {
    const int column = head != nullptr ? head->logicalIndex(i) : i;
    if (head == nullptr || !head->isSectionHidden(column)) columns.push_back(column);
  }
  return columns;
}

struct Row {
  QModelIndex index;  ///< its first cell
  int depth = 0;
};

void collect(const QAbstractItemView& view, const QModelIndex& parent, int depth,
             std::vector<Row>& rows) {
  const auto* tree = qobject_cast<const QTreeView*>(&view);
  const auto* table = qobject_cast<const QTableView*>(&view);
  for (int i = 0; i < view.model()->rowCount(parent) && rows.size() < kMostRows; ++i) {
    if (tree != nullptr && tree->isRowHidden(i, parent)) continue;
    if (table != nullptr && table->isRowHidden(i)) continue;
    const QModelIndex index = view.model()->index(i, 0, parent);
    rows.push_back({index, depth});
    if (tree != nullptr && tree->isExpanded(index)) collect(view, index, depth + 1, rows);
  }
}

QString cellText(QString text, TableText kind) {
  text.replace('\n', ' ');
  switch (kind) {
    case TableText::tabs:
      return text.replace('\t', ' ');
    case TableText::csv:
      if (text.contains(',') || text.contains('"')) {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
      return text;
    case TableText::html:
      break;
  }
  return text.toHtmlEscaped();
}

QString rowText(const QStringList& cells, TableText kind, bool head) {
  if (kind == TableText::html) {
    const QString tag = head ? "th" : "td";
    return QString("<tr><%1>%2</%1></tr>\n").arg(tag, cells.join(QString("</%1><%1>").arg(tag)));
  }
  return cells.join(kind == TableText::csv ? ',' : '\t') + '\n';
}

}  // namespace

QString tableText(const QAbstractItemView& view, TableText kind) {
  const QAbstractItemModel* model = view.model();
  if (model == nullptr) return {};
  const std::vector<int> columns = columnsOf(view);
  std::vector<Row> rows;
  collect(view, view.rootIndex(), 0, rows);
  if (view.selectionModel() != nullptr) {
    const auto selected = [&](const Row& row) {
      return std::ranges::any_of(columns, [&](int column) {
        return view.selectionModel()->isSelected(row.index.siblingAtColumn(column));
      });
    };
    if (std::ranges::count_if(rows, selected) > 1) {
      std::erase_if(rows, [&](const Row& row) { return !selected(row); });
    }
  }
  QString text = kind == TableText::html ? "<table>\n" : "";
  QStringList head;
  for (const int column : columns) {
    head << cellText(model->headerData(column, Qt::Horizontal).toString(), kind);
  }
  text += rowText(head, kind, true);
  for (const Row& row : rows) {
    QStringList cells;
    for (const int column : columns) {
      const QString indent = cells.isEmpty() ? QString(2 * row.depth, ' ') : QString();
      const QModelIndex cell = row.index.siblingAtColumn(column);
      QString content = cell.data(Qt::DisplayRole).toString();
      // What is drawn and not written is said for those who do not see it.
      if (content.isEmpty()) content = cell.data(Qt::AccessibleTextRole).toString();
      cells << indent + cellText(content, kind);
    }
    text += rowText(cells, kind, false);
  }
  return kind == TableText::html ? text + "</table>\n" : text;
}

QMimeData* copyOfPicture(const QImage& image, const QString& text) {
  if (image.isNull() && text.isEmpty()) return nullptr;
  auto* data = new QMimeData;
  if (!image.isNull()) data->setImageData(image);
  if (!text.isEmpty()) data->setText(text);
  return data;
}

QMimeData* copyOfTable(QAbstractItemView& table) {
  if (table.model() == nullptr || table.model()->rowCount(table.rootIndex()) == 0) return nullptr;
  auto* data = copyOfPicture(grabWhole(table).toImage(), tableText(table, TableText::tabs));
  data->setData("text/csv", tableText(table, TableText::csv).toUtf8());
  data->setHtml(tableText(table, TableText::html));
  return data;
}

QMimeData* copyOfWidget(QWidget& widget) {
  QStringList texts;
  QStringList pages;
  for (const QAbstractItemView* view : widget.findChildren<QAbstractItemView*>()) {
    if (!view->isVisible() || headOf(*view) == nullptr || view->model() == nullptr) continue;
    if (view->model()->rowCount(view->rootIndex()) == 0) continue;
    texts << tableText(*view, TableText::tabs);
    pages << tableText(*view, TableText::html);
  }
  auto* data = copyOfPicture(grabWhole(widget).toImage(), texts.join('\n'));
  if (data != nullptr && !pages.isEmpty()) data->setHtml(pages.join('\n'));
  return data;
}

}  // namespace distilloscope
