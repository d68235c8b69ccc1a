// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/overlay_picture.h"

#include <QPainter>
#include <memory>
#include <utility>

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
  asked_ = false;
  aside_.forget();
  if (overlay_.empty()) picture_ = {};
}

void OverlayPicture::move() {
  if (!overlay_.empty()) settle_timer_.start();
}

QImage OverlayPicture::draw(const ImageOverlay& overlay, const Place& place, LineQuality quality) {
  QImage picture(place.size, QImage::Format_ARGB32_Premultiplied);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  paintOverlay(painter, place.whole, overlay, place.ratio, quality);
  return picture;
}

const QImage& OverlayPicture::at(const QRectF& whole, const QRectF& visible, double ratio) {
  if (overlay_.empty()) return picture_;
  const Place place{QRectF((whole.topLeft() - visible.topLeft()) * ratio, whole.size() * ratio),
                    (visible.size() * ratio).toSize().expandedTo(QSize(1, 1)), ratio};
  if (picture_.isNull() || !(place == place_)) {
    picture_ = draw(overlay_, place, LineQuality::draft);
    place_ = place;
    final_ = false;
    asked_ = false;
    aside_.forget();
  }
  if (!final_ && !asked_ && !settle_timer_.isActive()) ask();
  return picture_;
}

void OverlayPicture::ask() {
  asked_ = true;
  const auto drawn = std::make_shared<QImage>();
  aside_.run([drawn, overlay = overlay_,
              place = place_] { *drawn = draw(overlay, place, LineQuality::final); },
             [this, drawn] {
               picture_ = std::move(*drawn);
               final_ = true;
               asked_ = false;
               Q_EMIT changed();
             });
}

}  // namespace distilloscope
