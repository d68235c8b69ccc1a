// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_scenes.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <set>
#include <thread>

#include "engine/api/error.h"
#include "engine/dataset/demo_observers.h"
#include "engine/dataset/demo_worlds.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int kTrain = 6;
constexpr int kVal = 3;

DemoOptions few(std::int64_t seed = 7) {
  DemoOptions options;
  options.train = kTrain;
  options.val = kVal;
  options.seed = seed;
  return options;
}

/// Every file below a folder: its content by its relative name.
std::map<std::string, std::string> contents(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files[entry.path().lexically_relative(folder).generic_string()] =
          test::file_text(entry.path().string());
    }
  }
  return files;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// KL(truth || guess) of maps of one size, each divided by its sum.
double divergence(const std::vector<float>& truth, const std::vector<float>& guess) {
  double truth_sum = 0;
  double guess_sum = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    truth_sum += truth[i];
    guess_sum += guess[i];
  }
  double sum = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double g = truth[i] / truth_sum;
    sum += g * std::log(1e-7 + g / (guess[i] / guess_sum + 1e-7));
  }
  return sum;
}

Error error_of(const std::string& folder, const DemoOptions& options) {
  try {
    make_demo_dataset(folder, options);
  } catch (const EngineError& fault) {
    return fault.error();
  }
  FAIL("no error was thrown");
  return {};
}

}  // namespace

TEST_CASE("the demo dataset is the same for the same seed and another for another seed") {
  const test::TempFolder temp;
  make_demo_dataset(temp.path("a"), few(7));
  make_demo_dataset(temp.path("b"), few(7));
  make_demo_dataset(temp.path("c"), few(8));
  const auto a = contents(temp.path("a"));
  CHECK(a == contents(temp.path("b")));
  const auto c = contents(temp.path("c"));
  for (const char* file : {"images/train/demo_train_000001.jpg", "maps/val/demo_val_000001.png",
                           "teacher/train/demo_train_000006.png"}) {
    CAPTURE(file);
    REQUIRE(a.count(file) == 1);
    REQUIRE(c.count(file) == 1);
    CHECK(a.at(file) != c.at(file));
  }
}

TEST_CASE("a demo scene does not depend on how many others are made with it") {
  const test::TempFolder temp;
  DemoOptions smaller = few();
  smaller.train = 2;
  smaller.val = 1;
  make_demo_dataset(temp.path("a"), few());
  make_demo_dataset(temp.path("b"), smaller);
  const auto a = contents(temp.path("a"));
  const auto b = contents(temp.path("b"));
  for (const char* file : {"images/train/demo_train_000002.jpg", "maps/val/demo_val_000001.png"}) {
    CAPTURE(file);
    CHECK(a.at(file) == b.at(file));
  }
}

TEST_CASE("the demo dataset has the official layout, 320x240 stimuli and 16-bit teacher maps") {
  const test::TempFolder temp;
  const std::string folder = temp.path("demo");
  make_demo_dataset(folder, few());
  for (const auto& [split, count] : {std::pair{"train", kTrain}, std::pair{"val", kVal}}) {
    for (const char* part : {"images", "maps", "fixations", "teacher"}) {
      const std::string inside = folder + "/" + part + "/" + split;
      const auto names = names_in(inside);
      CAPTURE(inside);
      REQUIRE(static_cast<int>(names.size()) == count);
      const bool stimulus = std::string(part) == "images";
      CHECK(names.front() ==
            std::string("demo_") + split + "_000001" + (stimulus ? ".jpg" : ".png"));
      for (const std::string& name : names) {
        const cv::Mat image = cv::imread(inside + "/" + name, cv::IMREAD_UNCHANGED);
        REQUIRE(image.cols == 320);
        REQUIRE(image.rows == 240);
        CHECK(image.type() == (stimulus                         ? CV_8UC3
                               : std::string(part) == "teacher" ? CV_16UC1
                                                                : CV_8UC1));
        double low = 0;
        double high = 0;
        cv::minMaxLoc(image.reshape(1), &low, &high);
        if (!stimulus) {
          CHECK(low == 0);
          CHECK(high == (image.depth() == CV_16U ? 65535 : 255));
        }
      }
    }
  }
  CHECK(test::file_text(folder + "/README.txt").find("synthetic") != std::string::npos);
  CHECK(test::file_text(folder + "/teacher/README.txt").find("simulated population") !=
        std::string::npos);
}

TEST_CASE("every demo scene has one to six objects of known pull inside the picture") {
  const test::TempFolder temp;
  make_demo_dataset(temp.path("demo"), few());
  const json scenes = json::parse(test::file_text(temp.path("demo/scenes.json")));
  REQUIRE(scenes.size() == kTrain + kVal);
  for (const json& scene : scenes) {
    const json& objects = scene.at("objects");
    CAPTURE(scene.at("id").get<std::string>());
    CHECK(objects.size() >= 1);
    CHECK(objects.size() <= 6);
    for (const json& object : objects) {
      const auto box = object.at("box").get<std::vector<int>>();
      CHECK(box.at(0) >= 0);
      CHECK(box.at(1) >= 0);
      CHECK(box.at(2) > 0);
      CHECK(box.at(3) > 0);
      CHECK(box.at(0) + box.at(2) <= 320);
      CHECK(box.at(1) + box.at(3) <= 240);
      CHECK(object.at("pull").get<double>() > 0);
      double spots = 0;
      for (const json& spot : object.at("spots")) spots += spot.at("pull").get<double>();
      CHECK(std::abs(spots - object.at("pull").get<double>()) < 0.002);
    }
  }
}

TEST_CASE("many demo scenes show every world, every reason to look, and one to six objects") {
  std::set<std::string> worlds;
  std::set<std::string> reasons;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const demo::Scene scene = demo::make_scene(seed);
    worlds.insert(scene.world);
    CHECK(scene.objects.size() >= 1);
    CHECK(scene.objects.size() <= 6);
    for (const auto& object : scene.objects) reasons.insert(object.reason);
  }
  CHECK(worlds.size() == 9);
  CHECK(reasons == std::set<std::string>{"face", "text", "contrast", "group", "odd colour",
                                         "odd size", "odd orientation"});
}

TEST_CASE("the fixations of fixations.json are those of the fixation maps") {
  const test::TempFolder temp;
  make_demo_dataset(temp.path("demo"), few());
  const json all = json::parse(test::file_text(temp.path("demo/fixations.json")));
  REQUIRE(all.at("images").size() == kTrain + kVal);
  for (const json& image : all.at("images")) {
    cv::Mat points(240, 320, CV_8UC1, cv::Scalar(0));
    int observers = 0;
    for (const json& annotation : all.at("annotations")) {
      if (annotation.at("image_id") != image.at("id")) continue;
      ++observers;
      const auto fixations = annotation.at("fixations").get<std::vector<std::array<int, 2>>>();
      CHECK(fixations.size() >= 6);
      CHECK(fixations.size() <= 8);
      for (const auto& [row, column] : fixations)
        points.at<std::uint8_t>(row - 1, column - 1) = 255;
    }
    CHECK(observers >= 10);
    CHECK(observers <= 14);
    fs::path file = temp.path("demo/fixations");
    const fs::path stimulus = image.at("file_name").get<std::string>();
    file /= stimulus.parent_path().filename() / stimulus.stem();
    file += ".png";
    const cv::Mat stored = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    REQUIRE(stored.size() == points.size());
    CHECK(cv::norm(stored, points, cv::NORM_INF) == 0);
  }
}

TEST_CASE("a fixation map is the blurred points, scaled to 0..1, with reflected edges") {
  const Map middle = demo::fixation_map({{{160, 120}}}, 320, 240, true);
  CHECK(middle.at(160, 120) == 1.0f);
  // Sigma 9.5 pixels: one sigma away a Gaussian is down to exp(-1/2).
  const double expected = std::exp(-0.5 * (9.0 * 9.0) / (9.5 * 9.5));
  CHECK(std::abs(middle.at(169, 120) - expected) < 1e-4);
  CHECK(std::abs(middle.at(160, 129) - expected) < 1e-4);
  CHECK(middle.at(10, 10) == 0.0f);
  // At the edge the mirrored half is added: pixel 0 and its mirror image lie half a pixel apart.
  const Map edge = demo::fixation_map({{{0, 120}}}, 320, 240, true);
  const auto bell = [](double d) { return std::exp(-0.5 * d * d / (9.5 * 9.5)); };
  CHECK(std::abs(edge.at(9, 120) - (bell(9) + bell(10)) / (bell(0) + bell(1))) < 1e-4);
  // Two looks at one pixel count once when binary.
  const std::vector<demo::Scanpath> twice{{{100, 100}, {200, 100}}, {{100, 100}}};
  CHECK(std::abs(demo::fixation_map(twice, 320, 240, true).at(200, 100) - 1.0f) < 1e-3);
  CHECK(std::abs(demo::fixation_map(twice, 320, 240, false).at(200, 100) - 0.5f) < 1e-3);
}

TEST_CASE("a large population predicts a few observers better than the centre prior does") {
  constexpr int kScenes = 24;
  std::vector<std::vector<float>> truths;
  std::vector<std::vector<float>> teachers;
  std::vector<float> mean(320 * 240, 0.0f);
  for (int i = 0; i < kScenes; ++i) {
    const demo::Attention attention(demo::make_scene(500 + static_cast<std::uint64_t>(i)));
    demo::Random rng(static_cast<std::uint64_t>(i));
    const auto look = [&](int observers, bool binary) {
      std::vector<demo::Scanpath> paths;
      for (int k = 0; k < observers; ++k) paths.push_back(attention.observe(rng));
      return demo::fixation_map(paths, 320, 240, binary).values;
    };
    truths.push_back(look(12, true));
    teachers.push_back(look(300, false));
    double sum = 0;
    for (const float v : truths.back()) sum += v;
    for (std::size_t k = 0; k < mean.size(); ++k) {
      mean[k] += truths.back()[k] / static_cast<float>(sum);
    }
  }
  double teacher = 0;
  double centre = 0;
  double uniform = 0;
  const std::vector<float> flat(mean.size(), 1.0f);
  for (int i = 0; i < kScenes; ++i) {
    const auto k = static_cast<std::size_t>(i);
    teacher += divergence(truths[k], teachers[k]) / kScenes;
    centre += divergence(truths[k], mean) / kScenes;
    uniform += divergence(truths[k], flat) / kScenes;
  }
  CAPTURE(teacher, centre, uniform);
  CHECK(teacher < 0.4);
  CHECK(teacher < centre - 0.4);
  CHECK(centre < uniform);
}

TEST_CASE("a whole demo dataset is left alone") {
  const test::TempFolder temp;
  make_demo_dataset(temp.path("demo"), few());
  std::map<fs::path, fs::file_time_type> before;
  for (const auto& entry : fs::recursive_directory_iterator(temp.path("demo"))) {
    before[entry.path()] = entry.last_write_time();
  }
  int calls = 0;
  make_demo_dataset(temp.path("demo"), few(), [&](int, int, const char*) { ++calls; });
  CHECK(calls == 0);
  for (const auto& [file, time] : before) CHECK(fs::last_write_time(file) == time);
}

TEST_CASE("a demo dataset that lacks a file or was made from another seed is made anew") {
  const test::TempFolder temp;
  make_demo_dataset(temp.path("demo"), few());
  const auto whole = contents(temp.path("demo"));
  fs::remove(temp.path("demo/maps/val/demo_val_000002.png"));
  make_demo_dataset(temp.path("demo"), few());
  CHECK(contents(temp.path("demo")) == whole);
  make_demo_dataset(temp.path("demo"), few(8));
  CHECK(contents(temp.path("demo")) != whole);
  CHECK(names_in(temp.path()) == std::vector<std::string>{"demo"});
}

TEST_CASE("a demo dataset given up half-way leaves nothing that looks whole") {
  const test::TempFolder temp;
  const auto caller = std::this_thread::get_id();
  struct GivenUp {};
  bool same_thread = true;
  std::string stage;
  REQUIRE_THROWS_AS(make_demo_dataset(temp.path("demo"), few(),
                                      [&](int done, int total, const char* what) {
                                        same_thread &= std::this_thread::get_id() == caller;
                                        stage = what;
                                        CHECK(total == kTrain + kVal);
                                        if (done >= 2) throw GivenUp{};
                                      }),
                    GivenUp);
  CHECK(same_thread);
  CHECK(stage == "Making the demo scenes");
  CHECK(names_in(temp.path()).empty());
  // What a killed process leaves is cleared away too.
  temp.write("demo.making-1/set/images/train/demo_train_000001.jpg", "half a picture");
  make_demo_dataset(temp.path("demo"), few());
  CHECK(names_in(temp.path()) == std::vector<std::string>{"demo"});
  CHECK(names_in(temp.path("demo/images/train")).size() == kTrain);
}

TEST_CASE("a folder that cannot hold the demo dataset is named") {
  const test::TempFolder temp;
  const std::string file = temp.write("file", "not a folder");
  const Error below_a_file = error_of(file + "/demo", few());
  CHECK(below_a_file.code == ErrorCode::unwritable);
  CHECK(below_a_file.message.find(file + "/demo") != std::string::npos);

  temp.write("mine/letter.txt", "dear");
  const Error foreign = error_of(temp.path("mine"), few());
  CHECK(foreign.code == ErrorCode::unwritable);
  CHECK(foreign.message.find(temp.path("mine")) != std::string::npos);
  CHECK(test::file_text(temp.path("mine/letter.txt")) == "dear");
}
