// SPDX-License-Identifier: GPL-3.0-or-later
// Scoring folders of maps from the command line.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/dataset/image_io.h"
#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

constexpr int kImages = 3;
constexpr int kWidth = 80;
constexpr int kHeight = 64;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Blobs with two fixations each, and maps of a model: that of the first picture is 0 at one of its
// fixations, that of the second only where nobody looked.
struct Bench {
  TempFolder folder;
  Bench() {
    make_blob_dataset(folder.path("blobs"), 2, kImages);
    for (const char* made : {"blobs/fixations/val", "maps"}) {
      std::filesystem::create_directories(folder.path(made));
    }
    for (int i = 0; i < kImages; ++i) {
      const std::string name = "/blob_" + std::to_string(100 + i) + ".png";
      Map fixations{kWidth, kHeight, std::vector<float>(kWidth * kHeight)};
      Map map{kWidth, kHeight, std::vector<float>(kWidth * kHeight, 0.25F)};
      for (const int pixel : {kWidth * 20 + 30 + i, kWidth * 40 + 50 - i}) {
        fixations.values[pixel] = 1;
        map.values[pixel] = 1;
      }
      if (i == 0) map.values[kWidth * 20 + 30] = 0;
      if (i == 1) map.values[0] = 0;
      write_map(folder.path("blobs/fixations/val") + name, fixations, MapFormat::png8);
      write_map(folder.path("maps") + name, map, MapFormat::png16);
    }
  }
  Finished evaluate(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {
        "evaluate",  "--maps", folder.path("maps"), "--dataset", folder.path("blobs"),
        "--threads", "1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return cli(arguments);
  }
};

}  // namespace

TEST_CASE("images whose map is 0 where somebody looked are left out of the gain in so many words") {
  const Bench bench;
  const std::string csv = bench.folder.path("scores.csv");
  const Finished words = bench.evaluate({"--csv", csv});
  CAPTURE(words.out, words.err);
  REQUIRE(words.code == 0);
  CHECK(has(words.out,
            "IG (bit) leaves out 1 of 3 images of maps: its map is 0 where people looked"));
  CHECK(!has(words.out, "IG (MIT, bit) leaves out"));
  std::stringstream rows;
  rows << std::ifstream(csv).rdbuf();
  CHECK(has(rows.str(), ",-inf,"));

  const Finished document = bench.evaluate({"--json"});
  REQUIRE(document.code == 0);
  for (const auto& metric : document.json()["evaluation"]["metrics"]) {
    const auto& score = metric["scores"][0];
    const bool gain = metric["key"] == "ig";
    INFO(metric["key"]);
    CHECK(score["minus_infinity"] == (gain ? 1 : 0));
    CHECK(score["images"] == (gain ? 2 : 3));
    CHECK(score["per_image"]["blob_100"].is_null() == gain);
    CHECK(score["per_image"]["blob_101"].is_number());
  }
}

TEST_CASE("the demo's oracle is scored without naming a dataset, and no other dataset has one") {
  const TempFolder folder;
  const Finished scored = cli({"evaluate", "--maps", "own", "--maps", "oracle", "--json"});
  CAPTURE(scored.err);
  REQUIRE(scored.code == 0);
  const auto evaluation = scored.json()["evaluation"];
  CHECK(evaluation["names"][1] == "simulated population (oracle)");
  for (const auto& metric : evaluation["metrics"]) {
    INFO(metric["key"]);
    CHECK(metric["scores"][1]["images"].get<int>() +
              metric["scores"][1]["minus_infinity"].get<int>() ==
          60);
  }
  make_blob_dataset(folder.path("blobs"), 1, 1);
  const Finished elsewhere =
      cli({"evaluate", "--maps", "oracle", "--dataset", folder.path("blobs")});
  CHECK(elsewhere.code == 2);
  CHECK(has(elsewhere.err, "is of the built-in demo dataset"));
}

}  // namespace distilloscope::test
