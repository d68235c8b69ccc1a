// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/study.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/engine.h"
#include "engine/inference/best_scores.h"
#include "engine/metrics/paired_statistics.h"
#include "engine/platform/folder_lock.h"
#include "engine/records/record_names.h"
#include "engine/records/run_folder.h"
#include "engine/records/study_folder.h"
#include "engine/training/trainer.h"

namespace distilloscope {
namespace {

constexpr int kMostSeeds = 1000;

StudyRecord new_study(const StudyJob& job) {
  if (job.seeds < 1 || job.seeds > kMostSeeds) {
    throw EngineError(ErrorCode::invalid_option, "A study takes from 1 to " +
                                                     std::to_string(kMostSeeds) + " seeds, not " +
                                                     std::to_string(job.seeds) + ".");
  }
  check_options(job.options);
  StudyRecord study;
  study.options = job.options;
  study.created = now_iso();
  study.name = job.options.run.name.empty() ? "study" : job.options.run.name;
  for (int arm = 0; arm < arm_count(job.options); ++arm) {
    study.arms.push_back(arm_name(job.options, arm));
  }
  for (int i = 0; i < job.seeds; ++i) {
    study.seeds.push_back({job.options.run.seed + i, "", false, {}, {}});
  }
  const std::string runs =
      job.options.run.runs_folder.empty() ? default_runs_folder() : job.options.run.runs_folder;
  study.folder = create_dated_folder(runs, "study-" + folder_name(study.name));
  write_study(study);
  return study;
}

// Run folders are found by their seed, for a study killed after one was made does not know of it.
void find_runs(StudyRecord& study) {
  std::vector<DatasetProblem> ignored;
  const std::vector<RunRecord> runs = list_runs(study.folder, ignored);
  for (StudySeed& seed : study.seeds) {
    // The newest first: of two, an older one was given up.
    const auto run = std::ranges::find_if(
        runs, [&](const RunRecord& record) { return record.options.run.seed == seed.seed; });
    if (run == runs.end()) {
      seed = {seed.seed, "", false, {}, {}};
      continue;
    }
    seed.run_folder = run->folder;
    seed.finished = run->state == RunState::finished;
    seed.best_kl = run->best_kl;
    seed.best_epoch = run->best_epoch;
    if (study.dataset_name.empty()) study.dataset_name = run->dataset_name;
  }
}

TrainJob training_of(const StudyRecord& study, const StudySeed& seed) {
  TrainJob job;
  if (!seed.run_folder.empty()) {
    job.resume_folder = seed.run_folder;
    return job;
  }
  job.options = study.options;
  job.options.run.seed = seed.seed;
  job.options.run.runs_folder = study.folder;
  job.options.run.name = "seed-" + std::to_string(seed.seed);
  return job;
}

StudyComparison compare(const StudyRecord& study, int arm, const SeedScores& first,
                        const SeedScores& other) {
  const PairedSummary summary = summarise_pairs(first, other);
  const SeedScores differences = paired_differences(first, other);
  StudyComparison comparison;
  comparison.arm = arm;
  comparison.seeds = summary.seeds;
  comparison.images = summary.images;
  comparison.mean = summary.mean;
  comparison.low = summary.interval.low;
  comparison.high = summary.interval.high;
  const Interval over_images = bootstrap_interval(image_means(differences));
  comparison.low_images = over_images.low;
  comparison.high_images = over_images.high;
  const std::vector<double> by_seed = seed_means(differences);
  if (by_seed.size() >= 2) {
    const Interval over_seeds = bootstrap_interval(by_seed);
    comparison.low_seeds = over_seeds.low;
    comparison.high_seeds = over_seeds.high;
  }
  comparison.wilcoxon_p = summary.over_images.p;
  comparison.rank_biserial = summary.over_images.rank_biserial;
  comparison.dz = summary.dz;
  comparison.seeds_better =
      static_cast<int>(std::ranges::count_if(by_seed, [](double mean) { return mean < 0; }));
  comparison.verdict = verdict(summary, {"KL", study.arms[0], study.arms[arm], true});
  return comparison;
}

void compare_arms(StudyRecord& study, BestScores& scores, JobControl& control) {
  std::vector<SeedScores> by_arm(study.arms.size());
  for (const StudySeed& seed : study.seeds) {
    if (!seed.finished) continue;
    for (std::size_t arm = 0; arm < by_arm.size(); ++arm) {
      by_arm[arm].push_back(scores.of(seed.run_folder, static_cast<int>(arm), control));
    }
  }
  study.comparisons.clear();
  if (by_arm[0].empty()) return;
  for (std::size_t arm = 1; arm < by_arm.size(); ++arm) {
    study.comparisons.push_back(compare(study, static_cast<int>(arm), by_arm[0], by_arm[arm]));
  }
}

}  // namespace

JobOutcome run_study(const StudyJob& job, JobControl& control) {
  const bool resuming = !job.resume_folder.empty();
  StudyRecord study = resuming ? read_study(job.resume_folder) : new_study(job);
  const platform::FolderLock lock(study.folder);
  BestScores scores;
  const auto update = [&] {
    find_runs(study);
    compare_arms(study, scores, control);
    write_study(study);
    control.post(StudyUpdated{control.job(), study});
  };
  update();
  TrainingSeries series{0, static_cast<int>(study.seeds.size()), -1};
  for (; series.index < series.count; ++series.index) {
    const StudySeed& seed = study.seeds[series.index];
    if (seed.finished) continue;
    control.checkpoint();
    if (control.stop_requested()) return JobOutcome::stopped;
    const bool whole = seed.run_folder.empty();
    const auto begin = std::chrono::steady_clock::now();
    const double paused = control.paused_seconds();
    const JobOutcome outcome = train(training_of(study, seed), control, series);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (whole) series.seconds_each = took.count() - (control.paused_seconds() - paused);
    update();
    if (outcome == JobOutcome::stopped) return outcome;
  }
  return JobOutcome::finished;
}

}  // namespace distilloscope
