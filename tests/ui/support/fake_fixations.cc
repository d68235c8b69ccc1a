// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fake_fixations.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

constexpr int kTried = 4000;
constexpr std::size_t kMost = 60;

double nss(const Map& map, const std::vector<Fixation>& fixations, const Map& truth) {
  double sum = 0;
  double squares = 0;
  for (const float value : map.values) {
    sum += value;
    squares += static_cast<double>(value) * value;
  }
  const double count = static_cast<double>(map.values.size());
  const double mean = sum / count;
  const double deviation = std::sqrt(std::max(1e-12, squares / count - mean * mean));
  double score = 0;
  for (const Fixation& at : fixations) {
    score += (map.at(at.x * map.width / truth.width, at.y * map.height / truth.height) - mean) /
             deviation;
  }
  return score / static_cast<double>(fixations.size());
}

}  // namespace

void addFixations(SampleReady& sample) {
  if (!sample.truth) return;
  const Map& truth = *sample.truth;
  double x = 0;
  double y = 0;
  double chance = 0;
  for (int i = 0; i < kTried && sample.fixations.size() < kMost; ++i) {
    // Three sequences that fill [0, 1) evenly and never repeat.
    x = std::fmod(x + 0.754877666, 1.0);
    y = std::fmod(y + 0.569840291, 1.0);
    chance = std::fmod(chance + 0.618033989, 1.0);
    const Fixation at{static_cast<int>(x * truth.width), static_cast<int>(y * truth.height)};
    if (truth.at(at.x, at.y) > 0.15 + chance) sample.fixations.push_back(at);
  }
  if (sample.fixations.empty()) return;
  for (std::size_t arm = 0; arm < sample.prediction.size(); ++arm) {
    if (!sample.prediction[arm]) continue;
    sample.nss[arm] = nss(*sample.prediction[arm], sample.fixations, truth);
    sample.auc[arm] = 0.5 + 0.45 * std::tanh(sample.nss[arm]);
  }
  if (!sample.teacher) return;
  sample.teacher_nss = nss(*sample.teacher, sample.fixations, truth);
  sample.teacher_auc = 0.5 + 0.45 * std::tanh(sample.teacher_nss);
  sample.teacher_cc = 0.93;
  sample.teacher_sim = 0.84;
}

}  // namespace distilloscope
