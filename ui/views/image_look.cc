// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_look.h"

#include <QSettings>
#include <algorithm>

namespace distilloscope {

ImageLook storedLook() {
  const QSettings settings;
  ImageLook look;
  look.opacity = std::clamp(settings.value("images/opacity", look.opacity).toInt(), 0, 100);
  look.colours = colourMapFromName(settings.value("images/colours").toString());
  look.shared = settings.value("images/sharedRange", true).toBool();
  return look;
}

// Whether the heat map is on is not kept: a window that opens without maps looks broken.
void storeLook(const ImageLook& look) {
  QSettings settings;
  settings.setValue("images/opacity", look.opacity);
  settings.setValue("images/colours", colourMapName(look.colours));
  settings.setValue("images/sharedRange", look.shared);
}

}  // namespace distilloscope
