// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/image.h"

namespace distilloscope {

/// The picture of a file scaled to this height, as thumbnail() of image_io.h does it. Of a JPEG
/// only as many pixels are decoded as it needs, so pixels may differ a little from those of a
/// picture that was decoded whole. Throws EngineError(unreadable) naming the file.
Picture read_thumbnail(const std::string& file, int height);

}  // namespace distilloscope
