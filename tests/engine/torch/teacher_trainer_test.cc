// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/teacher_trainer.h"

#include <torch/torch.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "engine/session/job_control.h"
#include "engine/training/teacher_batches.h"
#include "engine/weights/checkpoint.h"
#include "tests/engine/torch/model_support.h"
#include "tests/engine/torch/same_tensors.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

// A folder with a small dataset, and a small MSI-Net to train on it.
struct TeacherBench {
  TempFolder folder;
  TrainTeacherJob job;

  TeacherBench() {
    make_blob_dataset(folder.path("blobs"), 8, 4);
    job.dataset.folder = folder.path("blobs");
    job.hardware.threads = 1;  // tests run beside each other
    job.hardware.niceness = 0;
    job.hardware.precision = Precision::fp32;
    job.options.width = 40;
    job.options.height = 32;
    job.options.channels = 4;
    job.options.batch_size = 2;
    job.options.learning_rate = 3e-3;
    job.options.epochs = 3;
    job.output_file = folder.path("out/teacher.safetensors");
  }
};

using Watcher = std::function<void(const Event&, JobControl&)>;

struct Result {
  JobOutcome outcome = JobOutcome::finished;
  std::vector<Event> events;
  template <typename Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> found;
    for (const Event& event : events) {
      if (const auto* one = std::get_if<Kind>(&event)) found.push_back(*one);
    }
    return found;
  }
};

// Trains on this thread; `watch` sees each event when it is posted and may steer.
Result run(const TrainTeacherJob& job, const Watcher& watch = {}) {
  Result result;
  Mailbox* box = nullptr;
  JobControl* steering = nullptr;
  Mailbox mailbox([&] {
    for (Event& event : box->drain()) {
      if (watch) watch(event, *steering);
      result.events.push_back(std::move(event));
    }
  });
  JobControl control(1, mailbox);
  box = &mailbox;
  steering = &control;
  result.outcome = train_teacher(job, control);
  return result;
}

// Steers once, at the given step of the given epoch.
Watcher at_step(int epoch, int step, const std::function<void(JobControl&)>& steer) {
  return [=](const Event& event, JobControl& control) {
    const auto* progress = std::get_if<Progress>(&event);
    if (progress != nullptr && progress->stage == "Training" && progress->epoch == epoch &&
        progress->step == step) {
      steer(control);
    }
  };
}

std::string metadata(const std::string& file, const std::string& key) {
  return SafetensorsFile(file).metadata().at(key);
}

}  // namespace

TEST_CASE("MSI-Net learns a small set, and its best epoch is kept with what it needs") {
  TeacherBench bench;
  bench.job.options.epochs = 8;
  const Result result = run(bench.job);
  CHECK(result.outcome == JobOutcome::finished);
  const auto epochs = result.all<TeacherEpochDone>();
  REQUIRE(epochs.size() == 8);
  CHECK(epochs.back().train_kl < 0.7 * epochs.front().train_kl);
  const auto best = std::ranges::min_element(epochs, {}, &TeacherEpochDone::val_kl);
  const auto done = result.all<TeacherTrained>();
  REQUIRE(done.size() == 1);
  CHECK(done[0].file == bench.job.output_file);
  CHECK(done[0].best_epoch == best->epoch);
  CHECK(done[0].best_kl == best->val_kl);
  CHECK(best->best);
  double lowest = 1e9;
  for (const TeacherEpochDone& epoch : epochs) {
    CHECK(epoch.best == (epoch.val_kl < lowest));
    lowest = std::min(lowest, epoch.val_kl);
  }
  CHECK(load_msi_net(bench.job.output_file)->options().width == 4);
  CHECK(metadata(bench.job.output_file, "epoch") == std::to_string(best->epoch));
  CHECK(metadata(bench.job.output_file, "input_width") == "40");
  CHECK(metadata(bench.job.output_file, "input_height") == "32");
  const auto progress = result.all<Progress>();
  CHECK(progress.back().fraction == 1);
  CHECK(progress.back().seconds_left == 0);
  CHECK_FALSE(progress.back().ending);
  CHECK(std::ranges::any_of(progress, [](const Progress& one) {
    return one.stage == "Validating" && one.fraction == 1 && one.ending;
  }));
}

TEST_CASE("the same seed trains the same teacher, another seed another") {
  TeacherBench bench;
  run(bench.job);
  TrainTeacherJob again = bench.job;
  again.output_file = bench.folder.path("again.safetensors");
  const Result repeated = run(again);
  CHECK(same_tensors(bench.job.output_file, again.output_file));
  TrainTeacherJob other = bench.job;
  other.output_file = bench.folder.path("other.safetensors");
  other.options.seed = 2;
  run(other);
  CHECK_FALSE(same_tensors(bench.job.output_file, other.output_file));
}

TEST_CASE("a teacher's training that is stopped keeps the best epoch so far") {
  TeacherBench whole;
  whole.job.options.epochs = 2;
  run(whole.job);
  TeacherBench bench;
  bench.job.options.epochs = 50;
  const Result result =
      run(bench.job, at_step(3, 2, [](JobControl& control) { control.request_stop(); }));
  CHECK(result.outcome == JobOutcome::stopped);
  CHECK(result.all<TeacherEpochDone>().size() == 2);
  const auto done = result.all<TeacherTrained>();
  REQUIRE(done.size() == 1);
  CHECK(done[0].best_epoch >= 1);
  CHECK(same_tensors(bench.job.output_file, whole.job.output_file));
}

TEST_CASE("a stop within the first epoch keeps the weights and says that they were not validated") {
  TeacherBench bench;
  const Result result =
      run(bench.job, at_step(1, 2, [](JobControl& control) { control.request_stop(); }));
  CHECK(result.outcome == JobOutcome::stopped);
  const auto done = result.all<TeacherTrained>();
  REQUIRE(done.size() == 1);
  CHECK(done[0].best_epoch == 0);
  CHECK(done[0].best_kl < 0);
  CHECK(load_msi_net(bench.job.output_file)->options().width == 4);
}

TEST_CASE("a teacher's training that is cancelled ends at once") {
  TeacherBench bench;
  CHECK_THROWS_AS(
      run(bench.job, at_step(1, 2, [](JobControl& control) { control.request_cancel(); })),
      Cancelled);
  CHECK_FALSE(fs::exists(bench.job.output_file));
}

TEST_CASE("a teacher's loss that is not finite ends the training with the step and the images") {
  TeacherBench bench;
  bench.job.options.learning_rate = 1;
  bench.job.options.epochs = 100;
  const Error error = error_of([&] { run(bench.job); });
  CHECK(error.code == ErrorCode::not_finite);
  CHECK(mentions(error, "step"));
  CHECK(mentions(error, "blob_10"));
  CHECK(mentions(error, "lower learning rate than 1"));
}

TEST_CASE("options that no teacher can be trained with are all named before anything is read") {
  TrainTeacherJob job;
  job.dataset.folder = "/nowhere";
  job.options.epochs = 0;
  job.options.batch_size = 0;
  job.options.learning_rate = 0;
  job.options.channels = 7;
  job.options.width = 44;
  job.options.height = 0;
  job.options.vgg_weights = "vgg16.pth";
  job.output_file = "weights.bin";
  const Error error = error_of([&] { run(job); });
  CHECK(error.code == ErrorCode::invalid_option);
  for (const char* field : {"epochs", "batch_size", "learning_rate", "channels", "width", "height",
                            "vgg_weights", "output_file"}) {
    INFO(field);
    CHECK(mentions(error, std::string(field) + ": "));
  }
}

TEST_CASE("a teacher cannot be trained into a folder") {
  TeacherBench bench;
  bench.job.output_file = bench.folder.path("folder.safetensors");
  fs::create_directories(bench.job.output_file);
  CHECK(error_of([&] { run(bench.job); }).code == ErrorCode::unwritable);
}

TEST_CASE("a teacher's batches mirror images and truth together and fill the borders") {
  TempFolder folder;
  make_blob_dataset(folder.path("blobs"), 2, 1);  // 80x64: in 48x32 it is 40x32 and 4 at each side
  DatasetOptions options;
  options.folder = folder.path("blobs");
  const Dataset dataset = open_dataset(options);
  const BatchPlan plan{{{0, false, false}, {0, true, false}}, {{1, false, false}}};
  TeacherBatches batches(dataset.train, plan, 48, 32);
  const auto batch = batches.next();
  REQUIRE(batch != nullptr);
  REQUIRE(batch->images.size() == 2U * 48 * 32 * 3);
  REQUIRE(batch->truth.size() == 2U * 48 * 32);
  const std::size_t area = 48 * 32;
  for (int y = 0; y < 32; ++y) {
    for (int x = 0; x < 48; ++x) {
      const std::size_t here = static_cast<std::size_t>(y) * 48 + x;
      const std::size_t there = area + static_cast<std::size_t>(y) * 48 + (47 - x);
      REQUIRE(batch->truth[here] == batch->truth[there]);
      const bool border = x < 4 || x >= 44;
      if (border) REQUIRE(batch->truth[here] == 0);
      for (std::size_t c = 0; c < 3; ++c) {
        REQUIRE(batch->images[here * 3 + c] == batch->images[there * 3 + c]);
        if (border) REQUIRE(batch->images[here * 3 + c] == 126);
      }
    }
  }
  CHECK(*std::max_element(batch->truth.begin(), batch->truth.end()) > 0.9F);
  CHECK(*std::max_element(batch->images.begin(), batch->images.end()) > 150);
  REQUIRE(batches.next() != nullptr);
  CHECK(batches.next() == nullptr);
}

TEST_CASE("a picture that vanished ends the teacher's training with its name") {
  TeacherBench bench;
  const Watcher remove = at_step(1, 1, [&](JobControl&) {
    for (const auto& entry : fs::directory_iterator(bench.folder.path("blobs/images/val"))) {
      fs::remove(entry.path());
    }
  });
  const Error error = error_of([&] { run(bench.job, remove); });
  CHECK(mentions(error, "images/val/blob_10"));
}
