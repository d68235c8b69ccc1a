// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing weights, and what a user writes about runs.
#include <filesystem>

#include "engine/records/run_folder.h"
#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string make_run(const TempFolder& temp) {
  RunFolder run = RunFolder::create(temp.path("runs"), "demo");
  RunRecord record;
  record.name = "demo";
  record.created = "2026-01-02T03:04:05+0000";
  record.state = RunState::finished;
  run.write_record(record);
  return run.folder();
}

// A safetensors file of F32 tensors of one dimension.
std::string write_weights(const TempFolder& temp, const std::string& name,
                          const std::vector<std::pair<std::string, std::vector<float>>>& tensors) {
  json header;
  std::string data;
  for (const auto& [tensor, values] : tensors) {
    const std::size_t begin = data.size();
    data.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
    header[tensor] = {
        {"dtype", "F32"}, {"shape", {values.size()}}, {"data_offsets", {begin, data.size()}}};
  }
  const std::string text = header.dump();
  std::string bytes;
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(text.size() >> (8 * i));
  return temp.write(name, bytes + text + data);
}

}  // namespace

TEST_CASE("two checkpoints are compared from the command line") {
  const TempFolder temp;
  const std::string first =
      write_weights(temp, "1.safetensors", {{"a", {3, 4}}, {"b", {1}}, {"x", {1, 2}}});
  const std::string second =
      write_weights(temp, "2.safetensors", {{"a", {6, 8}}, {"c", {1}}, {"x", {1, 2, 3}}});
  const Finished words = cli({"inspect", first, "--against", second});
  CHECK(words.code == 0);
  for (const char* part : {"1 tensors, 0 of them equal", "Only in the first (1):\n  b",
                           "Only in the second (1):\n  c", "x: [2] and [3]", "1.0000"}) {
    INFO(part);
    CHECK(contains(words.out, part));
  }
  const json comparison =
      cli({"inspect", first, "--against", second, "--json"}).json()["comparison"];
  CHECK(comparison["first"]["file"] == first);
  REQUIRE(comparison["tensors"].size() == 1);
  CHECK(comparison["tensors"][0]["name"] == "a");
  CHECK(comparison["tensors"][0]["first_norm"] == 5);
  CHECK(comparison["tensors"][0]["difference_norm"] == 5);
  CHECK(comparison["tensors"][0]["largest"] == 4);
  CHECK(comparison["only_second"] == json{"c"});
  CHECK(cli({"inspect", temp.path(), "--against", second}).code == 2);
  CHECK(cli({"inspect", first, "--against", temp.path("none.safetensors")}).code == 3);
}

TEST_CASE("a run is renamed, annotated and starred from the command line") {
  const TempFolder temp;
  const std::string run = make_run(temp);
  const Finished renamed = cli({"note", run, "--name", "blended", "--text", "looks\ngood"});
  CHECK(renamed.code == 0);
  CHECK(contains(renamed.out, "Name:        blended\nNote:        looks\n             good\n"));
  CHECK(cli({"note", run, "--image", "img_1", "--star"}).code == 0);
  CHECK(cli({"note", run, "--image", "img_1", "--text", "missed the face"}).code == 0);
  CHECK(cli({"note", run, "--image", "img_2", "--text", "odd"}).code == 0);
  const json noted = cli({"note", run, "--json"}).json()["run"];
  CHECK(noted["name"] == "blended");
  CHECK(noted["note"] == "looks\ngood");
  CHECK(noted["images"] == json::parse(R"([{"id":"img_1","star":true,"text":"missed the face"},
                                           {"id":"img_2","star":false,"text":"odd"}])"));
  const Finished shown = cli({"inspect", run});
  CHECK(contains(shown.out, "Name:        blended"));
  CHECK(contains(shown.out, "Star:        img_1: missed the face"));
  CHECK(contains(cli({"runs", temp.path("runs")}).out, "blended"));

  CHECK(cli({"note", run, "--image", "img_1", "--no-star", "--text", ""}).code == 0);
  CHECK(cli({"note", run, "--name", "", "--text", ""}).code == 0);
  const json bare = cli({"inspect", run, "--json"}).json()["run"];
  CHECK(bare["name"] == "demo");
  CHECK(bare["note"] == "");
  CHECK(bare["image_notes"].size() == 1);
}

TEST_CASE("a note that makes no sense is wrong usage, and one on no run is bad input") {
  const TempFolder temp;
  const std::string run = make_run(temp);
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {"note"},
           {"note", run, "--star"},
           {"note", run, "--image", "img_1"},
           {"note", run, "--image", "img_1", "--star", "--no-star"},
           {"note", run, "--name", "two\nlines"}}) {
    CHECK(cli(wrong).code == 2);
  }
  CHECK(cli({"note", temp.path(), "--name", "x"}).code == 3);
  CHECK_FALSE(fs::exists(run + "/notes.json"));
}

}  // namespace distilloscope::test
