// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QWidget>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ui/bridge/image_convert.h"
#include "ui/views/colour_maps.h"
#include "ui/views/ground.h"
#include "ui/views/linked_view.h"
#include "ui/views/overlay_picture.h"

namespace distilloscope {

/// Draws one image with a map over it and moves all linked canvases together.
class ImageCanvas : public QWidget {
  Q_OBJECT
 public:
  explicit ImageCanvas(LinkedView& view, QWidget* parent = nullptr);

  void setGround(std::shared_ptr<Ground> ground);
  /// A null map draws the ground alone.
  void setMap(MapPtr map, ValueRange range, const ColourTable& table);
  void setOpacity(double opacity);
  void setHidden(HiddenLevels hidden);  ///< what of the map is transparent
  void setOverlay(const ImageOverlay& overlay);
  /// Words shown instead of an image when there is neither ground nor map, or over it when not.
  void setNotice(const QString& notice);
  void setFrame(const QColor& colour, bool dashed = false);

  MapPtr map() const { return map_; }
  ValueRange range() const { return range_; }
  QString notice() const { return notice_; }
  HiddenLevels hidden() const { return hidden_; }
  const ImageOverlay& overlay() const { return lines_.overlay(); }
  /// Whether lines and points are drawn as they are to stay.
  bool hasFinalLines() const { return lines_.isFinal(); }

  /// Where the whole image lies, in widget coordinates; parts of it may be outside.
  QRectF imageRect() const;
  QPointF toImage(QPointF widget_position) const;
  /// The image as drawn at the moment, without the frame (device pixels).
  QImage rendered();

  QSize sizeHint() const override { return {240, 180}; }
  QSize minimumSizeHint() const override { return {96, 72}; }

 Q_SIGNALS:
  void enlargeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QSize imageSize() const;
  void compose(const QRectF& source, QSize size);
  void paintRegion(QPainter& painter, const QRectF& whole) const;
  void dragRegion(QPointF to);

  LinkedView& view_;
  std::shared_ptr<Ground> ground_;
  MapPtr map_;
  ValueRange range_;
  const ColourTable* table_ = nullptr;
  double opacity_ = 1;
  QString notice_;
  QColor frame_;
  bool frame_dashed_ = false;
  HiddenLevels hidden_;
  OverlayPicture lines_;
  std::optional<QPointF> drag_from_;
  std::optional<QPointF> region_from_;  ///< normalised

  LevelImage levels_;                  ///< of map_ and range_
  std::vector<std::uint8_t> indices_;  ///< of levels_ at indices_source_ and indices_size_
  QRectF indices_source_;
  QSize indices_size_;
  QImage composed_;  ///< null when something changed
  QRectF composed_source_;
};

}  // namespace distilloscope
