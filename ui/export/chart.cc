// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chart.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace distilloscope {
namespace {

constexpr double kMeaningLine = 1.45;  // of the small size
constexpr double kMarker = 1.5;        // radius, points
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kTickLength = 2.5;

struct Layout {
  QRectF plot;
  ChartRange x;
  ChartRange y;
  QPointF at(QPointF value) const {
    return {plot.left() + (value.x() - x.low) / (x.high - x.low) * plot.width(),
            plot.bottom() - (value.y() - y.low) / (y.high - y.low) * plot.height()};
  }
};

double small(const ChartLook& look) {
  return look.font * 0.9;
}

double stepOf(const QVector<double>& ticks) {
  return ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
}

QString valueText(double value) {
  return QLocale::c().toString(value, 'g', 4);
}

struct LegendEntry {
  QString name;
  Sheet::Pen pen;
  bool marker = false;
};

std::vector<LegendEntry> legendOf(const Chart& chart, ChartRange y, double line_scale) {
  std::vector<LegendEntry> entries;
  for (const ChartCurve& curve : chart.curves) {
    if (curve.name.isEmpty() || curve.points.isEmpty()) continue;
    entries.push_back({curve.name,
                       {curve.ink, curve.width * line_scale, curve.dash, curve.alpha},
                       curve.markers});
  }
  for (const ChartReference& reference : chart.references) {
    if (reference.value < y.low || reference.value > y.high) continue;
    entries.push_back({reference.name, {reference.ink, 0.8 * line_scale, reference.dash}, false});
  }
  return entries;
}

// Rows of entries above the plot, where no curve can run beneath them. Returns their height.
double drawLegend(Sheet& sheet, const QRectF& area, const std::vector<LegendEntry>& entries,
                  const ChartLook& look, bool draw) {
  const double size = small(look);
  const Sheet::Face face{size};
  const double sample = 1.9 * size;
  const double row = 1.3 * size;
  double x = area.left();
  double y = area.top() + 0.85 * size;
  for (const LegendEntry& entry : entries) {
    const double width = sample + 0.4 * size + sheet.textWidth(entry.name, face);
    if (x > area.left() && x + width > area.right()) {
      x = area.left();
      y += row;
    }
    if (draw) {
      const double middle = y - 0.34 * size;
      sheet.line({{x, middle}, {x + sample, middle}}, entry.pen);
      if (entry.marker) sheet.disc({x + sample / 2, middle}, 0.22 * size, entry.pen.ink);
      sheet.text({x + sample + 0.4 * size, y}, entry.name, face);
    }
    x += width + size;
  }
  return entries.empty() ? 0 : y - area.top() + 0.75 * size;
}

void drawAxes(Sheet& sheet, const Layout& layout, const Chart& chart, const ChartLook& look,
              const QVector<double>& x_ticks, const QVector<double>& y_ticks) {
  const QRectF& plot = layout.plot;
  const double size = small(look);
  const Sheet::Pen grid{"grid", 0.5};
  const Sheet::Pen axis{"axis", 0.6};
  for (const double tick : y_ticks) {
    const double y = layout.at({0, tick}).y();
    sheet.line({{plot.left(), y}, {plot.right(), y}}, grid);
  }
  if (chart.around_zero) {
    const double y = layout.at({0, 0}).y();
    sheet.line({{plot.left(), y}, {plot.right(), y}}, {"axis", 0.7});
  }
  sheet.line({plot.topLeft(), plot.bottomLeft(), plot.bottomRight()}, axis);
  for (const double tick : y_ticks) {
    const double y = layout.at({0, tick}).y();
    sheet.line({{plot.left() - kTickLength, y}, {plot.left(), y}}, axis);
    sheet.text({plot.left() - kTickLength - 1.5, y + 0.35 * size},
               chartTickText(tick, stepOf(y_ticks)), {size, false, Sheet::Anchor::right});
  }
  for (const double tick : x_ticks) {
    const double x = layout.at({tick, 0}).x();
    sheet.line({{x, plot.bottom()}, {x, plot.bottom() + kTickLength}}, axis);
    if (!chart.x_ticks) continue;
    sheet.text({x, plot.bottom() + kTickLength + 1 + 0.85 * size},
               chartTickText(tick, stepOf(x_ticks)), {size, false, Sheet::Anchor::middle});
  }
}

// As the window marks the best epoch: a flag that points at a marker of that radius from above.
QVector<QPointF> flagAt(QPointF place, double marker) {
  const auto at = [&](double x, double y) { return place + QPointF(x, y) * marker / 3; };
  return {at(0, -5), at(-5, -14), at(5, -14)};
}

void drawCurve(Sheet& sheet, const Layout& layout, const ChartCurve& curve, const ChartLook& look) {
  const Sheet::Pen pen{curve.ink, curve.width * look.line_scale, curve.dash, curve.alpha};
  QVector<QPointF> places;
  for (const QPointF& point : curve.points) places.push_back(layout.at(point));
  const bool intervals = curve.reach.size() == curve.points.size();
  for (qsizetype i = 0; intervals && i < places.size(); ++i) {
    const double reach = curve.reach[i];
    if (!(reach > 0)) continue;
    const double top = std::max(layout.at({0, curve.points[i].y() + reach}).y(), layout.plot.top());
    const double end =
        std::min(layout.at({0, curve.points[i].y() - reach}).y(), layout.plot.bottom());
    const Sheet::Pen thin{curve.ink, 0.7 * look.line_scale};
    const double x = places[i].x();
    sheet.line({{x, top}, {x, end}}, thin);
    for (const double y : {top, end}) sheet.line({{x - 1.6, y}, {x + 1.6, y}}, thin);
  }
  for (const QVector<QPointF>& part :
       clippedLine(places, layout.plot.top(), layout.plot.bottom())) {
    sheet.line(part, pen, curve.markers ? QString() : look.tips ? curve.name : QString());
  }
  if (!curve.markers) return;
  for (qsizetype i = 0; i < places.size(); ++i) {
    if (!layout.plot.adjusted(-1, -1, 1, 1).contains(places[i])) continue;
    QString tip;
    if (look.tips) {
      tip = QString("%1: %2 (%3)")
                .arg(curve.name.isEmpty() ? QString("y") : curve.name,
                     valueText(curve.points[i].y()), valueText(curve.points[i].x()));
      if (intervals && curve.reach[i] > 0) tip += " ± " + valueText(curve.reach[i]);
    }
    sheet.disc(places[i], kMarker * look.line_scale, curve.ink, tip);
    if (i == curve.best) sheet.area(flagAt(places[i], kMarker * look.line_scale), curve.ink);
  }
}

}  // namespace

ChartRange chartXRange(const Chart& chart) {
  if (chart.x_range) return {chart.x_range->x(), chart.x_range->y()};
  double low = kInfinity;
  double high = -kInfinity;
  for (const ChartCurve& curve : chart.curves) {
    for (const QPointF& point : curve.points) {
      if (!std::isfinite(point.x())) continue;
      low = std::min(low, point.x());
      high = std::max(high, point.x());
    }
  }
  if (!(high >= low)) return {0, 1};
  if (chart.whole_x) low = low >= 1 ? std::min(low, 1.0) : 0;
  if (high <= low) high = low + 1;
  const double margin = 0.02 * (high - low);
  return {low == 0 ? 0 : low - margin, high + margin};
}

ChartRange chartYRange(const Chart& chart) {
  double low = kInfinity;
  double high = -kInfinity;
  const auto include = [&](double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (const ChartCurve& curve : chart.curves) {
    if (curve.alpha < 1 && !curve.markers && chart.curves.size() > 1) continue;  // a noisy ground
    for (qsizetype i = 0; i < curve.points.size(); ++i) {
      const double reach = i < curve.reach.size() ? curve.reach[i] : 0;
      include(curve.points[i].y() - reach);
      include(curve.points[i].y() + reach);
    }
  }
  for (const ChartCurve& curve : chart.curves) {  // nothing else: the ground is what there is
    if (high >= low) break;
    for (const QPointF& point : curve.points) include(point.y());
  }
  if (!(high >= low)) return {0, 1};
  for (const ChartReference& reference : chart.references) {
    if (reference.always) include(reference.value);
  }
  const double height = std::max(high - low, 1e-3 * std::max(std::abs(high), 1e-6));
  for (const ChartReference& reference : chart.references) {
    if (reference.value > low - 0.35 * height && reference.value < high + 0.35 * height) {
      include(reference.value);
    }
  }
  if (chart.around_zero) {
    const double reach = 1.12 * std::max({std::abs(low), std::abs(high), 1e-4});
    return {-reach, reach};
  }
  const double margin = 0.06 * std::max(high - low, height);
  return {low >= 0 ? std::max(0.0, low - margin) : low - margin, high + margin};
}

QVector<double> chartTicks(ChartRange range, int about, bool whole) {
  const double span = range.high - range.low;
  if (!(span > 0) || !std::isfinite(span)) return {};
  const double rough = span / std::max(1, about);
  const double power = std::pow(10, std::floor(std::log10(rough)));
  double step = power;
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    step = factor * power;
    if (step >= rough * 0.999) break;
  }
  if (whole) step = std::max(1.0, step);
  QVector<double> ticks;
  const double first = std::ceil(range.low / step - 1e-9);
  for (double i = first; i * step <= range.high + 1e-9 * span; ++i) {
    ticks.push_back(i == 0 ? 0 : i * step);
  }
  return ticks;
}

QString chartTickText(double value, double step) {
  const double size = std::max(std::abs(value), std::abs(step));
  if (size >= 1e6 || (step > 0 && step < 1e-4)) {
    return QLocale::c().toString(value, 'g', 3).replace('-', QChar(0x2212));
  }
  const int digits = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 5);
  return QLocale::c().toString(value, 'f', digits).remove(',').replace('-', QChar(0x2212));
}

double chartLeft(const Sheet& sheet, const Chart& chart, const ChartLook& look, double height) {
  const double size = small(look);
  const int about = std::max(2, static_cast<int>(height / (2.4 * look.font)));
  const QVector<double> ticks = chartTicks(chartYRange(chart), about);
  double widest = 0;
  for (const double tick : ticks) {
    widest = std::max(widest, sheet.textWidth(chartTickText(tick, stepOf(ticks)), {size}));
  }
  return widest + kTickLength + 1.5 + (chart.y_label.isEmpty() ? 2 : 1.6 * look.font);
}

void drawChart(Sheet& sheet, const QRectF& area, const Chart& chart, const ChartLook& look) {
  const double size = small(look);
  Layout layout;
  layout.x = chartXRange(chart);
  layout.y = chartYRange(chart);
  const double left = look.left >= 0 ? look.left : chartLeft(sheet, chart, look, area.height());
  const double foot = chart.x_ticks ? kTickLength + 1 + 1.15 * size +
                                          (chart.x_label.isEmpty() ? 0 : 1.3 * look.font)
                                    : kTickLength;
  double top = area.top() + 0.5 * size;
  if (!chart.title.isEmpty()) {
    sheet.text({area.left() + left, area.top() + 0.9 * look.font}, chart.title, {look.font, true});
    top = area.top() + 1.5 * look.font;
  }
  if (look.legend) {
    const QRectF place(area.left() + left, top, area.width() - left, area.height());
    top += drawLegend(sheet, place, legendOf(chart, layout.y, look.line_scale), look, true);
  }
  layout.plot = QRectF(QPointF(area.left() + left, top),
                       QPointF(area.right() - 0.8 * size, area.bottom() - foot));
  if (layout.plot.height() < 10 || layout.plot.width() < 10) return;

  const int about_y = std::max(2, static_cast<int>(layout.plot.height() / (2 * look.font)));
  const int about_x = std::max(2, static_cast<int>(layout.plot.width() / (4.5 * look.font)));
  const QVector<double> y_ticks = chartTicks(layout.y, about_y);
  // What it means to be above or below zero has a line of its own, without curves or a grid.
  const double above = chart.above.isEmpty() ? 0 : kMeaningLine * size;
  const double below = chart.below.isEmpty() ? 0 : kMeaningLine * size;
  if (const double rest = layout.plot.height() - above - below; rest > 2 * size) {
    const double per_point = (layout.y.high - layout.y.low) / rest;
    layout.y.high += above * per_point;
    layout.y.low -= below * per_point;
  }
  drawAxes(sheet, layout, chart, look, chartTicks(layout.x, about_x, chart.whole_x), y_ticks);
  if (!chart.x_label.isEmpty() && chart.x_ticks) {
    sheet.text({layout.plot.center().x(), area.bottom() - 0.25 * look.font}, chart.x_label,
               {look.font, false, Sheet::Anchor::middle});
  }
  if (!chart.y_label.isEmpty()) {
    sheet.text({area.left() + 0.85 * look.font, layout.plot.center().y()}, chart.y_label,
               {look.font, false, Sheet::Anchor::middle, true});
  }
  for (const ChartReference& reference : chart.references) {
    if (reference.value < layout.y.low || reference.value > layout.y.high) continue;
    const double y = layout.at({0, reference.value}).y();
    sheet.line(
        {{layout.plot.left(), y}, {layout.plot.right(), y}},
        {reference.ink, 0.8 * look.line_scale, reference.dash},
        look.tips ? QString("%1 %2").arg(reference.name, valueText(reference.value)) : QString());
  }
  for (const ChartCurve& curve : chart.curves) drawCurve(sheet, layout, curve, look);
  const double inset = 0.5 * size;
  if (!chart.above.isEmpty()) {
    sheet.text({layout.plot.right() - inset, layout.plot.top() + 0.95 * size}, chart.above,
               {size, false, Sheet::Anchor::right, false, chart.above_ink});
  }
  if (!chart.below.isEmpty()) {
    sheet.text({layout.plot.right() - inset, layout.plot.bottom() - 0.45 * size}, chart.below,
               {size, false, Sheet::Anchor::right, false, chart.below_ink});
  }
}

std::vector<QVector<QPointF>> clippedLine(const QVector<QPointF>& points, double low, double high) {
  std::vector<QVector<QPointF>> parts;
  QVector<QPointF> part;
  const auto end = [&] {
    if (part.size() > 1) parts.push_back(part);
    part.clear();
  };
  for (qsizetype i = 0; i + 1 < points.size(); ++i) {
    QPointF from = points[i];
    QPointF to = points[i + 1];
    if (!std::isfinite(from.y()) || !std::isfinite(to.y())) {
      end();
      continue;
    }
    const auto cut = [&](double y) {
      const double share = (y - from.y()) / (to.y() - from.y());
      return QPointF(from.x() + share * (to.x() - from.x()), y);
    };
    if (std::max(from.y(), to.y()) < low || std::min(from.y(), to.y()) > high) {
      end();
      continue;
    }
    const QPointF start = from.y() < low ? cut(low) : from.y() > high ? cut(high) : from;
    const QPointF stop = to.y() < low ? cut(low) : to.y() > high ? cut(high) : to;
    if (start != from) end();
    if (part.isEmpty()) part.push_back(start);
    part.push_back(stop);
    if (stop != to) end();
  }
  end();
  return parts;
}

}  // namespace distilloscope
