// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/image.h"
#include "engine/dataset/image_structure.h"

namespace distilloscope {

/// As read_picture() and read_map() of dataset.h, but they throw FileFault, whose message does not
/// name the file, and tell what the file is inside.
struct DecodedPicture {
  Picture picture;
  Content content = Content::other;
};
struct DecodedMap {
  Map map;
  Content content = Content::other;
  bool floats = false;  ///< values have a scale of their own, not [0, 1]
};
DecodedPicture decode_picture(const std::string& file);
DecodedMap decode_map(const std::string& file);

enum class MapFormat { png8, png16, npy };

/// ".png" or ".npy".
const char* ending_of(MapFormat format);

/// Writes a map whole or not at all. PNG takes values in [0, 1] (others are clamped) as fixed point
/// of 8 or 16 bit; NPY takes float32 as they are.
/// Throws EngineError(unwritable | disk_full) naming the file.
void write_map(const std::string& file, const Map& map, MapFormat format);

/// Writes a picture as 8-bit RGB PNG, whole or not at all.
void write_picture(const std::string& file, const Picture& picture);

/// The picture scaled to this height (area averaging), its width following the shape.
Picture thumbnail(const Picture& picture, int height);

}  // namespace distilloscope
