// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow_layout.h"

#include <algorithm>

namespace distilloscope {

FlowLayout::FlowLayout(int gap, int row_gap, QWidget* parent)
    : QLayout(parent), gap_(gap), row_gap_(row_gap) {}

FlowLayout::~FlowLayout() {
  qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item) {
  items_.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : items_) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  const QMargins margins = contentsMargins();
  return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + (width > 0 ? gap_ : 0);
    height = std::max(height, item->sizeHint().height());
  }
  const QMargins margins = contentsMargins();
  return QSize(width, height) +
         QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
  const QRect inner = rect.marginsRemoved(contentsMargins());
  int x = inner.x();
  int y = inner.y();
  int row = 0;
  QList<std::pair<QLayoutItem*, QRect>> places;
  const auto centre = [&] {
    // Items of a row stand on one middle line.
    for (auto& [item, at] : places) {
      if (place) item->setGeometry(at.translated(0, (row - at.height()) / 2));
    }
    places.clear();
  };
  for (QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint().boundedTo(QSize(inner.width(), item->sizeHint().height()));
    if (x > inner.x() && x + size.width() > inner.right() + 1) {
      centre();
      x = inner.x();
      y += row + row_gap_;
      row = 0;
    }
    places.append({item, QRect(QPoint(x, y), size)});
    x += size.width() + gap_;
    row = std::max(row, size.height());
  }
  centre();
  const QMargins margins = contentsMargins();
  return y + row - rect.y() + margins.bottom();
}

}  // namespace distilloscope
