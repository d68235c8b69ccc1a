// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/image.h"
#include "engine/dataset/demo_stage.h"

/// People who look at a scene, simulated.
namespace distilloscope::demo {

/// One observer's fixations in their order.
using Scanpath = std::vector<Fixation>;

/// What a scene offers to the eye: its objects, the contrast of its background, and its centre.
class Attention {
 public:
  explicit Attention(const Scene& scene);

  /// One observer looks at the scene: a first fixation that is often near the centre, then 5 to 7
  /// more. Each observer weighs the same things differently, and does not soon return to what was
  /// just looked at.
  Scanpath observe(Random& rng) const;

 private:
  static constexpr int kCell = 8;  // pixels; the grid of background contrast
  std::vector<Spot> spots_;        ///< of all objects
  std::vector<int> owner_;         ///< the object each spot belongs to
  std::vector<double> texture_;    ///< cumulative contrast over the grid's cells
};

/// The map of these fixations as the SALICON toolbox makes it: counts (or, when \p binary, whether
/// a pixel was looked at), blurred as scipy.ndimage.gaussian_filter does (reflected edges, cut at 4
/// sigma), scaled to 0..1. Sigma is 19 pixels at a width of 640.
Map fixation_map(const std::vector<Scanpath>& observers, int width, int height, bool binary);

}  // namespace distilloscope::demo
