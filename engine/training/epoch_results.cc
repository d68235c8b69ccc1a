// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/epoch_results.h"

#include <cstddef>

namespace distilloscope {

EpochResults epoch_results(int epoch, const TrainingPosition& position,
                           const ValidationResult& validation, const std::vector<std::string>& ids,
                           const std::vector<Options>& arms, const RunRecord& before) {
  EpochResults results;
  EpochSample& sample = results.sample;
  sample.epoch = epoch;
  sample.step = position.step;
  sample.train_kl.assign(arms.size(), 0);
  sample.val_kl.assign(arms.size(), 0);
  sample.val_teacher_kl.assign(arms.size(), -1);
  sample.best.assign(arms.size(), false);
  for (std::size_t arm = 0; arm < arms.size(); ++arm) {
    const ModelScores& scores = validation.models[arm];
    sample.val_kl[arm] = scores.mean_kl;
    if (position.train_images > 0) {
      sample.train_kl[arm] = position.train_kl_sum[arm] / position.train_images;
    }
    sample.best[arm] = before.best_epoch[arm] == 0 || scores.mean_kl < before.best_kl[arm];
    if (arms[arm].distillation.method != DistillationMethod::none) {
      sample.val_teacher_kl[arm] = scores.mean_teacher_kl;
    }
  }
  results.scores.epoch = epoch;
  for (std::size_t i = 0; i < validation.images.size(); ++i) {
    ImageScore& image = results.scores.images.emplace_back(ImageScore{ids[i], {}});
    for (const ModelScores& model : validation.models) image.kl.push_back(model.kl[i]);
  }
  return results;
}

}  // namespace distilloscope
