// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QTimer>

#include "ui/bridge/aside.h"
#include "ui/views/image_overlay.h"

namespace distilloscope {

/// An overlay as a picture that is laid over a canvas at every paint. Hundreds of lines take longer
/// to draw than a frame may, so they are drawn on another thread; until they are there, those of
/// before stay, or thin ones are drawn at once where the place is another.
class OverlayPicture : public QObject {
  Q_OBJECT
 public:
  static constexpr int kSettleMs = 120;

  explicit OverlayPicture(QObject* parent = nullptr);

  void setOverlay(const ImageOverlay& overlay);
  const ImageOverlay& overlay() const { return overlay_; }
  /// The view is being moved: thin lines do until it has rested for kSettleMs.
  void move();
  /// Over the part `visible` of an image that lies at `whole`, in widget coordinates of `ratio`
  /// device pixels each.
  void paint(QPainter& painter, const QRectF& whole, const QRectF& visible, double ratio);
  /// Whether the lines are there as they are to stay; the next paint() draws them.
  bool isFinal() const { return overlay_.empty() || (final_ && !settle_timer_.isActive()); }

 Q_SIGNALS:
  /// A better picture is to be had.
  void changed();

 private:
  struct Place {
    QRectF whole;  ///< in device pixels from the picture's corner
    QSize size;
    double ratio = 1;
    bool operator==(const Place&) const = default;
  };
  static QImage draw(const ImageOverlay& overlay, const Place& place);
  void ask();

  ImageOverlay overlay_;
  QImage picture_;  ///< for place_; null: there is none yet
  Place place_;
  bool final_ = false;  ///< picture_ is of overlay_, as it is to stay
  bool asked_ = false;  ///< one is being drawn
  int image_ = 0;       ///< counts up when what is drawn is of another image
  QTimer settle_timer_;
  Aside aside_;
};

}  // namespace distilloscope
