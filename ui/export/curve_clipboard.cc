// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/curve_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "ui/export/figure_export.h"
#include "ui/views/copy_source.h"
#include "ui/views/curve_figure.h"

namespace distilloscope {
namespace {

constexpr QSize kSmallest{400, 300};
constexpr double kSharpness = 2;  // pixels of the picture for one of the window

}  // namespace

QMimeData* curvesCopy(const CurveFigure& figure) {
  constexpr double kPixelsPerPoint = 96.0 / 72;
  FigureOptions options;
  options.millimetres = QSizeF(figure.size().expandedTo(kSmallest)) * (25.4 / 96);
  options.font_points = figure.fontInfo().pixelSize() / kPixelsPerPoint;
  const CurveDrawing drawing = drawCurves(figure, options);
  const QByteArray text = curvesCsv(figure.visibleCurves(), figure.settings().x);
  QMimeData* data = copyOfPicture(curvesImage(drawing, kSharpness), QString::fromUtf8(text));
  data->setData("text/csv", text);
  data->setData("image/svg+xml", curvesBytes(drawing, "svg", nullptr));
  return data;
}

void copyNumbers(const CurveFigure& figure) {
  auto* data = new QMimeData;
  const QByteArray text = curvesCsv(figure.visibleCurves(), figure.settings().x);
  data->setText(QString::fromUtf8(text));
  data->setData("text/csv", text);
  QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace distilloscope
