// SPDX-License-Identifier: GPL-3.0-or-later
// The teach job and the store of its maps.
#include "engine/inference/teach.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>

#include "engine/api/demo.h"
#include "engine/api/metric_rules.h"
#include "engine/dataset/dataset.h"
#include "engine/inference/evaluation.h"
#include "engine/metrics/saliency_metrics.h"
#include "tests/engine/torch/teacher_files.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

constexpr int kTrain = 5;
constexpr int kVal = 9;

struct TeachBench {
  TempFolder folder;
  TeachJob job;

  TeachBench() {
    make_blob_dataset(folder.path("blobs"), kTrain, kVal);
    job.dataset.folder = folder.path("blobs");
    job.dataset.width = 64;
    job.dataset.height = 64;
    job.hardware.threads = 1;
    job.hardware.niceness = 0;  // it would stay with the thread of the tests
    job.teacher.file = write_blob_script(folder, "teacher.pt");
    job.teacher.width = 40;
    job.teacher.height = 32;
    job.output_folder = folder.path("maps");
  }
  std::string map(const std::string& split, int number) const {
    return folder.path("maps/" + split + "/blob_" + std::to_string(100 + number) + ".png");
  }
};

template <typename Job>
struct Ran {
  std::vector<Event> events;
  JobOutcome outcome = JobOutcome::finished;
  bool cancelled = false;
  template <typename Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> found;
    for (const Event& event : events) {
      if (const auto* one = std::get_if<Kind>(&event)) found.push_back(*one);
    }
    return found;
  }
  TeachDone done() const {
    REQUIRE(all<TeachDone>().size() == 1);
    return all<TeachDone>().front();
  }
};

template <typename Job>
Ran<Job> run_with(JobOutcome (*run)(const Job&, JobControl&), const Job& job,
                  const std::function<void(const Event&, JobControl&)>& watch = {}) {
  Ran<Job> result;
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
  try {
    result.outcome = run(job, control);
  } catch (const Cancelled&) {
    result.cancelled = true;
  }
  return result;
}

Ran<TeachJob> run(const TeachJob& job,
                  const std::function<void(const Event&, JobControl&)>& watch = {}) {
  return run_with<TeachJob>(teach, job, watch);
}

bool counts(const TeachDone& done, int written, int kept, int replaced) {
  CAPTURE(done.written, done.kept, done.replaced);
  CHECK(done.written == written);
  CHECK(done.kept == kept);
  CHECK(done.replaced == replaced);
  return done.written == written && done.kept == kept && done.replaced == replaced;
}

}  // namespace

TEST_CASE("a teacher's maps are kept so that the dataset takes them, and are checked") {
  const TeachBench bench;
  const auto ran = run(bench.job);
  CHECK(ran.outcome == JobOutcome::finished);
  CHECK(ran.done().folder == bench.folder.path("maps"));
  CHECK(counts(ran.done(), kTrain + kVal, 0, 0));

  DatasetOptions options = bench.job.dataset;
  options.teacher_folder = ran.done().folder;
  const Dataset dataset = open_dataset(options);
  CHECK(dataset.train.size() == kTrain);
  CHECK(dataset.val.size() == kVal);
  CHECK(dataset.info.problems.empty());
  for (const SampleFiles& sample : dataset.val) {
    const Map map = read_map(sample.teacher);
    CHECK(map.width * map.height <= 40 * 32 + 40);
    CHECK(*std::max_element(map.values.begin(), map.values.end()) == 1.0F);
    CHECK(cc(resize_map(read_map(sample.truth), options), resize_map(map, options)) > 0.8);
  }
  const auto checked = ran.all<TeacherChecked>();
  REQUIRE(checked.size() == 1);
  CHECK(checked[0].check.images == kVal);
  CHECK(checked[0].check.kl < checked[0].check.centre_prior_kl);
  for (const TeacherWarning& warning : checked[0].check.warnings) FAIL_CHECK(warning.message);
  const auto progress = ran.all<Progress>();
  CHECK(std::ranges::any_of(progress, [](const Progress& one) {
    return one.stage == "Teaching" && one.fraction == 1 && one.seconds_left >= 0 && !one.ending;
  }));
  const auto ends = [&](const char* stage) {
    return std::ranges::any_of(
        progress, [&](const Progress& one) { return one.stage == stage && one.ending; });
  };
  CHECK(ends("Writing the list of maps"));
  CHECK(ends("Checking the maps"));
}

TEST_CASE("a teacher's maps are as good as the same maps never kept") {
  TeachBench bench;
  bench.job.train_split = false;
  const auto ran = run(bench.job);
  CHECK(counts(ran.done(), kVal, 0, 0));
  EvaluateJob evaluation;
  evaluation.dataset = bench.job.dataset;
  evaluation.hardware = bench.job.hardware;
  evaluation.threads = 1;
  evaluation.map_folders = {ran.done().folder};
  evaluation.teachers = {bench.job.teacher};
  const auto scored = run_with<EvaluateJob>(evaluate, evaluation).all<EvaluationDone>();
  REQUIRE(scored.size() == 1);
  CHECK(scored[0].names == std::vector{ran.done().folder, bench.job.teacher.file});
  REQUIRE(scored[0].metrics.size() >= 4);
  for (const MetricScores& metric : scored[0].metrics) {
    INFO(metric.key);
    REQUIRE(metric.means.size() == 2);
    CHECK(metric.means[0].images == kVal);
    CHECK(metric.means[0].mean == Approx(metric.means[1].mean).margin(0.01));
  }
  evaluation.map_folders.clear();
  const auto alone = run_with<EvaluateJob>(evaluate, evaluation).all<EvaluationDone>();
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].metrics[0].means[0].mean == scored[0].metrics[0].means[1].mean);
}

TEST_CASE("the maps the demo is taught with are scored like a folder of maps") {
  const TempFolder folder;  // that the demo is made in
  EvaluateJob evaluation;
  evaluation.dataset.demo_train = 2;
  evaluation.dataset.demo_val = 3;
  evaluation.threads = 1;
  evaluation.map_folders = {"", kOracleTeacher};
  const auto scored = run_with<EvaluateJob>(evaluate, evaluation).all<EvaluationDone>();
  REQUIRE(scored.size() == 1);
  REQUIRE(scored[0].names.size() == 2);
  CHECK(scored[0].names[1] == "simulated population (oracle)");
  REQUIRE(scored[0].metrics.size() >= 4);
  for (const MetricScores& metric : scored[0].metrics) {
    INFO(metric.key);
    for (const int maps : {0, 1}) {
      CHECK(metric.means[maps].images + count_minus_infinity(metric.values[maps]) == 3);
    }
  }
}

TEST_CASE("a dataset without teacher maps has none of its own to score") {
  const TeachBench bench;
  EvaluateJob evaluation;
  evaluation.dataset = bench.job.dataset;
  fs::remove_all(evaluation.dataset.folder + "/teacher");
  evaluation.map_folders = {""};
  const Error error = error_of([&] { run_with<EvaluateJob>(evaluate, evaluation); });
  CHECK(names(error, "has no teacher map of its own"));
}

TEST_CASE("what is there and still matches is not computed again") {
  const TeachBench bench;
  run(bench.job);
  const auto written = fs::last_write_time(bench.map("val", 3));
  const auto again = run(bench.job);
  CHECK(counts(again.done(), 0, kTrain + kVal, 0));
  CHECK(again.outcome == JobOutcome::finished);
  CHECK(again.all<TeacherChecked>().size() == 1);
  CHECK(fs::last_write_time(bench.map("val", 3)) == written);
}

TEST_CASE("an image, weights or a preprocessing that changed bring new maps") {
  TeachBench bench;
  run(bench.job);
  const std::string image = bench.folder.path("blobs/images/val/blob_102.png");
  write_picture(image, blob_picture(80, 64, 5, 60));
  const Map before = read_map(bench.map("val", 2));
  CHECK(counts(run(bench.job).done(), 1, kTrain + kVal - 1, 1));
  CHECK(read_map(bench.map("val", 2)).values != before.values);

  fs::remove(bench.job.teacher.file);
  write_blob_script(bench.folder, "teacher.pt", "0.3");
  const auto reweighted = run(bench.job);
  CHECK(counts(reweighted.done(), kTrain + kVal, 0, kTrain + kVal));
  const auto lines = reweighted.all<LogLine>();
  CHECK(std::ranges::any_of(lines, [](const LogLine& line) {
    return line.text.find("14 maps were there") != std::string::npos;
  }));

  bench.job.teacher.pixels = PixelRange::bytes;
  CHECK(counts(run(bench.job).done(), kTrain + kVal, 0, kTrain + kVal));
  CHECK(counts(run(bench.job).done(), 0, kTrain + kVal, 0));
}

TEST_CASE("maps that were deleted, damaged or exchanged are made again") {
  const TeachBench bench;
  run(bench.job);
  fs::remove(bench.map("train", 0));
  fs::copy_file(bench.map("val", 1), bench.map("val", 0), fs::copy_options::overwrite_existing);
  const std::string cut = file_text(bench.map("val", 4));
  fs::resize_file(bench.map("val", 4), cut.size() / 2);
  CHECK(counts(run(bench.job).done(), 3, kTrain + kVal - 3, 2));
  CHECK(file_text(bench.map("val", 4)) == cut);
}

TEST_CASE("another format takes the place of the old one") {
  TeachBench bench;
  bench.job.train_split = false;
  run(bench.job);
  bench.job.format = "npy";
  CHECK(counts(run(bench.job).done(), kVal, 0, kVal));
  CHECK(!fs::exists(bench.map("val", 0)));
  CHECK(fs::exists(bench.folder.path("maps/val/blob_100.npy")));
  DatasetOptions options = bench.job.dataset;
  options.teacher_folder = bench.folder.path("maps");
  CHECK(open_dataset(options).val.size() == kVal);
  bench.job.format = "png8";
  CHECK(code_of([&] { run(bench.job); }) == ErrorCode::invalid_option);
}

TEST_CASE("a stop keeps the maps written so far, and the next run goes on from there") {
  const TeachBench bench;
  int seen = 0;
  const auto stopped = run(bench.job, [&](const Event& event, JobControl& control) {
    const auto* progress = std::get_if<Progress>(&event);
    if (progress != nullptr && progress->stage == "Teaching" && ++seen == 4) control.request_stop();
  });
  CHECK(stopped.outcome == JobOutcome::stopped);
  CHECK(counts(stopped.done(), 4, 0, 0));
  CHECK(stopped.all<TeacherChecked>().empty());
  CHECK(counts(run(bench.job).done(), kTrain + kVal - 4, 4, 0));
}

TEST_CASE("a cancelled run keeps its maps as well") {
  const TeachBench bench;
  int seen = 0;
  const auto cancelled = run(bench.job, [&](const Event& event, JobControl& control) {
    const auto* progress = std::get_if<Progress>(&event);
    if (progress != nullptr && progress->stage == "Teaching" && ++seen == 3) {
      control.request_cancel();
    }
  });
  CHECK(cancelled.cancelled);
  CHECK(cancelled.all<TeachDone>().empty());
  CHECK(counts(run(bench.job).done(), kTrain + kVal - 3, 3, 0));
}

TEST_CASE("without a folder the maps go to one of the user's, by teacher and dataset") {
  TeachBench bench;
  bench.job.output_folder.clear();
  bench.job.train_split = false;
  const std::string first = run(bench.job).done().folder;
  CHECK(first.starts_with(bench.folder.path("data/distilloscope/teacher/teacher-")));
  CHECK(run(bench.job).done().folder == first);
  make_blob_dataset(bench.folder.path("others"), 2, 2);
  bench.job.dataset.folder = bench.folder.path("others");
  CHECK(run(bench.job).done().folder != first);
}

TEST_CASE("a dataset's own teacher folder is filled even where it is half full") {
  TeachBench bench;
  fs::remove_all(bench.folder.path("blobs/teacher"));
  bench.job.output_folder = bench.folder.path("blobs/teacher");
  int seen = 0;
  run(bench.job, [&](const Event& event, JobControl& control) {
    const auto* progress = std::get_if<Progress>(&event);
    if (progress != nullptr && progress->stage == "Teaching" && ++seen == 2) control.request_stop();
  });
  CHECK(counts(run(bench.job).done(), kTrain + kVal - 2, 2, 0));
  CHECK(open_dataset(bench.job.dataset).val.size() == kVal);
}

TEST_CASE("files that are nobody's to replace stay as they are") {
  TeachBench bench;
  for (const char* folder : {"blobs", "blobs/maps", "blobs/teacher"}) {
    bench.job.output_folder = bench.folder.path(folder);
    const Error error = error_of([&] { run(bench.job); });
    CHECK(error.code == ErrorCode::invalid_option);
    CHECK(names(error, bench.folder.path(folder)));
  }
  bench.folder.write("maps/teacher.json", "{\"format\": \"something else\", \"version\": 1}");
  bench.job.output_folder = bench.folder.path("maps");
  CHECK(code_of([&] { run(bench.job); }) == ErrorCode::unreadable);
  bench.folder.write("maps/teacher.json", "{not JSON");
  CHECK(code_of([&] { run(bench.job); }) == ErrorCode::unreadable);
  CHECK(file_text(bench.folder.path("maps/teacher.json")) == "{not JSON");
}

TEST_CASE("the index tells what each map was made from") {
  const TeachBench bench;
  run(bench.job);
  const auto index = nlohmann::json::parse(file_text(bench.folder.path("maps/teacher.json")));
  CHECK(index["teacher"]["file"] == bench.job.teacher.file);
  CHECK(index["teacher"]["sha256"].get<std::string>().size() == 64);
  CHECK(index["teacher"]["preprocessing"] == "TorchScript, 40x32, rgb, unit, fp32");
  REQUIRE(index["maps"].size() == kTrain + kVal);
  const auto& entry = index["maps"]["val/blob_100"];
  CHECK(entry["file"] == "val/blob_100.png");
  CHECK(entry["key"] != index["maps"]["val/blob_101"]["key"]);
}

TEST_CASE("an image that a teacher fails on is named") {
  TeachBench bench;
  fs::remove(bench.job.teacher.file);
  write_script(bench.folder, "teacher.pt", "        return x[:, 0:1] / 0.0 * 0.0");
  const Error error = error_of([&] { run(bench.job); });
  CHECK(error.code == ErrorCode::not_finite);
  CHECK(names(error, "blob_100"));
  bench.job.train_split = false;
  bench.job.val_split = false;
  CHECK(code_of([&] { run(bench.job); }) == ErrorCode::invalid_option);
}
