// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/colour_maps.h"

namespace distilloscope {

/// How maps are laid over the stimulus, in all panes alike. Kept in the settings.
struct ImageLook {
  bool heat = true;  ///< false: the stimulus alone
  int opacity = 75;  ///< per cent
  ColourMap colours = ColourMap::inferno;
  bool shared = true;  ///< one range for all maps; false: each its own
  bool operator==(const ImageLook&) const = default;
};

ImageLook storedLook();
void storeLook(const ImageLook& look);

}  // namespace distilloscope
