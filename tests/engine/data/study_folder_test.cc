// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/study_folder.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

StudyRecord some_study(const std::string& folder) {
  StudyRecord study;
  study.folder = folder;
  study.name = "does it help";
  study.created = "2026-01-02T03:04:05+0000";
  study.dataset_name = "demo dataset";
  study.arms = {"Model A", "Model B"};
  study.seeds = {{1, folder + "/run-1", true, {0.5, 0.25}, {3, 4}}, {2, "", false, {}, {}}};
  StudyComparison comparison;
  comparison.seeds = 1;
  comparison.images = 60;
  comparison.mean = -0.25;
  comparison.low = -0.5;
  comparison.high = -0.125;
  comparison.dz = std::numeric_limits<double>::quiet_NaN();
  comparison.verdict = "Model B is better.";
  study.comparisons = {comparison};
  return study;
}

void write(const std::string& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("a study survives being written, moved and read") {
  TempFolder temp;
  const std::string before = temp.path() + "/before", after = temp.path() + "/after";
  std::filesystem::create_directories(before);
  write_study(some_study(before));
  std::filesystem::rename(before, after);
  const StudyRecord read = read_study(after);
  CHECK(read.folder == after);
  CHECK(read.name == "does it help");
  REQUIRE(read.seeds.size() == 2);
  CHECK(read.seeds[0].run_folder == after + "/run-1");
  CHECK(read.seeds[0].best_kl == std::vector{0.5, 0.25});
  CHECK(read.seeds[1].run_folder.empty());
  REQUIRE(read.comparisons.size() == 1);
  CHECK(read.comparisons[0].mean == -0.25);
  CHECK(std::isnan(read.comparisons[0].dz));
  CHECK_FALSE(read.comparisons[0].low_seeds);
  std::ifstream table(after + "/table.csv");
  std::string header, row, end;
  std::getline(table, header);
  std::getline(table, row);
  CHECK(header == "seed,best KL Model A,best epoch Model A,best KL Model B,best epoch Model B");
  CHECK(row == "1,0.5,3,0.25,4");
  CHECK_FALSE(std::getline(table, end));
}

TEST_CASE("a spoilt study is named with what is wrong") {
  TempFolder temp;
  CHECK(error_of([&] { read_study(temp.path()); }).code == ErrorCode::not_found);
  write_study(some_study(temp.path()));
  std::ifstream stream(temp.path() + "/study.json");
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto replaced = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    const auto at = changed.find(from);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    write(temp.path() + "/study.json", changed);
    const Error error = error_of([&] { read_study(temp.path()); });
    CHECK(error.message.find(temp.path() + "/study.json") != std::string::npos);
    return error;
  };
  CHECK(replaced("\"format\": 1", "\"format\": 9").code == ErrorCode::unreadable);
  CHECK(replaced("\"arm\": 1", "\"arm\": 5").code == ErrorCode::unreadable);
  CHECK(replaced("\"Model B\"", "\"Model B\", \"Model C\"").code == ErrorCode::unreadable);
  CHECK(replaced("\"mean_difference\": -0.25", "\"mean_difference\": \"less\"").code ==
        ErrorCode::unreadable);
  CHECK(replaced("{", "").code == ErrorCode::unreadable);
  std::vector<DatasetProblem> problems;
  CHECK(list_studies(std::filesystem::path(temp.path()).parent_path().string(), problems).empty());
  CHECK(problems.size() >= 1);
}
