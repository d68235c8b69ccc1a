// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runs_column_menu.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/views/runs_table.h"

namespace distilloscope {

RunsColumnMenu::RunsColumnMenu(RunsTable& table, QWidget* parent) : QMenu(tr("Columns"), parent) {
  setObjectName("runsColumns");
  setToolTipsVisible(true);
  for (const int column : table.choosableColumns()) {
    QAction* action = addAction(table.columnTitle(column));
    action->setCheckable(true);
    action->setChecked(!table.isColumnHidden(column));
    action->setToolTip(table.columnTip(column));
    connect(action, &QAction::toggled, &table,
            [&table, column](bool shown) { table.showColumnWanted(column, shown); });
  }
  addSeparator();
  QAction* usual = addAction(tr("The usual columns"));
  usual->setObjectName("runsUsualColumns");
  usual->setToolTip(tr("Shows and orders the columns as at first"));
  connect(usual, &QAction::triggered, &table, &RunsTable::resetColumns);
}

bool RunsColumnMenu::toggleActive() {
  QAction* action = activeAction();
  if (action == nullptr || !action->isCheckable()) return false;
  action->toggle();
  return true;
}

void RunsColumnMenu::mouseReleaseEvent(QMouseEvent* event) {
  if (!toggleActive()) QMenu::mouseReleaseEvent(event);
}

void RunsColumnMenu::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && toggleActive()) return;
  QMenu::keyPressEvent(event);
}

RunsSortMenu::RunsSortMenu(RunsTable& table, QWidget* parent) : QMenu(tr("Sort by"), parent) {
  setObjectName("runsSort");
  const QHeaderView* header = table.horizontalHeader();
  auto* columns = new QActionGroup(this);
  for (int column = 0; column < header->count(); ++column) {
    if (table.isColumnHidden(column)) continue;
    QAction* action = addAction(table.columnTitle(column));
    action->setCheckable(true);
    action->setChecked(header->sortIndicatorSection() == column);
    columns->addAction(action);
    connect(action, &QAction::triggered, &table, [&table, column] {
      table.sortByColumn(column, table.horizontalHeader()->sortIndicatorOrder());
    });
  }
  addSeparator();
  auto* orders = new QActionGroup(this);
  for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
    QAction* action = addAction(order == Qt::AscendingOrder ? tr("Smallest first, A to Z")
                                                            : tr("Largest first, Z to A"));
    action->setCheckable(true);
    action->setChecked(header->sortIndicatorOrder() == order);
    orders->addAction(action);
    connect(action, &QAction::triggered, &table, [&table, order] {
      table.sortByColumn(table.horizontalHeader()->sortIndicatorSection(), order);
    });
  }
}

}  // namespace distilloscope
