// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/step_curve.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

constexpr int kDense = 3;            // values in a column that make it a bar of pixels
constexpr std::size_t kStretch = 6;  // columns side by side that are worth an outline
constexpr double kThin = 1.3;        // pixels: thinner lines are drawn as bars, without smoothing
constexpr double kFar = 1e5;         // pixels: what lies beyond is cut, for the sake of the painter

double clamped(double pixel) {
  return std::clamp(pixel, -kFar, kFar);
}

QCPRange toRange(const Extent& extent, bool& found, QCP::SignDomain domain) {
  found = !extent.empty() && (domain != QCP::sdPositive || extent.high > 0);
  if (!found) return {};
  const double low = domain == QCP::sdPositive ? std::max<double>(extent.low, 1e-12) : extent.low;
  return QCPRange(low, extent.high);
}

struct Bar {
  double left = 0;
  double top = 0;  // smaller than bottom, as pixels count downwards
  double bottom = 0;
};

// The outline of a line of some width through bars side by side: smooth along slopes, and flat at
// the end of a bar that stands out, so that it keeps its whole height.
QPolygonF outline(const std::vector<Bar>& bars, double width, double column) {
  const double half = width / 2;
  const double sharp = width;
  QPolygonF upper;
  QPolygonF lower;
  const auto trace = [&](QPolygonF& line, double Bar::*edge, double sign) {
    for (std::size_t i = 0; i < bars.size(); ++i) {
      const double here = sign * bars[i].*edge;
      double beside = here;
      if (i > 0) beside = std::min(beside, sign * bars[i - 1].*edge);
      if (i + 1 < bars.size()) beside = std::min(beside, sign * bars[i + 1].*edge);
      const bool peak = here - beside > sharp && (i == 0 || here >= sign * bars[i - 1].*edge) &&
                        (i + 1 == bars.size() || here >= sign * bars[i + 1].*edge);
      const double y = sign * (here + half);
      if (peak) {
        line << QPointF(bars[i].left + column / 2 - half, y)
             << QPointF(bars[i].left + column / 2 + half, y);
      } else {
        line << QPointF(bars[i].left + column / 2, y);
      }
    }
  };
  trace(upper, &Bar::top, -1);
  trace(lower, &Bar::bottom, 1);
  for (auto it = lower.rbegin(); it != lower.rend(); ++it) upper << *it;
  return upper;
}

// The parts of a dashed line: bars are cut where the way along their middle is in a gap.
std::vector<std::vector<Bar>> dashed(const std::vector<Bar>& bars, const QPen& pen) {
  const QList<qreal> pattern = pen.dashPattern();
  if (pen.style() == Qt::SolidLine || pattern.isEmpty()) return {bars};
  const double unit = std::max(1.0, pen.widthF());
  double period = 0;
  for (const qreal part : pattern) period += part * unit;
  std::vector<std::vector<Bar>> parts;
  double way = 0;
  bool drawn = false;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (i > 0) {
      const double rise = (bars[i].top + bars[i].bottom - bars[i - 1].top - bars[i - 1].bottom) / 2;
      way += std::hypot(bars[i].left - bars[i - 1].left, rise);
    }
    double at = std::fmod(way, period);
    qsizetype part = 0;
    while (part + 1 < pattern.size() && at >= pattern[part] * unit) at -= pattern[part++] * unit;
    const bool draws = part % 2 == 0;
    if (draws && !drawn) parts.emplace_back();
    if (draws) parts.back().push_back(bars[i]);
    drawn = draws;
  }
  return parts;
}

}  // namespace

StepCurve::StepCurve(QCPAxis* key_axis, QCPAxis* value_axis)
    : QCPAbstractPlottable(key_axis, value_axis) {}

void StepCurve::setSeries(const Series* series, std::function<SeriesX()> x) {
  series_ = series;
  x_ = std::move(x);
}

void StepCurve::setBand(const Series* low, const Series* high, const QColor& fill) {
  low_ = low;
  high_ = high;
  setBrush(fill);
}

QCPRange StepCurve::getKeyRange(bool& found, QCP::SignDomain) const {
  found = series_ != nullptr && series_->size() > 0;
  if (!found) return {};
  return QCPRange(series_->x(x_(), 0), series_->x(x_(), series_->size() - 1));
}

QCPRange StepCurve::getValueRange(bool& found, QCP::SignDomain domain, const QCPRange&) const {
  found = false;
  return series_ == nullptr ? QCPRange() : toRange(extent(), found, domain);
}

std::vector<double> StepCurve::borders(double per_pixel) const {
  const QCPAxis* axis = keyAxis();
  const QRect rect = axis->axisRect()->rect();
  const int columns = static_cast<int>(std::ceil(rect.width() * per_pixel));
  std::vector<double> all(static_cast<std::size_t>(std::max(columns, 1)) + 1);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i] = axis->pixelToCoord(rect.left() + static_cast<double>(i) / per_pixel);
  }
  return all;
}

QPointF StepCurve::place(double x, float y) const {
  return {clamped(keyAxis()->coordToPixel(x)), clamped(valueAxis()->coordToPixel(y))};
}

bool StepCurve::canPlace(double x, float y) const {
  return (x > 0 || keyAxis()->scaleType() != QCPAxis::stLogarithmic) &&
         (y > 0 || valueAxis()->scaleType() != QCPAxis::stLogarithmic);
}

Extent StepCurve::extent() const {
  Extent all;
  for (const Series* series : {series_, low_, high_}) {
    if (series != nullptr) all.add(series->extent());
  }
  return all;
}

std::vector<Corner> StepCurve::corners() const {
  if (series_ == nullptr || series_->size() == 0) return {};
  return cornersOf(knotsOf(*series_, x_(), borders(1)));
}

std::vector<QPolygonF> StepCurve::strands() const {
  std::vector<QPolygonF> lines;
  int strand = -1;
  for (const Corner& corner : corners()) {
    if (!canPlace(corner.x, corner.y)) {
      strand = -1;
      continue;
    }
    if (corner.strand != strand) lines.emplace_back();
    strand = corner.strand;
    lines.back() << place(corner.x, corner.y);
  }
  return lines;
}

void StepCurve::draw(QCPPainter* painter) {
  if (series_ == nullptr || series_->size() == 0) return;
  const bool vectors = painter->modes().testFlag(QCPPainter::pmVectorized);
  const double per_pixel = vectors ? 1 : std::max(1.0, painter->device()->devicePixelRatioF());
  if (low_ != nullptr && low_->size() > 0) drawBand(painter, per_pixel);
  if (mPen.style() == Qt::NoPen) return;
  const std::vector<double> columns = borders(per_pixel);
  const std::vector<Knot> knots = knotsOf(*series_, x_(), columns);
  const std::span<const Knot> all(knots);
  if (vectors) {
    drawCorners(painter, all);
    return;
  }
  // Dense columns side by side are drawn as one shape, what lies between as a line.
  const auto dense = [&](std::size_t i) {
    return knots[i].count >= kDense && canPlace(knots[i].x_first, knots[i].extent.low);
  };
  std::size_t line = 0;  // where the line that is not drawn yet begins
  for (std::size_t i = 0; i < knots.size();) {
    std::size_t end = i;
    while (end < knots.size() && dense(end) &&
           (end == i || (!knots[end].begins && knots[end].column == knots[end - 1].column + 1))) {
      ++end;
    }
    if (end - i < kStretch) {
      i = std::max(end, i + 1);
      continue;
    }
    if (line < i || !knots[i].begins) drawCorners(painter, all.subspan(line, i + 1 - line));
    drawStretch(painter, all.subspan(i, end - i), per_pixel);
    line = end - 1;
    i = end;
  }
  if (line + 1 < knots.size() || line == 0) drawCorners(painter, all.subspan(line));
}

void StepCurve::drawCorners(QCPPainter* painter, std::span<const Knot> knots) const {
  applyDefaultAntialiasingHint(painter);
  painter->setPen(mPen);
  painter->setBrush(Qt::NoBrush);
  QPolygonF line;
  int strand = -1;
  const auto finish = [&] {
    if (line.size() > 1) painter->drawPolyline(line);
    if (line.size() == 1) painter->drawLine(line[0], line[0] + QPointF(1, 0));
    line.clear();
  };
  const std::vector<Corner> corners = cornersOf(knots);
  for (const Corner& corner : corners) {
    const bool placed = canPlace(corner.x, corner.y);
    if (corner.strand != strand || !placed) finish();
    strand = corner.strand;
    if (placed) line << place(corner.x, corner.y);
  }
  finish();
  if (!dots_ || corners.size() > 400) return;
  painter->setBrush(mPen.color());
  painter->setPen(Qt::NoPen);
  for (const Corner& corner : corners) {
    if (canPlace(corner.x, corner.y)) painter->drawEllipse(place(corner.x, corner.y), 1.6, 1.6);
  }
}

void StepCurve::drawStretch(QCPPainter* painter, std::span<const Knot> knots,
                            double per_pixel) const {
  const QCPAxis* value = valueAxis();
  const double origin = keyAxis()->axisRect()->left();
  std::vector<Bar> bars;
  bars.reserve(knots.size());
  double before = 0;
  for (std::size_t i = 0; i < knots.size(); ++i) {
    Bar bar;
    bar.left = origin + knots[i].column / per_pixel;
    bar.top = clamped(value->coordToPixel(knots[i].extent.high));
    bar.bottom = clamped(value->coordToPixel(knots[i].extent.low));
    // The way from the column before is part of the trace.
    if (i > 0) {
      bar.top = std::min(bar.top, before);
      bar.bottom = std::max(bar.bottom, before);
    }
    before = clamped(value->coordToPixel(knots[i].last));
    bars.push_back(bar);
  }
  const double width = mPen.widthF();
  const double column = 1 / per_pixel;
  painter->setPen(Qt::NoPen);
  painter->setBrush(mPen.color());
  const std::vector<std::vector<Bar>> parts = dashed(bars, mPen);
  if (width <= kThin) {
    painter->setAntialiasing(false);
    QVector<QRectF> rects;
    for (const auto& part : parts) {
      for (const Bar& bar : part) {
        rects << QRectF(bar.left, std::floor(bar.top), column,
                        std::max(1.0, std::ceil(bar.bottom) - std::floor(bar.top)));
      }
    }
    painter->drawRects(rects);
    return;
  }
  painter->setAntialiasing(true);
  for (const auto& part : parts) {
    if (part.size() > 1) painter->drawPolygon(outline(part, width, column));
  }
}

void StepCurve::drawBand(QCPPainter* painter, double per_pixel) const {
  const std::vector<double> columns = borders(per_pixel);
  const std::vector<Knot> low = knotsOf(*low_, x_(), columns);
  const std::vector<Knot> high = knotsOf(*high_, x_(), columns);
  painter->setAntialiasing(true);
  painter->setPen(Qt::NoPen);
  painter->setBrush(mBrush);
  QPolygonF upper;
  QPolygonF lower;
  const auto finish = [&] {
    for (auto it = lower.rbegin(); it != lower.rend(); ++it) upper << *it;
    if (upper.size() > 2) painter->drawPolygon(upper);
    upper.clear();
    lower.clear();
  };
  for (std::size_t i = 0; i < std::min(low.size(), high.size()); ++i) {
    const double x = (low[i].x_first + low[i].x_last) / 2;
    if (low[i].begins || !canPlace(x, low[i].extent.low)) finish();
    if (!canPlace(x, low[i].extent.low)) continue;
    upper << place(x, high[i].extent.high);
    lower << place(x, low[i].extent.low);
  }
  finish();
}

void StepCurve::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
  applyDefaultAntialiasingHint(painter);
  if (low_ != nullptr) painter->fillRect(rect.adjusted(0, 1, 0, -1), mBrush);
  painter->setPen(mPen);
  painter->drawLine(QLineF(rect.left(), rect.center().y(), rect.right() + 5, rect.center().y()));
}

}  // namespace distilloscope
