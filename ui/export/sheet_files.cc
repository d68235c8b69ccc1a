// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sheet_files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>

namespace distilloscope {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kMillimetresPerInch = 25.4;
constexpr int kPdfDpi = 1440;          // 20 dots per point: no rounding that shows
constexpr double kMostPixels = 30000;  // a side of an image

struct Words {
  Q_DECLARE_TR_FUNCTIONS(SheetFiles)
};

bool writePdf(QBuffer& buffer, const Sheet& sheet, const Sheet::Inks& inks, const QString& title) {
  QPdfWriter writer(&buffer);
  writer.setCreator("Distilloscope");
  writer.setTitle(title);
  writer.setResolution(kPdfDpi);
  writer.setPageSize(QPageSize(sheet.size(), QPageSize::Point, {}, QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF());
  QPainter painter;
  if (!painter.begin(&writer)) return false;
  painter.scale(kPdfDpi / kPointsPerInch, kPdfDpi / kPointsPerInch);
  sheet.paint(painter, inks);
  return painter.end();
}

}  // namespace

QImage sheetImage(const Sheet& sheet, const Sheet::Inks& inks, double dpi) {
  const double scale = dpi / kPointsPerInch;
  const QSizeF pixels = sheet.size() * scale;
  if (pixels.width() > kMostPixels || pixels.height() > kMostPixels) return {};
  QImage image(QSize(std::max(1, static_cast<int>(std::lround(pixels.width()))),
                     std::max(1, static_cast<int>(std::lround(pixels.height())))),
               QImage::Format_RGB32);
  if (image.isNull()) return image;
  image.fill(inks.value("paper", Qt::white));
  QPainter painter(&image);
  painter.scale(scale, scale);
  sheet.paint(painter, inks);
  painter.end();
  const int dots = static_cast<int>(std::lround(dpi / kMillimetresPerInch * 1000));
  image.setDotsPerMeterX(dots);
  image.setDotsPerMeterY(dots);
  return image;
}

QByteArray sheetBytes(const Sheet& sheet, const Sheet::Inks& inks, const QString& file, int dpi,
                      const QString& title, QString* error) {
  const QString ending = QFileInfo(file).suffix().toLower();
  if (ending == "svg") return sheet.svgFile(inks, title);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  bool drawn = false;
  if (ending == "pdf") {
    drawn = writePdf(buffer, sheet, inks, title);
  } else if (ending == "png") {
    drawn = sheetImage(sheet, inks, dpi).save(&buffer, "PNG");
  } else {
    if (error != nullptr) {
      *error = Words::tr("%1 ends in none of .pdf, .svg and .png; the ending chooses the format.")
                   .arg(QDir::toNativeSeparators(file));
    }
    return {};
  }
  if (!drawn && error != nullptr) *error = Words::tr("The figure is too large to be drawn.");
  return drawn ? buffer.data() : QByteArray();
}

}  // namespace distilloscope
