// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/winograd_tiles.h"

namespace distilloscope::winograd {

const TileFunctions& avx2_tiles() {
  return TileKernels<8>::kFunctions;
}

}  // namespace distilloscope::winograd
