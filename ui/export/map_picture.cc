// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/map_picture.h"

#include <algorithm>

namespace distilloscope {

QImage mapPicture(const Map& map, ValueRange range, const ColourTable& table, QSize size) {
  const std::vector<std::uint8_t> indices =
      resampleLevels(toLevels(map, range), {0, 0, 1, 1}, size, false);
  QImage image(size, QImage::Format_Indexed8);
  image.setColorTable(QList<QRgb>(table.begin(), table.end()));
  for (int y = 0; y < size.height(); ++y) {
    std::copy_n(indices.begin() + static_cast<std::ptrdiff_t>(y) * size.width(), size.width(),
                image.scanLine(y));
  }
  return image;
}

}  // namespace distilloscope
