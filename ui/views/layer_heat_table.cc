// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_heat_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/models/weight_history_model.h"

namespace distilloscope {
namespace {

constexpr int kLeastColumn = 6;
constexpr int kMostColumn = 90;
constexpr int kMostName = 230;

/// A cell in its colour, with its value where there is room.
class HeatCell : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const QVariant colour = index.data(WeightHistoryModel::kColourRole);
    const bool known = colour.isValid();
    const QColor ground = known ? colour.value<QColor>() : option.palette.color(QPalette::Base);
    painter->fillRect(option.rect, ground);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (option.fontMetrics.horizontalAdvance(text) + 4 <= option.rect.width()) {
      const bool light = ground.lightnessF() > 0.55F || (known && ground.green() > 150);
      painter->setPen(!known ? mutedTextColour() : light ? QColor(Qt::black) : QColor(Qt::white));
      painter->drawText(option.rect, Qt::AlignCenter, text);
    }
    if ((option.state & QStyle::State_Selected) == 0) return;
    painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
  }
};

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
    const int step = std::max(1, static_cast<int>(std::ceil(static_cast<double>(wide) / rect.width())));
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
  setItemDelegate(new HeatCell(this));
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

void LayerHeatTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (marked_ < 0) return;
  QPainter painter(viewport());
  const int last = model_.rowCount({}) - 1;
  const int left = columnViewportPosition(marked_);
  const int bottom = std::min(viewport()->height(), rowViewportPosition(last) + rowHeight(last));
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
