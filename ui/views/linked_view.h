// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <optional>

namespace distilloscope {

/// What all panes share: how far in, where, and where the pointer is. Positions are normalised.
class LinkedView : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  static constexpr double kMaximumZoom = 64;

  double zoom() const { return zoom_; }  ///< 1: the whole image fits
  QPointF centre() const { return centre_; }
  std::optional<QPointF> pointer() const { return pointer_; }

  /// Zooms by `factor` and keeps `position` where it is on the screen.
  void zoomAt(QPointF position, double factor);
  void panBy(QPointF delta);
  void fit();
  void setPointer(std::optional<QPointF> position);

  /// A rectangle that is looked into in every pane; cut to the image. One without an area: none.
  void setRegion(std::optional<QRectF> region);
  std::optional<QRectF> region() const { return region_; }
  /// While on, dragging draws the region instead of moving the image (Shift does so always).
  void setDrawsRegion(bool draws);
  bool drawsRegion() const { return draws_region_; }

 Q_SIGNALS:
  void changed();  ///< zoom or centre
  void pointerChanged();
  void regionChanged();

 private:
  void set(double zoom, QPointF centre);

  double zoom_ = 1;
  QPointF centre_{0.5, 0.5};
  std::optional<QPointF> pointer_;
  std::optional<QRectF> region_;
  bool draws_region_ = false;
};

}  // namespace distilloscope
