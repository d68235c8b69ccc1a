// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/study.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/engine.h"
#include "engine/inference/best_scores.h"
#include "engine/metrics/paired_statistics.h"
#include "engine/platform/folder_lock.h"
#include "engine/platform/platform.h"
#include "engine/records/record_names.h"
#include "engine/records/run_folder.h"
#include "engine/records/study_folder.h"
#include "engine/training/shared_training.h"
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

// A study from its folder to its end, as the one who keeps that folder does it.
class Study {
 public:
  Study(const StudyJob& job, JobControl& control)
      : control_(control),
        study_(job.resume_folder.empty() ? new_study(job) : read_study(job.resume_folder)),
        lock_(study_.folder) {
    update();
  }

  const StudyRecord& record() const { return study_; }

  void update() {
    find_runs(study_);
    compare_arms(study_, scores_, control_);
    write_study(study_);
    control_.post(StudyUpdated{control_.job(), study_});
  }

  JobOutcome run(DataAhead* ahead) {
    return train_all(
        [this] {
          control_.checkpoint();
          return !control_.stop_requested();
        },
        nullptr, ahead);
  }

  // Every training with all ranks, which follow_study().
  JobOutcome run_shared(RankGroup& ranks) {
    SharedTraining shared(&ranks);
    const JobOutcome outcome = train_all(
        [&] {
          shared.of_first(kNext);
          return shared.next(control_) != Wish::stop;
        },
        &ranks);
    if (outcome == JobOutcome::finished) shared.of_first(kDone);
    return outcome;
  }

  static constexpr const char* kNext = "next";
  static constexpr const char* kDone = "done";

 private:
  JobOutcome train_all(const std::function<bool()>& may_begin, RankGroup* ranks,
                       DataAhead* ahead = nullptr) {
    TrainingSeries series{0, static_cast<int>(study_.seeds.size()), -1};
    for (; series.index < series.count; ++series.index) {
      const StudySeed& seed = study_.seeds[series.index];
      if (seed.finished) continue;
      if (!may_begin()) return JobOutcome::stopped;
      const bool whole = seed.run_folder.empty();
      const auto begin = std::chrono::steady_clock::now();
      const double paused = control_.paused_seconds();
      const JobOutcome outcome = train(training_of(study_, seed), control_, series, ranks, ahead);
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
      if (whole) series.seconds_each = took.count() - (control_.paused_seconds() - paused);
      if (ranks != nullptr) ranks->prepare();
      update();
      if (outcome == JobOutcome::stopped) return outcome;
    }
    return JobOutcome::finished;
  }

  JobControl& control_;
  StudyRecord study_;
  const platform::FolderLock lock_;
  BestScores scores_;
};

// What the other ranks do while rank 0 runs a study with shared trainings.
JobOutcome follow_study(JobControl& control, RankGroup& ranks) {
  SharedTraining shared(&ranks);
  while (shared.of_first({}) == Study::kNext) {
    if (shared.next(control) == Wish::stop) return JobOutcome::stopped;
    if (train({}, control, {}, &ranks) == JobOutcome::stopped) return JobOutcome::stopped;
    ranks.prepare();
  }
  return JobOutcome::finished;
}

// Sees to it that ranks which train for themselves end together: a stop on one of them, or the loss
// of one, stops all, each with a checkpoint.
class StudyWatch {
 public:
  StudyWatch(JobControl& control, RankGroup& ranks)
      : control_(control),
        ranks_(ranks),
        thread_([this](const std::stop_token& end) { work(end); }) {}

  // Throws what was found.
  void rethrow() const {
    const std::lock_guard lock(mutex_);
    if (found_) std::rethrow_exception(found_);
  }

 private:
  void work(const std::stop_token& end) {
    while (!end.stop_requested()) {
      if (control_.stop_requested()) ranks_.put_note(kStop);
      if (ranks_.has_note(kStop)) control_.request_stop();
      try {
        ranks_.require_all();
      } catch (...) {
        const std::lock_guard lock(mutex_);
        found_ = std::current_exception();
        control_.request_stop();
        return;
      }
      std::unique_lock lock(mutex_);
      ended_.wait_for(lock, end, kLookEvery, [] { return false; });
    }
  }

  static constexpr const char* kStop = "stop";
  static constexpr std::chrono::milliseconds kLookEvery{500};

  JobControl& control_;
  RankGroup& ranks_;
  mutable std::mutex mutex_;
  std::condition_variable_any ended_;
  std::exception_ptr found_;
  std::jthread thread_;  // last: it uses the others
};

std::string seed_note(int index) {
  return "seed " + std::to_string(index);
}

// The study's own folder, as the ranks that do not keep it see it.
StudyRecord shared_record(const std::string& folder, const RankGroup& ranks) {
  if (!is_study_folder(folder)) {
    throw EngineError(ErrorCode::not_found,
                      "Rank " + std::to_string(ranks.rank()) + " does not see the study folder " +
                          folder +
                          ". Seeds can be spread over ranks where all of them see it: put it on a "
                          "shared disk (--runs-folder), or share every training instead.");
  }
  return read_study(folder);
}

TrainJob own_training(const StudyRecord& study, const StudySeed& seed, const RankGroup& ranks) {
  TrainJob job = training_of(study, seed);
  if (job.resume_folder.empty() && job.options.hardware.threads <= 0) {
    job.options.hardware.threads = std::max(1, platform::available_cores() / ranks.sharing());
  }
  return job;
}

// Each rank takes the next seed that is left; rank 0 also keeps the study's folder.
JobOutcome run_shared_seeds(const StudyJob& job, JobControl& control, RankGroup& ranks) {
  std::optional<Study> keeper;
  if (ranks.first()) keeper.emplace(job, control);
  const std::string folder = ranks.broadcast(keeper ? keeper->record().folder : std::string());
  const StudyRecord study = keeper ? keeper->record() : shared_record(folder, ranks);
  const StudyWatch watch(control, ranks);
  const int count = static_cast<int>(study.seeds.size());
  bool stopped = false;
  while (!stopped) {
    const int index = ranks.next_number("seeds");
    if (index >= count) break;
    const StudySeed& seed = study.seeds[static_cast<std::size_t>(index)];
    control.checkpoint();
    stopped = control.stop_requested();
    if (!stopped && !seed.finished) {
      stopped = train(own_training(study, seed, ranks), control, {index, count, -1}) ==
                JobOutcome::stopped;
    }
    watch.rethrow();
    if (stopped) break;
    ranks.put_note(seed_note(index));
    if (keeper && !seed.finished) keeper->update();
  }
  // Rank 0 waits for the seeds of the others.
  for (int index = 0; keeper && !stopped && index < count; ++index) {
    while (!stopped && !ranks.has_note(seed_note(index))) {
      control.checkpoint();
      watch.rethrow();
      stopped = control.stop_requested();
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    if (!stopped && !keeper->record().seeds[static_cast<std::size_t>(index)].finished) {
      keeper->update();
    }
  }
  watch.rethrow();
  if (keeper && stopped) keeper->update();
  return stopped ? JobOutcome::stopped : JobOutcome::finished;
}

}  // namespace

JobOutcome run_study(const StudyJob& job, JobControl& control, RankGroup* ranks,
                     DataAhead* ahead) {
  if (ranks == nullptr) return Study(job, control).run(ahead);
  if (ranks->options().share == RankShare::seeds) return run_shared_seeds(job, control, *ranks);
  return ranks->first() ? Study(job, control).run_shared(*ranks) : follow_study(control, *ranks);
}

}  // namespace distilloscope
