// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "ui/bridge/image_convert.h"
#include "ui/views/colour_maps.h"
#include "ui/views/contour_lines.h"

namespace distilloscope {

/// What the ends of the palette stand for.
enum class RangeMode {
  shared,  ///< one range for all maps, up to the truth's highest density
  own,     ///< each map from its lowest to its highest
  fixed,   ///< as the user says, for all images too
};

/// How maps are laid over the stimulus, in all panes alike. Kept in the settings.
struct ImageLook {
  static constexpr int kMostLevels = 5;

  bool heat = true;  ///< false: the stimulus alone
  int opacity = 75;  ///< per cent
  ColourMap colours = ColourMap::inferno;
  RangeMode range = RangeMode::shared;
  ValueRange fixed{0, 8};       ///< densities: 1 is a uniform map
  int threshold = 0;            ///< per cent of the range; what is below is transparent
  bool contours = false;        ///< of each map in its own pane
  bool truth_contours = false;  ///< the truth's in every pane
  std::vector<int> levels{25, 50, 75};
  LevelOf levels_of = LevelOf::maximum;
  bool fixations = false;
  bool operator==(const ImageLook&) const = default;
};

ImageLook storedLook();
void storeLook(const ImageLook& look);

/// "25 50 75" in any order and with any separator: one to five whole per cents, ascending; nothing
/// when the text is anything else.
std::optional<std::vector<int>> levelsFromText(const QString& text);
QString levelsText(const std::vector<int>& levels);

}  // namespace distilloscope
