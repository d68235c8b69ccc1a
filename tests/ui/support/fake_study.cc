// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>

#include "engine/api/arms.h"
#include "tests/ui/support/fake_session.h"

namespace distilloscope {
namespace {

constexpr int kEpochs = 8;

// The same experiment with another seed: a little higher or lower, and B not always ahead.
double seedKl(int seed, int arm, int epoch) {
  const double start = 0.95 * std::exp(-epoch / (2.6 - 0.3 * arm));
  const double luck = 0.02 * std::sin(2.3 * seed + 1.1 * arm);
  const double rise = 0.012 * std::max(0, epoch - 6);
  return 0.46 - 0.035 * arm + luck + start + rise;
}

double bestKl(int seed, int arm, int epochs, int* epoch) {
  double best = seedKl(seed, arm, 1);
  *epoch = 1;
  for (int i = 2; i <= epochs; ++i) {
    if (seedKl(seed, arm, i) >= best) continue;
    best = seedKl(seed, arm, i);
    *epoch = i;
  }
  return best;
}

EpochSample sampleOf(int seed, int epoch, int arms) {
  EpochSample sample = FakeSession::epoch(epoch, 10);
  sample.train_kl.assign(static_cast<std::size_t>(arms), 0);
  sample.val_kl = sample.train_kl;
  sample.val_teacher_kl.assign(static_cast<std::size_t>(arms), -1);
  sample.best.assign(static_cast<std::size_t>(arms), false);
  for (int arm = 0; arm < arms; ++arm) {
    sample.val_kl[static_cast<std::size_t>(arm)] = seedKl(seed, arm, epoch);
  }
  return sample;
}

RunRecord seedRecord(const StudyRecord& study, const StudySeed& seed) {
  RunRecord record;
  record.folder = seed.run_folder;
  record.name = "seed-" + std::to_string(seed.seed);
  record.created = "2026-05-04T10:00:00+02:00";
  record.options = study.options;
  record.options.run.seed = seed.seed;
  record.options.run.name = record.name;
  record.options.run.runs_folder = study.folder;
  record.dataset_name = study.dataset_name;
  record.dataset_folder = "/demo";
  record.resize_arms(static_cast<int>(study.arms.size()));
  record.teacher = FakeSession::teacherCheck(false);
  return record;
}

}  // namespace

StudyRecord FakeSession::study(int seeds, int done, int arms) {
  StudyRecord study;
  study.folder = "/runs/study-demo";
  study.name = "demo";
  study.created = "2026-05-04T10:00:00+02:00";
  study.dataset_name = "demo dataset";
  study.options.optimiser.epochs = kEpochs;
  for (int arm = 0; arm < arms; ++arm) study.arms.push_back(default_arm_name(arm));
  if (arms > 2) {
    study.options.arms = default_arms();
    for (int arm = 2; arm < arms; ++arm)
      study.options.arms.push_back({default_arm_name(arm), {}, {}});
  }
  for (int i = 1; i <= seeds; ++i) {
    StudySeed seed{i, {}, i <= done, {}, {}};
    if (seed.finished) {
      seed.run_folder = study.folder + "/seed-" + std::to_string(i);
      for (int arm = 0; arm < arms; ++arm) {
        int epoch = 0;
        seed.best_kl.push_back(bestKl(i, arm, kEpochs, &epoch));
        seed.best_epoch.push_back(epoch);
      }
    }
    study.seeds.push_back(std::move(seed));
  }
  for (int arm = 1; arm < arms && done > 0; ++arm) {
    StudyComparison item;
    item.arm = arm;
    item.seeds = done;
    item.images = 12;
    for (const StudySeed& seed : study.seeds) {
      if (!seed.finished) continue;
      const double difference = seed.best_kl[static_cast<std::size_t>(arm)] - seed.best_kl[0];
      item.mean += difference / done;
      if (difference < 0) ++item.seeds_better;
    }
    item.low = item.mean - 0.031;
    item.high = item.mean + 0.029;
    item.low_images = item.mean - 0.018;
    item.high_images = item.mean + 0.017;
    if (done > 1) {
      item.low_seeds = item.mean - 0.022;
      item.high_seeds = item.mean + 0.020;
    }
    item.wilcoxon_p = 0.0024;
    item.rank_biserial = -0.87;
    item.dz = -0.91;
    item.verdict = study.arms[static_cast<std::size_t>(arm)] +
                   " has a lower KL than Model A on these images; over seeds and images the 95 % "
                   "interval excludes zero.";
    study.comparisons.push_back(std::move(item));
  }
  return study;
}

RunsListed FakeSession::studyRuns(const StudyRecord& study) {
  RunsListed listed;
  listed.folder = study.folder;
  const int arms = static_cast<int>(study.arms.size());
  for (const StudySeed& seed : study.seeds) {
    if (seed.run_folder.empty()) continue;
    RunRecord record = seedRecord(study, seed);
    record.state = seed.finished ? RunState::finished : RunState::interrupted;
    record.best_kl = seed.best_kl;
    record.best_epoch = seed.best_epoch;
    listed.runs.push_back(record);
    ValidationCurve curve;
    curve.kl.resize(static_cast<std::size_t>(arms));
    for (int epoch = 1; epoch <= (seed.finished ? kEpochs : kEpochs / 2); ++epoch) {
      for (int arm = 0; arm < arms; ++arm) {
        curve.kl[static_cast<std::size_t>(arm)].push_back(
            seedKl(static_cast<int>(seed.seed), arm, epoch));
      }
    }
    listed.curves.push_back(std::move(curve));
  }
  return listed;
}

FakeStudy::FakeStudy(FakeSession& session, int seeds, int epochs)
    : session_(session), job_(0), seeds_(seeds), epochs_(epochs) {
  const auto jobs = session.submitted<StudyJob>();
  if (!jobs.empty()) job_ = jobs.back().first;
}

void FakeStudy::start() {
  session_.push(StudyUpdated{job_, FakeSession::study(seeds_, 0)});
}

void FakeStudy::beginSeed() {
  ++seed_;
  epoch_ = 0;
  StudyRecord study = FakeSession::study(seeds_, seed_ - 1);
  StudySeed& seed = study.seeds[static_cast<std::size_t>(seed_ - 1)];
  seed.run_folder = study.folder + "/seed-" + std::to_string(seed_);
  session_.push(RunStarted{job_, seedRecord(study, seed), FakeSession::dataset(), 0, {}});
}

void FakeStudy::epoch() {
  ++epoch_;
  Progress progress;
  progress.job = job_;
  progress.stage =
      "Training " + std::to_string(seed_) + " of " + std::to_string(seeds_) + ": Training";
  progress.fraction = (seed_ - 1 + static_cast<double>(epoch_) / epochs_) / seeds_;
  progress.seconds_left = 40.0 * (seeds_ - seed_) + 5.0 * (epochs_ - epoch_);
  progress.epoch = epoch_;
  progress.epochs = epochs_;
  progress.step = 10;
  progress.steps = 10;
  session_.push(progress);
  EpochScores scores = FakeSession::scores(epoch_);
  session_.push(EpochDone{job_, sampleOf(seed_, epoch_, 2), scores, {"", ""}});
}

void FakeStudy::endSeed() {
  while (epoch_ < epochs_) epoch();
  session_.push(StudyUpdated{job_, FakeSession::study(seeds_, seed_)});
}

void FakeStudy::finish() {
  while (seed_ < seeds_) {
    beginSeed();
    endSeed();
  }
  session_.finish(job_);
}

}  // namespace distilloscope
