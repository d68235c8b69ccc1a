// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace distilloscope {

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits: what `sha256sum` prints, and what the names of
/// torchvision's files begin with.
std::string sha256(std::string_view bytes);

}  // namespace distilloscope
