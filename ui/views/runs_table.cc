// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runs_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/models/run_sort_model.h"
#include "ui/models/run_table_model.h"
#include "ui/views/run_delegate.h"
#include "ui/views/runs_column_menu.h"

namespace distilloscope {
namespace {

constexpr int kRowPadding = 10;
const char* const kHeaderKey = "runs/columns/header";
const char* const kHiddenKey = "runs/columns/hidden";
constexpr int kScoreWidth = 9;
constexpr int kDeltaWidth = 8;  // beside a score

// In average characters.
int charactersOf(RunColumn column) {
  switch (column) {
    case RunColumn::name:
      return 24;
    case RunColumn::state:
      return 16;
    case RunColumn::begun:
      return 20;
    case RunColumn::curve:
      return 14;
    case RunColumn::epochs:
      return 13;
    case RunColumn::dataset:
      return 17;
    case RunColumn::preset:
      return 16;
    case RunColumn::seed:
      return 8;
    case RunColumn::note:
      return 32;
    default:
      return kScoreWidth;
  }
}

// What a column is known to say is longer in some languages.
int wordsWidth(RunColumn column, const QFontMetrics& metrics) {
  QStringList words;
  if (column == RunColumn::state) words = runStateWords();
  if (column == RunColumn::dataset) words = {engineText(std::string("demo dataset"))};
  int widest = 0;
  for (const QString& word : words) widest = std::max(widest, metrics.horizontalAdvance(word));
  return widest + (column == RunColumn::state ? RunDelegate::kStateFrame : RunDelegate::kTextFrame);
}

bool hasScores(int column) {
  return static_cast<RunColumn>(column) == RunColumn::gap ||
         armColumn(static_cast<RunColumn>(column)).has_value();
}

}  // namespace

RunsTable::RunsTable(RunTableModel& runs, RunSortModel& sorted, QWidget* parent)
    : QTableView(parent), runs_(runs), sorted_(sorted) {
  setObjectName("runsTable");
  setAccessibleName(tr("Runs"));
  setModel(&sorted);
  delegate_ = new RunDelegate(this);
  setItemDelegate(delegate_);
  connect(&delegate_->pictures(), &CellPictures::ready, this, [this] {
    for (const RunColumn column : {RunColumn::curve, RunColumn::state}) {
      const int at = static_cast<int>(column);
      viewport()->update(columnViewportPosition(at), 0, columnWidth(at), viewport()->height());
    }
  });
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
  connect(&runs, &RunTableModel::mostArmsChanged, this, &RunsTable::applyHidden);
}

int RunsTable::usualWidth(int column) const {
  const int characters = charactersOf(static_cast<RunColumn>(column)) +
                         (deltas_ && hasScores(column) ? kDeltaWidth : 0);
  const int usual = fontMetrics().averageCharWidth() * characters + 10;
  return std::max(usual, wordsWidth(static_cast<RunColumn>(column), fontMetrics()));
}

void RunsTable::setUpHeader() {
  QHeaderView* header = horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionsMovable(true);
  header->setStretchLastSection(false);
  header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
  header->setContextMenuPolicy(Qt::CustomContextMenu);
  setUsualHeader();
  const Settings settings;
  const QByteArray remembered = settings.value(kHeaderKey).toByteArray();
  // A state of other columns is refused by the header.
  if (!remembered.isEmpty()) header->restoreState(remembered);
  if (settings.contains(kHiddenKey)) {
    const QStringList keys = settings.value(kHiddenKey).toStringList();
    hidden_.clear();
    for (int column = 1; column < kRunColumns; ++column) {
      if (keys.contains(runColumnKey(static_cast<RunColumn>(column)))) hidden_.insert(column);
    }
  }
  applyHidden();
  setSortingEnabled(true);
  connect(header, &QHeaderView::sortIndicatorChanged, this, &RunsTable::remember);
  connect(header, &QWidget::customContextMenuRequested, this, &RunsTable::showHeaderMenu);
}

void RunsTable::setUsualHeader() {
  QHeaderView* header = horizontalHeader();
  hidden_.clear();
  for (int column = 0; column < kRunColumns; ++column) {
    header->moveSection(header->visualIndex(column), column);
    header->showSection(column);  // a hidden one takes no width
    header->resizeSection(column, usualWidth(column));
    if (isHiddenAtFirst(static_cast<RunColumn>(column))) hidden_.insert(column);
  }
  header->setSortIndicator(static_cast<int>(RunColumn::begun), Qt::DescendingOrder);
}

void RunsTable::resetColumns() {
  setUsualHeader();
  applyHidden();
  remember();
}

void RunsTable::applyHidden() {
  for (int column = 0; column < kRunColumns; ++column) {
    const auto arm = armColumn(static_cast<RunColumn>(column));
    const bool missing = arm && arm->arm >= runs_.mostArms();
    const bool hidden = missing || hidden_.contains(column);
    const bool appears = !hidden && isColumnHidden(column);
    setColumnHidden(column, hidden);
    // An arm's own name may be longer than "A" is.
    QHeaderView* header = horizontalHeader();
    if (appears && arm && arm->arm > 1) {
      header->resizeSection(column,
                            std::max(header->sectionSize(column), header->sectionSizeHint(column)));
    }
  }
}

RunsTable::~RunsTable() {
  remember();
}

void RunsTable::remember() {
  Settings settings;
  settings.setValue(kHeaderKey, horizontalHeader()->saveState());
  QStringList keys;
  for (const int column : std::as_const(hidden_)) {
    keys << runColumnKey(static_cast<RunColumn>(column));
  }
  keys.sort();
  settings.setValue(kHiddenKey, keys);
}

std::vector<int> RunsTable::choosableColumns() const {
  std::vector<int> columns;
  for (int column = 1; column < kRunColumns; ++column) {  // without names nothing is told apart
    const auto arm = armColumn(static_cast<RunColumn>(column));
    if (!arm || arm->arm < runs_.mostArms()) columns.push_back(column);
  }
  return columns;
}

QString RunsTable::columnTitle(int column) const {
  return runs_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

QString RunsTable::columnTip(int column) const {
  return runs_.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
}

void RunsTable::showColumnWanted(int column, bool shown) {
  if (shown) {
    hidden_.remove(column);
  } else {
    hidden_.insert(column);
  }
  applyHidden();
  remember();
}

void RunsTable::setDeltasShown(bool shown) {
  if (shown == deltas_) return;
  // Columns that somebody has set keep their width beyond what the differences take.
  std::vector<int> usual;
  for (int column = 0; column < kRunColumns; ++column) {
    if (hasScores(column)) usual.push_back(usualWidth(column));
  }
  deltas_ = shown;
  delegate_->setDeltasShown(shown);
  std::size_t at = 0;
  QHeaderView* header = horizontalHeader();
  for (int column = 0; column < kRunColumns; ++column) {
    if (!hasScores(column)) continue;
    const int before = usual[at++];
    if (header->isSectionHidden(column)) {
      header->showSection(column);
      header->resizeSection(column, usualWidth(column));
      header->hideSection(column);
    } else {
      header->resizeSection(column, header->sectionSize(column) + usualWidth(column) - before);
    }
  }
  viewport()->update();
}

void RunsTable::keepPlace(const std::function<void()>& change) {
  // At the top, what comes is seen at once; further down, rows do not move under the reader.
  const bool at_top = verticalScrollBar()->value() == 0;
  const QPersistentModelIndex top = at_top ? QModelIndex() : indexAt(QPoint(1, 1));
  change();
  if (top.isValid()) verticalScrollBar()->setValue(top.row());
}

void RunsTable::showHeaderMenu(const QPoint& at) {
  auto* menu = new RunsColumnMenu(*this, this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(horizontalHeader()->mapToGlobal(at));
}

void RunsTable::renameRun(const QString& folder) {
  const int row = runs_.rowOf(folder);
  if (row < 0) return;
  const QModelIndex shown =
      sorted_.mapFromSource(runs_.index(row, static_cast<int>(RunColumn::name)));
  if (!shown.isValid()) return;
  scrollTo(shown);
  edit(shown);
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
