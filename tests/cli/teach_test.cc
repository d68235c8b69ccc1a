// SPDX-License-Identifier: GPL-3.0-or-later
// Teaching from the command line, with a small MSI-Net in the authors' own format.
#include <filesystem>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

namespace fs = std::filesystem;

const std::string kTeacher = std::string(DISTILLOSCOPE_TEST_DATA) + "/msi_net_frozen.pb";

struct Bench {
  TempFolder folder;
  Bench() { make_blob_dataset(folder.path("blobs"), 3, 4); }
  std::vector<std::string> teach(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {
        "teach",  kTeacher, "--dataset", folder.path("blobs"), "--output", folder.path("maps"),
        "--size", "64x48",  "--set",     "hardware.threads=1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }
};

}  // namespace

TEST_CASE("a teacher teaches from the command line, and its maps train a run") {
  const Bench bench;
  const Finished taught = cli(bench.teach({"--json"}));
  CAPTURE(taught.err);
  REQUIRE(taught.code == 0);
  const auto document = taught.json();
  CHECK(document["teach"]["folder"] == bench.folder.path("maps"));
  CHECK(document["teach"]["written"] == 7);
  CHECK(document["teach"]["kept"] == 0);
  CHECK(document["teach"]["replaced"] == 0);
  CHECK(document["check"]["images"] == 4);
  CHECK(document["check"]["kl"].is_number());
  CHECK(document["check"]["cc"].is_number());
  CHECK(document["check"]["centre_prior_kl"].get<double>() > 0);
  CHECK(document["check"]["warnings"].is_array());

  const Finished inspected = cli(
      {"inspect", bench.folder.path("blobs"), "--teacher", bench.folder.path("maps"), "--json"});
  CAPTURE(inspected.err);
  REQUIRE(inspected.code == 0);
  CHECK(inspected.json()["dataset"]["counts"]["left_out"] == 0);

  const Finished again = cli(bench.teach());
  CAPTURE(again.out);
  CHECK(again.code == 0);
  CHECK(again.out.find("0 maps written, 7 kept: " + bench.folder.path("maps")) !=
        std::string::npos);
  CHECK(again.out.find("centre prior") != std::string::npos);

  fs::remove(bench.folder.path("maps") + "/val/blob_101.png");
  CHECK(cli(bench.teach()).out.find("1 map written, 6 kept") != std::string::npos);

  const Finished published = cli(bench.teach({"--variant", "published", "--split", "val"}));
  CHECK(published.code == 0);
  CHECK(published.out.find("4 maps written (4 no longer matched)") != std::string::npos);
  CHECK(published.err.find("Teaching") != std::string::npos);
}

TEST_CASE("a teacher is scored from the command line without keeping its maps") {
  const Bench bench;
  const Finished scored =
      cli({"evaluate", "--teacher", kTeacher, "--size", "64x48", "--dataset",
           bench.folder.path("blobs"), "--json", "--set", "hardware.threads=1"});
  CAPTURE(scored.err);
  REQUIRE(scored.code == 0);
  const auto evaluation = scored.json()["evaluation"];
  CHECK(evaluation["names"] == nlohmann::json::array({kTeacher}));
  CHECK(evaluation["metrics"][0]["scores"][0]["images"] == 4);
}

TEST_CASE("a teacher that cannot teach ends with a reason and an exit code") {
  const Bench bench;
  const auto code = [&](const std::vector<std::string>& arguments, const std::string& reason) {
    const Finished finished = cli(arguments);
    CAPTURE(finished.err);
    CHECK(finished.err.find(reason) != std::string::npos);
    return finished.code;
  };
  const std::string dataset = bench.folder.path("blobs");
  CHECK(code({"teach", "/nonexistent.pb", "--dataset", dataset}, "/nonexistent.pb") == 3);
  CHECK(code({"teach", kTeacher}, "--dataset") == 2);
  CHECK(code({"teach", kTeacher, "--dataset", dataset, "--size", "big"}, "WIDTHxHEIGHT") == 2);
  CHECK(code({"teach", kTeacher, "--dataset", dataset, "--size", "50x50"}, "multiple of 8") == 2);
  CHECK(code({"teach", kTeacher, "--dataset", dataset, "--kind", "onnx"}, "MSI-Net") == 3);
  CHECK(code({"teach", kTeacher, "--dataset", dataset, "--output", dataset}, "teacher.json") == 2);
  CHECK(code({"teach", dataset + "/images/val/blob_100.png", "--dataset", dataset},
             "no teacher by its content") == 3);
}

}  // namespace distilloscope::test
