// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_notes.h"

#include <filesystem>
#include <thread>

#include "engine/records/run_folder.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;
namespace fs = std::filesystem;

namespace {

// A run folder that nobody trains in.
std::string make_run(const TempFolder& temp, const std::string& name = "demo") {
  RunFolder run = RunFolder::create(temp.path("runs"), name);
  RunRecord record;
  record.name = name;
  record.created = "2026-01-02T03:04:05+0000";
  record.state = RunState::finished;
  run.write_record(record);
  return run.folder();
}

RunNotes change(const std::string& folder, const std::function<void(RunNotes&)>& how) {
  std::string remark;
  RunNotes notes = change_run_notes(folder, how, remark);
  CHECK(remark.empty());
  return notes;
}

std::string notes_of(const std::string& folder) {
  return folder + "/notes.json";
}

void write(const std::string& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("a run is renamed and annotated without a change to run.json") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  const std::string before = file_text(folder + "/run.json");
  change(folder, [](RunNotes& notes) {
    set_name_and_note(notes, "  blended, seed 7 ", "two\nlines: \"quoted\", äöü");
  });
  CHECK(file_text(folder + "/run.json") == before);
  const RunRecord record = read_run_record(folder);
  CHECK(record.name == "blended, seed 7");
  CHECK(record.note == "two\nlines: \"quoted\", äöü");
  CHECK(read_own_record(folder).name == "demo");
  std::vector<DatasetProblem> problems;
  const auto listed = list_runs(temp.path("runs"), problems);
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].name == "blended, seed 7");
  CHECK(listed[0].note == record.note);
  CHECK(problems.empty());

  change(folder, [](RunNotes& notes) { set_name_and_note(notes, "", std::nullopt); });
  CHECK(read_run_record(folder).name == "demo");
  CHECK(read_run_record(folder).note == record.note);
}

TEST_CASE("a run that trains is renamed all the same") {
  const TempFolder temp;
  RunFolder run = RunFolder::create(temp.path("runs"), "demo");
  RunRecord record;
  record.name = "demo";
  run.write_record(record);
  change(run.folder(), [](RunNotes& notes) { set_name_and_note(notes, "mine", "so far so good"); });
  record.epochs_done = 3;
  run.write_record(record);  // as the trainer does
  const RunRecord read = read_run_record(run.folder());
  CHECK(read.state == RunState::running);
  CHECK(read.epochs_done == 3);
  CHECK(read.name == "mine");
  CHECK(read.note == "so far so good");
}

TEST_CASE("stars and notes on images are kept beside those of other images") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  change(folder, [](RunNotes& notes) {
    put_image_notes(notes, {{"b", true, ""}, {"a", false, "a face, missed"}});
  });
  change(folder, [](RunNotes& notes) { set_name_and_note(notes, "renamed", std::nullopt); });
  const RunNotes notes = change(folder, [](RunNotes& all) {
    put_image_notes(all, {{"c", true, "both"}, {"b", false, ""}});
  });
  const std::vector<ImageNote> expected = {{"a", false, "a face, missed"}, {"c", true, "both"}};
  CHECK(notes.images == expected);
  CHECK(read_run(folder).notes == expected);
  CHECK(read_run(folder).record.name == "renamed");
}

TEST_CASE("what two write at once is kept of both") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  constexpr int kEach = 25;
  const auto work = [&](const std::string& who) {
    for (int i = 0; i < kEach; ++i) {
      std::string remark;
      change_run_notes(
          folder,
          [&](RunNotes& notes) {
            put_image_notes(notes, {{who + std::to_string(i), true, {}}});
          },
          remark);
    }
  };
  {
    std::jthread first(work, "first");
    std::jthread second(work, "second");
  }
  CHECK(read_run_notes(folder).images.size() == 2 * kEach);
}

TEST_CASE("damaged notes cost no run, and are kept when new ones are written") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  const std::string damaged = "{\"name\": \"mine\", \"images\": {\"a\": {\"st";
  write(notes_of(folder), damaged);
  std::string remark;
  CHECK(read_run_record(folder, &remark).name == "demo");
  CHECK(remark.find(notes_of(folder)) == 0);
  CHECK(read_run(folder).notes.empty());
  std::vector<DatasetProblem> problems;
  CHECK(list_runs(temp.path("runs"), problems).size() == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].file == fs::path(folder).filename().string());
  CHECK(problems[0].message == remark);
  CHECK_FALSE(problems[0].left_out);

  for (const char* aside : {"/notes.json.bak", "/notes.json.bak-2"}) {
    write(notes_of(folder), damaged);
    std::string said;
    change_run_notes(
        folder, [](RunNotes& notes) { set_name_and_note(notes, "anew", std::nullopt); }, said);
    CHECK(said.find(folder + aside) != std::string::npos);
    CHECK(file_text(folder + aside) == damaged);
    CHECK(read_run_record(folder).name == "anew");
  }
}

TEST_CASE("notes that are none are refused with the file and the reason") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  const struct {
    const char* text;
    const char* said;
  } cases[] = {
      {"", "parse error"},
      {"[]", "list"},
      {"3", "no object"},
      {"{\"name\": 3}", "\"name\""},
      {"{\"note\": {}}", "\"note\""},
      {"{\"images\": true}", "\"images\""},
      {"{\"images\": {\"a\": true}}", "\"a\""},
      {"{\"images\": {\"a\": {\"star\": 1}}}", "\"star\""},
      {"{\"images\": {\"a\": {\"star\": [true]}}}", "list"},
      {"{\"images\": {\"a\": {\"x\": {\"y\": {\"z\": {}}}}}}", "nested"},
      {"{\"format\": 2}", "format 2"},
      {"{\"format\": \"1\"}", "\"format\""},
      {"{\"note\": \"\xff\"}", "parse error"},
  };
  for (const auto& [text, said] : cases) {
    INFO(text);
    write(notes_of(folder), text);
    const Error error = error_of([&] { read_run_notes(folder); });
    CHECK((error.code == ErrorCode::unreadable));
    CHECK(names(error, notes_of(folder)));
    CHECK(names(error, said));
  }
}

TEST_CASE("notes too large to be ours are not even read") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  write(notes_of(folder), "{}");
  fs::resize_file(notes_of(folder), kLargestNotes + 1);
  CHECK(names(error_of([&] { read_run_notes(folder); }), "more than notes can have"));
  fs::remove(notes_of(folder));
  fs::create_directory(notes_of(folder));
  CHECK(names(error_of([&] { read_run_notes(folder); }), "no plain file"));
}

TEST_CASE("a note too long to be read again is not written") {
  const TempFolder temp;
  const std::string folder = make_run(temp);
  change(folder, [](RunNotes& notes) { set_name_and_note(notes, std::nullopt, "short"); });
  std::string remark;
  CHECK((code_of([&] {
           change_run_notes(
               folder, [](RunNotes& notes) { notes.note.assign(kLargestNotes, 'x'); }, remark);
         }) == ErrorCode::invalid_option));
  CHECK(read_run_notes(folder).note == "short");
}

TEST_CASE("a name is one line, and not too long") {
  RunNotes notes;
  for (const std::string& name : {std::string("two\nlines"), std::string(201, 'x')}) {
    CHECK((code_of([&] { set_name_and_note(notes, name, std::nullopt); }) ==
           ErrorCode::invalid_option));
  }
  CHECK((code_of([&] { put_image_notes(notes, {{"", true, {}}}); }) == ErrorCode::invalid_option));
  set_name_and_note(notes, " \t", std::nullopt);
  CHECK(notes == RunNotes{});
}

TEST_CASE("only a run folder has notes") {
  const TempFolder temp;
  std::string remark;
  const Error error = error_of([&] {
    change_run_notes(
        temp.path(), [](RunNotes&) {}, remark);
  });
  CHECK((error.code == ErrorCode::not_found));
  CHECK(names(error, temp.path()));
  CHECK_FALSE(fs::exists(temp.path("notes.json")));
}

TEST_CASE("notes survive being written and read, whatever they hold") {
  RunNotes notes;
  notes.name = "\"name\"";
  notes.note = "a\\b\n\tc \xe2\x82\xac";
  notes.images = {{"img \"1\"", true, "x"}, {"img,2", false, "y\nz"}, {"ä", true, {}}};
  CHECK(run_notes_from_text(run_notes_text(notes), "test") == notes);
  CHECK(run_notes_from_text(run_notes_text({}), "test") == RunNotes{});
}
