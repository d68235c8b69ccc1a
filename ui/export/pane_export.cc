// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pane_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPainter>
#include <QtEndian>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "ui/export/figure_export.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PaneExport)
};

constexpr double kUsualWidth = 480;  // lines are as thick as in a pane of this width

bool writePng(const QImage& image, const QString& file, QString* error) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG")) {
    if (error != nullptr) {
      *error = Words::tr("%1 cannot be drawn: the picture is too large.")
                   .arg(QDir::toNativeSeparators(file));
    }
    return false;
  }
  return writeWhole(file, buffer.data(), error);
}

}  // namespace

QImage drawPane(const PanePicture& pane) {
  const bool map = pane.map && !pane.map->empty() && pane.table != nullptr;
  QImage image;
  if (pane.stimulus.isNull()) {
    if (!map) return {};
    image = toPaletteImage(*pane.map, pane.range, *pane.table);
  } else if (!map || pane.opacity <= 0) {
    image = pane.stimulus.convertToFormat(QImage::Format_RGB32);
  } else {
    image = toGrey(pane.stimulus);
    blendPalette(image,
                 resampleLevels(toLevels(*pane.map, pane.range), {0, 0, 1, 1}, image.size(), false),
                 *pane.table, pane.opacity, pane.hidden);
  }
  if (!pane.overlay.empty()) {
    QPainter painter(&image);
    paintOverlay(painter, QRectF(QPointF(0, 0), QSizeF(image.size())), pane.overlay,
                 std::max(1.0, image.width() / kUsualWidth));
  }
  return image;
}

QImage rawMap16(const Map& map) {
  if (map.empty()) return {};
  const double scale = std::max(1.0, rangeOf(map).high);
  QImage image(map.width, map.height, QImage::Format_Grayscale16);
  for (int y = 0; y < map.height; ++y) {
    auto* line = reinterpret_cast<std::uint16_t*>(image.scanLine(y));
    for (int x = 0; x < map.width; ++x) {
      const double value = map.at(x, y) / scale;
      line[x] = std::isfinite(value)
                    ? static_cast<std::uint16_t>(std::lround(std::clamp(value, 0.0, 1.0) * 65535))
                    : std::uint16_t{0};
    }
  }
  image.setText("Scale", QLocale::c().toString(scale, 'g', 9));
  return image;
}

QByteArray npyBytes(const Map& map) {
  // Version 1.0: magic, length of the header, a Python dictionary padded to 64 bytes, values.
  constexpr int kAlignment = 64;
  constexpr int kPrefix = 10;
  QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                      QByteArray::number(map.height) + ", " + QByteArray::number(map.width) +
                      "), }";
  const auto used = (kPrefix + header.size() + 1) % kAlignment;
  if (used > 0) header.append(QByteArray(kAlignment - used, ' '));
  header.append('\n');
  QByteArray bytes("\x93NUMPY\x01\x00", 8);
  bytes.append(static_cast<char>(header.size() & 0xFF));
  bytes.append(static_cast<char>(header.size() >> 8));
  bytes.append(header);
  for (const float value : map.values) {
    const auto bits = qToLittleEndian(std::bit_cast<quint32>(value));
    bytes.append(reinterpret_cast<const char*>(&bits), sizeof bits);
  }
  return bytes;
}

QStringList exportPanes(const std::vector<PanePicture>& panes, const QString& folder,
                        const QString& name, QString* error) {
  QStringList written;
  if (!QDir().mkpath(folder)) {
    if (error != nullptr) {
      *error = Words::tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(folder));
    }
    return written;
  }
  const auto write = [&](const QImage& image, const QString& ending) {
    const QString file = QDir(folder).filePath(fileNamePart(name) + ending);
    if (!writePng(image, file, error)) return false;
    written << file;
    return true;
  };
  for (const PanePicture& pane : panes) {
    const QImage image = drawPane(pane);
    if (!image.isNull() && !write(image, "_" + pane.word + ".png")) break;
    if (pane.raw && !write(rawMap16(*pane.raw), "_" + pane.word + "_raw16.png")) break;
    if (pane.values) {
      const QString file = QDir(folder).filePath(fileNamePart(name) + "_" + pane.word + ".npy");
      if (!writeWhole(file, npyBytes(*pane.values), error)) break;
      written << file;
    }
  }
  return written;
}

QString fileNamePart(const QString& id) {
  QString part;
  for (const QChar c : id) {
    const bool bad = c.unicode() < 32 || QStringLiteral("/\\:*?\"<>|").contains(c);
    part += bad ? QChar('_') : c;
  }
  return part.isEmpty() ? QStringLiteral("image") : part;
}

}  // namespace distilloscope
