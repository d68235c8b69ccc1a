// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_sparkline.h"

#include <algorithm>

namespace distilloscope {

ValidationCurve thinnedCurve(const ValidationCurve& curve, std::size_t most) {
  std::size_t longest = 0;
  for (const auto& kl : curve.kl) longest = std::max(longest, kl.size());
  if (longest <= most) return curve;
  // One width for all arms, so that a shorter one stays shorter.
  const std::size_t width = (2 * longest + most - 1) / most;
  ValidationCurve thin;
  thin.kl.assign(curve.kl.size(), {});
  for (std::size_t arm = 0; arm < curve.kl.size(); ++arm) {
    const auto& kl = curve.kl[arm];
    for (std::size_t begin = 0; begin < kl.size(); begin += width) {
      const auto first = kl.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto last =
          kl.begin() + static_cast<std::ptrdiff_t>(std::min(begin + width, kl.size()));
      auto [low, high] = std::minmax_element(first, last);
      if (high < low) std::swap(low, high);
      thin.kl[arm].push_back(*low);
      thin.kl[arm].push_back(*high);
    }
  }
  return thin;
}

}  // namespace distilloscope
