// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/step_curve.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace distilloscope {
namespace {

constexpr qsizetype kFew = 100;  // corners that a pen draws sooner than an outline is found
constexpr double kThin = 1.05;   // pixels: thinner lines are drawn as bars, without smoothing
constexpr double kSteep = 4;     // pixels up and down per column: too rough for smooth edges
constexpr double kFar = 1e5;     // pixels: what lies beyond is cut, for the sake of the painter

double clamped(double pixel) {
  return std::clamp(pixel, -kFar, kFar);
}

QCPRange toRange(const Extent& extent, bool& found, QCP::SignDomain domain) {
  found = !extent.empty() && (domain != QCP::sdPositive || extent.high > 0);
  if (!found) return {};
  const double low = domain == QCP::sdPositive ? std::max<double>(extent.low, 1e-12) : extent.low;
  return QCPRange(low, extent.high);
}

// How far up and down their ends go from one to the next.
double steepness(const std::vector<Bar>& bars) {
  double way = 0;
  for (std::size_t i = 1; i < bars.size(); ++i) {
    way += std::abs(bars[i].top - bars[i - 1].top) + std::abs(bars[i].bottom - bars[i - 1].bottom);
  }
  return way / static_cast<double>(bars.size());
}

// Where coordinates lie on an axis, in pixels: QCPAxis::coordToPixel() for ten thousands of them.
class Pixels {
 public:
  explicit Pixels(const QCPAxis& axis) : log_(axis.scaleType() == QCPAxis::stLogarithmic) {
    const QCPRange range = axis.range();
    const double from = scaled(range.lower);
    const double pixel = axis.coordToPixel(range.lower);
    factor_ = (axis.coordToPixel(range.upper) - pixel) / (scaled(range.upper) - from);
    offset_ = pixel - factor_ * from;
  }
  double of(double value) const { return clamped(offset_ + factor_ * scaled(value)); }

 private:
  double scaled(double value) const { return log_ ? std::log(value) : value; }

  bool log_;
  double factor_ = 1;
  double offset_ = 0;
};

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
  drawn_.reset();
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

StepCurve::Shown StepCurve::shown(double per_pixel) const {
  const SeriesX x = x_();
  return {series_->size(),
          x.rows.data(),
          x.factor,
          x.falls.size(),
          keyAxis()->range(),
          valueAxis()->range(),
          keyAxis()->scaleType(),
          valueAxis()->scaleType(),
          keyAxis()->axisRect()->rect(),
          per_pixel};
}

void StepCurve::prepare() const {
  if (series_ == nullptr || series_->size() == 0 || mPen.style() == Qt::NoPen) return;
  drawn(std::max(1.0, parentPlot()->bufferDevicePixelRatio()));
}

// The same part is drawn again and again while other things change.
const StepCurve::Drawn& StepCurve::drawn(double per_pixel) const {
  const Shown now = shown(per_pixel);
  if (drawn_ && drawn_->shown == now && drawn_->pen == mPen) return *drawn_;
  if (!drawn_) drawn_.emplace();
  drawn_->shown = now;
  drawn_->pen = mPen;
  drawn_->lines.clear();
  std::size_t rendered = 0;
  for (QPolygonF& line : strands(per_pixel)) {
    if (line.size() <= kFew) {
      drawn_->lines.push_back(std::move(line));
      continue;
    }
    // A wide pen takes a tenth of a second for some thousand corners that go up and down.
    if (drawn_->pixels.size() == rendered) drawn_->pixels.emplace_back();
    renderBars(line, per_pixel, drawn_->pixels[rendered++]);
  }
  drawn_->pixels.resize(rendered);
  return *drawn_;
}

std::vector<QPolygonF> StepCurve::strands(double per_pixel) const {
  std::vector<QPolygonF> lines;
  if (series_ == nullptr || series_->size() == 0) return lines;
  const Pixels across(*keyAxis());
  const Pixels up(*valueAxis());
  const std::vector<Corner> corners = cornersOf(knotsOf(*series_, x_(), borders(per_pixel)));
  int strand = -1;
  for (const Corner& corner : corners) {
    if (!canPlace(corner.x, corner.y)) {
      strand = -1;
      continue;
    }
    if (corner.strand != strand) {
      lines.emplace_back();
      if (lines.size() == 1) lines.back().reserve(static_cast<qsizetype>(corners.size()));
    }
    strand = corner.strand;
    lines.back() << QPointF(across.of(corner.x), up.of(corner.y));
  }
  return lines;
}

void StepCurve::draw(QCPPainter* painter) {
  if (series_ == nullptr || series_->size() == 0) return;
  const bool vectors = painter->modes().testFlag(QCPPainter::pmVectorized);
  const double per_pixel = vectors ? 1 : std::max(1.0, painter->device()->devicePixelRatioF());
  if (low_ != nullptr && low_->size() > 0) drawBand(painter, per_pixel);
  if (mPen.style() == Qt::NoPen) return;
  if (vectors) {
    for (const QPolygonF& line : strands(per_pixel)) drawLine(painter, line);
    return;
  }
  const Drawn& drawn = this->drawn(per_pixel);
  painter->setAntialiasing(false);
  for (const ColumnPixels& pixels : drawn.pixels) pixels.paint(*painter);
  for (const QPolygonF& line : drawn.lines) drawLine(painter, line);
}

void StepCurve::drawLine(QCPPainter* painter, const QPolygonF& line) const {
  applyDefaultAntialiasingHint(painter);
  painter->setPen(mPen);
  painter->setBrush(Qt::NoBrush);
  if (line.size() > 1) painter->drawPolyline(line);
  if (line.size() == 1) painter->drawLine(line[0], line[0] + QPointF(1, 0));
  if (!dots_) return;
  painter->setBrush(mPen.color());
  painter->setPen(Qt::NoPen);
  for (const QPointF& corner : line) painter->drawEllipse(corner, 1.6, 1.6);
}

void StepCurve::renderBars(const QPolygonF& line, double per_pixel, ColumnPixels& into) const {
  const QRect rect = keyAxis()->axisRect()->rect();
  const int columns = static_cast<int>(std::ceil(rect.width() * per_pixel));
  const double column = 1 / per_pixel;
  // How far up and down the line goes in each column of pixels.
  std::vector<Extent> reach(static_cast<std::size_t>(std::max(columns, 0)));
  const auto at = [&](const QPointF& corner) { return (corner.x() - rect.left()) * per_pixel; };
  for (qsizetype i = 1; i < line.size(); ++i) {
    const double from = at(line[i - 1]);
    const double to = at(line[i]);
    if (to < 0 || from >= columns) continue;
    const double slope = to > from ? (line[i].y() - line[i - 1].y()) / (to - from) : 0;
    const int first = std::max(0, static_cast<int>(std::floor(from)));
    const int last = std::min(columns - 1, static_cast<int>(std::floor(to)));
    for (int c = first; c <= last; ++c) {
      Extent& here = reach[static_cast<std::size_t>(c)];
      const auto y = [&](double x) {
        return static_cast<float>(line[i - 1].y() +
                                  slope * (std::clamp<double>(x, from, to) - from));
      };
      here.add(y(c));
      here.add(y(c + 1));
      if (c == last && to < c + 1) here.add(static_cast<float>(line[i].y()));
      if (to <= from) here.add(static_cast<float>(line[i - 1].y()));
    }
  }
  std::vector<Bar> bars;
  ColumnPicture picture(rect, per_pixel);
  const auto finish = [&] {
    for (const std::vector<Bar>& part : dashed(bars, mPen)) {
      if (mPen.widthF() > kThin && part.size() > 1 && steepness(part) < kSteep) {
        picture.addSmooth(part, mPen.widthF());
      } else {
        picture.addRough(part, std::max(0.0, mPen.widthF() - 1) / 2);
      }
    }
    bars.clear();
  };
  for (std::size_t c = 0; c < reach.size(); ++c) {
    if (reach[c].empty()) {
      finish();
      continue;
    }
    bars.push_back({rect.left() + static_cast<double>(c) * column, reach[c].low, reach[c].high});
  }
  finish();
  picture.render(mPen.color(), into);
}

void StepCurve::drawBand(QCPPainter* painter, double per_pixel) const {
  const std::vector<double> columns = borders(per_pixel);
  const std::vector<Knot> low = knotsOf(*low_, x_(), columns);
  const std::vector<Knot> high = knotsOf(*high_, x_(), columns);
  painter->setAntialiasing(true);
  painter->setPen(Qt::NoPen);
  painter->setBrush(mBrush);
  const Pixels across(*keyAxis());
  const Pixels up(*valueAxis());
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
    upper << QPointF(across.of(x), up.of(high[i].extent.high));
    lower << QPointF(across.of(x), up.of(low[i].extent.low));
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
