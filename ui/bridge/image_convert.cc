// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/image_convert.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace distilloscope {
namespace {

/// Two neighbouring source pixels and the weight of the second, in 256ths.
struct Tap {
  int first = 0;
  int second = 0;
  int weight = 0;
};

/// Where each of `count` drawn pixels reads in a row of `length` source pixels, of which the part
/// [from, from + extent] (normalised) is shown. Pixel centres are at half positions.
std::vector<Tap> taps(int length, double from, double extent, int count, bool blocks) {
  std::vector<Tap> result(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double position = (from + extent * (i + 0.5) / count) * length;
    Tap& tap = result[static_cast<std::size_t>(i)];
    if (blocks) {
      tap.first = tap.second = std::clamp(static_cast<int>(std::floor(position)), 0, length - 1);
      continue;
    }
    const double left = std::floor(position - 0.5);
    tap.first = std::clamp(static_cast<int>(left), 0, length - 1);
    tap.second = std::clamp(static_cast<int>(left) + 1, 0, length - 1);
    tap.weight = static_cast<int>((position - 0.5 - left) * 256);
  }
  return result;
}

double interpolated(const Map& map, double u, double v) {
  const double x = std::clamp(u * map.width - 0.5, 0.0, map.width - 1.0);
  const double y = std::clamp(v * map.height - 0.5, 0.0, map.height - 1.0);
  const int x0 = static_cast<int>(x);
  const int y0 = static_cast<int>(y);
  const int x1 = std::min(x0 + 1, map.width - 1);
  const int y1 = std::min(y0 + 1, map.height - 1);
  const double top = map.at(x0, y0) + (x - x0) * (map.at(x1, y0) - map.at(x0, y0));
  const double bottom = map.at(x0, y1) + (x - x0) * (map.at(x1, y1) - map.at(x0, y1));
  return top + (y - y0) * (bottom - top);
}

}  // namespace

QImage toImage(const PicturePtr& picture) {
  if (!picture || picture->empty() || picture->width <= 0 || picture->height <= 0) return {};
  if (picture->rgb.size() < static_cast<std::size_t>(picture->width) * picture->height * 3)
    return {};
  // The image keeps the shared picture alive; Qt frees it with the last copy of the image.
  auto* keeper = new PicturePtr(picture);
  return QImage(
      picture->rgb.data(), picture->width, picture->height, picture->width * 3,
      QImage::Format_RGB888, [](void* held) { delete static_cast<PicturePtr*>(held); }, keeper);
}

ValueRange rangeOf(const Map& map) {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const float value : map.values) {
    if (!std::isfinite(value)) continue;
    low = std::min(low, static_cast<double>(value));
    high = std::max(high, static_cast<double>(value));
  }
  if (low > high) return {};
  return {low, high};
}

double meanOf(const Map& map) {
  double sum = 0;
  std::size_t count = 0;
  for (const float value : map.values) {
    if (!std::isfinite(value)) continue;
    sum += value;
    ++count;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

MapPtr toDensity(const MapPtr& map) {
  if (!map || map->empty()) return {};
  const double mean = meanOf(*map);
  if (!(mean > 0)) return {};
  auto density = std::make_shared<Map>(*map);
  const float factor = static_cast<float>(1 / mean);
  for (float& value : density->values) value *= factor;
  return density;
}

MapPtr difference(const MapPtr& b, const MapPtr& a) {
  if (!a || !b || a->empty() || b->empty()) return {};
  const bool like_b = b->values.size() >= a->values.size();
  auto result = std::make_shared<Map>();
  result->width = like_b ? b->width : a->width;
  result->height = like_b ? b->height : a->height;
  result->values.resize(static_cast<std::size_t>(result->width) * result->height);
  const bool same = a->width == b->width && a->height == b->height;
  for (int y = 0; y < result->height; ++y) {
    for (int x = 0; x < result->width; ++x) {
      const std::size_t i = static_cast<std::size_t>(y) * result->width + x;
      if (same) {
        result->values[i] = b->values[i] - a->values[i];
        continue;
      }
      const double u = (x + 0.5) / result->width;
      const double v = (y + 0.5) / result->height;
      result->values[i] = static_cast<float>(interpolated(*b, u, v) - interpolated(*a, u, v));
    }
  }
  return result;
}

std::optional<float> valueAt(const Map& map, QPointF position) {
  if (map.empty() || position.x() < 0 || position.y() < 0 || position.x() >= 1 ||
      position.y() >= 1) {
    return std::nullopt;
  }
  return map.at(std::min(static_cast<int>(position.x() * map.width), map.width - 1),
                std::min(static_cast<int>(position.y() * map.height), map.height - 1));
}

LevelImage toLevels(const Map& map, ValueRange range) {
  LevelImage image{map.width, map.height, {}};
  image.levels.resize(map.values.size());
  const double extent = range.high - range.low;
  const float factor = extent > 0 ? static_cast<float>(65280 / extent) : 0;
  const float low = static_cast<float>(range.low);
  for (std::size_t i = 0; i < map.values.size(); ++i) {
    const float level = (map.values[i] - low) * factor;
    // A NaN fails both comparisons and stays 0.
    image.levels[i] = level >= 65280 ? std::uint16_t{65280}
                      : level > 0.0F ? static_cast<std::uint16_t>(level)
                                     : std::uint16_t{0};
  }
  return image;
}

std::vector<std::uint8_t> resampleLevels(const LevelImage& levels, const QRectF& source, QSize size,
                                         bool blocks) {
  if (levels.empty() || size.isEmpty()) return {};
  const auto columns = taps(levels.width, source.x(), source.width(), size.width(), blocks);
  const auto rows = taps(levels.height, source.y(), source.height(), size.height(), blocks);
  std::vector<std::uint8_t> result(static_cast<std::size_t>(size.width()) * size.height());
  // Rows are stretched once each and kept while the drawn rows between them are mixed.
  const auto stretch = [&](int y, std::vector<std::uint32_t>& row) {
    const std::uint16_t* from = levels.levels.data() + static_cast<std::size_t>(y) * levels.width;
    for (std::size_t x = 0; x < columns.size(); ++x) {
      const Tap& tap = columns[x];
      row[x] = static_cast<std::uint32_t>(from[tap.first] * (256 - tap.weight) +
                                          from[tap.second] * tap.weight) >>
               8;
    }
  };
  std::vector<std::uint32_t> upper(columns.size());
  std::vector<std::uint32_t> lower(columns.size());
  int upper_y = -1;
  int lower_y = -1;
  std::uint8_t* to = result.data();
  for (const Tap& tap : rows) {
    if (tap.first != upper_y) {
      if (tap.first == lower_y) {
        upper = lower;
      } else {
        stretch(tap.first, upper);
      }
      upper_y = tap.first;
    }
    if (tap.second != lower_y) {
      stretch(tap.second, lower);
      lower_y = tap.second;
    }
    const std::uint32_t weight = static_cast<std::uint32_t>(tap.weight);
    for (std::size_t x = 0; x < columns.size(); ++x) {
      // Half a level is added so that the top level is reached and steps are centred.
      const std::uint32_t level = (upper[x] * (256 - weight) + lower[x] * weight) >> 8;
      to[x] = static_cast<std::uint8_t>(std::min<std::uint32_t>((level + 128) >> 8, 255));
    }
    to += columns.size();
  }
  return result;
}

HiddenLevels hiddenBelow(int per_cent, bool about_zero) {
  if (per_cent <= 0) return {};
  if (!about_zero) return {0, static_cast<int>(std::ceil(per_cent * 2.55)) - 1};
  const double reach = per_cent * 1.275;
  return {static_cast<int>(std::ceil(127.5 - reach)), static_cast<int>(std::floor(127.5 + reach))};
}

void blendPalette(QImage& base, const std::vector<std::uint8_t>& indices, const ColourTable& table,
                  double opacity, HiddenLevels hidden) {
  const std::size_t pixels = static_cast<std::size_t>(base.width()) * base.height();
  if (base.isNull() || indices.size() < pixels) return;
  const std::uint32_t alpha =
      static_cast<std::uint32_t>(std::lround(std::clamp(opacity, 0.0, 1.0) * 256));
  if (alpha == 0) return;
  // What the palette adds to a pixel and what is left of the pixel itself. Red and blue share one
  // word and green has another, so a pixel takes two multiplications.
  struct Entry {
    std::uint32_t red_blue;
    std::uint32_t green;
    std::uint32_t rest;
  };
  std::array<Entry, 256> entries;
  for (int i = 0; i < 256; ++i) {
    const QRgb colour = table[static_cast<std::size_t>(i)];
    const bool drawn = i < hidden.first || i > hidden.last;
    entries[static_cast<std::size_t>(i)] =
        drawn ? Entry{(colour & 0xff00ff) * alpha, ((colour >> 8) & 0xff) * alpha, 256 - alpha}
              : Entry{0, 0, 256};
  }
  const std::uint8_t* index = indices.data();
  for (int y = 0; y < base.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(base.scanLine(y));
    for (int x = 0; x < base.width(); ++x, ++index) {
      const Entry& entry = entries[*index];
      const std::uint32_t rb = ((line[x] & 0xff00ff) * entry.rest + entry.red_blue) >> 8;
      const std::uint32_t g = ((line[x] >> 8) & 0xff) * entry.rest + entry.green;
      line[x] = 0xff000000U | (rb & 0xff00ff) | (g & 0xff00);
    }
  }
}

QImage toGrey(const QImage& image) {
  return image.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
}

QImage toPaletteImage(const Map& map, ValueRange range, const ColourTable& table) {
  if (map.empty()) return {};
  const LevelImage levels = toLevels(map, range);
  QImage image(map.width, map.height, QImage::Format_RGB32);
  for (int y = 0; y < map.height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const std::uint16_t* row = levels.levels.data() + static_cast<std::size_t>(y) * map.width;
    for (int x = 0; x < map.width; ++x) {
      line[x] = table[static_cast<std::size_t>(std::min((row[x] + 128) >> 8, 255))];
    }
  }
  return image;
}

}  // namespace distilloscope
