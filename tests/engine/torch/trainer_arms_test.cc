// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

#include "engine/api/arms.h"
#include "engine/records/run_folder.h"
#include "engine/records/study_folder.h"
#include "engine/training/study.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/tensor_file.h"
#include "tests/engine/torch/training_bench.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

void add(Options& options, const std::string& arm) {
  const auto problem = add_arm_text(options, arm);
  INFO((problem ? problem->message : ""));
  REQUIRE_FALSE(problem);
}

std::string weights_of(const std::string& run, int epoch, int arm) {
  return epoch_checkpoint_folder(run, epoch) + "/" + checkpoint_file_name(arm);
}

bool same_weights(const std::string& file, const std::string& other) {
  const auto first = read_tensors(file), second = read_tensors(other);
  return std::ranges::equal(first, second, [](const NamedTensor& x, const NamedTensor& y) {
    return x.name == y.name && torch::equal(x.tensor, y.tensor);
  });
}

}  // namespace

TEST_CASE(
    "further arms learn beside A and B, from the same weights and batches, by their own loss") {
  Bench bench;
  Options& options = bench.options;
  options.optimiser.epochs = 1;
  add(options, "C: distillation.method=same_head");
  add(options, "Blend: distillation.method=blended, distillation.alpha=0.5");
  add(options, "Only: distillation.method=teacher_only, distillation.cc_weight=0.5");
  add(options, "Twin: distillation.method=none");
  const RunResult result = run_options(options);
  const RunHistory history = read_run(result.folder);
  REQUIRE(history.record.best_kl.size() == 6);
  REQUIRE(history.epochs.size() == 1);
  CHECK(history.checkpoints == std::vector{1});
  for (int arm = 0; arm < 6; ++arm) CHECK(history.record.best_kl[arm] > 0);
  const LossTerms* first[6];
  for (int arm = 0; arm < 6; ++arm) first[arm] = &history.steps[0].arms[arm];
  for (int arm = 1; arm < 6; ++arm) CHECK(first[arm]->kl == Approx(first[0]->kl).epsilon(1e-6));
  CHECK(first[2]->teacher > 0);
  CHECK(first[3]->teacher == 0);
  CHECK(first[3]->truth != Approx(first[0]->truth).epsilon(1e-3));
  CHECK(first[4]->truth == 0);
  CHECK(first[4]->cc > 0);
  CHECK(first[4]->total == Approx(first[4]->teacher + first[4]->cc));
  // An arm that differs in nothing from A is A, to the last bit; others went their own ways.
  CHECK(same_weights(weights_of(result.folder, 1, 0), weights_of(result.folder, 1, 5)));
  for (int arm = 1; arm < 5; ++arm) {
    CHECK_FALSE(same_weights(weights_of(result.folder, 1, 0), weights_of(result.folder, 1, arm)));
  }
  // Only a second head makes another network, and every file says whose it is.
  CHECK(load_student(weights_of(result.folder, 1, 1))->options().teacher_head);
  CHECK_FALSE(load_student(weights_of(result.folder, 1, 2))->options().teacher_head);
  CHECK(SafetensorsFile(weights_of(result.folder, 1, 3)).metadata().at("arm") == "Blend");
  CHECK(history.epochs[0].val_teacher_kl[0] == -1);
  CHECK(history.epochs[0].val_teacher_kl[4] > 0);
}

TEST_CASE("a further arm changes nothing of what A and B learn") {
  Bench two, three;
  two.options.optimiser.epochs = three.options.optimiser.epochs = 1;
  add(three.options, "C: distillation.method=same_head");
  const std::string of_two = run_options(two.options).folder;
  const std::string of_three = run_options(three.options).folder;
  CHECK(same_weights(weights_of(of_two, 1, 0), weights_of(of_three, 1, 0)));
  CHECK(same_weights(weights_of(of_two, 1, 1), weights_of(of_three, 1, 1)));
}

TEST_CASE("a run of three arms that is stopped goes on to the same weights") {
  Bench bench;
  add(bench.options, "C: distillation.method=blended, optimiser.learning_rate=0.01");
  const std::string whole = run_options(bench.options).folder;
  const RunResult part = run_options(bench.options, stop_after(4));
  CHECK(part.outcome == JobOutcome::stopped);
  CHECK(run_job({{}, part.folder, 0}).outcome == JobOutcome::finished);
  for (int arm = 0; arm < 3; ++arm) {
    CHECK(same_weights(weights_of(whole, 2, arm), weights_of(part.folder, 2, arm)));
  }
  CHECK(read_run(part.folder).steps.size() == read_run(whole).steps.size());
}

TEST_CASE("shares of the gradient sum to one and change nothing of the training") {
  Bench measured, quiet;
  for (Bench* bench : {&measured, &quiet}) {
    bench->options.optimiser.epochs = 1;
    add(bench->options, "C: distillation.method=same_head, distillation.cc_weight=1");
  }
  measured.options.distillation.gradient_share_every = 2;
  quiet.options.distillation.gradient_share_every = 0;
  const RunHistory run = read_run(run_options(measured.options).folder);
  const RunHistory other = read_run(run_options(quiet.options).folder);
  for (const StepSample& step : run.steps) {
    const bool due = step.step % 2 == 0;
    for (int arm = 0; arm < 3; ++arm) {
      const double* share = step.arms[arm].share;
      CHECK(std::isfinite(share[0]) == due);
      CHECK(std::isfinite(share[1]) == (due && arm > 0));
      CHECK(std::isfinite(share[2]) == (due && arm == 2));
      if (!due) continue;
      double sum = share[0];
      if (arm > 0) sum += share[1];
      if (arm == 2) sum += share[2];
      CHECK(sum == Approx(1));
      if (arm == 1) CHECK(std::abs(share[1]) > 1e-6);
    }
  }
  for (const StepSample& step : other.steps) CHECK(std::isnan(step.arms[1].share[0]));
  for (int arm = 0; arm < 3; ++arm) {
    CHECK(same_weights(weights_of(run.record.folder, 1, arm),
                       weights_of(other.record.folder, 1, arm)));
  }
}

TEST_CASE("an arm that learns from the teacher alone needs one") {
  Bench bench;
  fs::remove_all(bench.folder.path() + "/blobs/teacher");
  add(bench.options, "Only: distillation.method=teacher_only");
  const Error error = error_of([&] { run_options(bench.options); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(error.message.find("Only learns from the teacher alone") == 0);
  CHECK_FALSE(fs::exists(bench.options.run.runs_folder));
}

TEST_CASE("chosen metrics are computed at each epoch, those without fixations left out") {
  Bench bench;
  bench.options.validation.metrics = "sim,nss,cc";
  const RunHistory history = read_run(run_options(bench.options).folder);
  REQUIRE(history.epochs.size() == 2);
  for (const EpochSample& epoch : history.epochs) {
    REQUIRE(epoch.metrics.size() == 2);
    for (const EpochMetric& metric : epoch.metrics) {
      CHECK((metric.key == "cc" || metric.key == "sim"));
      CHECK(metric.values[0] > -1);
      CHECK(metric.values[0] < 1);
      CHECK(metric.values[0] != metric.values[1]);
    }
  }
  REQUIRE(history.scores.size() == 2);
  for (std::size_t epoch = 0; epoch < 2; ++epoch) {
    const EpochScores& scores = history.scores[epoch];
    REQUIRE(scores.metrics.size() == 2);
    for (const ImageMetric& metric : scores.metrics) {
      const auto mean =
          std::ranges::find(history.epochs[epoch].metrics, metric.key, &EpochMetric::key);
      for (int arm = 0; arm < 2; ++arm) {
        REQUIRE(metric.values[arm].size() == 4);
        CHECK(metric.values[arm][0] != metric.values[arm][1]);
        const double sum =
            std::accumulate(metric.values[arm].begin(), metric.values[arm].end(), 0.0);
        CHECK(mean->values[arm] == Approx(sum / 4));
      }
    }
  }
  bench.options.validation.metrics = "";
  const RunHistory bare = read_run(run_options(bench.options).folder);
  CHECK(bare.epochs[0].metrics.empty());
  CHECK(bare.scores[0].metrics.empty());
}

TEST_CASE("a study trains every seed, compares the arms over them, and goes on after a stop") {
  Bench bench;
  bench.options.optimiser.epochs = 1;
  bench.options.run.seed = 5;
  bench.options.run.name = "pairs";
  add(bench.options, "C: distillation.method=none");
  int begun = 0;
  const RunResult part = run_here(
      [&](JobControl& control) {
        return run_study({bench.options, 3, {}}, control);
      },
      [&](const Event& event, JobControl& control) {
        if (std::holds_alternative<RunStarted>(event)) ++begun;
        if (begun == 2 && std::holds_alternative<StepDone>(event)) control.request_stop();
      });
  CHECK(part.outcome == JobOutcome::stopped);
  const std::string folder = part.all<StudyUpdated>().back().study.folder;
  StudyRecord study = read_study(folder);
  REQUIRE(study.seeds.size() == 3);
  CHECK(study.seeds[0].finished);
  CHECK_FALSE(study.seeds[1].finished);
  CHECK(study.comparisons.size() == 2);
  CHECK(study.comparisons[0].seeds == 1);
  CHECK_FALSE(study.comparisons[0].low_seeds);

  const RunResult rest = run_here([&](JobControl& control) {
    return run_study({{}, 0, folder}, control);
  });
  CHECK(rest.outcome == JobOutcome::finished);
  CHECK(rest.all<RunStarted>().size() == 2);
  study = read_study(folder);
  for (int i = 0; i < 3; ++i) {
    CHECK(study.seeds[i].seed == 5 + i);
    CHECK(study.seeds[i].finished);
    CHECK(study.seeds[i].best_kl == read_run_record(study.seeds[i].run_folder).best_kl);
  }
  REQUIRE(study.comparisons.size() == 2);
  const StudyComparison& with_b = study.comparisons[0];
  CHECK(with_b.seeds == 3);
  CHECK(with_b.images == 4);
  double mean = 0;
  for (const StudySeed& seed : study.seeds) mean += (seed.best_kl[1] - seed.best_kl[0]) / 3;
  CHECK(with_b.mean == Approx(mean));
  CHECK(with_b.low <= mean);
  CHECK(with_b.high >= mean);
  REQUIRE(with_b.low_seeds);
  CHECK(*with_b.low_seeds <= mean);
  // C is A under another name: there is no difference at all.
  CHECK(study.comparisons[1].mean == 0);
  CHECK(study.comparisons[1].verdict.find("difference") != std::string::npos);
  for (const Progress& progress : rest.all<Progress>()) {
    if (progress.stage.find("Training 3 of 3") == 0 && progress.epochs > 0) {
      CHECK(progress.fraction >= 2.0 / 3);
    }
  }
}

TEST_CASE("a study of a preset that drops images compares the best weights on all of them") {
  Bench bench;
  bench.options.optimiser.epochs = 1;
  bench.options.optimiser.batch_size = 3;
  bench.options.dataset.drop_incomplete = true;
  bench.options.dataset.shuffle_validation = true;
  const RunResult result = run_here([&](JobControl& control) {
    return run_study({bench.options, 2, {}}, control);
  });
  const StudyRecord study = result.all<StudyUpdated>().back().study;
  REQUIRE(study.comparisons.size() == 1);
  CHECK(read_run(study.seeds[0].run_folder).scores[0].images.size() == 3);
  CHECK(study.comparisons[0].images == 4);
}
