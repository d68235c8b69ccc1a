// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLocale>
#include <QString>
#include <QVector>
#include <string>

#include "ui/models/curve_sets.h"

namespace distilloscope {

/// What is drawn, chosen above the figure.
struct CurveSettings {
  Quantity quantity = Quantity::kl;
  std::string metric;  ///< its key, when the quantity is a metric
  XAxis x = XAxis::step;
  bool log_x = false;
  bool log_y = false;
  double smoothing = 0.9;  ///< 0 (none) to 0.99, weight of the past
  BandKind band = BandKind::deviation;
  bool seed_traces = false;      ///< each seed faintly behind their mean
  bool reach_baselines = false;  ///< fitting also takes in baselines that are far away
  bool operator==(const CurveSettings&) const = default;
};

/// How it is drawn.
struct CurveLook {
  bool dark = false;
  int font_pixels = 0;    ///< 0: the font of the widget
  double line_scale = 1;  ///< 1 draws validation 2 px wide
  bool c_locale = false;  ///< for files: numbers never follow the user's locale
  bool operator==(const CurveLook&) const = default;
};

/// A drawn curve by its name in the legend, for a CSV of what is drawn.
struct DrawnCurve {
  QString name;
  QColor colour;
  QVector<double> x;
  QVector<double> y;
};

/// The dash pattern of a set of curves, in widths of its pen; empty for the shown run's solid line.
QList<qreal> dashPattern(int dash);

/// Words for lists, axis labels and file columns.
QString quantityName(Quantity quantity, const std::string& metric = {});
QString quantityLabel(const CurveSettings& settings, const CurveStore& store);
QString gapLabel(const CurveSet& set);
enum class TimeLabels { seconds, minutes, hours };
TimeLabels timeLabelsOf(const std::vector<CurveSet>& sets, const CurveSettings& settings);
QString xAxisName(XAxis axis, TimeLabels times);
/// "Learning rate 0.001 → 0.0001", "▼ Model A: best epoch, 5, validation KL 0.412".
QString eventText(const RunEvent& event, const Options& options, const QLocale& locale);
/// "Step 1,200, epoch 3".
QString eventPlace(const RunEvent& event, const QLocale& locale);
/// The figure in sentences: newest and best values of every arm, the gap, what stands beside.
QString curvesSummary(const std::vector<CurveSet>& sets, const CurveSettings& settings,
                      const QLocale& locale);

}  // namespace distilloscope
