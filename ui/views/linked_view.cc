// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/linked_view.h"

#include <algorithm>

namespace distilloscope {

void LinkedView::set(double zoom, QPointF centre) {
  zoom = std::clamp(zoom, 1.0, kMaximumZoom);
  const double margin = 0.5 / zoom;
  centre.setX(std::clamp(centre.x(), margin, 1 - margin));
  centre.setY(std::clamp(centre.y(), margin, 1 - margin));
  if (zoom == zoom_ && centre == centre_) return;
  zoom_ = zoom;
  centre_ = centre;
  Q_EMIT changed();
}

void LinkedView::zoomAt(QPointF position, double factor) {
  const double zoom = std::clamp(zoom_ * factor, 1.0, kMaximumZoom);
  set(zoom, position + (centre_ - position) * (zoom_ / zoom));
}

void LinkedView::panBy(QPointF delta) {
  set(zoom_, centre_ + delta);
}

void LinkedView::fit() {
  set(1, {0.5, 0.5});
}

void LinkedView::setPointer(std::optional<QPointF> position) {
  if (position && !QRectF(0, 0, 1, 1).contains(*position)) position.reset();
  if (position == pointer_) return;
  pointer_ = position;
  Q_EMIT pointerChanged();
}

void LinkedView::setRegion(std::optional<QRectF> region) {
  if (region) region = region->normalized().intersected(QRectF(0, 0, 1, 1));
  if (region && region->isEmpty()) region.reset();
  if (region == region_) return;
  region_ = region;
  Q_EMIT regionChanged();
}

void LinkedView::setDrawsRegion(bool draws) {
  if (draws == draws_region_) return;
  draws_region_ = draws;
  Q_EMIT regionChanged();
}

}  // namespace distilloscope
