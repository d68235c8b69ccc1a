// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_folder.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "engine/api/error.h"
#include "engine/records/option_json.h"
#include "engine/records/run_list.h"
#include "engine/records/run_rows.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using distilloscope::test::TempFolder;
namespace fs = std::filesystem;

namespace {

RunRecord some_record() {
  RunRecord record;
  record.name = "demo";
  record.created = "2026-01-02T03:04:05+0000";
  record.options = preset_options(Preset::notebook);
  record.options.run.seed = 7;
  record.dataset_name = "demo dataset";
  record.train_count = 240;
  record.baselines = {1.25, 0.75, 0.25};
  record.epochs_done = 2;
  record.best_epoch[1] = 2;
  record.best_kl[1] = 0.5;
  record.alarms = {"Model A has a dead output."};
  return record;
}

void write(const std::string& file, const std::string& text) {
  fs::create_directories(fs::path(file).parent_path());
  std::ofstream(file, std::ios::binary | std::ios::app) << text;
}

// Two epochs of three steps, with scores.
void fill(RunFolder& run) {
  for (int step = 1; step <= 6; ++step) {
    StepSample sample;
    sample.step = step;
    sample.epoch = (step + 2) / 3;
    sample.arms[0].total = 1.0 / step;
    run.append(sample);
  }
  run.flush();
  for (int epoch = 1; epoch <= 2; ++epoch) {
    EpochSample sample{epoch, epoch * 3, epoch * 1.5, {0.9, 0.8}, {0.7 / epoch, 0.6}};
    run.append(sample);
    run.append(EpochScores{epoch, {{"a, \"b\"", {0.1, 0.2}}, {"c", {1.0 / 3, 0.4}}}});
  }
}

}  // namespace

TEST_CASE("a run record survives being written and read") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  RunRecord written = some_record();
  written.state = RunState::finished;
  written.encoder_file = "resnet18.pth";
  written.encoder_sha256 = "f37072fd";
  run.write_record(written);
  const RunRecord read = read_run_record(run.folder());
  CHECK(read.folder == run.folder());
  CHECK(read.name == "demo");
  CHECK(read.state == RunState::finished);
  CHECK(read.options.run.seed == 7);
  CHECK(read.options.optimiser.batch_size == 32);
  CHECK(read.options.preset == Preset::notebook);
  CHECK(read.baselines.centre_prior_kl == 0.75);
  CHECK(read.best_epoch[1] == 2);
  CHECK(read.best_kl[0] == -1);
  CHECK(read.best_kl[1] == 0.5);
  CHECK(read.alarms == written.alarms);
  CHECK(read.encoder_file == "resnet18.pth");
  CHECK(read.encoder_sha256 == "f37072fd");
}

TEST_CASE("a run marked as running is interrupted once nobody holds its folder") {
  TempFolder temp;
  std::string folder;
  {
    RunFolder run = RunFolder::create(temp.path(), "demo");
    folder = run.folder();
    run.write_record(some_record());
    CHECK(read_run_record(folder).state == RunState::running);
    CHECK_THROWS_AS(RunFolder::reopen(folder), EngineError);
  }
  CHECK(read_run_record(folder).state == RunState::interrupted);
  CHECK_NOTHROW(RunFolder::reopen(folder));
}

TEST_CASE("two runs of one second get two folders") {
  TempFolder temp;
  const RunFolder first = RunFolder::create(temp.path(), "demo");
  const RunFolder second = RunFolder::create(temp.path(), "demo");
  CHECK(first.folder() != second.folder());
}

TEST_CASE("curves and scores are read back exactly, a row cut short is passed over") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  run.write_record(some_record());
  fill(run);
  write(run.folder() + "/steps.csv", "7,3,0.5,0.00");
  write(run.folder() + "/epochs.csv", "3,9");
  write(run.folder() + "/scores.csv", "3,c,0.");
  const RunHistory history = read_run(run.folder());
  REQUIRE(history.steps.size() == 6);
  CHECK(history.steps[2].arms[0].total == 1.0 / 3);
  REQUIRE(history.epochs.size() == 2);
  CHECK(history.epochs[1].val_kl[0] == 0.35);
  CHECK(history.epochs[1].best[0]);
  CHECK_FALSE(history.epochs[1].best[1]);
  REQUIRE(history.scores.size() == 2);
  CHECK(history.scores[0].images[0].id == "a, \"b\"");
  CHECK(history.scores[1].images[1].kl[0] == 1.0 / 3);
}

TEST_CASE("rewinding removes what came after a checkpoint") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  run.write_record(some_record());
  fill(run);
  run.rewind_to({4, 1});
  const RunHistory history = read_run(run.folder());
  CHECK(history.steps.size() == 4);
  CHECK(history.epochs.size() == 1);
  CHECK(history.scores.size() == 1);
}

TEST_CASE("the newest checkpoint with optimiser state is the one to go on from") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  run.write_record(some_record());
  CHECK(newest_resumable_checkpoint(run.folder()).empty());
  const auto save = [&](RunPosition position, bool complete) {
    const std::string folder = run.begin_checkpoint();
    for (const char* file : {"a.safetensors", "b.safetensors", "state.safetensors"}) {
      write(folder + "/" + file, "x");
    }
    return run.publish_checkpoint(position, complete);
  };
  const std::string first = save({3, 1}, true);
  CHECK(newest_resumable_checkpoint(run.folder()) == first);
  const std::string within = save({4, 1}, false);
  CHECK(newest_resumable_checkpoint(run.folder()) == within);
  const std::string second = save({6, 2}, true);
  run.prune_checkpoints(2, false);
  CHECK(newest_resumable_checkpoint(run.folder()) == second);
  CHECK_FALSE(fs::exists(within));
  CHECK_FALSE(fs::exists(first + "/state.safetensors"));
  CHECK(read_run(run.folder()).checkpoints == std::vector{1, 2});
}

TEST_CASE("runs are listed newest first, and a spoilt one is named") {
  TempFolder temp;
  for (const char* created :
       {"2026-01-01T00:00:00+0000", "2026-03-01T00:00:00+0000", "2026-02-01T00:00:00+0000"}) {
    RunFolder run = RunFolder::create(temp.path(), "demo");
    RunRecord record = some_record();
    record.created = created;
    run.write_record(record);
  }
  write(temp.path() + "/spoilt/run.json", "{\"format\": 1, \"name\": ");
  fs::create_directories(temp.path() + "/other");
  std::vector<DatasetProblem> problems;
  const auto runs = list_runs(temp.path(), problems);
  REQUIRE(runs.size() == 3);
  CHECK(runs[0].created < "2026-03-02");
  CHECK(runs[0].created > runs[1].created);
  CHECK(runs[1].created > runs[2].created);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].file == "spoilt");
  CHECK(list_runs(temp.path() + "/nothing", problems).empty());
}

TEST_CASE("a run's validation curve is read without the rest of it") {
  TempFolder temp;
  write(temp.path() + "/epochs.csv",
        "epoch,step,seconds,a_train_kl,b_train_kl,a_val_kl,b_val_kl,b_val_teacher_kl\n"
        "1,10,1.5,0.9,0.8,0.75,0.5,\n2,20,3,0.7,0.6,0.625,0.25,0.5\n3,30,4.5,0.7,0.");
  const ValidationCurve curve = read_validation_curve(temp.path());
  CHECK(curve.kl[0] == std::vector{0.75, 0.625});
  CHECK(curve.kl[1] == std::vector{0.5, 0.25});
  CHECK(read_validation_curve(temp.path() + "/nothing").kl[0].empty());
}

TEST_CASE("a runs folder that is none is an error, not an empty list") {
  TempFolder temp;
  write(temp.path() + "/file", "");
  std::vector<DatasetProblem> problems;
  try {
    list_runs(temp.path() + "/file", problems);
    FAIL("it should have been refused");
  } catch (const EngineError& error) {
    CHECK(error.error().code == ErrorCode::unreadable);
    CHECK(std::string(error.what()).find(temp.path() + "/file") != std::string::npos);
  }
}

TEST_CASE("a folder of runs is listed although some of it cannot be read") {
  TempFolder temp;
  {
    RunFolder run = RunFolder::create(temp.path(), "demo");
    run.write_record(some_record());
  }
  // Nobody can follow a link to itself, and few may read a file without permissions.
  fs::create_directory_symlink(temp.path() + "/loop", temp.path() + "/loop");
  const std::string mute = temp.path() + "/mute/run.json";
  write(mute, "{");
  fs::permissions(mute, fs::perms::none);
  const bool forbidden = !std::ifstream(mute);
  std::vector<DatasetProblem> problems;
  const auto runs = list_runs(temp.path(), problems);
  CHECK(runs.size() == 1);
  std::ranges::sort(problems, {}, &DatasetProblem::file);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].file == "loop");
  CHECK(problems[0].message.find("cannot be read") != std::string::npos);
  CHECK(problems[1].file == "mute");
  CHECK(problems[1].message.find(forbidden ? "cannot be opened" : "cannot be read") !=
        std::string::npos);
}

TEST_CASE("a folder that is no run is refused with its name") {
  TempFolder temp;
  try {
    read_run(temp.path());
    FAIL("it should have been refused");
  } catch (const EngineError& error) {
    CHECK(error.error().code == ErrorCode::not_found);
    CHECK(std::string(error.what()).find(temp.path()) != std::string::npos);
  }
}

TEST_CASE("a damaged run says what to do first and what the parser found last") {
  TempFolder temp;
  for (const char* text : {"{\"format\": 1,\n  \"name\": ", "{\"format\": 1}"}) {
    write(temp.path() + "/run.json", text);
    try {
      read_run(temp.path());
      FAIL("it should have been refused");
    } catch (const EngineError& error) {
      CHECK(error.error().code == ErrorCode::unreadable);
      const std::string what = error.what();
      const std::string first = what.substr(0, what.find('\n'));
      CHECK(first.starts_with(temp.path() + "/run.json is damaged"));
      CHECK(first.find("Put back a copy") != std::string::npos);
      CHECK(first.find("json.exception") == std::string::npos);
      CHECK(what.size() > first.size() + 10);
    }
  }
}

TEST_CASE("options written as JSON are read back the same") {
  Options options = preset_options(Preset::notebook);
  options.optimiser.learning_rate = 1.0 / 3;
  options.run.name = "name with \"quotes\"";
  const auto json = option_json(options);
  const Options read = options_from_text(json.dump(), "test");
  for (const OptionField& field : option_fields()) {
    INFO(field.key);
    CHECK(field.get(read) == field.get(options));
  }
}

TEST_CASE("wrong options in a file are refused with the file and the field") {
  const struct {
    const char* text;
    const char* said;
  } cases[] = {
      {"{", "not valid JSON"},
      {"[]", "JSON object"},
      {"{\"optimiser\": {\"momentum\": 1}}", "optimiser.momentum"},
      {"{\"optimiser\": {\"epochs\": \"many\"}}", "optimiser.epochs"},
      {"{\"optimiser\": {\"epochs\": 0}}", "optimiser.epochs"},
      {"{\"optimiser\": {\"epochs\": 1.5}}", "optimiser.epochs"},
      {"{\"optimiser\": 3}", "optimiser"},
      {"{\"optimiser\": {\"learning_rate\": 1e999}}", "number overflow"},
      {"{\"preset\": \"best\"}", "preset"},
      {"{\"dataset\": {\"flip_vertical\": 1}}", "dataset.flip_vertical"},
  };
  for (const auto& [text, said] : cases) {
    INFO(text);
    try {
      options_from_text(text, "mine.json");
      FAIL("it should have been refused");
    } catch (const EngineError& error) {
      CHECK(error.error().code == ErrorCode::invalid_option);
      CHECK(std::string(error.what()).find("mine.json") == 0);
      CHECK(std::string(error.what()).find(said) != std::string::npos);
    }
  }
}

TEST_CASE("a preset named in a file is where its options start") {
  const Options options =
      options_from_text("{\"preset\": \"notebook\", \"run\": {\"seed\": 5}}", "mine.json");
  CHECK(options.optimiser.batch_size == 32);
  CHECK(options.run.seed == 5);
}

TEST_CASE("a list of runs that is asked again shows what changed since, and only that is read") {
  TempFolder temp;
  const auto make = [&](const char* name) {
    RunFolder run = RunFolder::create(temp.path() + "/runs", name);
    RunRecord record = some_record();
    record.name = name;
    record.state = RunState::finished;
    run.write_record(record);
    return run.folder();
  };
  const std::string first = make("first"), second = make("second");
  // Files of the last seconds are always read.
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const std::string& folder : {first, second}) {
    fs::last_write_time(folder + "/run.json", long_ago);
  }
  RunList list;
  CHECK(list.list(temp.path() + "/runs").runs.size() == 2);

  // Changed behind the list's back, with size and time as they were: it is not looked into again.
  std::string text;
  {
    std::ifstream stream(second + "/run.json");
    text.assign(std::istreambuf_iterator<char>(stream), {});
  }
  const auto at = text.find("\"second\"");
  text.replace(at, 8, "\"SECOND\"");
  std::ofstream(second + "/run.json") << text;
  fs::last_write_time(second + "/run.json", long_ago);
  const auto names_in = [&](RunList& from) {
    std::vector<std::string> names;
    for (const RunRecord& run : from.list(temp.path() + "/runs").runs) names.push_back(run.name);
    std::ranges::sort(names);
    return names;
  };
  CHECK(names_in(list) == std::vector<std::string>{"first", "second"});
  RunList fresh;
  CHECK(names_in(fresh) == std::vector<std::string>{"SECOND", "first"});

  write(first + "/notes.json", "{\"name\": \"renamed\"}");
  CHECK(names_in(list) == std::vector<std::string>{"renamed", "second"});
  write(first + "/epochs.csv",
        "epoch,step,seconds,a_train_kl,b_train_kl,a_val_kl,b_val_kl\n"
        "1,10,1.5,0.9,0.8,0.75,0.5\n");
  for (const ValidationCurve& curve : list.list(temp.path() + "/runs").curves) {
    CHECK(curve.kl.size() == 2);
  }
  fs::remove_all(first);
  const std::string third = make("third");
  CHECK(names_in(list) == std::vector<std::string>{"second", "third"});
  write(third + "/run.json", "{");
  const auto spoilt = list.list(temp.path() + "/runs");
  CHECK(spoilt.runs.size() == 1);
  CHECK(spoilt.problems.size() == 1);
}

TEST_CASE("a listed run is running as long as somebody holds its folder") {
  TempFolder temp;
  RunList list;
  {
    RunFolder run = RunFolder::create(temp.path(), "demo");
    run.write_record(some_record());
    fs::last_write_time(run.folder() + "/run.json",
                        fs::file_time_type::clock::now() - std::chrono::hours(1));
    CHECK(list.list(temp.path()).runs.at(0).state == RunState::running);
  }
  const RunRecord left = list.list(temp.path()).runs.at(0);
  CHECK(left.state == RunState::interrupted);
  const RunFolder again = RunFolder::reopen(left.folder);
  CHECK(list.list(temp.path()).runs.at(0).state == RunState::running);
}

TEST_CASE("rows with quotes, foreign line ends and cut ends are read as they stand") {
  const std::string text =
      "epoch,image,a_kl,b_kl\r\n"
      "1,\"a, \"\"b\"\"\",0.5,0.25\r\n"
      "1,\"two\nlines\",0.125,1\n"
      "1,short,2\n"
      "\n"
      "2,c,3,4\n"
      "2,d,5,6";
  const auto scores = scores_from_csv(text);
  REQUIRE(scores.size() == 2);
  REQUIRE(scores[0].images.size() == 2);
  CHECK(scores[0].images[0].id == "a, \"b\"");
  CHECK(scores[0].images[1].id == "two\nlines");
  CHECK(scores[0].images[1].kl == std::vector{0.125, 1.0});
  REQUIRE(scores[1].images.size() == 1);
  CHECK(scores[1].images[0].kl == std::vector{3.0, 4.0});
  CHECK(scores_from_csv("epoch,image,a_kl,b_kl\n1,\"open,1,2\n1,b,1,2\n").empty());
  CHECK(scores_from_csv("").empty());
}
