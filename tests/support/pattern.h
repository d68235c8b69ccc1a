// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace distilloscope::test {

/// Values from -1 to 1 of a pattern that no symmetry of an operation leaves as it is.
inline std::vector<float> pattern(std::size_t count, double seed) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = static_cast<float>(std::sin(1.7 * static_cast<double>(i) + seed));
  }
  return values;
}

}  // namespace distilloscope::test
