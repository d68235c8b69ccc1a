// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_overlay.h"

#include <QPainter>
#include <QPen>
#include <cmath>
#include <utility>

namespace distilloscope {
namespace {

constexpr double kLine = 1.4;
constexpr double kCasing = 3.2;
constexpr double kDot = 2.6;

// A line is seen on any ground when its edge is of the other brightness.
QColor casingOf(const QColor& colour) {
  return qGray(colour.rgb()) < 110 ? QColor(255, 255, 255, 190) : QColor(0, 0, 0, 190);
}

QImage dot(double scale) {
  const double radius = kDot * scale;
  const int size = static_cast<int>(std::ceil(2 * (radius + 1.5 * scale)));
  QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(QColor(0, 0, 0, 220), scale));
  painter.setBrush(Qt::white);
  painter.drawEllipse(QPointF(size / 2.0, size / 2.0), radius, radius);
  return image;
}

}  // namespace

void paintOverlay(QPainter& painter, const QRectF& image, const ImageOverlay& overlay, double scale,
                  LineQuality quality) {
  painter.save();
  painter.setBrush(Qt::NoBrush);
  const bool draft = quality == LineQuality::draft;
  painter.setRenderHint(QPainter::Antialiasing, !draft);
  QTransform place;
  place.translate(image.x(), image.y());
  place.scale(image.width(), image.height());
  for (const ContourLayer& layer : overlay.contours) {
    if (!layer.lines || layer.lines->isEmpty()) continue;
    const QPainterPath path = place.map(*layer.lines);
    if (draft) {
      painter.setPen(QPen(layer.colour, 0));
      painter.drawPath(path);
      continue;
    }
    QPen casing(casingOf(layer.colour), kCasing * scale);
    casing.setJoinStyle(Qt::BevelJoin);
    painter.setPen(casing);
    painter.drawPath(path);
    QPen line(layer.colour, kLine * scale);
    line.setJoinStyle(Qt::BevelJoin);
    if (layer.dashed) line.setDashPattern({4, 2.5});
    painter.setPen(line);
    painter.drawPath(path);
  }
  if (overlay.fixations) {
    const QImage mark = dot(scale);
    const QPointF half(mark.width() / 2.0, mark.height() / 2.0);
    for (const QPointF& point : *overlay.fixations) {
      const QPointF at = place.map(point) - half;
      painter.drawImage(QPointF(std::round(at.x()), std::round(at.y())), mark);
    }
  }
  painter.restore();
}

FixationPoints fixationPoints(const std::vector<Fixation>& fixations, int width, int height) {
  if (fixations.empty() || width <= 0 || height <= 0) return {};
  auto points = std::make_shared<std::vector<QPointF>>();
  points->reserve(fixations.size());
  for (const Fixation& fixation : fixations) {
    points->emplace_back((fixation.x + 0.5) / width, (fixation.y + 0.5) / height);
  }
  return points;
}

}  // namespace distilloscope
