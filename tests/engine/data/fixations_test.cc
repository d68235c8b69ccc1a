// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/fixations.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <random>

#include "engine/dataset/image_io.h"
#include "tests/engine/data/mat_writer.h"
#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace distilloscope;
using namespace distilloscope::test;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool same_points(const FixationPoints& found, const std::vector<std::pair<int, int>>& expected) {
  return std::equal(found.points.begin(), found.points.end(), expected.begin(), expected.end(),
                    [](const Fixation& a, const std::pair<int, int>& b) {
                      return a.x == b.first && a.y == b.second;
                    });
}

// The files of the shared samples; empty where they are not.
std::vector<fs::path> sample_files(const std::string& below) {
  std::vector<fs::path> files;
  const fs::path folder = fs::path(DISTILLOSCOPE_SHARED) / "samples" / below;
  std::error_code failed;
  if (!std::string(DISTILLOSCOPE_SHARED).empty()) {
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
      files.push_back(entry->path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

constexpr const char* kAnnotations = R"({"info": {}, "images": [
  {"id": 7, "file_name": "COCO_a.jpg", "width": 20, "height": 10},
  {"id": 8, "file_name": "COCO_b.jpg", "width": 20, "height": 10}],
  "annotations": [
  {"id": 1, "image_id": 7, "worker_id": 3, "fixations": [[1, 20], [10, 1], [10, 1]]},
  {"id": 2, "image_id": 7, "worker_id": 4, "fixations": [[3, 5]]},
  {"id": 3, "image_id": 8, "worker_id": 3, "fixations": [[11, 0]]}]})";

}  // namespace

TEST_CASE("SALICON fixations of all editions are read alike, x first and counted from 1") {
  if (!can_write_mat()) {
    WARN("skipped: built without matio");
    return;
  }
  const TempFolder temp;
  const std::vector<Points> observers = {{{1, 1}, {640, 480}, {1, 1}}, {}, {{3, 7}}};
  for (const Orientation orientation : {Orientation::column, Orientation::row}) {
    for (const Packing packing : {Packing::none, Packing::zlib}) {
      const std::string file = temp.path("points.mat");
      write_salicon_mat(file, 640, 480, observers, orientation, packing);
      const FixationPoints found = read_fixations(file);
      CHECK(found.width == 640);
      CHECK(found.height == 480);
      CHECK(same_points(found, {{0, 0}, {639, 479}, {0, 0}, {2, 6}}));
      CHECK(found.clipped == 0);
      CHECK(found.dropped == 0);
    }
  }
}

TEST_CASE("points outside the image go to its border, and what is no number is dropped") {
  if (!can_write_mat()) {
    WARN("skipped: built without matio");
    return;
  }
  const TempFolder temp;
  const std::string file = temp.path("points.mat");
  const double nan = std::nan(""), infinite = std::numeric_limits<double>::infinity();
  write_salicon_mat(file, 64, 48, {{{0, 5}, {65, 49}, {nan, 3}, {3, infinite}, {1e300, 2}}},
                    Orientation::column, Packing::zlib);
  const FixationPoints found = read_fixations(file);
  CHECK(same_points(found, {{0, 4}, {63, 47}, {63, 1}}));
  CHECK(found.clipped == 3);
  CHECK(found.dropped == 2);
}

TEST_CASE("a matrix I in a .mat is a fixation map, and other variables are named") {
  if (!can_write_mat()) {
    WARN("skipped: built without matio");
    return;
  }
  const TempFolder temp;
  write_matrix_mat(temp.path("map.mat"), "I", 3, 2, {0, 1, 0, 0, 0, 9});
  const FixationPoints found = read_fixations(temp.path("map.mat"));
  CHECK(found.width == 3);
  CHECK(found.height == 2);
  CHECK(same_points(found, {{1, 0}, {2, 1}}));
  write_matrix_mat(temp.path("else.mat"), "eyes", 3, 2, {0, 1, 0, 0, 0, 9});
  const Error error = error_of([&] { read_fixations(temp.path("else.mat")); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(has(error.message, temp.path("else.mat")));
  CHECK(has(error.message, "no variable gaze, only eyes"));
}

TEST_CASE("a fixation map counts every pixel above zero once") {
  const TempFolder temp;
  cv::Mat map = cv::Mat::zeros(4, 6, CV_8U);
  map.at<std::uint8_t>(0, 5) = 255;
  map.at<std::uint8_t>(3, 0) = 1;
  const std::string file = temp.write("map.png", encoded(map, ".png"));
  const FixationPoints found = read_fixations(file);
  CHECK(found.width == 6);
  CHECK(found.height == 4);
  CHECK(same_points(found, {{5, 0}, {0, 3}}));
}

TEST_CASE("a JPEG's ringing makes no fixations") {
  const TempFolder temp;
  cv::Mat map = cv::Mat::zeros(16, 16, CV_8U);
  map.at<std::uint8_t>(8, 4) = 255;
  const std::string file = temp.write("map.jpg", encoded(map, ".jpg"));
  REQUIRE(cv::countNonZero(cv::imread(file, cv::IMREAD_GRAYSCALE)) > 1);
  CHECK(same_points(read_fixations(file), {{4, 8}}));
}

TEST_CASE("annotations are y first, by the name of the image") {
  const TempFolder temp;
  const auto images = read_fixation_annotations(temp.write("a.json", kAnnotations));
  REQUIRE(images.size() == 2);
  CHECK(same_points(images.at("COCO_a"), {{19, 0}, {0, 9}, {0, 9}, {4, 2}}));
  CHECK(same_points(images.at("COCO_b"), {{0, 9}}));
  CHECK(images.at("COCO_b").clipped == 1);
  const Error error = error_of([&] { read_fixations(temp.path("a.json")); });
  CHECK(has(error.message, "holds 2 images"));
}

TEST_CASE("annotations that are none say what is missing") {
  const TempFolder temp;
  const auto message = [&](const std::string& text) {
    return error_of([&] { read_fixation_annotations(temp.write("a.json", text)); }).message;
  };
  CHECK(has(message("{"), "truncated"));
  CHECK(has(message("{}"), "no list images"));
  CHECK(has(message(R"({"images": [{"id": 1}], "annotations": []})"), "no file_name"));
  CHECK(has(message(R"({"images": [], "annotations": [{"image_id": 4, "fixations": []}]})"),
            "not listed"));
  CHECK(has(message(R"({"images": [{"id": 1, "file_name": "a", "width": 2, "height": 2}],
                       "annotations": [{"image_id": 1, "fixations": [4]}]})"),
            "no pair of numbers"));
}

TEST_CASE("a split's fixations come from its files, else from annotations") {
  TempFolder temp;
  add_samples(temp, 1, 0);
  add_sample(temp, "val", "COCO_a");
  add_sample(temp, "val", "COCO_b");
  add_sample(temp, "val", "COCO_c");
  add_sample(temp, "val", "COCO_d");
  cv::Mat map = cv::Mat::zeros(48, 64, CV_8U);
  map.at<std::uint8_t>(7, 9) = 255;
  temp.write("set/fixations/val/COCO_b.png", encoded(map, ".png"));
  temp.write("set/fixations/val/COCO_d.mat", "words");
  temp.write("set/annotations/fixations_val.json", kAnnotations);
  const Dataset dataset = open_dataset(options_for(temp));
  const SplitFixations found = read_split_fixations(dataset, Split::val, 2);
  REQUIRE(found.images.size() == 4);
  CHECK(found.images[0].points.size() == 4);
  CHECK(same_points(found.images[1], {{9, 7}}));
  CHECK(found.images[2].empty());
  CHECK(found.images[3].empty());
  CHECK(found.with_fixations == 2);
  CHECK(found.points_per_image == 2.5);
  CHECK(found.edition.empty());
  REQUIRE(found.problems.size() == 1);
  CHECK(has(found.problems[0].file, "COCO_d.mat"));
  CHECK(has(found.problems[0].message, "no MATLAB file"));
}

TEST_CASE("SALICON's editions are told apart by their points per image") {
  CHECK(salicon_edition(Split::train, 3171533 / 10000.0) == "SALICON 2015");
  CHECK(salicon_edition(Split::val, 1662655 / 5000.0) == "SALICON 2015");
  CHECK(salicon_edition(Split::train, 4598112 / 10000.0) == "SALICON 2017");
  CHECK(salicon_edition(Split::val, 2576914 / 5000.0) == "SALICON 2017");
  CHECK(salicon_edition(Split::val, 60).empty());
  CHECK(salicon_edition(Split::val, 0).empty());
}

TEST_CASE("damaged .mat files are refused with their name, whatever is damaged") {
  if (!can_write_mat()) {
    WARN("skipped: built without matio");
    return;
  }
  const TempFolder temp;
  std::mt19937 random(4);
  int refused = 0, read = 0;
  for (const Packing packing : {Packing::none, Packing::zlib}) {
    write_salicon_mat(temp.path("good.mat"), 64, 48,
                      std::vector<Points>(12, Points{{3, 4}, {5, 6}, {7, 8}}), Orientation::column,
                      packing);
    const std::string good = file_text(temp.path("good.mat"));
    for (int i = 0; i < 1500; ++i) {
      std::string bad = good;
      if (i % 5 == 0) bad.resize(random() % bad.size());
      // Tags and sizes stand at the front and before every part.
      for (unsigned k = 0; k < 1 + random() % 4 && !bad.empty(); ++k) {
        const std::size_t near = std::min<std::size_t>(bad.size(), 700);
        const std::size_t at = random() % (random() % 2 ? near : bad.size());
        bad[at] = static_cast<char>(random() % 3 == 0 ? 0xff : random());
      }
      const std::string file = temp.write("bad.mat", bad);
      try {
        const FixationPoints found = read_fixations(file);
        for (const Fixation& point : found.points) {
          REQUIRE((point.x >= 0 && point.x < found.width));
          REQUIRE((point.y >= 0 && point.y < found.height));
        }
        ++read;
      } catch (const EngineError& error) {
        REQUIRE(has(error.error().message, file));
        ++refused;
      }
    }
    for (std::size_t length = 0; length < good.size(); length += 7) {
      const std::string file = temp.write("cut.mat", good.substr(0, length));
      CHECK(has(error_of([&] { read_fixations(file); }).message, file));
    }
  }
  CHECK(refused > 500);
  CHECK(read > 0);  // a changed coordinate is no damage that can be seen
}

TEST_CASE("a version 7.3 file says how to save it") {
  const TempFolder temp;
  std::string bytes = "MATLAB 7.3 MAT-file";
  bytes.resize(600, ' ');
  const Error error = error_of([&] { read_fixations(temp.write("new.mat", bytes)); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(has(error.message, "-v7"));
}

TEST_CASE("real SALICON files and annotations agree with each other") {
  const std::vector<fs::path> files = sample_files("salicon-10/fixations/val");
  const std::vector<fs::path> annotations = sample_files("salicon-10/annotations");
  if (files.empty() || annotations.empty()) {
    WARN("skipped: the real samples are not here");
    return;
  }
  const auto images = read_fixation_annotations(annotations.front().string());
  CHECK(images.size() == 10);
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    const FixationPoints found = read_fixations(file.string());
    CHECK(found.width == 640);
    CHECK(found.height == 480);
    CHECK(found.points.size() > 100);
    REQUIRE(images.count(file.stem().string()) == 1);
    const FixationPoints& samples = images.at(file.stem().string());
    // The .mat keeps some of the mouse samples that the annotations list.
    for (const Fixation& point : found.points) {
      REQUIRE(std::any_of(samples.points.begin(), samples.points.end(), [&](const Fixation& one) {
        return one.x == point.x && one.y == point.y;
      }));
    }
  }
}

TEST_CASE("real fixation maps have a fixation per pixel and lie where the truth is bright") {
  const std::vector<fs::path> files = sample_files("osie-60/fixations/val");
  if (files.empty()) {
    WARN("skipped: the real samples are not here");
    return;
  }
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    const FixationPoints found = read_fixations(file.string());
    CHECK(found.width == 800);
    CHECK(found.height == 600);
    CHECK(found.points.size() > 20);
    const fs::path folder = file.parent_path().parent_path().parent_path() / "saliency" / "val";
    fs::path truth;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.path().stem() == file.stem()) truth = entry.path();
    }
    REQUIRE(!truth.empty());
    const Map map = read_map(truth.string());
    double at_points = 0, everywhere = 0;
    for (const Fixation& point : found.points) at_points += map.at(point.x, point.y);
    for (const float value : map.values) everywhere += value;
    CHECK(at_points / static_cast<double>(found.points.size()) >
          2 * everywhere / static_cast<double>(map.values.size()));
  }
}
