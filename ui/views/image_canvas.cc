// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace distilloscope {
ImageCanvas::ImageCanvas(LinkedView& view, QWidget* parent) : QWidget(parent), view_(view) {
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  connect(&lines_, &OverlayPicture::changed, this, qOverload<>(&QWidget::update));
  connect(&view_, &LinkedView::changed, this, [this] {
    lines_.move();
    update();
  });
  connect(&view_, &LinkedView::pointerChanged, this, qOverload<>(&QWidget::update));
  connect(&view_, &LinkedView::regionChanged, this, [this] {
    setCursor(view_.drawsRegion() ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
  });
}

void ImageCanvas::setGround(std::shared_ptr<Ground> ground) {
  if (ground == ground_) return;
  ground_ = std::move(ground);
  composed_ = {};
  update();
}

void ImageCanvas::setMap(MapPtr map, ValueRange range, const ColourTable& table) {
  if (map != map_ || !(range == range_)) {
    levels_ = map ? toLevels(*map, range) : LevelImage{};
    indices_.clear();
  } else if (&table == table_) {
    return;
  }
  map_ = std::move(map);
  range_ = range;
  table_ = &table;
  composed_ = {};
  update();
}

void ImageCanvas::setOpacity(double opacity) {
  if (opacity == opacity_) return;
  opacity_ = opacity;
  composed_ = {};
  update();
}

void ImageCanvas::setHidden(HiddenLevels hidden) {
  if (hidden == hidden_) return;
  hidden_ = hidden;
  composed_ = {};
  update();
}

void ImageCanvas::setOverlay(const ImageOverlay& overlay) {
  if (overlay == lines_.overlay()) return;
  lines_.setOverlay(overlay);
  update();
}

void ImageCanvas::setNotice(const QString& notice) {
  if (notice == notice_) return;
  notice_ = notice;
  update();
}

void ImageCanvas::setFrame(const QColor& colour, bool dashed) {
  frame_ = colour;
  frame_dashed_ = dashed;
  update();
}

QSize ImageCanvas::imageSize() const {
  if (ground_) return ground_->size();
  if (map_) return {map_->width, map_->height};
  return {};
}

QRectF ImageCanvas::imageRect() const {
  const QSizeF image = imageSize();
  if (image.isEmpty()) return {};
  const QSizeF fitted = image.scaled(size(), Qt::KeepAspectRatio) * view_.zoom();
  // An axis with room to spare stays centred; the other never shows a gap.
  const auto place = [](double room, double length, double centre) {
    if (length <= room) return (room - length) / 2;
    return std::clamp(room / 2 - centre * length, room - length, 0.0);
  };
  // Whole pixels, so that nothing is smeared over a pixel boundary.
  return QRect(static_cast<int>(std::lround(place(width(), fitted.width(), view_.centre().x()))),
               static_cast<int>(std::lround(place(height(), fitted.height(), view_.centre().y()))),
               std::max(1, static_cast<int>(std::lround(fitted.width()))),
               std::max(1, static_cast<int>(std::lround(fitted.height()))));
}

QPointF ImageCanvas::toImage(QPointF widget_position) const {
  const QRectF rect = imageRect();
  if (rect.isEmpty()) return {-1, -1};
  return {(widget_position.x() - rect.x()) / rect.width(),
          (widget_position.y() - rect.y()) / rect.height()};
}

void ImageCanvas::compose(const QRectF& source, QSize size) {
  if (composed_.size() == size && composed_source_ == source) return;
  if (ground_) {
    composed_ = ground_->draw(source, size);
  } else {
    composed_ = QImage(size, QImage::Format_RGB32);
    composed_.fill(palette().color(QPalette::Window));
  }
  composed_source_ = source;
  if (!map_ || (opacity_ <= 0 && ground_)) return;
  if (indices_.empty() || indices_source_ != source || indices_size_ != size) {
    const bool blocks = size.width() >= kBlocksFrom * map_->width * source.width();
    indices_ = resampleLevels(levels_, source, size, blocks);
    indices_source_ = source;
    indices_size_ = size;
  }
  blendPalette(composed_, indices_, *table_, ground_ ? opacity_ : 1, hidden_);
}

QImage ImageCanvas::rendered() {
  const QRectF whole = imageRect();
  if (whole.isEmpty()) return {};
  const QRectF visible = whole.intersected(QRectF(rect()));
  const double ratio = devicePixelRatioF();
  const QSize size(std::max(1, static_cast<int>(std::lround(visible.width() * ratio))),
                   std::max(1, static_cast<int>(std::lround(visible.height() * ratio))));
  compose({(visible.x() - whole.x()) / whole.width(), (visible.y() - whole.y()) / whole.height(),
           visible.width() / whole.width(), visible.height() / whole.height()},
          size);
  return composed_;
}

void ImageCanvas::paintRegion(QPainter& painter, const QRectF& whole) const {
  if (!view_.region()) return;
  const QRectF region = *view_.region();
  const QRectF at(whole.x() + region.x() * whole.width(), whole.y() + region.y() * whole.height(),
                  region.width() * whole.width(), region.height() * whole.height());
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(Qt::black, 3));
  painter.drawRect(at);
  painter.setPen(QPen(Qt::white, 1));
  painter.drawRect(at);
}

void ImageCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Window));
  const QRectF whole = imageRect();
  QRectF visible = whole.intersected(QRectF(rect()));
  if (whole.isEmpty()) {
    visible = rect();
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
  } else {
    painter.drawImage(visible, rendered());
    lines_.paint(painter, whole, visible, devicePixelRatioF());
    paintRegion(painter, whole);
  }
  if (!notice_.isEmpty()) {
    if (!whole.isEmpty()) {
      QColor veil = palette().color(QPalette::Base);
      veil.setAlphaF(0.82F);
      painter.fillRect(visible, veil);
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(visible.adjusted(10, 6, -10, -6), Qt::AlignCenter | Qt::TextWordWrap, notice_);
  }
  if (const auto pointer = view_.pointer(); pointer && !whole.isEmpty()) {
    const QPointF at(whole.x() + pointer->x() * whole.width(),
                     whole.y() + pointer->y() * whole.height());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [colour, width] : {std::pair{Qt::black, 3.0}, std::pair{Qt::white, 1.2}}) {
      painter.setPen(QPen(colour, width));
      painter.drawLine(at - QPointF(7, 0), at - QPointF(2.5, 0));
      painter.drawLine(at + QPointF(2.5, 0), at + QPointF(7, 0));
      painter.drawLine(at - QPointF(0, 7), at - QPointF(0, 2.5));
      painter.drawLine(at + QPointF(0, 2.5), at + QPointF(0, 7));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
  }
  if (frame_.isValid()) {
    QPen pen(frame_, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (frame_dashed_) pen.setDashPattern({5, 2.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(visible.adjusted(1, 1, -1, -1));
  }
  if (hasFocus()) {
    // Black and white dashes are seen on any picture.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 1));
    painter.drawRect(visible.adjusted(3, 3, -4, -4));
    painter.setPen(QPen(Qt::white, 1, Qt::DashLine));
    painter.drawRect(visible.adjusted(3, 3, -4, -4));
  }
}

void ImageCanvas::wheelEvent(QWheelEvent* event) {
  if (imageSize().isEmpty()) {
    event->ignore();
    return;
  }
  // One notch is 120 units; eight notches are about a factor of six.
  view_.zoomAt(toImage(event->position()), std::pow(1.25, event->angleDelta().y() / 120.0));
  event->accept();
}

void ImageCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
  const bool draws = view_.drawsRegion() || (event->modifiers() & Qt::ShiftModifier) != 0;
  if (draws && event->button() == Qt::LeftButton && !imageSize().isEmpty()) {
    region_from_ = toImage(event->position());
    return;
  }
  drag_from_ = event->position();
  if (view_.zoom() > 1) setCursor(Qt::ClosedHandCursor);
}

void ImageCanvas::dragRegion(QPointF to) {
  const auto inside = [&](QPointF point) {
    return QPointF(std::clamp(point.x(), 0.0, 1.0), std::clamp(point.y(), 0.0, 1.0));
  };
  view_.setRegion(QRectF(inside(*region_from_), inside(to)));
}

void ImageCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (region_from_) dragRegion(toImage(event->position()));
  if (drag_from_) {
    const QRectF whole = imageRect();
    const QPointF moved = event->position() - *drag_from_;
    drag_from_ = event->position();
    if (!whole.isEmpty()) view_.panBy({-moved.x() / whole.width(), -moved.y() / whole.height()});
  }
  view_.setPointer(toImage(event->position()));
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent*) {
  drag_from_.reset();
  region_from_.reset();
  setCursor(view_.drawsRegion() ? Qt::CrossCursor : Qt::ArrowCursor);
}

void ImageCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT enlargeRequested();
}

void ImageCanvas::leaveEvent(QEvent*) {
  view_.setPointer(std::nullopt);
}

}  // namespace distilloscope
