// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace distilloscope {

/// An 8-bit picture, RGB interleaved, row-major: rgb[(y * width + x) * 3 + channel].
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;
  bool empty() const { return rgb.empty(); }
};

/// A saliency map (truth, teacher or prediction), row-major: values[y * width + x].
/// Values are non-negative; their scale is that of the source (truth and teacher in [0, 1]).
struct Map {
  int width = 0;
  int height = 0;
  std::vector<float> values;
  bool empty() const { return values.empty(); }
  float at(int x, int y) const { return values[static_cast<std::size_t>(y) * width + x]; }
};

/// Pixels are shared between threads once made, and never changed after that.
using PicturePtr = std::shared_ptr<const Picture>;
using MapPtr = std::shared_ptr<const Map>;

/// A fixated pixel, 0-based, x to the right and y down, in the stimulus' own pixels.
struct Fixation {
  int x = 0;
  int y = 0;
};

}  // namespace distilloscope
