// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_list.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

#include "ui/models/sample_list_model.h"
#include "ui/views/sample_delegate.h"

namespace distilloscope {
namespace {

bool isLetter(const QKeyEvent& event) {
  const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
  return others == Qt::NoModifier && !event.text().isEmpty() && event.text().at(0).isPrint();
}

// Grid, star and note, and the space bar of the run.
bool isAction(const QKeyEvent& event) {
  const int key = event.key();
  return key == Qt::Key_G || key == Qt::Key_S || key == Qt::Key_N || key == Qt::Key_Space;
}

bool isEnter(const QKeyEvent& event) {
  return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

}  // namespace

SampleList::SampleList(SampleListModel& model, QWidget* parent)
    : QListView(parent), delegate_(new SampleDelegate(this)) {
  setModel(&model);
  setItemDelegate(delegate_);
  setUniformItemSizes(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setMouseTracking(true);
  setResizeMode(QListView::Adjust);
  connect(this, &QListView::doubleClicked, this, [this] {
    if (grid_) Q_EMIT opened();
  });
}

// ---- strip and grid ----------------------------------------------------------------------------

void SampleList::setGrid(bool grid) {
  if (grid == grid_) return;
  grid_ = grid;
  delegate_->setGrid(grid);
  setFlow(grid ? QListView::LeftToRight : QListView::TopToBottom);
  setWrapping(grid);
  // What a row holds must not depend on whether the bar is needed.
  setVerticalScrollBarPolicy(grid ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
  if (!grid) setGridSize({});
  arrange();
}

void SampleList::setPictureHeight(int height) {
  if (height == delegate_->gridPictureHeight()) return;
  const auto [first, last] = seenRows();
  const int current = currentIndex().row();
  const int anchor = current >= first && current <= last ? current : first;
  delegate_->setGridPictureHeight(height);
  if (!grid_) return;
  arrange();
  executeDelayedItemsLayout();
  scrollTo(model()->index(anchor, 0),
           anchor == current ? QAbstractItemView::PositionAtCenter : PositionAtTop);
}

int SampleList::pictureHeight() const {
  return delegate_->pictureHeight();
}

QSize SampleList::pictureBox() const {
  return (QSizeF(delegate_->pictureBox()) * devicePixelRatioF()).toSize();
}

int SampleList::columns() const {
  return grid_ ? std::max(
                     1, maximumViewportSize().width() / delegate_->gridCell(fontMetrics()).width())
               : 1;
}

int SampleList::rowHeight() const {
  return std::max(1, grid_ ? gridSize().height() : sizeHintForRow(0));
}

void SampleList::arrange() {
  if (!grid_) return;
  const QSize cell(maximumViewportSize().width() / columns(),
                   delegate_->gridCell(fontMetrics()).height());
  if (cell == gridSize()) return;
  setGridSize(cell);
  verticalScrollBar()->setSingleStep(std::max(1, cell.height() / 3));  // a notch is a row
}

std::pair<int, int> SampleList::seenRows() const {
  const int count = model()->rowCount();
  if (count == 0) return {0, -1};
  const int offset = verticalOffset();
  const int across = columns();
  const int first = offset / rowHeight() * across;
  const int last = (offset + viewport()->height() - 1) / rowHeight() * across + across - 1;
  return {std::min(first, count - 1), std::min(last, count - 1)};
}

void SampleList::reveal(const QModelIndex& index) {
  if (!index.isValid()) return;
  executeDelayedItemsLayout();
  if (!viewport()->rect().contains(visualRect(index))) scrollTo(index);
}

// A list without a current item makes its first one current when it gets the focus.
void SampleList::focusInEvent(QFocusEvent* event) {
  const bool had_one = currentIndex().isValid();
  taking_focus_ = true;
  QListView::focusInEvent(event);
  if (!had_one) selectionModel()->clearCurrentIndex();
  taking_focus_ = false;
}

void SampleList::resizeEvent(QResizeEvent* event) {
  arrange();
  QListView::resizeEvent(event);
}

void SampleList::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrange();
}

// All rows are of one size, so nothing that changes in one asks for a new layout of all.
void SampleList::dataChanged(const QModelIndex& first, const QModelIndex& last,
                             const QList<int>& roles) {
  Q_UNUSED(roles);
  if (first == last) {
    const auto [top, bottom] = seenRows();
    if (first.row() >= top && first.row() <= bottom) viewport()->update(visualRect(first));
  } else {
    viewport()->update();
  }
}

// ---- keys --------------------------------------------------------------------------------------

bool SampleList::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool mine = isLetter(key) && (isInWord() || (grid_ && !isAction(key)));
    if (mine || (grid_ && key.key() == Qt::Key_Escape)) {
      event->accept();
      return true;
    }
  }
  return QListView::event(event);
}

void SampleList::keyPressEvent(QKeyEvent* event) {
  // The window steps images and epochs and starts the run with these.
  const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
  const bool space = event->key() == Qt::Key_Space && !isInWord();
  if ((sideways && !grid_) || space) {
    event->ignore();
  } else if (grid_ && isEnter(*event)) {
    Q_EMIT opened();
  } else if (grid_ && event->key() == Qt::Key_Escape) {
    Q_EMIT gridLeft();
  } else if (isLetter(*event)) {
    word_ = isInWord() ? word_ + event->text() : event->text();
    since_key_.start();
    Q_EMIT typed(word_);
  } else {
    QListView::keyPressEvent(event);
  }
}

void SampleList::wheelEvent(QWheelEvent* event) {
  if (grid_ && event->modifiers().testFlag(Qt::ControlModifier)) {
    const int delta = event->angleDelta().y();
    if (delta != 0) Q_EMIT zoomed(delta > 0 ? 1 : -1);
    event->accept();
    return;
  }
  QListView::wheelEvent(event);
}

}  // namespace distilloscope
