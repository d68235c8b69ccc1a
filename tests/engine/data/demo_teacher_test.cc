// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_teacher.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "engine/api/demo.h"
#include "engine/platform/resources.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

// KL divergence at the demo's training size, as losses.h has it.
double kl(const Map& truth, const Map& prediction) {
  double truth_sum = 1e-7, sum = 1e-7, kl = 0;
  for (const float value : truth.values) truth_sum += value;
  for (const float value : prediction.values) sum += value;
  for (std::size_t i = 0; i < truth.values.size(); ++i) {
    const double t = truth.values[i] / truth_sum, p = prediction.values[i] / sum;
    kl += t * std::log(1e-7 + t / (1e-7 + p));
  }
  return kl;
}

DatasetOptions demo(int train, int val) {
  DatasetOptions options;
  options.demo_train = train;
  options.demo_val = val;
  return options;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every scene of the default demo has a teacher map that ships with the program") {
  const DemoTeacher shipped = find_demo_teacher({}, platform::resource_folder());
  INFO(shipped.reason);
  REQUIRE_FALSE(shipped.folder.empty());
  const DemoOptions options;
  std::uintmax_t bytes = 0;
  for (const auto& [split, count] :
       {std::pair{"train", options.train}, std::pair{"val", options.val}}) {
    for (int number = 1; number <= count; ++number) {
      char name[64];
      std::snprintf(name, sizeof name, "/%s/demo_%s_%06d.png", split, split, number);
      INFO(name);
      const Map map = read_map(shipped.folder + name);
      REQUIRE(map.width == 80);
      REQUIRE(map.height == 60);
      REQUIRE(*std::max_element(map.values.begin(), map.values.end()) > 0.5F);
      bytes += fs::file_size(shipped.folder + name);
    }
  }
  CHECK(bytes < 3'000'000);
}

TEST_CASE("the demo's teacher is far better than the centre prior, and the oracle can be chosen") {
  const TempFolder folder;
  DatasetOptions options = demo(8, 6);
  const Dataset dataset = open_dataset(options);
  CHECK(has(dataset.info.teacher, "MSI-Net"));
  CHECK(dataset.info.problems.empty());
  Map prior{options.width, options.height,
            std::vector<float>(static_cast<std::size_t>(options.width) * options.height)};
  for (const SampleFiles& sample : dataset.train) {
    const Map truth = resize_map(read_map(sample.truth), options);
    double sum = 0;
    for (const float value : truth.values) sum += value;
    for (std::size_t i = 0; i < truth.values.size(); ++i) {
      prior.values[i] += static_cast<float>(truth.values[i] / sum);
    }
  }
  double teacher_kl = 0, prior_kl = 0;
  for (const SampleFiles& sample : dataset.val) {
    const Map truth = resize_map(read_map(sample.truth), options);
    teacher_kl += kl(truth, resize_map(read_map(sample.teacher), options)) / 6;
    prior_kl += kl(truth, prior) / 6;
  }
  CHECK(teacher_kl < 0.75 * prior_kl);

  options.teacher_folder = kOracleTeacher;
  const Dataset oracle = open_dataset(options);
  CHECK(has(oracle.info.teacher, "oracle"));
  CHECK(oracle.info.problems.empty());
  CHECK(oracle.val[0].teacher == dataset.info.folder + "/teacher/val/demo_val_000001.png");
  CHECK(oracle.info.fingerprint != dataset.info.fingerprint);
}

TEST_CASE("scenes without maps that ship are taught by the oracle, and a remark says why") {
  const TempFolder folder;
  DatasetOptions options = demo(2, 1);
  options.demo_seed = 5;
  const Dataset dataset = open_dataset(options);
  CHECK(has(dataset.info.teacher, "oracle"));
  CHECK(dataset.info.left_out == 0);
  REQUIRE(dataset.info.problems.size() == 1);
  CHECK_FALSE(dataset.info.problems[0].left_out);
  CHECK(has(dataset.info.problems[0].message, "seed 2020"));
}

TEST_CASE("maps that ship are for their own generator, seed and number of scenes") {
  const TempFolder folder;
  const auto found = [&](const std::string& manifest, const DemoOptions& options) {
    folder.write("demo_teacher/teacher.json", manifest);
    return find_demo_teacher(options, folder.path());
  };
  const std::string version = std::to_string(demo_generator_version());
  const std::string good =
      R"({"generator_version": )" + version + R"(, "seed": 7, "train": 20, "val": 5})";
  CHECK(found(good, {20, 5, 7}).folder == folder.path("demo_teacher"));
  CHECK(found(good, {1, 1, 7}).folder == folder.path("demo_teacher"));
  for (const DemoOptions& other : {DemoOptions{21, 5, 7}, {20, 6, 7}, {20, 5, 8}}) {
    CHECK(found(good, other).folder.empty());
    CHECK(has(found(good, other).reason, "seed 7"));
  }
  const std::string old = R"({"generator_version": 0, "seed": 7, "train": 20, "val": 5})";
  for (const std::string& manifest :
       {old, std::string("{}"), std::string("no JSON"), std::string(), std::string("[1, 2]"),
        std::string(R"({"generator_version": "1", "seed": 7.5, "train": null})")}) {
    INFO(manifest);
    CHECK(found(manifest, {20, 5, 7}).folder.empty());
    CHECK_FALSE(found(manifest, {20, 5, 7}).reason.empty());
  }
  CHECK(has(find_demo_teacher({}, "/nowhere").reason, "/nowhere/demo_teacher"));
}
