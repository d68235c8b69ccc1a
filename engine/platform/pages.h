// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace distilloscope::platform {

/// Memory of zeros straight from the system, in large pages where it has them: \p bytes is a
/// multiple of 64 KiB. Null when there is none left.
void* map_pages(std::size_t bytes);
/// Gives it back; \p bytes as asked for.
void unmap_pages(void* pages, std::size_t bytes);

}  // namespace distilloscope::platform
