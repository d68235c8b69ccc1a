// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/dataset.h"

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "engine/dataset/image_io.h"
#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace distilloscope;
using namespace distilloscope::test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a dataset in the official layout is opened with its counts and sizes") {
  TempFolder temp;
  add_samples(temp, 3, 2);
  temp.write("set/fixations/train/t1.mat", "points");
  temp.write("set/images/test/x.jpg", encoded(stimulus(64, 48), ".jpg"));
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(dataset.info.layout == "images|maps|fixations");
  CHECK(dataset.info.name == "set");
  CHECK(dataset.info.folder == temp.path("set"));
  CHECK(dataset.info.test_count == 1);
  CHECK(dataset.info.problems.empty());
  CHECK(dataset.info.left_out == 0);
  CHECK(dataset.info.teacher.empty());
  REQUIRE(dataset.train.size() == 3);
  REQUIRE(dataset.val.size() == 2);
  CHECK(dataset.train[1].id == "t1");
  CHECK(dataset.train[1].width == 64);
  CHECK(dataset.train[1].height == 48);
  CHECK(dataset.info.train[1].has_fixations);
  CHECK_FALSE(dataset.info.train[0].has_fixations);
  CHECK(dataset.train[1].fixations == temp.path("set/fixations/train/t1.mat"));
  CHECK(dataset.val[0].truth == temp.path("set/maps/val/v0.png"));
}

TEST_CASE("folder names of both layouts may be mixed, and validation may be written out") {
  TempFolder temp;
  add_sample(temp, "train", "a", 0, "stimuli", "saliency");
  add_sample(temp, "validation", "b", 0, "stimuli", "maps");
  fs::rename(temp.path("set/maps/validation"), temp.path("set/saliency/val"));
  fs::remove(temp.path("set/maps"));
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(dataset.info.layout == "stimuli|saliency|fixations");
  CHECK(dataset.val.at(0).id == "b");
}

TEST_CASE("every bad file is named, left out and counted, and the good ones remain") {
  TempFolder temp;
  add_samples(temp, 8, 1);
  const std::string jpeg = encoded(stimulus(64, 48), ".jpg"), png = encoded(blob(64, 48), ".png");
  temp.write("set/images/train/t0.jpg", jpeg.substr(0, jpeg.size() / 2));
  temp.write("set/maps/train/t1.png", png.substr(0, png.size() / 2));
  temp.write("set/images/train/t2.jpg", "");
  temp.write("set/images/train/t3.jpg", "these are words");
  temp.write("set/maps/train/t4.png", encoded(cv::Mat::zeros(48, 64, CV_8U), ".png"));
  temp.write("set/maps/train/t5.png", encoded(blob(48, 64), ".png"));
  fs::remove(temp.path("set/maps/train/t6.png"));
  temp.write("set/maps/train/alone.png", png);
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(message_for(dataset, "images/train/t0.jpg") == "is truncated");
  CHECK(message_for(dataset, "maps/train/t1.png") == "is truncated");
  CHECK(has(message_for(dataset, "images/train/t2.jpg"), "is empty"));
  CHECK(has(message_for(dataset, "images/train/t3.jpg"), "no image"));
  CHECK(message_for(dataset, "maps/train/t4.png") == "is all zero");
  CHECK(has(message_for(dataset, "maps/train/t5.png"), "another shape"));
  CHECK(has(message_for(dataset, "images/train/t6.jpg"), "has no saliency map"));
  CHECK(has(message_for(dataset, "maps/train/alone.png"), "has no stimulus"));
  CHECK(dataset.info.problems.size() == 8);
  for (const DatasetProblem& problem : dataset.info.problems) CHECK(problem.left_out);
  CHECK(dataset.info.left_out == 8);
  REQUIRE(dataset.train.size() == 1);
  CHECK(dataset.train[0].id == "t7");
  CHECK(dataset.info.train.size() == 1);
}

TEST_CASE("a PNG named .jpg and a map of another size are used, with a remark") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  temp.write("set/images/train/t0.jpg", encoded(stimulus(64, 48), ".png"));
  temp.write("set/maps/train/t1.png", encoded(blob(27, 20), ".png"));  // 20.25 rounded
  temp.write("set/images/train/notes.txt", "words");
  temp.write("set/images/train/t1.png", encoded(stimulus(64, 48), ".png"));
  temp.write("set/images/train/.hidden.jpg", "");
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(has(message_for(dataset, "images/train/t0.jpg"), "PNG"));
  CHECK(has(message_for(dataset, "maps/train/t1.png"), "27x20"));
  CHECK(has(message_for(dataset, "images/train/notes.txt"), "not used"));
  CHECK(has(message_for(dataset, "images/train/t1.png"), "not used"));
  CHECK(dataset.info.problems.size() == 4);
  for (const DatasetProblem& problem : dataset.info.problems) CHECK_FALSE(problem.left_out);
  CHECK(dataset.info.left_out == 0);
  CHECK(dataset.train.size() == 2);
}

TEST_CASE("16-bit, grey and transparent stimuli are taken") {
  TempFolder temp;
  add_samples(temp, 1, 1);
  cv::Mat wide;
  stimulus(64, 48).convertTo(wide, CV_16UC3, 257);
  temp.write("set/images/train/wide.png", encoded(wide, ".png"));
  temp.write("set/maps/train/wide.png", encoded(blob(64, 48, CV_16U), ".png"));
  temp.write("set/images/train/grey.png", encoded(blob(64, 48), ".png"));
  temp.write("set/maps/train/grey.jpg", encoded(blob(64, 48), ".jpg"));
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(dataset.train.size() == 3);
  CHECK(dataset.info.problems.empty());
}

TEST_CASE("a folder that is no dataset is refused with what was looked for") {
  TempFolder temp;
  DatasetOptions options = options_for(temp);
  Error error = error_of([&] { open_dataset(options); });
  CHECK(error.code == ErrorCode::not_found);
  CHECK(has(error.message, options.folder));
  temp.write("set/readme.txt", "nothing here");
  error = error_of([&] { open_dataset(options); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(has(error.message, "images/"));
  CHECK(has(error.message, "readme.txt"));
  options.folder = temp.path("set/readme.txt");
  CHECK(has(error_of([&] { open_dataset(options); }).message, "is a file"));
}

TEST_CASE("pointing at a folder inside a dataset hints at the dataset") {
  TempFolder temp;
  add_samples(temp, 1, 1);
  DatasetOptions options = options_for(temp);
  options.folder = temp.path("set/images");
  CHECK(has(error_of([&] { open_dataset(options); }).message,
            "Perhaps " + temp.path("set") + " is meant"));
}

TEST_CASE("a dataset without a validation split is refused with that reason") {
  TempFolder temp;
  add_samples(temp, 2, 0);
  const Error error = error_of([&] { open_dataset(options_for(temp)); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(has(error.message, "no validation split"));
  CHECK(has(error.message, "images/val"));
}

TEST_CASE("a split without a usable sample is refused with the reason of one") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  temp.write("set/maps/val/v0.png", encoded(cv::Mat::zeros(48, 64, CV_8U), ".png"));
  Error error = error_of([&] { open_dataset(options_for(temp)); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(has(error.message, "no usable validation sample"));
  CHECK(has(error.message, "maps/val/v0.png is all zero"));
  fs::remove_all(temp.path("set/maps/val"));
  error = error_of([&] { open_dataset(options_for(temp)); });
  CHECK(has(error.message, "maps/val, a folder that does not exist"));
}

TEST_CASE("limits take the first samples by id") {
  TempFolder temp;
  add_samples(temp, 4, 3);
  DatasetOptions options = options_for(temp);
  options.train_limit = 2;
  options.val_limit = 1;
  const Dataset dataset = open_dataset(options);
  REQUIRE(dataset.train.size() == 2);
  CHECK(dataset.train[1].id == "t1");
  CHECK(dataset.info.val.size() == 1);
  CHECK(dataset.info.left_out == 0);
}

TEST_CASE("teacher maps come from the dataset, and samples without one are left out") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  for (const char* id : {"train/t0", "train/t2", "val/v0"}) {
    temp.write("set/tsaliency/" + std::string(id) + ".png", encoded(blob(64, 48, CV_16U), ".png"));
  }
  Dataset dataset = open_dataset(options_for(temp));
  CHECK(has(dataset.info.teacher, "tsaliency"));
  REQUIRE(dataset.train.size() == 2);
  CHECK(dataset.train[1].teacher == temp.path("set/tsaliency/train/t2.png"));
  CHECK(dataset.info.train[1].has_teacher);
  CHECK(has(message_for(dataset, "images/train/t1.jpg"), "no teacher map"));
  CHECK(dataset.info.left_out == 1);

  temp.write("set/tsaliency/train/t2.png", "no image");
  dataset = open_dataset(options_for(temp));
  CHECK(has(message_for(dataset, "tsaliency/train/t2.png"), "no image"));
  CHECK(dataset.train.size() == 1);
  CHECK(dataset.info.left_out == 2);
}

TEST_CASE("a dataset whose teacher maps are all bad is used without a teacher") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  temp.write("set/tsaliency/train/t0.png", "no image");
  temp.write("set/tsaliency/train/t1.pkl", "a pickle");
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(dataset.train.size() == 2);
  CHECK(dataset.info.teacher.empty());
  CHECK_FALSE(dataset.info.train[0].has_teacher);
  CHECK(dataset.train[0].teacher.empty());
  CHECK(dataset.info.left_out == 0);
  CHECK(has(message_for(dataset, "tsaliency/train/t1.pkl"), "no image"));
}

TEST_CASE("a teacher folder is matched by id, flat or split, in every format") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  DatasetOptions options = options_for(temp);
  options.teacher_folder = temp.path("maps of a model");
  temp.write("maps of a model/train/t0.png", encoded(blob(32, 32), ".png"));
  temp.write("maps of a model/train/t1.jpg", encoded(blob(64, 48), ".jpg"));
  const cv::Mat floats = blob(20, 15, CV_32F);
  fs::create_directories(temp.path("maps of a model/train"));
  write_map(temp.path("maps of a model/train/t2.npy"),
            Map{20, 15, {floats.begin<float>(), floats.end<float>()}}, MapFormat::npy);
  temp.write("maps of a model/v0.png", encoded(blob(64, 48, CV_16U), ".png"));
  const Dataset dataset = open_dataset(options);
  CHECK(dataset.train.size() == 3);
  CHECK(dataset.val.at(0).teacher == temp.path("maps of a model/v0.png"));
  CHECK(has(dataset.info.teacher, temp.path("maps of a model")));
  // A model may work at any shape; only the truth must have that of its stimulus.
  REQUIRE(dataset.info.problems.size() == 1);
  CHECK(has(dataset.info.problems[0].message, "32x32"));
  CHECK_FALSE(dataset.info.problems[0].left_out);
}

TEST_CASE("a teacher folder that is missing or fits nothing is an error that names it") {
  TempFolder temp;
  add_samples(temp, 1, 1);
  DatasetOptions options = options_for(temp);
  options.teacher_folder = temp.path("teacher maps");
  Error error = error_of([&] { open_dataset(options); });
  CHECK(error.code == ErrorCode::not_found);
  CHECK(has(error.message, options.teacher_folder));
  temp.write("teacher maps/other.png", encoded(blob(64, 48), ".png"));
  error = error_of([&] { open_dataset(options); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(has(error.message, options.teacher_folder));
  temp.write("teacher maps/t0.png", "no image");
  CHECK(has(error_of([&] { open_dataset(options); }).message, "t0.png is no image"));
}

TEST_CASE("teacher maps for one split only are said to be so") {
  TempFolder temp;
  add_samples(temp, 2, 2);
  temp.write("set/teacher/train/t0.png", encoded(blob(64, 48), ".png"));
  temp.write("set/teacher/train/t1.png", encoded(blob(64, 48), ".png"));
  const Dataset dataset = open_dataset(options_for(temp));
  CHECK(dataset.info.train[0].has_teacher);
  CHECK_FALSE(dataset.info.val.at(0).has_teacher);
  CHECK(dataset.val.size() == 2);
  CHECK(has(message_for(dataset, "teacher"), "validation"));
}

TEST_CASE("the fingerprint changes when a used file changes, and not otherwise") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  const DatasetOptions options = options_for(temp);
  const std::string before = open_dataset(options).info.fingerprint;
  CHECK(before.size() == 16);
  CHECK(open_dataset(options).info.fingerprint == before);
  const fs::path file = temp.path("set/images/val/v0.jpg");
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::nanoseconds(1000));
  const std::string touched = open_dataset(options).info.fingerprint;
  CHECK(touched != before);
  add_sample(temp, "train", "t9");
  CHECK(open_dataset(options).info.fingerprint != touched);
}

TEST_CASE("opening again decodes nothing, unless a file changed") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  const DatasetOptions options = options_for(temp);
  int asked = 0;
  const ProgressCallback count = [&](int, int total, const char*) { asked = total; };
  open_dataset(options, count);
  CHECK(asked == 8);
  asked = 0;
  open_dataset(options, count);
  CHECK(asked == 0);
  // Same size and time, other content: the kept verdict is what answers.
  const fs::path file = temp.path("set/images/train/t1.jpg");
  const auto time = fs::last_write_time(file);
  temp.write("set/images/train/t1.jpg", std::string(fs::file_size(file), 'x'));
  fs::last_write_time(file, time);
  CHECK(open_dataset(options, count).train.size() == 3);
  CHECK(asked == 0);
  fs::last_write_time(file, time + std::chrono::seconds(1));
  const Dataset changed = open_dataset(options, count);
  CHECK(asked == 1);
  CHECK(changed.train.size() == 2);
}

TEST_CASE("a spoiled verdict file is made anew") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  open_dataset(options_for(temp));
  int spoiled = 0;
  for (const auto& entry : fs::directory_iterator(temp.path("cache/distilloscope/checked"))) {
    std::ofstream(entry.path()) << (spoiled++ % 2 ? "{\"rules\": 1" : "[]");
  }
  CHECK(spoiled == 4);
  CHECK(open_dataset(options_for(temp)).train.size() == 2);
}

TEST_CASE("progress comes on the calling thread and may end the opening") {
  TempFolder temp;
  add_samples(temp, 4, 1);
  const auto here = std::this_thread::get_id();
  bool elsewhere = false;
  int last = -1, total = 0;
  open_dataset(options_for(temp), [&](int done, int all, const char*) {
    elsewhere = elsewhere || std::this_thread::get_id() != here || done < last;
    last = done;
    total = all;
  });
  CHECK_FALSE(elsewhere);
  CHECK(last == total);
  CHECK(total == 10);
  fs::remove_all(temp.path("cache"));
  const auto end = [](int, int, const char*) { throw std::runtime_error("enough"); };
  CHECK_THROWS_AS(open_dataset(options_for(temp), end), std::runtime_error);
}

TEST_CASE("no folder means the demo dataset, whose fingerprint outlives its folder") {
  TempFolder temp;
  DatasetOptions options;
  options.demo_train = 3;
  options.demo_val = 2;
  options.demo_seed = 11;
  const Dataset dataset = open_dataset(options);
  CHECK(dataset.info.name == "demo dataset");
  CHECK(dataset.info.folder == temp.path("cache/distilloscope/demo-11-3x2"));
  CHECK(dataset.train.size() == 3);
  CHECK(dataset.val.size() == 2);
  CHECK(dataset.info.problems.size() == 1);  // maps ship for the default seed alone
  CHECK(has(dataset.info.teacher, "simulated population"));
  CHECK(dataset.info.train[0].has_teacher);
  CHECK(dataset.info.val[0].has_fixations);
  fs::remove_all(dataset.info.folder);
  CHECK(open_dataset(options).info.fingerprint == dataset.info.fingerprint);
  options.demo_seed = 12;
  CHECK(open_dataset(options).info.fingerprint != dataset.info.fingerprint);
}

TEST_CASE("OSIE samples open with 48 training and 12 validation images") {
  if (std::string(DISTILLOSCOPE_SHARED).empty()) {
    WARN("the shared samples are not here");
    return;
  }
  TempFolder temp;
  DatasetOptions options;
  options.folder = DISTILLOSCOPE_SHARED "/samples/osie-60";
  const Dataset dataset = open_dataset(options);
  CHECK(dataset.train.size() == 48);
  CHECK(dataset.val.size() == 12);
  CHECK(dataset.info.layout == "stimuli|saliency|fixations");
  CHECK(dataset.info.val[0].width == 800);
  CHECK(dataset.info.val[0].has_fixations);
  CHECK(dataset.info.problems.empty());
}

TEST_CASE("SALICON samples open with 8 training and 2 validation images") {
  if (std::string(DISTILLOSCOPE_SHARED).empty()) {
    WARN("the shared samples are not here");
    return;
  }
  TempFolder temp;
  DatasetOptions options;
  options.folder = DISTILLOSCOPE_SHARED "/samples/salicon-10/";
  const Dataset dataset = open_dataset(options);
  CHECK(dataset.train.size() == 8);
  CHECK(dataset.val.size() == 2);
  CHECK(dataset.info.name == "salicon-10");
  CHECK(dataset.info.layout == "images|maps|fixations");
  CHECK(dataset.info.train[0].width == 640);
  CHECK(dataset.info.train[0].has_fixations);
  CHECK(dataset.info.problems.empty());
}
