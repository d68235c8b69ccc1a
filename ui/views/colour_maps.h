// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <vector>

namespace distilloscope {

/// The heat-map palettes a user can choose. All but turbo are perceptually uniform.
enum class ColourMap { inferno, viridis, magma, turbo, grey };

/// 256 opaque colours, index 0 for the low end of a range and 255 for the high end.
using ColourTable = std::array<QRgb, 256>;

/// All palettes in the order a list shows them; inferno, the default, is first.
const std::vector<ColourMap>& allColourMaps();

/// The palette's word, which is also what settings store ("inferno").
QString colourMapName(ColourMap map);

/// The palette of a stored word; inferno when the word is unknown.
ColourMap colourMapFromName(const QString& name);

/// Made at the first call, then shared.
const ColourTable& colourTable(ColourMap map);

/// Blue, white, orange for B - A: index 0 is Model A's colour (A has more), 128 is white (no
/// difference), 255 is Model B's colour. The same in both themes, so that exported panes agree.
const ColourTable& differenceTable();

/// The same between two other colours. Made at the first call, then kept.
const ColourTable& differenceTable(const QColor& first, const QColor& second);

}  // namespace distilloscope
