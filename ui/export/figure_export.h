// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPicture>
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

/// A figure as strokes that can be put on paper by any thread.
struct CurveDrawing {
  QPicture strokes;
  QSize size;  ///< in pixels of the strokes, 96 to an inch
  QSizeF millimetres;
  QString title;
  int dpi = 300;  ///< PNG only
};

/// The figure in light colours, with legend and axis labels, numbers in the C locale.
CurveDrawing drawCurves(const CurveFigure& figure, const FigureOptions& options);

/// The drawing as pixels, `scale` of them for one of its own.
QImage curvesImage(const CurveDrawing& drawing, double scale);

/// As a file's content, by its ending (pdf, svg, png). Empty and a reason when it cannot be drawn.
QByteArray curvesBytes(const CurveDrawing& drawing, const QString& ending, QString* error);

/// Writes the drawing as the file's ending says. False and a reason when it cannot be written; a
/// file that was there before is then untouched.
bool exportCurves(const CurveDrawing& drawing, const QString& file, QString* error);

/// What is drawn as text: one line per point, "curve,<axis>,value".
QByteArray curvesCsv(const QVector<DrawnCurve>& curves, XAxis axis);
QByteArray csvHeading(XAxis axis);
QByteArray csvLines(const DrawnCurve& curve);

/// Writes all or nothing; false and a reason naming the file.
bool writeWhole(const QString& file, const QByteArray& content, QString* error);

/// Whether that would find a place to write to, so that long work is not done in vain.
bool canWrite(const QString& file, QString* error);

}  // namespace distilloscope
