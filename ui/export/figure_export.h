// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include "ui/views/curve_settings.h"

namespace distilloscope {

class CurveFigure;

struct FigureOptions {
  QSizeF millimetres{180, 125};
  int dpi = 300;  ///< PNG only
  double font_points = 9;
};

/// Writes the figure as the file's ending says (pdf, svg, png), always in light colours, with
/// legend and axis labels, numbers in the C locale. False and a reason when it cannot be written;
/// a file that was there before is then untouched.
bool exportCurves(const CurveFigure& figure, const QString& file, const FigureOptions& options,
                  QString* error);

/// The content of such a file. Empty and a reason when it cannot be drawn.
QByteArray curvesBytes(const CurveFigure& figure, const QString& ending,
                       const FigureOptions& options, QString* error);

/// What is drawn as text: one line per point, "curve,<axis>,value".
QByteArray curvesCsv(const CurveFigure& figure);
QByteArray curvesCsv(const QVector<DrawnCurve>& curves, XAxis axis);
bool exportCsv(const CurveFigure& figure, const QString& file, QString* error);

/// Writes all or nothing; false and a reason naming the file.
bool writeWhole(const QString& file, const QByteArray& content, QString* error);

/// Whether that would find a place to write to, so that long work is not done in vain.
bool canWrite(const QString& file, QString* error);

}  // namespace distilloscope
