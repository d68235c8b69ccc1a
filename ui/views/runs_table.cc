// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runs_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <algorithm>

#include "ui/models/run_sort_model.h"
#include "ui/models/run_table_model.h"
#include "ui/views/run_delegate.h"

namespace distilloscope {
namespace {

constexpr int kRowPadding = 10;
const char* const kHeaderKey = "runs/header";
// In average characters, by column.
constexpr int kWidths[kRunColumns] = {24, 16, 20, 10, 14, 9, 9, 9, 9, 9, 17, 16, 8};

}  // namespace

RunsTable::RunsTable(RunTableModel& runs, RunSortModel& sorted, QWidget* parent)
    : QTableView(parent), runs_(runs), sorted_(sorted) {
  setObjectName("runsTable");
  setAccessibleName(tr("Runs"));
  setModel(&sorted);
  setItemDelegate(new RunDelegate(this));
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(ScrollPerPixel);
  setCornerButtonEnabled(false);
  setContextMenuPolicy(Qt::CustomContextMenu);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowPadding);
  setUpHeader();
}

void RunsTable::setUpHeader() {
  QHeaderView* header = horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionsMovable(true);
  header->setStretchLastSection(false);
  header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  for (int column = 0; column < kRunColumns; ++column) {
    header->resizeSection(column, fontMetrics().averageCharWidth() * kWidths[column] + 10);
  }
  const QByteArray remembered = QSettings().value(kHeaderKey).toByteArray();
  // A state of other columns is refused by the header, and the newest runs come first then.
  if (remembered.isEmpty() || !header->restoreState(remembered)) {
    header->setSortIndicator(static_cast<int>(RunColumn::begun), Qt::DescendingOrder);
  }
  setSortingEnabled(true);
  connect(header, &QHeaderView::sortIndicatorChanged, this, &RunsTable::remember);
  connect(header, &QWidget::customContextMenuRequested, this, &RunsTable::showHeaderMenu);
}

RunsTable::~RunsTable() {
  remember();
}

void RunsTable::remember() {
  QSettings().setValue(kHeaderKey, horizontalHeader()->saveState());
}

void RunsTable::showHeaderMenu(const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setObjectName("runsColumns");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int column = 1; column < kRunColumns; ++column) {  // without names nothing can be told apart
    QAction* action =
        menu->addAction(sorted_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(column));
    connect(action, &QAction::toggled, this,
            [this, column](bool shown) { setColumnHidden(column, !shown); });
  }
  menu->popup(horizontalHeader()->mapToGlobal(at));
}

std::vector<int> RunsTable::selectedRuns() const {
  std::vector<int> shown;
  for (const QItemSelectionRange& range : selectionModel()->selection()) {
    for (int row = range.top(); row <= range.bottom(); ++row) shown.push_back(row);
  }
  std::ranges::sort(shown);
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  for (int& row : shown) row = sorted_.mapToSource(sorted_.index(row, 0)).row();
  return shown;
}

void RunsTable::selectRun(const QString& folder) {
  const int row = runs_.rowOf(folder);
  if (row < 0) return;
  const QModelIndex shown = sorted_.mapFromSource(runs_.index(row, 0));
  if (!shown.isValid()) return;
  selectRow(shown.row());
  scrollTo(shown);
}

void RunsTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
  QTableView::selectionChanged(selected, deselected);
  Q_EMIT selectionMoved();
}

void RunsTable::keyPressEvent(QKeyEvent* event) {
  QTableView::keyPressEvent(event);
  // At the table's edge an arrow would otherwise go on to the window and move the epoch.
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      event->accept();
      break;
    default:
      break;
  }
}

}  // namespace distilloscope
