// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/best_scores.h"

#include <algorithm>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/dataset/batches.h"
#include "engine/inference/compute.h"
#include "engine/inference/predictor.h"
#include "engine/inference/validation.h"
#include "engine/records/run_folder.h"

namespace distilloscope {
namespace {

using Scores = std::vector<std::pair<std::string, double>>;

std::vector<double> in_order(Scores scores) {
  std::ranges::sort(scores);
  std::vector<double> values;
  for (const auto& [id, kl] : scores) values.push_back(kl);
  return values;
}

Scores score_again(const RunRecord& record, int arm, JobControl& control) {
  Predictor predictor;
  const Compute compute = choose_compute(record.options.hardware);
  const std::string checkpoint = checkpoint_file(record.folder, static_cast<Model>(arm));
  const Student student = predictor.student(checkpoint, compute);
  DatasetOptions options = record.options.dataset;
  options.drop_incomplete = false;
  options.shuffle_validation = false;
  const auto report = [&](int done, int total) {
    control.checkpoint();
    control.post(Progress{.job = control.job(),
                          .stage = "Scoring all validation images",
                          .fraction = total > 0 ? static_cast<double>(done) / total : 0});
  };
  const Dataset dataset =
      open_dataset(options, [&](int done, int total, const char*) { report(done, total); });
  SampleStore val(dataset, Split::val, options);
  const BatchPlan plan =
      plan_validation(val.size(), record.options.optimiser.batch_size, options, 0, 1);
  const ValidationResult result = validate_students(
      {student}, val, plan, options, record.options.distillation.kl_epsilon, compute, report);
  Scores scores;
  for (std::size_t i = 0; i < result.images.size(); ++i) {
    scores.emplace_back(val.id(result.images[i]), result.models[0].kl[i]);
  }
  return scores;
}

}  // namespace

const std::vector<double>& BestScores::of(const std::string& run_folder, int arm,
                                          JobControl& control) {
  const std::pair key(run_folder, arm);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  const RunHistory run = read_run(run_folder);
  Scores scores;
  for (const EpochScores& epoch : run.scores) {
    if (epoch.epoch != run.record.best_epoch.at(arm)) continue;
    for (const ImageScore& image : epoch.images) scores.emplace_back(image.id, image.kl.at(arm));
  }
  if (static_cast<int>(scores.size()) < run.record.val_count) {
    scores = score_again(run.record, arm, control);
  }
  if (scores.empty()) {
    throw EngineError(ErrorCode::bad_data,
                      run_folder + " has no scores of " + arm_name(run.record.options, arm) + ".");
  }
  return known_.emplace(key, in_order(std::move(scores))).first->second;
}

}  // namespace distilloscope
