// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <memory>
#include <vector>

#include "engine/api/image.h"

class QPainter;

namespace distilloscope {

/// Lines over a picture, in normalised positions.
struct ContourLayer {
  std::shared_ptr<const QPainterPath> lines;
  QColor colour;
  bool dashed = false;  ///< of another pane's map
  bool operator==(const ContourLayer&) const = default;
};

using FixationPoints = std::shared_ptr<const std::vector<QPointF>>;

/// What is drawn over a picture and its map, the same size at any zoom.
struct ImageOverlay {
  std::vector<ContourLayer> contours;
  FixationPoints fixations;  ///< normalised; null: none
  bool empty() const { return contours.empty() && !fixations; }
  bool operator==(const ImageOverlay&) const = default;
};

/// How lines are drawn: as they are to stay, or thin and rough while a picture is moved.
enum class LineQuality { final, draft };

/// `image` is where the whole picture lies; `scale` is 1 on a screen, more where pixels are finer.
void paintOverlay(QPainter& painter, const QRectF& image, const ImageOverlay& overlay,
                  double scale = 1, LineQuality quality = LineQuality::final);

/// Fixations in a stimulus' pixels as normalised positions; null when there are none.
FixationPoints fixationPoints(const std::vector<Fixation>& fixations, int width, int height);

}  // namespace distilloscope
