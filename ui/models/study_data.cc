// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/study_data.h"

#include <algorithm>

namespace distilloscope {

int StudyData::seedsDone() const {
  return static_cast<int>(std::ranges::count_if(record_.seeds, &StudySeed::finished));
}

void StudyData::setRuns(const RunsListed& listed) {
  for (const StudySeed& seed : record_.seeds) {
    if (seed.seed == live_ || seed.run_folder.empty()) continue;
    const auto run = std::ranges::find(listed.runs, seed.run_folder, &RunRecord::folder);
    if (run == listed.runs.end()) continue;
    const auto at = static_cast<std::size_t>(run - listed.runs.begin());
    if (at < listed.curves.size()) curves_[seed.seed] = listed.curves[at];
  }
}

void StudyData::beginLive(const RunStarted& event) {
  live_ = event.record.options.run.seed;
  for (StudySeed& seed : record_.seeds) {
    if (seed.seed == *live_) seed.run_folder = event.record.folder;
  }
  ValidationCurve& curve = curves_[*live_];
  curve.kl.assign(static_cast<std::size_t>(std::max(arms(), 2)), {});
  for (const EpochSample& sample : event.history.epochs) addLive(sample);
}

void StudyData::addLive(const EpochSample& sample) {
  if (!live_) return;
  ValidationCurve& curve = curves_[*live_];
  curve.kl.resize(std::max(curve.kl.size(), sample.val_kl.size()));
  for (std::size_t arm = 0; arm < sample.val_kl.size(); ++arm) {
    curve.kl[arm].push_back(sample.val_kl[arm]);
  }
}

const std::vector<double>* StudyData::curve(std::int64_t seed, int arm) const {
  const auto found = curves_.find(seed);
  if (found == curves_.end() || arm >= static_cast<int>(found->second.kl.size())) return nullptr;
  const std::vector<double>& kl = found->second.kl[static_cast<std::size_t>(arm)];
  return kl.empty() ? nullptr : &kl;
}

StudyData::Mean StudyData::mean(int arm) const {
  Mean result;
  std::vector<const std::vector<double>*> curves;
  std::size_t length = 0;
  for (const StudySeed& seed : record_.seeds) {
    const auto* kl = seed.finished ? curve(seed.seed, arm) : nullptr;
    if (kl == nullptr) continue;
    // A mean of other seeds at each epoch would show a jump that no seed has.
    length = curves.empty() ? kl->size() : std::min(length, kl->size());
    curves.push_back(kl);
  }
  result.seeds = static_cast<int>(curves.size());
  for (std::size_t epoch = 0; epoch < length; ++epoch) {
    double sum = 0;
    double low = (*curves.front())[epoch];
    double high = low;
    for (const auto* kl : curves) {
      sum += (*kl)[epoch];
      low = std::min(low, (*kl)[epoch]);
      high = std::max(high, (*kl)[epoch]);
    }
    result.epochs.push_back(static_cast<double>(epoch + 1));
    result.mean.push_back(sum / static_cast<double>(curves.size()));
    result.low.push_back(low);
    result.high.push_back(high);
  }
  return result;
}

}  // namespace distilloscope
