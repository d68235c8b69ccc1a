// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tile_sheet.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr double kMargin = 8;
constexpr double kLeastTile = 18;    // pixels of the longer side; smaller ones say nothing
constexpr double kMostFitted = 180;  // a sheet of three tiles does not fill the window with them
constexpr int kCaptionFrom = 26;     // width of a tile from which its label fits
constexpr double kMostScale = 64;

}  // namespace

TileSheet::TileSheet(const QString& name, QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName(name);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setFrameShape(QFrame::StyledPanel);
  viewport()->setMouseTracking(true);
  viewport()->setBackgroundRole(QPalette::Base);
  verticalScrollBar()->setSingleStep(24);
  horizontalScrollBar()->setSingleStep(24);
  connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize TileSheet::tileSize() const {
  QSize most(1, 1);
  for (const Tile& tile : tiles_) most = most.expandedTo(tile.image.size());
  return most;
}

void TileSheet::setTiles(std::vector<Tile> tiles) {
  const bool same = tiles.size() == tiles_.size();
  tiles_ = std::move(tiles);
  if (!same) {
    current_ = tiles_.empty() ? -1 : std::min(std::max(current_, 0), tileCount() - 1);
    if (std::exchange(enlarged_, -1) >= 0) Q_EMIT enlargedChanged(-1);
    Q_EMIT currentChanged(current_);
  }
  arrange();
}

void TileSheet::setScale(double scale) {
  wanted_scale_ = scale <= 0 ? 0 : std::clamp(scale, 0.1, kMostScale);
  arrange();
}

TileSheet::Layout TileSheet::layOut(const QSizeF& room, double scale) const {
  Layout layout;
  layout.scale = scale;
  const QSizeF tile = QSizeF(tileSize()) * scale;
  layout.gap = tile.width() < 40 ? 3 : 6;
  layout.caption = tile.width() >= kCaptionFrom ? fontMetrics().height() : 0;
  layout.cell = QSizeF(tile.width() + layout.gap, tile.height() + layout.gap + layout.caption);
  layout.columns =
      std::clamp(static_cast<int>((room.width() - 2 * kMargin + layout.gap) / layout.cell.width()),
                 1, std::max(1, tileCount()));
  const int rows = (tileCount() + layout.columns - 1) / layout.columns;
  layout.height = 2 * kMargin + rows * layout.cell.height() - layout.gap;
  return layout;
}

// The largest scale at which all tiles are seen at once, as long as one still says something.
TileSheet::Layout TileSheet::fitted(const QSizeF& room) const {
  const QSize tile = tileSize();
  const double longer = std::max(tile.width(), tile.height());
  const double wide = (room.width() - 2 * kMargin) / tile.width();
  // Small kernels are enlarged by whole numbers, so that all their pixels are alike.
  const bool whole = longer <= 32;
  double least = kLeastTile / longer;
  double most = std::max(least, kMostFitted / longer);
  if (tileCount() == 1) most = std::max(least, std::min(wide, kMostScale));
  if (whole) {
    least = std::max(1.0, std::ceil(least));
    most = std::max(least, std::floor(most));
  }
  double found = least;
  for (double scale = most; scale >= least; scale = whole ? scale - 1 : scale * 0.96) {
    if (layOut(room, scale).height <= room.height() && scale <= wide) {
      found = scale;
      break;
    }
  }
  return layOut(room, std::min(found, std::max(wide, 0.05)));
}

void TileSheet::arrange() {
  // First without a scroll bar, whose width would take a column away.
  const QSizeF all = maximumViewportSize();
  const auto at = [&](const QSizeF& room) {
    return wanted_scale_ > 0 ? layOut(room, wanted_scale_) : fitted(room);
  };
  layout_ = at(all);
  if (layout_.height > all.height()) {
    layout_ = at(QSizeF(all.width() - verticalScrollBar()->sizeHint().width(), all.height()));
  }
  const bool sheet = enlarged_ < 0;
  const int below =
      sheet ? std::max(0, static_cast<int>(std::ceil(layout_.height - all.height()))) : 0;
  verticalScrollBar()->setPageStep(static_cast<int>(all.height()));
  verticalScrollBar()->setRange(0, below);
  const double width = layout_.columns * layout_.cell.width() - layout_.gap + 2 * kMargin;
  horizontalScrollBar()->setPageStep(static_cast<int>(all.width()));
  horizontalScrollBar()->setRange(
      0, sheet && layout_.columns == 1 ? std::max(0, static_cast<int>(width - all.width())) : 0);
  viewport()->update();
}

QRectF TileSheet::rectIn(const Layout& layout, int index) const {
  const QSizeF size = QSizeF(tile(index).image.size()) * layout.scale;
  const int column = index % layout.columns;
  const int row = index / layout.columns;
  return {QPointF(std::round(kMargin + column * layout.cell.width()),
                  std::round(kMargin + row * layout.cell.height())),
          size};
}

QRectF TileSheet::enlargedRect() const {
  const QSizeF size = tile(enlarged_).image.size();
  const double room_height = viewport()->height() - 2 * kMargin - fontMetrics().height();
  double scale =
      std::min((viewport()->width() - 2 * kMargin) / size.width(), room_height / size.height());
  if (scale > 2) scale = std::floor(scale);
  const QSizeF shown = size * std::max(scale, 0.05);
  return {QPointF(std::round((viewport()->width() - shown.width()) / 2),
                  std::round(kMargin + (room_height - shown.height()) / 2)),
          shown};
}

QRectF TileSheet::tileRect(int index) const {
  if (index < 0 || index >= tileCount()) return {};
  if (enlarged_ >= 0) return index == enlarged_ ? enlargedRect() : QRectF();
  return rectIn(layout_, index)
      .translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

TileSheet::Place TileSheet::placeAt(const QPointF& point) const {
  Place place;
  const auto look = [&](int index) {
    const QRectF rect = tileRect(index);
    if (!rect.contains(point)) return;
    const QSize size = tile(index).image.size();
    place.tile = index;
    place.pixel = {
        std::min(size.width() - 1,
                 static_cast<int>((point.x() - rect.left()) / rect.width() * size.width())),
        std::min(size.height() - 1,
                 static_cast<int>((point.y() - rect.top()) / rect.height() * size.height()))};
  };
  if (enlarged_ >= 0) {
    look(enlarged_);
    return place;
  }
  if (tiles_.empty()) return place;
  const double x = point.x() + horizontalScrollBar()->value() - kMargin;
  const double y = point.y() + verticalScrollBar()->value() - kMargin;
  if (x < 0 || y < 0) return place;
  const int column = static_cast<int>(x / layout_.cell.width());
  const int index = static_cast<int>(y / layout_.cell.height()) * layout_.columns + column;
  if (column < layout_.columns && index < tileCount()) look(index);
  return place;
}

// ---- painting ----------------------------------------------------------------------------------

void TileSheet::paintTile(QPainter& painter, const Tile& tile, const QRectF& rect) const {
  // Enlarged, values stay squares; made smaller, they are averaged rather than left out.
  painter.setRenderHint(QPainter::SmoothPixmapTransform, rect.width() < tile.image.width());
  painter.drawImage(rect, tile.image);
}

void TileSheet::paint(QPainter& painter, const Layout& layout, double top, const QRectF& clip,
                      bool marks) const {
  const int first = std::max(
      0, static_cast<int>((clip.top() + top - kMargin) / layout.cell.height()) * layout.columns);
  const double left = marks ? horizontalScrollBar()->value() : 0;
  for (int i = first; i < tileCount(); ++i) {
    const QRectF rect = rectIn(layout, i).translated(-left, -top);
    if (rect.top() > clip.bottom()) break;
    paintTile(painter, tile(i), rect);
    if (layout.caption > 0) {
      painter.setPen(i == current_ && marks ? palette().color(QPalette::Text) : mutedTextColour());
      painter.drawText(QRectF(rect.left(), rect.bottom(), layout.cell.width(), layout.caption),
                       Qt::AlignLeft | Qt::AlignVCenter,
                       fontMetrics().elidedText(tile(i).label, Qt::ElideRight,
                                                static_cast<int>(layout.cell.width())));
    }
    if (!marks || (i != current_ && i != hovered_.tile)) continue;
    const bool strong = i == current_;
    painter.setPen(
        QPen(strong ? palette().color(QPalette::Highlight) : mutedTextColour(), strong ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5));
  }
}

void TileSheet::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(event->rect(), palette().color(QPalette::Base));
  if (tiles_.empty()) return;
  if (enlarged_ < 0) {
    paint(painter, layout_, verticalScrollBar()->value(), event->rect(), true);
  } else {
    const QRectF rect = enlargedRect();
    paintTile(painter, tile(enlarged_), rect);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(0, rect.bottom() + 3, viewport()->width(), fontMetrics().height()),
                     Qt::AlignCenter, tile(enlarged_).label);
  }
  if (hasFocus()) {
    painter.setPen(palette().color(QPalette::Highlight));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
  }
}

QImage TileSheet::picture() const {
  if (tiles_.empty()) return {};
  const bool sheet = enlarged_ < 0;
  const QSizeF size =
      sheet ? QSizeF(layout_.columns * layout_.cell.width() - layout_.gap + 2 * kMargin,
                     layout_.height)
            : enlargedRect().size();
  QImage image(size.toSize(), QImage::Format_RGB32);
  image.fill(palette().color(QPalette::Base));
  QPainter painter(&image);
  painter.setFont(font());
  if (sheet) {
    paint(painter, layout_, 0, image.rect(), false);
  } else {
    paintTile(painter, tile(enlarged_), QRectF({0, 0}, size));
  }
  return image;
}

// ---- moving about ------------------------------------------------------------------------------

void TileSheet::setCurrent(int index) {
  index = std::clamp(index, tiles_.empty() ? -1 : 0, tileCount() - 1);
  if (index == current_) return;
  current_ = index;
  if (enlarged_ >= 0) {
    enlarged_ = current_;
    Q_EMIT enlargedChanged(enlarged_);
  }
  reveal(current_);
  viewport()->update();
  Q_EMIT currentChanged(current_);
}

void TileSheet::enlarge(int index) {
  index = index < tileCount() ? index : -1;
  if (index == enlarged_) return;
  enlarged_ = index;
  if (index >= 0 && index != current_) {
    current_ = index;
    Q_EMIT currentChanged(current_);
  }
  const int top = verticalScrollBar()->value();
  arrange();
  if (enlarged_ < 0) verticalScrollBar()->setValue(top);
  if (enlarged_ < 0) reveal(current_);
  Q_EMIT enlargedChanged(enlarged_);
}

void TileSheet::reveal(int index) {
  if (index < 0 || enlarged_ >= 0) return;
  const QRectF rect = tileRect(index);
  QScrollBar* bar = verticalScrollBar();
  if (rect.top() < kMargin) bar->setValue(bar->value() + static_cast<int>(rect.top() - kMargin));
  const double over = rect.bottom() + layout_.caption + kMargin - viewport()->height();
  if (over > 0) bar->setValue(bar->value() + static_cast<int>(std::ceil(over)));
}

void TileSheet::zoom(double factor) {
  double scale = layout_.scale * factor;
  if (layout_.scale >= 1) {
    scale = factor > 1 ? std::max(std::round(scale), std::floor(layout_.scale) + 1)
                       : std::max(0.5, std::min(std::round(scale), std::ceil(layout_.scale) - 1));
  }
  setScale(scale);
}

void TileSheet::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  arrange();
}

bool TileSheet::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
    const Place place = event->type() == QEvent::Leave
                            ? Place{}
                            : placeAt(static_cast<QMouseEvent*>(event)->position());
    if (place != hovered_) {
      hovered_ = place;
      viewport()->update();
      Q_EMIT hovered(place);
    }
  }
  return QAbstractScrollArea::viewportEvent(event);
}

void TileSheet::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QAbstractScrollArea::mouseReleaseEvent(event);
  if (enlarged_ >= 0) {
    enlarge(-1);
  } else if (const Place place = placeAt(event->position()); place.tile >= 0) {
    enlarge(place.tile);
  }
}

void TileSheet::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) == 0) {
    return QAbstractScrollArea::wheelEvent(event);
  }
  if (event->angleDelta().y() != 0) zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8);
  event->accept();
}

void TileSheet::keyPressEvent(QKeyEvent* event) {
  const int columns = enlarged_ >= 0 ? 1 : layout_.columns;
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(current_ - 1);
    case Qt::Key_Right:
      return setCurrent(current_ + 1);
    case Qt::Key_Up:
      if (current_ >= columns) setCurrent(current_ - columns);
      return;
    case Qt::Key_Down:
      if (current_ + columns < tileCount()) setCurrent(current_ + columns);
      return;
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(tileCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return enlarge(enlarged_ >= 0 ? -1 : current_);
    case Qt::Key_Escape:
      if (enlarged_ >= 0) return enlarge(-1);
      break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(1.25);
    case Qt::Key_Minus:
      return zoom(0.8);
    case Qt::Key_0:
      return setScale(0);
    default:
      break;
  }
  QAbstractScrollArea::keyPressEvent(event);
}

void TileSheet::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void TileSheet::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace distilloscope
