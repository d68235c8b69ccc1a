// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/curve_clipboard.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSvgGenerator>

#include "ui/export/figure_export.h"
#include "ui/views/copy_source.h"
#include "ui/views/curve_figure.h"

namespace distilloscope {
namespace {

constexpr QSize kSmallest{400, 300};
constexpr double kSharpness = 2;  // pixels of the picture for one of the window

}  // namespace

QMimeData* curvesCopy(const CurveFigure& figure) {
  CurveFigure copy;
  CurveLook look;
  look.font_pixels = figure.fontInfo().pixelSize();
  copy.setLook(look);
  copy.setSettings(figure.settings());
  copy.takeRangesOf(figure);
  const QSize size = figure.size().expandedTo(kSmallest);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(quantityName(figure.settings().quantity, figure.settings().metric));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    copy.paintTo(generator, size);
  }
  const QByteArray text = curvesCsv(figure.visibleCurves(), figure.settings().x);
  QMimeData* data = copyOfPicture(copy.image(size, kSharpness), QString::fromUtf8(text));
  data->setData("text/csv", text);
  data->setData("image/svg+xml", buffer.data());
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
