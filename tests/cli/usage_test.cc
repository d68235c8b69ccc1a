// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments, options and input that cannot be used: what is said, and the exit code.
#include <filesystem>
#include <fstream>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("help names every command and every exit code") {
  const Finished help = cli({"--help"});
  CHECK(help.code == 0);
  CHECK(help.err.empty());
  for (const char* part :
       {"demo", "train", "train-teacher", "evaluate", "predict", "export", "inspect", "note", "options", "runs", "0    done",
        "1    failed", "2    wrong usage", "3    input", "4    results cannot be written",
        "5    the training broke off", "130  interrupted"}) {
    INFO(part);
    CHECK(contains(help.out, part));
  }
  const Finished train = cli({"train", "--help"});
  CHECK(train.code == 0);
  for (const char* part : {"--dataset", "--teacher", "--preset", "--config", "--set", "--resume",
                           "--size", "--json-lines"}) {
    INFO(part);
    CHECK(contains(train.out, part));
  }
}

TEST_CASE("the version is told") {
  const Finished version = cli({"--version"});
  CHECK(version.code == 0);
  CHECK(contains(version.out, "Distilloscope " DISTILLOSCOPE_VERSION));
  CHECK(contains(version.out, "LibTorch"));
}

TEST_CASE("wrong usage ends with exit code 2 and says what is wrong") {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"fly"},
      {"train", "--fly"},
      {"train", "--epochs", "0"},
      {"train", "--epochs", "many"},
      {"train", "--json", "--json-lines"},
      {"train", "--size", "160"},
      {"train", "--preset", "best"},
      {"train", "--set", "optimiser.epochs"},
      {"train", "--resume", "somewhere", "--seed", "4"},
      {"demo", "--set", "dataset.folder=/somewhere"},
      {"evaluate"},
      {"export", "x.safetensors"},
      {"evaluate", "--maps", "/"},
      {"evaluate", "--maps", "/", "--dataset", "/", "--eight-bit=up"},
      {"predict", "x.safetensors"},
      {"predict", "x.safetensors", "--output", "y", "--format", "gif"},
      {"inspect"},
  };
  for (const auto& arguments : wrong) {
    const Finished finished = cli(arguments);
    CAPTURE(arguments);
    CHECK(finished.code == 2);
    CHECK(finished.err.starts_with("distilloscope-cli: error: "));
    CHECK(finished.out.empty());
  }
}

TEST_CASE("an unknown option is answered with the one most alike") {
  const Finished finished = cli({"demo", "--set", "optimizer.epochs=3"});
  CHECK(finished.code == 2);
  CHECK(contains(finished.err, "optimizer.epochs"));
  CHECK(contains(finished.err, "did you mean 'optimiser.epochs'?"));
  CHECK(contains(cli({"demo", "--set", "width=64"}).err, "did you mean 'dataset.width'?"));
}

TEST_CASE("all options that are out of range are named at once with what is allowed") {
  const Finished finished =
      cli({"demo", "--json", "--set", "optimiser.learning_rate=-1", "--set", "dataset.width=100",
           "--set", "optimiser.schedule=linear", "--batch-size", "0"});
  CHECK(finished.code == 2);
  for (const char* part :
       {"optimiser.learning_rate: ", "dataset.width: ", "multiple of 32",
        "optimiser.schedule: ", "constant, cosine", "optimiser.batch_size: ", "from 1 to 4096"}) {
    INFO(part);
    CHECK(contains(finished.err, part));
  }
  const auto json = finished.json();
  CHECK(json["command"] == "demo");
  CHECK(json["exit_code"] == 2);
  CHECK(json["error"]["code"] == "invalid_option");
  CHECK(json["error"]["problems"].size() == 4);
}

TEST_CASE("preset then config file then set decide an option") {
  const TempFolder folder;
  const std::string config = folder.write(
      "options.json", R"({"optimiser": {"epochs": 7, "batch_size": 5}, "dataset": {"width": 64}})");
  const Finished finished = cli({"options", "--json", "--preset", "notebook", "--config", config,
                                 "--set", "optimiser.batch_size=3"});
  REQUIRE(finished.code == 0);
  nlohmann::json value;
  const auto document = finished.json();
  for (const auto& row : document["options"]) {
    value[row["key"].get<std::string>()] = row["value"];
  }
  CHECK(value["dataset.height"] == 256);          // the preset's
  CHECK(value["dataset.colour_order"] == "bgr");  // the preset's
  CHECK(value["optimiser.epochs"] == 7);          // the file's
  CHECK(value["dataset.width"] == 64);            // the file's
  CHECK(value["optimiser.batch_size"] == 3);      // --set
}

TEST_CASE("a config file with a fault is refused by the name of its field") {
  const TempFolder folder;
  const std::string unknown = folder.write("a.json", R"({"optimiser": {"epoch": 7}})");
  const Finished finished = cli({"options", "--config", unknown});
  CHECK(finished.code == 2);
  CHECK(contains(finished.err, unknown));
  CHECK(contains(finished.err, "epoch"));
  CHECK(cli({"options", "--config", folder.write("b.json", "{\"optimiser\": ")}).code == 2);
  CHECK(cli({"options", "--config", folder.path("missing.json")}).code == 3);
  const std::string recommended = folder.write("c.json", R"({"preset": "recommended"})");
  CHECK(cli({"options", "--config", recommended}).code == 0);
  CHECK(cli({"options", "--config", recommended, "--preset", "notebook"}).code == 2);
}

TEST_CASE("the option list gives each option's range and meaning") {
  const auto document = cli({"options", "--json"}).json();
  CHECK(document["options"].size() > 30);
  for (const auto& row : document["options"]) {
    CAPTURE(row.dump());
    CHECK(!row["help"].get<std::string>().empty());
    CHECK(row.contains("value"));
    CHECK((row["kind"] != "integer" || row["minimum"] < row["maximum"]));
    CHECK((row["kind"] != "choice" || row["choices"].size() >= 2));
  }
  const Finished words = cli({"options"});
  CHECK(contains(words.out, "optimiser.learning_rate = 0.0003"));
}

TEST_CASE("input that is not there or not usable ends with exit code 3 and its name") {
  const TempFolder folder;
  std::filesystem::create_directories(folder.path("empty"));
  const std::string random = folder.write("random.safetensors", "\x91\x07 these are no weights");
  const std::string truncated =
      folder.write("truncated.safetensors", std::string("\x40\0\0\0\0\0\0\0{\"a\":", 13));
  const std::string missing = folder.path("missing");
  struct Case {
    std::vector<std::string> arguments;
    std::string named;
  };
  const std::vector<Case> cases = {
      {{"inspect", missing}, missing},
      {{"inspect", folder.path("empty")}, folder.path("empty")},
      {{"inspect", random}, random},
      {{"inspect", truncated}, truncated},
      {{"train", "--dataset", missing}, missing},
      {{"train", "--dataset", folder.path("empty")}, folder.path("empty")},
      {{"train", "--resume", folder.path("empty")}, folder.path("empty")},
      {{"train", "--resume", missing}, missing},
      {{"evaluate", missing, "--dataset", folder.path("empty")}, missing},
      {{"evaluate", "--maps", missing, "--dataset", folder.path("empty")}, missing},
      {{"evaluate", "--maps", folder.path("empty"), "--dataset", folder.path("empty")},
       folder.path("empty")},
      {{"predict", missing, "--dataset", "x", "--output", folder.path("out")}, missing},
      {{"predict", random, random, "--output", folder.path("out")}, random},
  };
  for (const Case& one : cases) {
    const Finished finished = cli(one.arguments);
    CAPTURE(one.arguments, finished.err);
    CHECK(finished.code == 3);
    CHECK(contains(finished.err, "distilloscope-cli: error: "));
    CHECK(contains(finished.err, one.named));
  }
  std::vector<std::string> with_json = cases.front().arguments;
  with_json.push_back("--json");
  const auto document = cli(with_json).json();
  CHECK(document["exit_code"] == 3);
  CHECK(contains(document["error"]["message"], missing));
}

TEST_CASE("runs of a folder without any are an empty list") {
  const TempFolder folder;
  std::filesystem::create_directories(folder.path("runs"));
  const Finished finished = cli({"runs", folder.path("runs"), "--json"});
  CHECK(finished.code == 0);
  CHECK(finished.json()["runs"].empty());
}

TEST_CASE("results that standard output cannot take end with exit code 4") {
  if (!std::filesystem::exists("/dev/full")) {
    WARN("skipped: there is no /dev/full here");
    return;
  }
  const Finished finished =
      run_program({"/bin/sh", "-c", std::string("'") + DISTILLOSCOPE_CLI + "' options >/dev/full"});
  CHECK(finished.code == 4);
  CHECK(contains(finished.err, "Standard output"));
}

}  // namespace distilloscope::test
