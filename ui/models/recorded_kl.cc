// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recorded_kl.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {

void takeRecordedKl(SampleReady& sample, const RunRecord& run, const EpochScores* scores,
                    const DatasetInfo& dataset, std::array<int, 2> arms) {
  if (scores == nullptr || scores->epoch != sample.epoch || sample.kl.size() < arms.size()) return;
  if (dataset.fingerprint != run.dataset_fingerprint) return;
  // Another epsilon is another measure.
  const double epsilon = run.options.distillation.kl_epsilon;
  if (std::abs(sample.kl_epsilon - epsilon) > 1e-3 * epsilon) return;
  const auto image = std::ranges::find(scores->images, sample.id, &ImageScore::id);
  if (image == scores->images.end()) return;
  for (std::size_t side = 0; side < arms.size(); ++side) {
    if (arms[side] < 0 || arms[side] >= static_cast<int>(image->kl.size())) return;
    if (sample.kl[side] < -0.5) return;
  }
  for (std::size_t side = 0; side < arms.size(); ++side) {
    sample.kl[side] = image->kl[static_cast<std::size_t>(arms[side])];
  }
}

}  // namespace distilloscope
