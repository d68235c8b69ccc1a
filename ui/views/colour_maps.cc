// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/colour_maps.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace distilloscope {
namespace {

// Ten evenly spaced colours of each palette as published with matplotlib 2 (viridis family, CC0)
// and by Google (turbo, Apache-2.0); a Catmull-Rom spline through them stays within a few levels of
// the full tables.
constexpr QRgb kInferno[] = {0x000004, 0x1b0c42, 0x4b0c6b, 0x781c6d, 0xa52c60,
                             0xcf4446, 0xed6925, 0xfb9a06, 0xf7d03c, 0xfcffa4};
constexpr QRgb kViridis[] = {0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e,
                             0x1f9e89, 0x35b779, 0x6dcd59, 0xb4de2c, 0xfde725};
constexpr QRgb kMagma[] = {0x000004, 0x180f3e, 0x451077, 0x721f81, 0x9f2f7f,
                           0xcd4071, 0xf1605d, 0xfd9567, 0xfec98d, 0xfcfdbf};
constexpr QRgb kTurbo[] = {0x30123b, 0x4662d7, 0x36aaf9, 0x1ae4b6, 0x72fe5e,
                           0xc7ef34, 0xfaba39, 0xf66b19, 0xcb2a04, 0x7a0403};
constexpr QRgb kGrey[] = {0x000000, 0xffffff};
// The two models' colours on a light ground, paler steps between, white in the middle.
constexpr QRgb kDifference[] = {0x0072b2, 0x5ba3cf, 0xa9cfe6, 0xffffff,
                                0xf6c6a0, 0xe88f4c, 0xd55e00};

double channel(QRgb colour, int shift) {
  return (colour >> shift) & 0xff;
}

double spline(double before, double from, double to, double after, double t) {
  const double slope_from = (to - before) / 2;
  const double slope_to = (after - from) / 2;
  const double t2 = t * t;
  const double t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * from + (t3 - 2 * t2 + t) * slope_from + (3 * t2 - 2 * t3) * to +
         (t3 - t2) * slope_to;
}

template <std::size_t N>
ColourTable interpolate(const QRgb (&points)[N], bool smooth = true) {
  ColourTable table;
  const int last = static_cast<int>(N) - 1;
  for (int index = 0; index < 256; ++index) {
    const double position = index / 255.0 * last;
    const int left = std::min(static_cast<int>(position), last - 1);
    const double t = position - left;
    int rgb[3];
    for (int c = 0; c < 3; ++c) {
      const int shift = 16 - 8 * c;
      const double from = channel(points[left], shift);
      const double to = channel(points[left + 1], shift);
      // Past an end the line through the last two points goes on.
      const double before = left > 0 ? channel(points[left - 1], shift) : 2 * from - to;
      const double after = left + 2 <= last ? channel(points[left + 2], shift) : 2 * to - from;
      const double value = smooth ? spline(before, from, to, after, t) : from + t * (to - from);
      rgb[c] = static_cast<int>(std::lround(std::clamp(value, 0.0, 255.0)));
    }
    table[static_cast<std::size_t>(index)] = qRgb(rgb[0], rgb[1], rgb[2]);
  }
  return table;
}

// Index 128 must be exactly white: 0 of a symmetric range falls there, not between two entries.
ColourTable makeDifferenceTable(const QRgb (&points)[7]) {
  const ColourTable even = interpolate(points, false);
  ColourTable table = even;
  for (int index = 0; index < 256; ++index) {
    const double offset = index <= 128 ? (index - 128) / 128.0 : (index - 128) / 127.0;
    table[static_cast<std::size_t>(index)] =
        even[static_cast<std::size_t>(std::lround((offset + 1) / 2 * 255))];
  }
  table[128] = qRgb(255, 255, 255);
  return table;
}

}  // namespace

const std::vector<ColourMap>& allColourMaps() {
  static const std::vector<ColourMap> maps{ColourMap::inferno, ColourMap::viridis, ColourMap::magma,
                                           ColourMap::turbo, ColourMap::grey};
  return maps;
}

QString colourMapName(ColourMap map) {
  switch (map) {
    case ColourMap::inferno:
      return QStringLiteral("inferno");
    case ColourMap::viridis:
      return QStringLiteral("viridis");
    case ColourMap::magma:
      return QStringLiteral("magma");
    case ColourMap::turbo:
      return QStringLiteral("turbo");
    case ColourMap::grey:
      return QStringLiteral("grey");
  }
  return {};
}

ColourMap colourMapFromName(const QString& name) {
  for (const ColourMap map : allColourMaps()) {
    if (colourMapName(map) == name) return map;
  }
  return ColourMap::inferno;
}

const ColourTable& colourTable(ColourMap map) {
  static const std::array<ColourTable, 5> tables{interpolate(kInferno), interpolate(kViridis),
                                                 interpolate(kMagma), interpolate(kTurbo),
                                                 interpolate(kGrey)};
  return tables[static_cast<std::size_t>(map)];
}

const ColourTable& differenceTable() {
  static const ColourTable table = makeDifferenceTable(kDifference);
  return table;
}

const ColourTable& differenceTable(const QColor& first, const QColor& second) {
  if (first.rgb() == (0xff000000U | kDifference[0]) &&
      second.rgb() == (0xff000000U | kDifference[6])) {
    return differenceTable();
  }
  static std::map<std::pair<QRgb, QRgb>, ColourTable> made;  // a map's places stay
  const auto key = std::make_pair(first.rgb(), second.rgb());
  if (const auto found = made.find(key); found != made.end()) return found->second;
  const auto paler = [](const QColor& colour, double white) {
    const auto mixed = [&](int part) {
      return static_cast<int>(std::lround(part + white * (255 - part)));
    };
    return qRgb(mixed(colour.red()), mixed(colour.green()), mixed(colour.blue()));
  };
  // As far apart as the steps of the table above.
  constexpr double kPale = 0.36;
  constexpr double kPaler = 0.66;
  const QRgb points[7] = {paler(first, 0),     paler(first, kPale),   paler(first, kPaler),
                          qRgb(255, 255, 255), paler(second, kPaler), paler(second, kPale),
                          paler(second, 0)};
  return made.emplace(key, makeDifferenceTable(points)).first->second;
}

}  // namespace distilloscope
