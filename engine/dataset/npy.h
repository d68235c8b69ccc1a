// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/image.h"
#include "engine/dataset/file_bytes.h"

namespace distilloscope {

/// A NumPy array file (format 1, 2 or 3; float32, float64, uint8 or uint16, little endian) as a
/// map. Axes of length 1 are dropped, so (240, 320, 1) and (1, 240, 320) are 240 rows of 320.
/// Integers become [0, 1]; floats stay as they are. Throws FileFault(unreadable | bad_data).
Map parse_npy(const Bytes& bytes);

/// The same for an array whose header is known: \p type as in "<f4" or "|u1", and the values.
Map map_of_array(const std::string& type, const std::vector<std::uint64_t>& shape,
                 bool columns_first, std::string_view bytes);

/// The map as a float32 array of shape (height, width), format 1.
std::string npy_bytes(const Map& map);

}  // namespace distilloscope
