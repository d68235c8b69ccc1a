// SPDX-License-Identifier: GPL-3.0-or-later
// MSI-Net trained from the command line: to its end, interrupted, and with what cannot be meant so.
#include <algorithm>
#include <csignal>
#include <filesystem>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<std::string> tiny(const std::string& output, const std::string& epochs,
                              const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"train-teacher",
                                        "--demo-train",
                                        "6",
                                        "--demo-val",
                                        "2",
                                        "--demo-seed",
                                        "3",
                                        "--size",
                                        "40x32",
                                        "--channels",
                                        "2",
                                        "--batch-size",
                                        "2",
                                        "--epochs",
                                        epochs,
                                        "--learning-rate",
                                        "1e-3",
                                        "--set",
                                        "hardware.threads=1",
                                        "--output",
                                        output};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("train-teacher trains an MSI-Net on demo scenes and leaves its best weights") {
  const TempFolder folder;
  const std::string file = folder.path("new folder/teacher.safetensors");
  const Finished trained = cli(tiny(file, "2", {"--json"}));
  INFO(trained.err);
  REQUIRE(trained.code == 0);
  const json document = trained.json();
  CHECK(document["command"] == "train-teacher");
  CHECK(document["state"] == "finished");
  REQUIRE(document["epochs"].size() == 2);
  CHECK(document["epochs"][0]["epoch"] == 1);
  CHECK(document["epochs"][0]["best"] == true);
  CHECK(document["teacher"]["file"] == file);
  const double first = document["epochs"][0]["val_kl"], second = document["epochs"][1]["val_kl"];
  CHECK(document["teacher"]["best_kl"] == std::min(first, second));
  CHECK(document["teacher"]["best_epoch"] == (second < first ? 2 : 1));

  const json checkpoint = cli({"inspect", file, "--json"}).json()["checkpoint"];
  CHECK(checkpoint["metadata"]["model"] == "MSI-Net");
  CHECK(checkpoint["metadata"]["width"] == "2");
  CHECK(checkpoint["metadata"]["input_width"] == "40");
  CHECK(checkpoint["metadata"]["input_height"] == "32");

  const Finished words = cli(tiny(folder.path("again.safetensors"), "1"));
  CHECK(words.code == 0);
  CHECK(contains(words.out, "epoch   train KL    val KL"));
  CHECK(contains(words.out, "Best: validation KL "));
}

TEST_CASE("Ctrl-C while a teacher is trained keeps its best weights so far") {
  const TempFolder folder;
  const std::string file = folder.path("teacher.safetensors");
  Process process(cli_command(tiny(file, "100000", {"--json-lines"})), folder.path("errors"));
  json epoch;
  while (const auto line = process.read_line()) {
    const json event = json::parse(*line);
    if (event["event"] != "teacher_epoch") continue;
    epoch = event;
    break;
  }
  REQUIRE(epoch["epoch"] == 1);
  process.signal(SIGINT);
  json trained;
  while (const auto line = process.read_line()) {
    const json event = json::parse(*line);
    if (event["event"] == "teacher_trained") trained = event;
  }
  CHECK(process.wait() == 130);
  CHECK(trained["file"] == file);
  CHECK(trained["best_kl"] <= epoch["val_kl"]);
  CHECK(fs::exists(file));
  CHECK(contains(file_text(process.error_file()), "keeping the best weights"));
}

TEST_CASE("a teacher that cannot be trained so is refused with the reason") {
  const TempFolder folder;
  const std::string file = folder.path("teacher.safetensors");
  CHECK(cli({"train-teacher"}).code == 2);  // no --output
  CHECK(cli({"train-teacher", "--output", file, "--size", "40"}).code == 2);
  CHECK(cli({"train-teacher", "--output", file, "--schedule", "steps"}).code == 2);
  const Finished odd =
      cli({"train-teacher", "--output", file, "--channels", "3", "--size", "44x32"});
  CHECK(odd.code == 2);
  CHECK(contains(odd.err, "channels: "));
  CHECK(contains(odd.err, "width: "));
  const Finished missing = cli({"train-teacher", "--output", file, "--dataset", "/nonexistent"});
  CHECK(missing.code == 3);
  const Finished weights =
      cli({"train-teacher", "--output", file, "--vgg-weights", folder.write("vgg16.pth", "none")});
  CHECK(weights.code == 3);
  CHECK(contains(weights.err, "vgg16.pth"));
  CHECK_FALSE(fs::exists(file));
}

TEST_CASE("the demo can be trained with its oracle as the teacher") {
  const TempFolder folder;
  const Finished trained =
      cli({"demo", "--runs-folder", folder.path("runs"), "--size", "64x64", "--batch-size", "4",
           "--epochs", "1", "--set", "dataset.demo_train=4", "--set", "dataset.demo_val=2", "--set",
           "hardware.threads=1", "--set", "dataset.teacher_folder=oracle", "--json"});
  INFO(trained.err);
  REQUIRE(trained.code == 0);
  const json run = trained.json()["run"];
  CHECK(run["options"]["dataset"]["teacher_folder"] == "oracle");
  CHECK(run["baselines"]["teacher_kl"] < 0.5);
}

}  // namespace distilloscope::test
