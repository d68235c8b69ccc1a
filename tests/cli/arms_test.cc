// SPDX-License-Identifier: GPL-3.0-or-later
// More than two arms, and studies, from the command line.
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

// Eight scenes to train on, four to validate with, one epoch of two steps.
std::vector<std::string> tiny(const std::string& command, const std::string& runs,
                              const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {command,
                                        "--runs-folder",
                                        runs,
                                        "--size",
                                        "64x64",
                                        "--batch-size",
                                        "4",
                                        "--epochs",
                                        "1",
                                        "--set",
                                        "dataset.demo_train=8",
                                        "--set",
                                        "dataset.demo_val=4",
                                        "--set",
                                        "hardware.threads=1",
                                        "--set",
                                        "validation.metrics=cc,nss"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

}  // namespace

TEST_CASE("a third arm trains, predicts and is evaluated by its name") {
  const TempFolder folder;
  const Finished trained =
      cli(tiny("demo", folder.path("runs"),
               {"--arm", "Blend: distillation.method=blended, distillation.alpha=0.3", "--json"}));
  CAPTURE(trained.err);
  REQUIRE(trained.code == 0);
  const json run = trained.json()["run"];
  CHECK(run["model_c"]["name"] == "Blend");
  CHECK(run["model_c"]["best_val_kl"].get<double>() > 0);
  CHECK(run["options"]["arms"][2]["set"]["distillation.alpha"] == 0.3);
  const json epoch = run["epochs"][0];
  for (const char* model : {"model_a", "model_b", "model_c"}) {
    CHECK(epoch[model]["metrics"]["cc"].is_number());
    CHECK(epoch[model]["metrics"]["nss"].is_number());
  }
  const std::string where = run["folder"];
  const Finished told = cli({"inspect", where});
  CHECK(told.out.find("val KL Blend") != std::string::npos);
  CHECK(told.out.find("Blend: distillation.method=blended") != std::string::npos);
  CHECK(told.out.find("nss Blend") != std::string::npos);
  const Finished predicted = cli({"predict", where, "--model", "Blend", "--split", "val",
                                  "--output", folder.path("maps"), "--json"});
  CAPTURE(predicted.err);
  CHECK(predicted.code == 0);
  CHECK(std::distance(fs::directory_iterator(folder.path("maps") + "/val"), {}) == 4);
  const json evaluated = cli({"evaluate", where, "--json"}).json()["evaluation"];
  CHECK(evaluated["names"].size() == 3);
  const Finished unknown = cli({"predict", where, "--model", "D", "--output", folder.path("none")});
  CHECK(unknown.code == 2);
  CHECK(unknown.err.find("Model A, Model B, Blend") != std::string::npos);
}

TEST_CASE("an arm that cannot be is wrong usage, with the reason") {
  const TempFolder folder;
  const Finished refused =
      cli(tiny("demo", folder.path("runs"), {"--arm", "C: optimiser.epochs=4"}));
  CHECK(refused.code == 2);
  CHECK(refused.err.find("all arms share it") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.path("runs")));
}

TEST_CASE("a study says what its seeds show together, and opens again") {
  const TempFolder folder;
  const Finished done =
      cli(tiny("study", folder.path("runs"), {"--seeds", "2", "--seed", "7", "--json"}));
  CAPTURE(done.err);
  REQUIRE(done.code == 0);
  const json study = done.json()["study"];
  REQUIRE(study["seeds"].size() == 2);
  CHECK(study["seeds"][1]["seed"] == 8);
  double mean = 0;
  for (const json& seed : study["seeds"]) {
    CHECK(seed["finished"] == true);
    mean += (seed["best_val_kl"][1].get<double>() - seed["best_val_kl"][0].get<double>()) / 2;
    CHECK(cli({"inspect", seed["run"].get<std::string>(), "--json"}).json()["run"]["state"] ==
          "finished");
  }
  REQUIRE(study["comparisons"].size() == 1);
  const json& comparison = study["comparisons"][0];
  CHECK(comparison["mean_difference"].get<double>() == Approx(mean).margin(1e-9));
  CHECK(comparison["seeds"] == 2);
  CHECK(comparison["images"] == 4);
  CHECK(comparison["verdict"].get<std::string>().find("too few images") != std::string::npos);
  const std::string where = study["folder"];
  CHECK(fs::exists(where + "/table.csv"));
  const Finished told = cli({"inspect", where});
  CHECK(told.code == 0);
  CHECK(told.out.find(comparison["verdict"].get<std::string>()) != std::string::npos);
  // Nothing is left to do, and nothing is done.
  const Finished again = cli({"study", "--resume", where, "--json"});
  CHECK(again.code == 0);
  CHECK(again.json()["study"]["seeds"] == study["seeds"]);
}

TEST_CASE("a study that is interrupted goes on with what is left") {
  const TempFolder folder;
  Process process(cli_command(tiny("study", folder.path("runs"), {"--seeds", "3", "--json-lines"})),
                  folder.path("err"));
  int begun = 0;
  std::string where;
  while (const auto line = process.read_line()) {
    const json event = json::parse(*line);
    if (event["event"] == "study") where = event["study"]["folder"];
    if (event["event"] == "run_started" && ++begun == 2) process.signal(SIGKILL);
  }
  CHECK(process.wait() != 0);
  const Finished resumed = cli({"study", "--resume", where, "--json"});
  CAPTURE(resumed.err);
  REQUIRE(resumed.code == 0);
  const json study = resumed.json()["study"];
  for (const json& seed : study["seeds"]) CHECK(seed["finished"] == true);
  int runs = 0;
  for (const auto& entry : fs::directory_iterator(where)) runs += entry.is_directory() ? 1 : 0;
  CHECK(runs == 3);
}

}  // namespace distilloscope::test
