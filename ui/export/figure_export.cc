// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLocale>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <array>
#include <charconv>
#include <cmath>

#include "ui/views/curve_figure.h"

namespace distilloscope {
namespace {

constexpr double kDotsPerInch = 96;  // of a figure's logical pixels, as CSS and SVG have them
constexpr double kMillimetresPerInch = 25.4;
constexpr double kPointsPerInch = 72;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FigureExport)
};

QByteArray axisColumn(XAxis axis) {
  switch (axis) {
    case XAxis::step:
      return "step";
    case XAxis::epoch:
      return "epoch";
    case XAxis::time:
      break;
  }
  return "seconds";
}

QByteArray field(const QString& text) {
  QString quoted = text;
  quoted.replace('"', "\"\"");
  return (quoted.contains(',') || quoted.contains('"') ? "\"" + quoted + "\"" : quoted).toUtf8();
}

QByteArray number(double value) {
  // Values of steps are in single precision; more digits than that would say nothing.
  const auto single = static_cast<float>(value);
  if (static_cast<double>(single) == value) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), single).ptr;
    return QByteArray(text.data(), end - text.data());
  }
  return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest).toLatin1();
}

// A picture is scaled by the dots per inch of the device it is played on; here a pixel of the
// strokes is one of the drawing, and the device's size decides.
bool play(const CurveDrawing& drawing, QPaintDevice& device) {
  QPainter painter;
  if (!painter.begin(&device)) return false;
  const double across = static_cast<double>(device.width()) / drawing.size.width();
  const double down = static_cast<double>(device.height()) / drawing.size.height();
  painter.scale(across * drawing.strokes.logicalDpiX() / std::max(1, device.logicalDpiX()),
                down * drawing.strokes.logicalDpiY() / std::max(1, device.logicalDpiY()));
  QPicture strokes = drawing.strokes;
  return strokes.play(&painter) && painter.end();
}

bool fail(const QString& file, const QString& reason, QString* error) {
  if (error != nullptr) {
    *error = Words::tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(file), reason);
  }
  return false;
}

}  // namespace

bool writeWhole(const QString& file, const QByteArray& content, QString* error) {
  QDir().mkpath(QFileInfo(file).absolutePath());
  QSaveFile out(file);
  if (out.open(QIODevice::WriteOnly) && out.write(content) == content.size() && out.commit()) {
    return true;
  }
  return fail(file, out.errorString(), error);
}

bool canWrite(const QString& file, QString* error) {
  if (QFileInfo(file).isDir()) return fail(file, Words::tr("it is a folder"), error);
  QDir().mkpath(QFileInfo(file).absolutePath());
  QSaveFile out(file);
  const bool opened = out.open(QIODevice::WriteOnly);
  const QString reason = out.errorString();
  out.cancelWriting();
  return opened || fail(file, reason, error);
}

CurveDrawing drawCurves(const CurveFigure& figure, const FigureOptions& options) {
  CurveFigure copy;
  CurveLook look;
  look.font_pixels =
      static_cast<int>(std::lround(options.font_points * kDotsPerInch / kPointsPerInch));
  look.line_scale = std::max(0.7, options.font_points / 9.0);
  look.c_locale = true;
  copy.setLook(look);
  copy.setSettings(figure.settings());
  copy.takeRangesOf(figure);
  CurveDrawing drawing;
  drawing.millimetres = options.millimetres;
  drawing.size = (options.millimetres * (kDotsPerInch / kMillimetresPerInch)).toSize();
  drawing.title = quantityName(figure.settings().quantity, figure.settings().metric);
  drawing.dpi = options.dpi;
  copy.paintTo(drawing.strokes, drawing.size);
  return drawing;
}

QImage curvesImage(const CurveDrawing& drawing, double scale) {
  QImage image((QSizeF(drawing.size) * scale).toSize(), QImage::Format_RGB32);
  if (image.isNull()) return image;
  image.fill(Qt::white);
  return play(drawing, image) ? image : QImage();
}

QByteArray curvesBytes(const CurveDrawing& drawing, const QString& ending, QString* error) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  bool drawn = false;
  if (ending == "pdf") {
    QPdfWriter writer(&buffer);
    writer.setCreator("Distilloscope");
    writer.setTitle(drawing.title);
    writer.setResolution(static_cast<int>(kDotsPerInch));
    writer.setPageSize(
        QPageSize(drawing.millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    drawn = play(drawing, writer);
  } else if (ending == "svg") {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(drawing.title);
    generator.setDescription("Distilloscope");
    generator.setResolution(static_cast<int>(kDotsPerInch));
    generator.setSize(drawing.size);
    generator.setViewBox(QRect(QPoint(), drawing.size));
    drawn = play(drawing, generator);
  } else if (ending == "png") {
    QImage image = curvesImage(drawing, drawing.dpi / kDotsPerInch);
    const int dots_per_metre =
        static_cast<int>(std::lround(drawing.dpi / kMillimetresPerInch * 1000));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    drawn = image.save(&buffer, "PNG");
  }
  if (!drawn && error != nullptr) *error = Words::tr("The figure is too large to be drawn.");
  return drawn ? buffer.data() : QByteArray();
}

bool exportCurves(const CurveDrawing& drawing, const QString& file, QString* error) {
  const QString ending = QFileInfo(file).suffix().toLower();
  if (ending != "pdf" && ending != "svg" && ending != "png") {
    if (error != nullptr) {
      *error = Words::tr("%1 ends in none of .pdf, .svg and .png; the ending chooses the format.")
                   .arg(QDir::toNativeSeparators(file));
    }
    return false;
  }
  const QByteArray bytes = curvesBytes(drawing, ending, error);
  return !bytes.isEmpty() && writeWhole(file, bytes, error);
}

QByteArray csvHeading(XAxis axis) {
  return "curve," + axisColumn(axis) + ",value\n";
}

QByteArray csvLines(const DrawnCurve& curve) {
  const QByteArray name = field(curve.name);
  QByteArray text;
  for (qsizetype i = 0; i < curve.x.size(); ++i) {
    text += name + "," + number(curve.x[i]) + "," + number(curve.y[i]) + "\n";
  }
  return text;
}

QByteArray curvesCsv(const QVector<DrawnCurve>& curves, XAxis axis) {
  QByteArray text = csvHeading(axis);
  for (const DrawnCurve& curve : curves) text += csvLines(curve);
  return text;
}

}  // namespace distilloscope
