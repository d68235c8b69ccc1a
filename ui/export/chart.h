// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVector>
#include <optional>
#include <vector>

#include "ui/export/sheet.h"

namespace distilloscope {

/// One curve of a chart.
struct ChartCurve {
  QString name;  ///< in the legend; empty: not there
  Sheet::Ink ink = "text";
  double width = 1.1;  ///< points
  double alpha = 1;
  QVector<double> dash = {};  ///< points
  bool markers = false;
  QVector<QPointF> points = {};
  QVector<double> reach = {};  ///< half the interval at each point; empty: none
  int best = -1;               ///< the point with a flag above it
};

/// A value that is the same everywhere; drawn only where it does not squeeze the curves.
struct ChartReference {
  QString name;
  double value = 0;
  Sheet::Ink ink = "muted";
  QVector<double> dash = {};
  bool always = false;  ///< the axis grows to show it
};

struct Chart {
  QString title;
  QString x_label;
  QString y_label;
  std::vector<ChartCurve> curves;
  std::vector<ChartReference> references;
  std::optional<QPointF> x_range = {};  ///< low and high, when another chart has it too
  bool whole_x = true;                  ///< ticks at whole numbers only: epochs
  bool around_zero = false;             ///< a gap: zero in the middle, with a line
  bool x_ticks = true;                  ///< false above another chart on the same axis
  QString above, below;                 ///< what it means to be above or below zero
  Sheet::Ink above_ink = "muted";
  Sheet::Ink below_ink = "muted";
};

struct ChartLook {
  double font = 8;  ///< points; ticks and legend are a little smaller
  double line_scale = 1;
  double left = -1;  ///< room for the axis; negative: as its labels need
  bool legend = true;
  bool tips = false;  ///< points say their value when pointed at
};

/// A part of the horizontal axis that two charts can share.
struct ChartRange {
  double low = 0;
  double high = 1;
};
ChartRange chartXRange(const Chart& chart);
ChartRange chartYRange(const Chart& chart);

/// Values at equal and round distances within the range, about so many.
QVector<double> chartTicks(ChartRange range, int about, bool whole = false);
/// As short as the ticks' distance allows, in the C locale.
QString chartTickText(double value, double step);

/// The room that the vertical axis takes with these labels.
double chartLeft(const Sheet& sheet, const Chart& chart, const ChartLook& look, double height);
/// Draws the chart into a rectangle of the sheet, axes, labels and legend included.
void drawChart(Sheet& sheet, const QRectF& area, const Chart& chart, const ChartLook& look);

/// The parts of a line that lie between two heights.
std::vector<QVector<QPointF>> clippedLine(const QVector<QPointF>& points, double low, double high);

}  // namespace distilloscope
