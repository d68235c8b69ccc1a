// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/overlay_picture.h"

#include <QPainter>
#include <memory>
#include <utility>

#include "ui/views/whole_picture.h"

namespace distilloscope {

OverlayPicture::OverlayPicture(QObject* parent) : QObject(parent) {
  settle_timer_.setObjectName("overlaySettle");
  settle_timer_.setSingleShot(true);
  settle_timer_.setInterval(kSettleMs);
  connect(&settle_timer_, &QTimer::timeout, this, &OverlayPicture::changed);
}

void OverlayPicture::setOverlay(const ImageOverlay& overlay) {
  overlay_ = overlay;
  final_ = false;
  if (!overlay_.empty()) return;
  picture_ = {};
  ++image_;
}

void OverlayPicture::move() {
  if (!overlay_.empty()) settle_timer_.start();
}

QImage OverlayPicture::draw(const ImageOverlay& overlay, const Place& place) {
  QImage picture(place.size, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  paintOverlay(painter, place.whole, overlay, place.ratio, LineQuality::final);
  return picture;
}

void OverlayPicture::paint(QPainter& painter, const QRectF& whole, const QRectF& visible,
                           double ratio) {
  if (overlay_.empty()) return;
  const Place place{QRectF((whole.topLeft() - visible.topLeft()) * ratio, whole.size() * ratio),
                    (visible.size() * ratio).toSize().expandedTo(QSize(1, 1)), ratio};
  if (!(place == place_)) {
    picture_ = {};
    place_ = place;
    final_ = false;
  }
  if (!final_ && WholePicture::isWanted()) {
    picture_ = draw(overlay_, place_);
    final_ = true;
  }
  if (picture_.isNull()) {
    painter.save();
    painter.setClipRect(visible);
    paintOverlay(painter, whole, overlay_, 1, LineQuality::draft);
    painter.restore();
  } else {
    painter.drawImage(visible, picture_);
  }
  if (!final_ && !asked_ && !settle_timer_.isActive()) ask();
}

// One at a time, so that of overlays that come quickly some are seen: what was drawn of one before
// is nearer than what was there.
void OverlayPicture::ask() {
  asked_ = true;
  const auto drawn = std::make_shared<QImage>();
  aside_.run([drawn, overlay = overlay_, place = place_] { *drawn = draw(overlay, place); },
             [this, drawn, overlay = overlay_, place = place_, image = image_] {
               asked_ = false;
               if (!final_ && image == image_ && place == place_) {
                 picture_ = std::move(*drawn);
                 final_ = overlay == overlay_;
               }
               if (!overlay_.empty()) Q_EMIT changed();
             });
}

}  // namespace distilloscope
