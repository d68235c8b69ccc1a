// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/api/image.h"
#include "ui/views/colour_maps.h"

/// From the engine's pictures and maps to what a painter can draw. Positions are normalised: (0, 0)
/// is the top left corner of the image and (1, 1) its bottom right, whatever a map's own size is.
namespace distilloscope {

/// The picture without a copy of its pixels, which live as long as the image does. Null when empty.
QImage toImage(const PicturePtr& picture);

/// What the two ends of a palette stand for.
struct ValueRange {
  double low = 0;
  double high = 1;
  bool operator==(const ValueRange&) const = default;
};

/// Smallest and largest finite value; {0, 1} when there is none.
ValueRange rangeOf(const Map& map);

/// Mean over finite values; 0 for an empty map.
double meanOf(const Map& map);

/// The map divided by its mean: 1 is what a uniform map has everywhere. Null for a null, empty or
/// all-zero map.
MapPtr toDensity(const MapPtr& map);

/// b - a, value by value, at the size of the map with more pixels (the other one is interpolated).
/// Null when one is missing.
MapPtr difference(const MapPtr& b, const MapPtr& a);

/// The value of the map's pixel under a normalised position; nothing outside or without a map.
std::optional<float> valueAt(const Map& map, QPointF position);

/// A map as positions in a range, ready for a palette: 0 is low, 65280 (255 * 256) is high.
struct LevelImage {
  int width = 0;
  int height = 0;
  std::vector<std::uint16_t> levels;  ///< row-major
  bool empty() const { return levels.empty(); }
};
/// Values outside the range are clamped; values that are not finite become low.
LevelImage toLevels(const Map& map, ValueRange range);

/// Palette indices of `source` (a part of the image, normalised) drawn at `size` pixels, row-major.
/// Values are interpolated before the palette is applied; with `blocks` each map pixel stays a
/// block of one colour.
std::vector<std::uint8_t> resampleLevels(const LevelImage& levels, const QRectF& source, QSize size,
                                         bool blocks);

/// Palette indices that are not drawn at all, first to last; none when last is before first.
struct HiddenLevels {
  int first = 0;
  int last = -1;
  bool operator==(const HiddenLevels&) const = default;
};
/// Those below `per_cent` of the range, or around the middle when the range is about zero.
HiddenLevels hiddenBelow(int per_cent, bool about_zero);

/// Lays the palette colours of `indices` (one for each pixel of `base`) over `base` (Format_RGB32).
/// opacity: 0 leaves the base, 1 hides it.
void blendPalette(QImage& base, const std::vector<std::uint8_t>& indices, const ColourTable& table,
                  double opacity, HiddenLevels hidden = {});

/// The image without its colours, as a ground that does not compete with a palette.
QImage toGrey(const QImage& image);

/// The whole map in palette colours at its own size.
QImage toPaletteImage(const Map& map, ValueRange range, const ColourTable& table);

}  // namespace distilloscope
