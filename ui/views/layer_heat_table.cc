// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_heat_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/models/weight_history_model.h"

namespace distilloscope {
namespace {

constexpr int kLeastColumn = 6;
constexpr int kMostColumn = 90;
constexpr int kMostName = 230;
constexpr int kMargin = 4;  // beside a cell's text, both sides together

/// As many epochs are written as there is room for; a number may reach over its narrow column.
class EpochHeader : public QHeaderView {
 public:
  explicit EpochHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(kLeastColumn);
  }

  QSize sizeHint() const override {
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 6};
  }

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    const int wide = fontMetrics().horizontalAdvance("8888");
    const int step =
        std::max(1, static_cast<int>(std::ceil(static_cast<double>(wide) / rect.width())));
    if (section % step != 0) return;
    painter->setPen(palette().color(QPalette::WindowText));
    const QRect room(rect.center().x() - wide, rect.top(), 2 * wide, rect.height());
    painter->drawText(room, Qt::AlignCenter,
                      model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
  }
};

}  // namespace

LayerHeatTable::LayerHeatTable(WeightHistoryModel& model, QWidget* parent)
    : QTableView(parent), model_(model) {
  setObjectName("historyTable");
  setAccessibleName(tr("Layers by epochs"));
  setToolTip(
      tr("The arrow keys and a click choose an epoch, the space bar and a click on a name "
         "draw a layer's curves"));
  setHorizontalHeader(new EpochHeader(this));
  setModel(&model);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setSelectionBehavior(QAbstractItemView::SelectItems);
  setShowGrid(false);
  setTabKeyNavigation(false);
  setCornerButtonEnabled(false);
  setWordWrap(false);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  QHeaderView* names = verticalHeader();
  names->setObjectName("historyNames");
  names->setAccessibleName(tr("Layers"));
  names->setSectionsClickable(true);
  names->setHighlightSections(false);
  names->setTextElideMode(Qt::ElideLeft);
  names->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  names->setMaximumWidth(kMostName);
  names->setMinimumSectionSize(10);
  names->setDefaultSectionSize(fontMetrics().height() + 4);
  names->setSectionResizeMode(QHeaderView::Fixed);
  connect(names, &QHeaderView::sectionClicked, &model_, &WeightHistoryModel::toggle);
  connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
    Q_EMIT epochChosen(model_.epochs()[static_cast<std::size_t>(column)]);
  });
  // Selected, not current: a table that gets the focus has a current cell that nobody chose.
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this](const QItemSelection& selected) {
            if (selected.isEmpty()) return;
            const int column = selected.indexes().front().column();
            Q_EMIT epochChosen(model_.epochs()[static_cast<std::size_t>(column)]);
          });
  connect(&Theme::instance(), &Theme::changed, &model_, &WeightHistoryModel::refreshColours);
}

void LayerHeatTable::markEpoch(int epoch) {
  const int column = model_.columnOf(epoch);
  if (column == marked_) return;
  marked_ = column;
  viewport()->update();
}

void LayerHeatTable::fit() {
  const int columns = model_.columnCount({});
  if (columns == 0) return;
  const int room = viewport()->width();
  horizontalHeader()->setDefaultSectionSize(std::clamp(room / columns, kLeastColumn, kMostColumn));
}

void LayerHeatTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fit();
}

void LayerHeatTable::drawCell(QPainter& painter, const QRect& cell, int row, int column) const {
  const auto colour = model_.colour(row, column);
  const QColor ground = colour ? QColor(*colour) : palette().color(QPalette::Base);
  painter.fillRect(cell, ground);
  if (cell.width() < narrowest_) return;
  const QString text = model_.index(row, column).data().toString();
  if (fontMetrics().horizontalAdvance(text) + kMargin > cell.width()) return;
  const bool light = ground.lightnessF() > 0.55F || (colour && ground.green() > 150);
  painter.setPen(!colour ? mutedTextColour() : light ? QColor(Qt::black) : QColor(Qt::white));
  painter.drawText(cell, Qt::AlignCenter, text);
}

// Thousands of narrow cells are seen at once: a delegate with its option, its variants and its text
// for each would take longer than a frame.
void LayerHeatTable::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  const QRect dirty = event->rect();
  const auto last = [](int found, int count) { return found < 0 ? count - 1 : found; };
  const int first_row = rowAt(dirty.top());
  const int first_column = columnAt(dirty.left());
  const int last_row = last(rowAt(dirty.bottom()), model_.rowCount({}));
  const int last_column = last(columnAt(dirty.right()), model_.columnCount({}));
  if (first_row < 0 || first_column < 0) return;
  narrowest_ = fontMetrics().horizontalAdvance('0') + kMargin;
  const auto place = [this](int row, int column) {
    return QRect(columnViewportPosition(column), rowViewportPosition(row), columnWidth(column),
                 rowHeight(row));
  };
  for (int row = first_row; row <= last_row; ++row) {
    for (int column = first_column; column <= last_column; ++column) {
      drawCell(painter, place(row, column), row, column);
    }
  }
  for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(place(index.row(), index.column()).adjusted(1, 1, -1, -1));
  }
  if (marked_ < 0) return;
  const int end = model_.rowCount({}) - 1;
  const int left = columnViewportPosition(marked_);
  const int bottom = std::min(viewport()->height(), rowViewportPosition(end) + rowHeight(end));
  // Light within dark, so that it is seen on every colour.
  painter.setPen(QPen(Qt::black, 3));
  painter.drawRect(left, 0, columnWidth(marked_), bottom - 1);
  painter.setPen(QPen(Qt::white, 1));
  painter.drawRect(left, 0, columnWidth(marked_), bottom - 1);
}

void LayerHeatTable::keyPressEvent(QKeyEvent* event) {
  const bool toggles = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return ||
                       event->key() == Qt::Key_Enter;
  if (toggles && currentIndex().isValid()) {
    model_.toggle(currentIndex().row());
    return;
  }
  QTableView::keyPressEvent(event);
}

}  // namespace distilloscope
