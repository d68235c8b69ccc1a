// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>

#include "engine/api/error.h"
#include "engine/dataset/batches.h"
#include "engine/inference/compute.h"
#include "engine/inference/model_lanes.h"
#include "engine/inference/predictor.h"
#include "engine/inference/validation.h"
#include "engine/records/run_folder.h"
#include "engine/training/optimiser.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/encoder_weights.h"
#include "engine/weights/tensor_file.h"
#include "tests/engine/torch/resnet18_file.h"
#include "tests/engine/torch/same_tensors.h"
#include "tests/engine/torch/training_bench.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

void check_same_end(const std::string& run, const std::string& other, int epoch) {
  for (const char* file : {"a.safetensors", "b.safetensors", "state.safetensors"}) {
    INFO(file);
    CHECK(same_tensors(epoch_checkpoint_folder(run, epoch) + "/" + file,
                       epoch_checkpoint_folder(other, epoch) + "/" + file));
  }
  const RunHistory x = read_run(run);
  const RunHistory y = read_run(other);
  REQUIRE(x.epochs.size() == y.epochs.size());
  REQUIRE(x.steps.size() == y.steps.size());
  for (std::size_t i = 0; i < x.steps.size(); ++i) {
    CHECK(x.steps[i].step == y.steps[i].step);
    CHECK(x.steps[i].arms[1].total == y.steps[i].arms[1].total);
  }
  for (std::size_t i = 0; i < x.epochs.size(); ++i) {
    CHECK(x.epochs[i].val_kl[0] == y.epochs[i].val_kl[0]);
    CHECK(x.epochs[i].val_kl[1] == y.epochs[i].val_kl[1]);
    CHECK(x.epochs[i].train_kl[1] == y.epochs[i].train_kl[1]);
  }
  REQUIRE(x.scores.size() == y.scores.size());
  for (std::size_t i = 0; i < x.scores.size(); ++i) {
    REQUIRE(x.scores[i].metrics.size() == 2);  // CC and SIM: the dataset has no fixations
    REQUIRE(y.scores[i].metrics.size() == 2);
    CHECK(x.scores[i].metrics[0].values == y.scores[i].metrics[0].values);
    CHECK(x.scores[i].metrics[1].values == y.scores[i].metrics[1].values);
  }
}

}  // namespace

TEST_CASE("a run leaves the folder that it promises and says what it did") {
  Bench bench;
  const RunResult result = run_options(bench.options);
  CHECK(result.outcome == JobOutcome::finished);
  const RunHistory history = read_run(result.folder);
  CHECK(history.record.state == RunState::finished);
  CHECK(history.record.epochs_done == 2);
  CHECK(history.steps.size() == 6);  // 10 images in batches of 4, 4 and 2, twice
  REQUIRE(history.epochs.size() == 2);
  CHECK(history.checkpoints == std::vector{1, 2});
  CHECK(result.all<StepDone>().size() == 6);
  REQUIRE(result.all<EpochDone>().size() == 2);
  CHECK(fs::exists(result.all<EpochDone>()[1].checkpoints[1]));
  REQUIRE(history.scores.size() == 2);
  REQUIRE(history.scores[1].images.size() == 4);
  double mean = 0;
  for (const ImageScore& image : history.scores[1].images) mean += image.kl[1] / 4;
  CHECK(history.epochs[1].val_kl[1] == Approx(mean));
  CHECK(history.record.baselines.uniform_kl > history.record.baselines.teacher_kl);
  CHECK(history.record.baselines.teacher_kl >= 0);
  for (const StepSample& step : history.steps) {
    CHECK(step.arms[1].total == Approx(step.arms[1].truth + step.arms[1].teacher));
    CHECK(step.arms[0].total == Approx(step.arms[0].truth));
    CHECK(step.arms[0].gradient_norm > 0);
  }
  CHECK(fs::exists(result.folder + "/previews/epoch-002/blob_100/a.png"));
  // Only the newest epoch keeps its optimiser state.
  CHECK_FALSE(fs::exists(epoch_checkpoint_folder(result.folder, 1) + "/state.safetensors"));
  CHECK(fs::exists(epoch_checkpoint_folder(result.folder, 2) + "/state.safetensors"));
}

TEST_CASE("A and B start from the same weights, and B's first truth loss is A's") {
  Bench bench;
  bench.options.optimiser.epochs = 1;
  const RunResult result = run_options(bench.options);
  const auto steps = result.all<StepDone>();
  REQUIRE_FALSE(steps.empty());
  CHECK(steps[0].sample.arms[0].truth == Approx(steps[0].sample.arms[1].truth).epsilon(1e-6));
  CHECK(steps.back().sample.arms[0].truth != steps.back().sample.arms[1].truth);
}

TEST_CASE("a run with encoder weights starts from exactly those and says so") {
  Bench bench;
  const std::string file = bench.folder.path("resnet18.pth");
  write_torch(file, resnet18_tensors());
  bench.options.student.encoder_weights = file;
  bench.options.student.same_initial_weights = false;  // concerns the decoders alone then
  const Error error = error_of([&] { run_options(bench.options); });
  CHECK((error.code == ErrorCode::invalid_option));
  CHECK(mentions(error, "dataset.input_statistics"));

  bench.options.dataset.input_statistics = InputStatistics::imagenet;
  bench.options.student.padding = Padding::symmetric;
  bench.options.student.batch_norm_epsilon = 1e-5;
  // Stopped before its first step, a run saves the weights it started from.
  const RunResult begun = run_options(bench.options, [](const Event& event, JobControl& control) {
    if (std::holds_alternative<RunStarted>(event)) control.request_stop();
  });
  CHECK(begun.outcome == JobOutcome::stopped);
  const EncoderWeights weights = read_encoder_weights(file);
  for (const char* model : {"/a.safetensors", "/b.safetensors"}) {
    const std::string checkpoint = newest_resumable_checkpoint(begun.folder) + model;
    const SafetensorsFile opened(checkpoint);
    for (const auto& [name, tensor] : weights.tensors) {
      INFO(name);
      const TensorEntry* const entry = opened.find(name);
      REQUIRE(entry != nullptr);
      CHECK(torch::equal(copy_tensor(opened, *entry), tensor));
    }
    CHECK(copy_tensor(opened, *opened.find("encoder.conv1.bias")).abs().max().item<float>() == 0);
    CHECK(opened.metadata().at("encoder_weights") == "resnet18.pth");
    CHECK(opened.metadata().at("encoder_weights_sha256") == weights.sha256);
    CHECK(opened.metadata().at("input_statistics") == "imagenet");
  }
  // Whoever predicts with it feeds it as it was trained, whatever the options of the moment.
  Predictor predictor;
  const DatasetOptions fed = predictor.options_for(
      newest_resumable_checkpoint(begun.folder) + "/a.safetensors", DatasetOptions());
  CHECK((fed.input_statistics == InputStatistics::imagenet));

  const RunRecord record = read_run_record(begun.folder);
  CHECK(record.encoder_file == "resnet18.pth");
  CHECK(record.encoder_sha256 == weights.sha256);

  // It goes on from its checkpoint, so the file is needed no more.
  fs::remove(file);
  CHECK(run_job({{}, begun.folder, 0}).outcome == JobOutcome::finished);
  CHECK(read_run_record(begun.folder).encoder_sha256 == weights.sha256);
  CHECK((error_of([&] { run_options(bench.options); }).code == ErrorCode::not_found));
}

TEST_CASE("the same seed gives the same run, another seed another") {
  Bench bench;
  const RunResult first = run_options(bench.options);
  const RunResult second = run_options(bench.options);
  CHECK(first.folder != second.folder);
  check_same_end(first.folder, second.folder, 2);
  bench.options.run.seed = 2;
  const RunResult third = run_options(bench.options);
  CHECK_FALSE(same_tensors(epoch_checkpoint_folder(first.folder, 2) + "/a.safetensors",
                           epoch_checkpoint_folder(third.folder, 2) + "/a.safetensors"));
}

TEST_CASE("a run stopped within an epoch resumes to the same weights, bit for bit") {
  Bench bench;
  const RunResult whole = run_options(bench.options);
  for (const std::int64_t step : {1, 3, 5}) {  // in the first epoch, at its end, in the second
    INFO("stopped after step " << step);
    const RunResult cut = run_options(bench.options, stop_after(step));
    CHECK(cut.outcome == JobOutcome::stopped);
    CHECK(read_run_record(cut.folder).state == RunState::stopped);
    const RunResult rest = run_job({{}, cut.folder, 0});
    CHECK(rest.outcome == JobOutcome::finished);
    CHECK(rest.folder == cut.folder);
    check_same_end(whole.folder, cut.folder, 2);
  }
}

TEST_CASE("with models beside each other a run repeats and resumes to the same weights, too") {
  Bench bench;
  bench.options.hardware.threads = 2;
  REQUIRE(lanes_for(2, 2) == 2);
  const RunResult whole = run_options(bench.options);
  const RunResult again = run_options(bench.options);
  check_same_end(whole.folder, again.folder, 2);
  const RunResult cut = run_options(bench.options, stop_after(4));
  CHECK(cut.outcome == JobOutcome::stopped);
  run_job({{}, cut.folder, 0});
  check_same_end(whole.folder, cut.folder, 2);
}

TEST_CASE("a cancelled run goes on from its last epoch to the same weights") {
  Bench bench;
  const RunResult whole = run_options(bench.options);
  std::string folder;
  CHECK_THROWS_AS(run_options(bench.options,
                              [&](const Event& event, JobControl& control) {
                                if (const auto* started = std::get_if<RunStarted>(&event)) {
                                  folder = started->record.folder;
                                }
                                const auto* done = std::get_if<StepDone>(&event);
                                if (done != nullptr && done->sample.step == 5) {
                                  control.request_cancel();
                                }
                              }),
                  Cancelled);
  CHECK(read_run_record(folder).state == RunState::cancelled);
  CHECK(read_run(folder).steps.size() == 5);
  run_job({{}, folder, 0});
  check_same_end(whole.folder, folder, 2);
}

TEST_CASE("a checkpoint write that was killed leaves nothing that counts") {
  Bench bench;
  const RunResult whole = run_options(bench.options);
  const RunResult cut = run_options(bench.options, stop_after(4));
  // What a kill in the middle of the next checkpoint leaves behind.
  const std::string unfinished = cut.folder + "/checkpoints/unfinished";
  fs::create_directories(unfinished);
  fs::copy(epoch_checkpoint_folder(cut.folder, 1) + "/a.safetensors", unfinished);
  fs::resize_file(unfinished + "/a.safetensors", 1000);
  run_job({{}, cut.folder, 0});
  CHECK_FALSE(fs::exists(unfinished));
  check_same_end(whole.folder, cut.folder, 2);
}

TEST_CASE("a resumed run can be given more epochs") {
  Bench bench;
  bench.options.optimiser.schedule = Schedule::constant;
  const RunResult first = run_options(bench.options);
  run_job({{}, first.folder, 3});
  const RunHistory history = read_run(first.folder);
  CHECK(history.epochs.size() == 3);
  CHECK(history.record.options.optimiser.epochs == 3);
  bench.options.optimiser.epochs = 3;
  const RunResult whole = run_options(bench.options);
  check_same_end(whole.folder, first.folder, 3);
}

TEST_CASE("a loss that is not finite ends the run before it spoils a checkpoint") {
  Bench bench;
  bench.options.optimiser.epochs = 4;
  bench.options.optimiser.schedule = Schedule::constant;
  bench.options.optimiser.warmup_steps = 0;
  std::string folder;
  std::string checkpoint;
  bool poisoned = false;
  // After the first epoch the weights on which the next step builds are made infinite on disk.
  const RunResult first = run_options(bench.options, stop_after(4));
  const std::string file = newest_resumable_checkpoint(first.folder) + "/b.safetensors";
  auto tensors = read_tensors(file);
  for (NamedTensor& named : tensors) {
    if (named.name == "decoder.conv6_1.bias") {
      named.tensor.fill_(std::numeric_limits<float>::infinity());
      poisoned = true;
    }
    if (named.name == "decoder.conv6_1.weight") {
      named.tensor.fill_(-std::numeric_limits<float>::infinity());
    }
  }
  REQUIRE(poisoned);
  write_safetensors(file, tensors, SafetensorsFile(file).metadata());
  std::vector<Alarm> alarms;
  try {
    run_job({{}, first.folder, 0}, [&](const Event& event, JobControl&) {
      if (const auto* raised = std::get_if<AlarmRaised>(&event)) alarms.push_back(raised->alarm);
    });
    FAIL("the run should have ended");
  } catch (const EngineError& error) {
    CHECK(error.error().code == ErrorCode::not_finite);
    CHECK(error.error().message.find("step 5") != std::string::npos);
    CHECK(error.error().message.find("blob_1") != std::string::npos);
  }
  REQUIRE(alarms.size() == 1);
  CHECK(alarms[0].kind == AlarmKind::not_finite);
  CHECK((alarms[0].model == Model::b));
  CHECK(alarms[0].images.size() == 4);
  const RunRecord record = read_run_record(first.folder);
  CHECK(record.state == RunState::failed);
  CHECK(record.epochs_done == 1);
  CHECK_FALSE(fs::exists(epoch_checkpoint_folder(first.folder, 2)));
  const auto sound = read_tensors(epoch_checkpoint_folder(first.folder, 1) + "/b.safetensors");
  CHECK(std::ranges::all_of(sound, [](const NamedTensor& named) {
    return torch::isfinite(named.tensor.to(torch::kFloat32)).all().item<bool>();
  }));
}

TEST_CASE("a dead output raises an alarm once for each model") {
  Bench bench;
  bench.options.optimiser.learning_rate = 5;  // kills every ReLU of the decoder
  bench.options.optimiser.warmup_steps = 0;
  bench.options.optimiser.clip_norm = 0;
  bench.options.optimiser.schedule = Schedule::constant;
  bench.options.optimiser.epochs = 3;
  const RunResult result = run_options(bench.options);
  std::string dead;
  for (const AlarmRaised& raised : result.all<AlarmRaised>()) {
    if (raised.alarm.kind == AlarmKind::dead_output)
      dead += raised.alarm.model == Model::a ? 'A' : 'B';
  }
  CHECK(dead == "AB");
  CHECK(read_run_record(result.folder).alarms.size() == 2);
}

TEST_CASE("a model that gives every image the same map is found out, whatever the map") {
  Map hill{4, 2, {0, 1, 2, 1, 0, 3, 1, 0}};
  Map same = hill;
  same.values[5] *= 1 + 1e-5F;
  Map other = hill;
  other.values[0] = 1;
  CHECK_FALSE(is_constant(hill));
  CHECK(is_same(hill, same));
  CHECK_FALSE(is_same(hill, other));

  // The training's own output is alive until the weights are zero but for the border's padding.
  Bench bench;
  bench.options.optimiser.epochs = 1;
  const RunResult first = run_options(bench.options);
  const std::string file = epoch_checkpoint_folder(first.folder, 1) + "/a.safetensors";
  auto tensors = read_tensors(file);
  for (NamedTensor& named : tensors) {
    if (named.name == "encoder.bn1.weight") named.tensor.zero_();
  }
  write_safetensors(file, tensors, SafetensorsFile(file).metadata());
  const Student blind = load_student(file);
  const Compute compute = choose_compute(bench.options.hardware);
  const Dataset dataset = open_dataset(bench.options.dataset, {});
  SampleStore val(dataset, Split::val, bench.options.dataset);
  const auto result =
      validate_students({blind}, val, plan_validation(val.size(), 2, bench.options.dataset, 1, 1),
                        bench.options.dataset, 1e-7, compute, {});
  CHECK(result.models[0].same_output);
}

TEST_CASE("a stop while the data is prepared ends the job and leaves no run") {
  Bench bench;
  bool asked = false;
  CHECK_THROWS_AS(run_options(bench.options,
                              [&](const Event& event, JobControl& control) {
                                if (!std::holds_alternative<Progress>(event)) return;
                                asked = true;
                                control.request_stop();
                              }),
                  Cancelled);
  CHECK(asked);
  CHECK_FALSE(fs::exists(bench.options.run.runs_folder));
}

TEST_CASE("a run that goes on hands out what it did before, to the step") {
  Bench bench;
  bench.options.optimiser.epochs = 2;
  const RunResult stopped = run_options(bench.options, stop_after(1));
  const RunResult resumed = run_job({{}, stopped.folder, 0});
  const auto started = resumed.all<RunStarted>();
  REQUIRE(started.size() == 1);
  CHECK(started[0].resumed_from_epoch == 0);
  CHECK(started[0].history.steps.size() == 1);
  REQUIRE(started[0].record.resumes.size() == 1);
  CHECK(started[0].record.resumes[0].step == 1);
  CHECK(started[0].record.resumes[0].epoch == 0);
  CHECK((read_run(stopped.folder).record.resumes == started[0].record.resumes));
  CHECK(resumed.all<StepDone>().front().sample.step == 2);
}

TEST_CASE("fewer epochs than were done are refused, and the record stays") {
  Bench bench;
  bench.options.optimiser.epochs = 2;
  const RunResult first = run_options(bench.options);
  try {
    run_job({{}, first.folder, 1});
    FAIL("the run should have been refused");
  } catch (const EngineError& error) {
    CHECK(error.error().code == ErrorCode::invalid_option);
    CHECK(error.error().message.find("2 epochs") != std::string::npos);
  }
  CHECK(read_run_record(first.folder).options.optimiser.epochs == 2);
}

TEST_CASE("without teacher maps B trains on the truth alone, and says so") {
  Bench bench;
  fs::remove_all(bench.options.dataset.folder + "/teacher");
  bench.options.optimiser.epochs = 1;
  const RunResult result = run_options(bench.options);
  const auto alarms = result.all<AlarmRaised>();
  REQUIRE(alarms.size() == 1);
  CHECK(alarms[0].alarm.kind == AlarmKind::teacher_missing);
  for (const StepDone& step : result.all<StepDone>()) CHECK(step.sample.arms[1].teacher == 0);
}

TEST_CASE("a run folder that cannot be made is an error that names it") {
  Bench bench;
  bench.options.run.runs_folder = bench.options.dataset.folder + "/images/train/blob_100.png/runs";
  try {
    run_options(bench.options);
    FAIL("the run should have been refused");
  } catch (const EngineError& error) {
    CHECK(error.error().code == ErrorCode::unwritable);
    CHECK(error.error().message.find("blob_100.png") != std::string::npos);
  }
}

TEST_CASE("two trainings cannot write the same run folder") {
  Bench bench;
  bench.options.optimiser.epochs = 1;
  bool refused = false;
  run_options(bench.options, [&](const Event& event, JobControl&) {
    const auto* started = std::get_if<RunStarted>(&event);
    if (started == nullptr) return;
    CHECK(read_run_record(started->record.folder).state == RunState::running);
    try {
      RunFolder::reopen(started->record.folder);
    } catch (const EngineError& error) {
      refused = error.error().code == ErrorCode::unwritable;
    }
  });
  CHECK(refused);
}

TEST_CASE("Adam takes the steps that Keras' formula gives by hand") {
  OptimiserOptions options;
  options.adam_beta1 = 0.9;
  options.adam_beta2 = 0.99;
  options.adam_epsilon = 0.01;
  torch::Tensor parameter = torch::tensor({1.0F, -2.0F}).requires_grad_(true);
  Adam adam({parameter}, options);
  double value = 1.0;
  double mean = 0;
  double square = 0;
  for (int t = 1; t <= 3; ++t) {
    adam.zero_gradients();
    (parameter * parameter).sum().backward();
    const double gradient = 2 * value;
    CHECK(adam.gradient_norm(0) == Approx(std::hypot(gradient, 2.0 * parameter[1].item<double>())));
    adam.step(0.1);
    mean = 0.9 * mean + 0.1 * gradient;
    square = 0.99 * square + 0.01 * gradient * gradient;
    const double rate = 0.1 * std::sqrt(1 - std::pow(0.99, t)) / (1 - std::pow(0.9, t));
    value -= rate * mean / (std::sqrt(square) + 0.01);
    CHECK(parameter[0].item<double>() == Approx(value).epsilon(1e-5));
  }
}

TEST_CASE("clipping shortens all gradients together and keeps their direction") {
  torch::Tensor x = torch::tensor({3.0F}).requires_grad_(true);
  torch::Tensor y = torch::tensor({4.0F}).requires_grad_(true);
  Adam adam({x, y}, {});
  (x * x / 2 + y * y / 2).sum().backward();
  CHECK(adam.gradient_norm(1) == Approx(5));
  CHECK(x.grad().item<double>() == Approx(0.6));
  CHECK(y.grad().item<double>() == Approx(0.8));
}

TEST_CASE("the learning rate warms up, then stays or falls along a cosine") {
  OptimiserOptions options;
  options.learning_rate = 2;
  options.warmup_steps = 4;
  options.schedule = Schedule::cosine;
  CHECK(scheduled_learning_rate(options, 1, 104) == Approx(0.5));
  CHECK(scheduled_learning_rate(options, 4, 104) == Approx(2));
  CHECK(scheduled_learning_rate(options, 5, 104) == Approx(2));
  CHECK(scheduled_learning_rate(options, 55, 104) == Approx(1));
  CHECK(scheduled_learning_rate(options, 104, 104) < 0.001);
  options.schedule = Schedule::constant;
  CHECK(scheduled_learning_rate(options, 104, 104) == Approx(2));
  options.warmup_steps = 1000;
  CHECK(scheduled_learning_rate(options, 104, 104) == Approx(2));
}
