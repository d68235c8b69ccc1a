// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ui/bridge/image_convert.h"

namespace distilloscope {

/// The map at a size of its own, interpolated before it is coloured, as an image of the palette's
/// 256 colours: without losses and small in a file.
QImage mapPicture(const Map& map, ValueRange range, const ColourTable& table, QSize size);

}  // namespace distilloscope
