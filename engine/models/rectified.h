// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope {

/// How values y of a map are read: as relu(scale y + shift), with one scale and shift per channel.
/// A NaN stays one. Null: as they are.
struct Rectified {
  const float *scale = nullptr, *shift = nullptr;
};

}  // namespace distilloscope
