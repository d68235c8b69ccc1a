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

}  // namespace

namespace {

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

QByteArray curvesBytes(const CurveFigure& figure, const QString& ending,
                       const FigureOptions& options, QString* error) {
  CurveFigure copy;
  CurveLook look;
  look.font_pixels =
      static_cast<int>(std::lround(options.font_points * kDotsPerInch / kPointsPerInch));
  look.line_scale = std::max(0.7, options.font_points / 9.0);
  look.c_locale = true;
  copy.setLook(look);
  copy.setSettings(figure.settings());
  copy.setStore(figure.store());
  copy.takeRangesOf(figure);
  const QSize size = (options.millimetres * (kDotsPerInch / kMillimetresPerInch)).toSize();
  const QString title = quantityName(figure.settings().quantity, figure.settings().metric);

  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  bool drawn = false;
  if (ending == "pdf") {
    QPdfWriter writer(&buffer);
    writer.setCreator("Distilloscope");
    writer.setTitle(title);
    writer.setResolution(static_cast<int>(kDotsPerInch));
    writer.setPageSize(
        QPageSize(options.millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    drawn = copy.paintTo(writer, size);
  } else if (ending == "svg") {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setDescription("Distilloscope");
    generator.setResolution(static_cast<int>(kDotsPerInch));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    drawn = copy.paintTo(generator, size);
  } else if (ending == "png") {
    QImage image = copy.image(size, options.dpi / kDotsPerInch);
    const int dots_per_metre =
        static_cast<int>(std::lround(options.dpi / kMillimetresPerInch * 1000));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    drawn = image.save(&buffer, "PNG");
  }
  if (!drawn && error != nullptr) *error = Words::tr("The figure is too large to be drawn.");
  return drawn ? buffer.data() : QByteArray();
}

bool exportCurves(const CurveFigure& figure, const QString& file, const FigureOptions& options,
                  QString* error) {
  const QString ending = QFileInfo(file).suffix().toLower();
  if (ending != "pdf" && ending != "svg" && ending != "png") {
    if (error != nullptr) {
      *error = Words::tr("%1 ends in none of .pdf, .svg and .png; the ending chooses the format.")
                   .arg(QDir::toNativeSeparators(file));
    }
    return false;
  }
  const QByteArray bytes = curvesBytes(figure, ending, options, error);
  return !bytes.isEmpty() && writeWhole(file, bytes, error);
}

QByteArray curvesCsv(const CurveFigure& figure) {
  return curvesCsv(figure.drawnCurves(), figure.settings().x);
}

QByteArray curvesCsv(const QVector<DrawnCurve>& curves, XAxis axis) {
  QByteArray text = "curve," + axisColumn(axis) + ",value\n";
  for (const DrawnCurve& curve : curves) {
    const QByteArray name = field(curve.name);
    for (qsizetype i = 0; i < curve.x.size(); ++i) {
      text += name + "," + number(curve.x[i]) + "," + number(curve.y[i]) + "\n";
    }
  }
  return text;
}

bool exportCsv(const CurveFigure& figure, const QString& file, QString* error) {
  return writeWhole(file, curvesCsv(figure), error);
}

}  // namespace distilloscope
