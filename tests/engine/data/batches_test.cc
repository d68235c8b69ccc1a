// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/batches.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "engine/dataset/image_io.h"
#include "engine/dataset/sample_cache.h"
#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

namespace fs = std::filesystem;
using namespace distilloscope;
using namespace distilloscope::test;

namespace {

std::vector<PlannedSample> joined(const BatchPlan& plan) {
  std::vector<PlannedSample> all;
  for (const auto& batch : plan) all.insert(all.end(), batch.begin(), batch.end());
  return all;
}

std::vector<int> indices(const BatchPlan& plan) {
  std::vector<int> all;
  for (const PlannedSample& sample : joined(plan)) all.push_back(sample.index);
  return all;
}

bool same_values(const SampleStore::View& a, const SampleStore::View& b, std::size_t pixels) {
  return std::equal(a.image, a.image + pixels * 3, b.image) &&
         std::equal(a.truth, a.truth + pixels, b.truth);
}

}  // namespace

TEST_CASE("an epoch holds every sample once, in batches of the asked size") {
  const BatchPlan plan = plan_training_epoch(21, 8, {}, 1, 1);
  REQUIRE(plan.size() == 3);
  CHECK(plan[0].size() == 8);
  CHECK(plan[2].size() == 5);
  const std::vector<int> order = indices(plan);
  CHECK(std::set<int>(order.begin(), order.end()).size() == 21);
  CHECK_FALSE(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("an epoch's plan depends on seed and epoch alone") {
  const auto plan = [](std::int64_t seed, int epoch) {
    return indices(plan_training_epoch(50, 8, {}, seed, epoch));
  };
  CHECK(plan(7, 3) == plan(7, 3));
  CHECK(plan(7, 3) != plan(7, 4));
  CHECK(plan(7, 3) != plan(8, 3));
  CHECK(plan(-1, 1) != plan(1, 1));
}

TEST_CASE("plans are the same numbers on every machine") {
  // Computed once from the definition in another language, to notice any change.
  const BatchPlan plan = plan_training_epoch(10, 4, {}, 2020, 1);
  CHECK(indices(plan) == std::vector<int>{0, 3, 9, 5, 6, 8, 1, 4, 2, 7});
  std::string flips;
  for (const PlannedSample& sample : joined(plan)) flips += sample.mirror_x ? 'x' : '.';
  CHECK(flips == "x.x.x..x.x");
}

TEST_CASE("half the samples are mirrored, only along the chosen axes") {
  DatasetOptions options;
  options.flip_horizontal = true;
  options.flip_vertical = true;
  int across = 0, down = 0, both = 0;
  for (const PlannedSample& sample : joined(plan_training_epoch(4000, 8, options, 5, 2))) {
    across += sample.mirror_x;
    down += sample.mirror_y;
    both += sample.mirror_x && sample.mirror_y;
  }
  CHECK(std::abs(across - 2000) < 160);  // five standard deviations
  CHECK(std::abs(down - 2000) < 160);
  CHECK(std::abs(both - 1000) < 140);
  options.flip_horizontal = options.flip_vertical = false;
  for (const PlannedSample& sample : joined(plan_training_epoch(100, 8, options, 5, 2))) {
    CHECK_FALSE(sample.mirror_x);
    CHECK_FALSE(sample.mirror_y);
  }
}

TEST_CASE("an incomplete batch can be left out, but never the only one") {
  DatasetOptions options;
  options.drop_incomplete = true;
  CHECK(plan_training_epoch(21, 8, options, 1, 1).size() == 2);
  CHECK(plan_training_epoch(16, 8, options, 1, 1).size() == 2);
  CHECK(plan_validation(21, 8, options, 1, 1).size() == 2);
  REQUIRE(plan_training_epoch(5, 8, options, 1, 1).size() == 1);
  CHECK(plan_training_epoch(0, 8, options, 1, 1).empty());
}

TEST_CASE("validation goes in order, unless it is to be shuffled") {
  DatasetOptions options;
  const std::vector<int> order = indices(plan_validation(30, 8, options, 1, 1));
  CHECK(std::is_sorted(order.begin(), order.end()));
  options.shuffle_validation = true;
  const std::vector<int> first = indices(plan_validation(30, 8, options, 1, 1));
  CHECK_FALSE(std::is_sorted(first.begin(), first.end()));
  CHECK(first != indices(plan_validation(30, 8, options, 1, 2)));
  CHECK(first != indices(plan_training_epoch(30, 8, options, 1, 1)));
}

TEST_CASE("a batch holds what the network would be given for each stimulus") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  DatasetOptions options = options_for(temp);
  options.colour_order = ColourOrder::bgr;
  options.input_statistics = GENERATE(InputStatistics::notebook, InputStatistics::imagenet);
  const Dataset dataset = open_dataset(options);
  SampleStore store(dataset, Split::train, options);
  BatchLoader loader(store, plan_validation(3, 2, options, 1, 1), options);
  std::vector<float> images, truth;
  while (const auto batch = loader.next()) {
    CHECK(batch->width == 32);
    CHECK(batch->height == 32);
    CHECK(batch->teacher.empty());
    images.insert(images.end(), batch->images.begin(), batch->images.end());
    truth.insert(truth.end(), batch->truth.begin(), batch->truth.end());
  }
  REQUIRE(images.size() == 3 * 32 * 32 * 3);
  double worst_image = 0, worst_truth = 0;
  for (int i = 0; i < 3; ++i) {
    const auto input = network_input(read_picture(dataset.train[i].stimulus), options);
    const Map map = resize_map(read_map(dataset.train[i].truth), options);
    for (std::size_t k = 0; k < input.size(); ++k) {
      worst_image =
          std::max<double>(worst_image, std::abs(images[i * input.size() + k] - input[k]));
    }
    for (std::size_t k = 0; k < map.values.size(); ++k) {
      worst_truth =
          std::max<double>(worst_truth, std::abs(truth[i * map.values.size() + k] - map.values[k]));
    }
    CHECK(store.truth(i).values.size() == map.values.size());
  }
  // Half a step of 16 bit is 7.6e-6; ImageNet's deviations stretch it by up to 4.5.
  CHECK(worst_image < (options.input_statistics == InputStatistics::notebook ? 1e-5 : 4e-5));
  CHECK(worst_truth < 1e-5);
}

TEST_CASE("image, truth and teacher of a sample are mirrored alike") {
  TempFolder temp;
  add_samples(temp, 1, 1);
  temp.write("set/teacher/train/t0.png", encoded(blob(64, 48, CV_16U, 5), ".png"));
  temp.write("set/teacher/val/v0.png", encoded(blob(64, 48, CV_16U, 5), ".png"));
  const DatasetOptions options = options_for(temp);
  SampleStore store(open_dataset(options), Split::train, options);
  REQUIRE(store.has_teacher());
  const BatchPlan plan{{{0, false, false}, {0, true, false}, {0, false, true}, {0, true, true}}};
  BatchLoader loader(store, plan, options);
  const auto batch = loader.next();
  REQUIRE(batch);
  bool alike = true;
  for (int n = 0; n < 4; ++n) {
    for (int y = 0; y < 32; ++y) {
      for (int x = 0; x < 32; ++x) {
        const int from =
            (plan[0][n].mirror_y ? 31 - y : y) * 32 + (plan[0][n].mirror_x ? 31 - x : x);
        const int to = n * 1024 + y * 32 + x;
        alike = alike && batch->truth[to] == batch->truth[from] &&
                batch->teacher[to] == batch->teacher[from];
        for (int c = 0; c < 3; ++c) {
          alike = alike && batch->images[to * 3 + c] == batch->images[from * 3 + c];
        }
      }
    }
  }
  CHECK(alike);
  CHECK(
      !std::equal(batch->truth.begin(), batch->truth.begin() + 1024, batch->truth.begin() + 1024));
  CHECK(batch->teacher[0] != batch->truth[0]);
}

TEST_CASE("batches come in the plan's order from several threads, also from the middle") {
  TempFolder temp;
  add_samples(temp, 7, 1);
  DatasetOptions options = options_for(temp);
  options.loader_threads = 3;
  SampleStore store(open_dataset(options), Split::train, options);
  const BatchPlan plan = plan_training_epoch(7, 1, options, 4, 1);
  for (const int first : {0, 3, 7}) {
    BatchLoader loader(store, plan, options, first, 2);
    for (std::size_t i = static_cast<std::size_t>(first); i < plan.size(); ++i) {
      const auto batch = loader.next();
      REQUIRE(batch);
      CHECK(batch->samples.at(0).index == plan[i][0].index);
    }
    CHECK(loader.next() == nullptr);
    CHECK(loader.next() == nullptr);
  }
}

TEST_CASE("a loader can be given up at any time") {
  TempFolder temp;
  add_samples(temp, 4, 1);
  DatasetOptions options = options_for(temp);
  options.loader_threads = 2;
  SampleStore store(open_dataset(options), Split::train, options);
  for (int taken = 0; taken < 3; ++taken) {
    BatchLoader loader(store, plan_training_epoch(4, 1, options, 1, 1), options);
    for (int i = 0; i < taken; ++i) REQUIRE(loader.next());
  }
}

TEST_CASE("a file lost after opening is named when its batch is asked for") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  const DatasetOptions options = options_for(temp);
  const Dataset dataset = open_dataset(options);
  SampleStore store(dataset, Split::train, options);
  fs::remove(dataset.train[1].stimulus);
  BatchLoader loader(store, plan_validation(3, 1, options, 1, 1), options);
  CHECK(loader.next());
  const Error error = error_of([&] { loader.next(); });
  CHECK(error.code == ErrorCode::not_found);
  CHECK(error.message.find("t1.jpg") != std::string::npos);
}

TEST_CASE("small sets live in memory, larger ones in a file that the next run finds filled") {
  TempFolder temp;
  add_samples(temp, 4, 1);
  DatasetOptions options = options_for(temp);
  const Dataset dataset = open_dataset(options);
  SampleStore memory(dataset, Split::train, options);
  CHECK(memory.cache_file().empty());
  options.cache_above_mb = 0;
  {
    SampleStore store(dataset, Split::train, options);
    REQUIRE(fs::exists(store.cache_file()));
    CHECK(store.cache_file().starts_with(temp.path("cache/distilloscope/samples/")));
    for (int i : {0, 1, 3}) {
      CHECK(same_values(store.sample(i), memory.sample(i), 1024));
    }
    CHECK(memory.sample(2).truth[500] ==
          SampleStore(dataset, Split::train, options).sample(2).truth[500]);
  }
  fs::remove(dataset.train[1].stimulus);  // only the cache can still give it
  SampleStore again(dataset, Split::train, options);
  CHECK(same_values(again.sample(1), memory.sample(1), 1024));
}

TEST_CASE("half a sample in the cache file is not taken for a whole one") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  DatasetOptions options = options_for(temp);
  options.cache_above_mb = 0;
  const Dataset dataset = open_dataset(options);
  std::string file;
  std::vector<std::uint16_t> whole;
  {
    SampleStore store(dataset, Split::train, options);
    file = store.cache_file();
    const std::uint16_t* image = store.sample(0).image;
    whole.assign(image, image + 3072);
    store.sample(1);
  }
  {
    // What a power cut may leave: the mark is there, a page of the sample is not.
    std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
    damage.seekp(4096 + 1000);
    damage.write(std::string(500, '\0').data(), 500);
  }
  {
    SampleStore store(dataset, Split::train, options);
    const std::uint16_t* image = store.sample(0).image;
    CHECK(std::equal(whole.begin(), whole.end(), image));
  }
  {
    std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
    damage.write("not a cache", 11);
  }
  SampleStore store(dataset, Split::train, options);
  CHECK(std::equal(whole.begin(), whole.end(), store.sample(0).image));
}

TEST_CASE("another size, resize, colour order or file has another cache") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  DatasetOptions options = options_for(temp);
  options.cache_above_mb = 0;
  std::set<std::string> files;
  const auto add = [&] {
    files.insert(SampleStore(open_dataset(options), Split::train, options).cache_file());
  };
  add();
  add();
  CHECK(files.size() == 1);
  files.insert(SampleStore(open_dataset(options), Split::val, options).cache_file());
  options.width = 64;
  add();
  options.resize = Resize::area;
  add();
  options.colour_order = ColourOrder::bgr;
  add();
  const fs::path map = temp.path("set/maps/train/t0.png");
  fs::last_write_time(map, fs::last_write_time(map) + std::chrono::seconds(5));
  add();
  CHECK(files.size() == 6);
}

TEST_CASE("caches that were not used for the longest time make room for others") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  DatasetOptions options = options_for(temp);
  options.cache_above_mb = 0;
  const auto now = fs::file_time_type::clock::now();
  for (const int age : {1, 2, 3}) {  // days; the files are large and hold no blocks
    const fs::path old =
        temp.write("cache/distilloscope/samples/" + std::to_string(age) + ".cache", "");
    fs::resize_file(old, 9ULL << 30);
    fs::last_write_time(old, now - std::chrono::hours(24 * age));
  }
  const SampleStore store(open_dataset(options), Split::train, options);
  CHECK(fs::exists(store.cache_file()));
  CHECK(fs::exists(temp.path("cache/distilloscope/samples/1.cache")));
  CHECK(fs::exists(temp.path("cache/distilloscope/samples/2.cache")));
  CHECK_FALSE(fs::exists(temp.path("cache/distilloscope/samples/3.cache")));
}

TEST_CASE("a cache that fits neither disk nor memory keeps nothing and leaves no file") {
  TempFolder temp;
  const SampleCache cache("key", 1 << 20, std::size_t{1} << 30, 0);
  CHECK_FALSE(cache.keeps());
  CHECK(cache.file().empty());
  CHECK(fs::is_empty(temp.path("cache/distilloscope/samples")));
}

TEST_CASE("without a cache folder the samples are kept in memory") {
  TempFolder temp;
  add_samples(temp, 2, 1);
  DatasetOptions options = options_for(temp);
  ::setenv("XDG_CACHE_HOME", temp.write("plain", "a file, not a folder").c_str(), 1);
  options.cache_above_mb = 0;
  SampleStore store(open_dataset(options), Split::train, options);
  CHECK(store.cache_file().empty());
  CHECK(store.sample(1).image[0] > 0);
}

TEST_CASE("many threads asking for the same samples get the same values") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  const DatasetOptions options = options_for(temp);
  const Dataset dataset = open_dataset(options);
  SampleStore store(dataset, Split::train, options), alone(dataset, Split::train, options);
  std::atomic<int> wrong{0};
  std::vector<std::uint16_t> expected;
  for (int i = 0; i < 3; ++i) {
    const auto view = alone.sample(i);
    expected.insert(expected.end(), view.image, view.image + 3072);
  }
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 3; ++i) {
          const auto view = store.sample(i);
          if (!std::equal(view.image, view.image + 3072, expected.data() + i * 3072)) ++wrong;
        }
      });
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a float teacher map keeps its shape whatever its scale") {
  TempFolder temp;
  add_samples(temp, 3, 1);
  const cv::Mat floats = blob(64, 48, CV_32F);
  Map map{64, 48, {floats.begin<float>(), floats.end<float>()}};
  const float scales[3] = {1, 40, 1e-5F};
  for (int i = 0; i < 3; ++i) {
    Map scaled = map;
    for (float& value : scaled.values) value *= scales[i];
    fs::create_directories(temp.path("teacher"));
    write_map(temp.path("teacher/t" + std::to_string(i) + ".npy"), scaled, MapFormat::npy);
  }
  DatasetOptions options = options_for(temp);
  options.teacher_folder = temp.path("teacher");
  const Dataset dataset = open_dataset(options);
  SampleStore store(dataset, Split::train, options);
  REQUIRE(store.has_teacher());
  const std::vector<std::uint16_t> first(store.sample(0).teacher, store.sample(0).teacher + 1024);
  CHECK(*std::max_element(first.begin(), first.end()) > 50000);
  for (int i : {1, 2}) {
    int worst = 0;
    for (int k = 0; k < 1024; ++k) {
      worst = std::max(worst, std::abs(store.sample(i).teacher[k] - first[k]));
    }
    CHECK(worst < 65535 / 200);  // the blob's highest pixel is not quite 1
  }
}
