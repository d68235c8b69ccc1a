// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_rows.h"

#include <cmath>
#include <fstream>
#include <sstream>

#include "engine/api/arms.h"
#include "engine/records/option_json.h"
#include "engine/records/run_folder.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

Options three_arms() {
  Options options;
  add_arm_text(options, "Blend: distillation.method=blended, distillation.alpha=0.25");
  options.arms[2].colour = "#aa3377";
  return options;
}

std::string text_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("steps of three arms are read back as they were, with what is not measured") {
  StepSample step{7, 2, 1.5, 1e-3, 30, PerArm<LossTerms>(3)};
  for (int arm = 0; arm < 3; ++arm) {
    LossTerms& terms = step.arms[arm];
    terms.total = 1.0 / 3 + arm;
    terms.kl = 0.1 + arm;
    terms.truth = 0.2 + arm;
    terms.teacher = 0.3 + arm;
    terms.cc = 0.4 + arm;
    terms.gradient_norm = 0.5 + arm;
  }
  step.arms[2].share[static_cast<int>(LossTerm::teacher)] = -0.25;
  const auto read = steps_from_csv(step_header(3) + step_row(step));
  REQUIRE(read.size() == 1);
  REQUIRE(read[0].arms.size() == 3);
  CHECK(read[0].step == 7);
  CHECK(read[0].learning_rate == 1e-3);
  for (int arm = 0; arm < 3; ++arm) {
    CHECK(read[0].arms[arm].total == step.arms[arm].total);
    CHECK(read[0].arms[arm].kl == step.arms[arm].kl);
    CHECK(read[0].arms[arm].cc == step.arms[arm].cc);
    CHECK(std::isnan(read[0].arms[arm].share[0]));
  }
  CHECK(read[0].arms[2].share[1] == -0.25);
}

TEST_CASE("rows of a run from before arms had losses of their own are understood") {
  const auto steps = steps_from_csv(
      "step,epoch,seconds,learning_rate,images_per_second,a_total,a_truth,a_gradient_norm,b_total,"
      "b_truth,b_teacher,b_gradient_norm\n"
      "1,1,0.5,0.001,20,1.25,1.25,3,2.5,1.5,1,4\n2,1,0.9,0.001,20,1.25,1.2");
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].arms[0].kl == 1.25);
  CHECK(steps[0].arms[1].kl == 1.5);
  CHECK(steps[0].arms[1].teacher == 1);
  CHECK(steps[0].arms[0].teacher == 0);
  const auto epochs = epochs_from_csv(
      "epoch,step,seconds,a_train_kl,b_train_kl,a_val_kl,b_val_kl,b_val_teacher_kl\n"
      "1,10,1.5,0.9,0.8,0.75,0.5,0.25\n2,20,3,0.7,0.6,0.8,0.25,\n");
  REQUIRE(epochs.size() == 2);
  CHECK(epochs[0].val_teacher_kl == PerArm<double>{-1, 0.25});
  CHECK(epochs[1].val_teacher_kl == PerArm<double>{-1, -1});
  CHECK(epochs[1].best == PerArm<bool>{false, true});
  CHECK(epochs[0].metrics.empty());
}

TEST_CASE("a run that goes on with further metrics keeps what it had") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  RunRecord record;
  record.options = Options();
  run.write_record(record);
  EpochSample first{1, 10, 1.5, {0.9, 0.8}, {0.7, 0.6}};
  run.append(first);
  EpochSample second{2, 20, 3, {0.9, 0.8}, {0.5, 0.4}};
  second.metrics = {{"cc", {0.5, 0.75}}, {"nss", {1.5, std::nan("")}}};
  run.append(second);
  run.append(EpochSample{3, 30, 4, {0.9, 0.8}, {0.4, 0.3}});
  const RunHistory history = read_run(run.folder());
  REQUIRE(history.epochs.size() == 3);
  CHECK(history.epochs[0].val_kl == first.val_kl);
  REQUIRE(history.epochs[1].metrics.size() == 2);
  CHECK(history.epochs[1].metrics[0].key == "cc");
  CHECK(history.epochs[1].metrics[0].values == PerArm<double>{0.5, 0.75});
  CHECK(history.epochs[1].metrics[1].values[0] == 1.5);
  CHECK(std::isnan(history.epochs[1].metrics[1].values[1]));
  CHECK(std::isnan(history.epochs[2].metrics[0].values[0]));
  run.rewind_to({20, 2});
  CHECK(read_run(run.folder()).epochs.size() == 2);
  CHECK(text_of(run.folder() + "/epochs.csv").find("a_val_cc,b_val_cc,a_val_nss,b_val_nss\n") !=
        std::string::npos);
}

TEST_CASE("scores of images are read back with their metrics, those not defined as such") {
  EpochScores scores{3, {{"a", {0.1, 0.2}}, {"b", {1.0 / 3, 0.4}}}, {}};
  scores.metrics = {{"cc", {{0.1F, 1.0F / 3}, {0.5F, std::nanf("")}}},
                    {"nss", {{std::nanf(""), std::nanf("")}, {std::nanf(""), std::nanf("")}}}};
  const std::string text = scores_csv({scores});
  CHECK(text.starts_with("epoch,image,a_kl,b_kl,a_cc,b_cc,a_nss,b_nss\n3,a,0.1,0.2,0.1,0.5,,\n"));
  const auto read = scores_from_csv(text + "4,a,0.3,0.1,0.5,0.7");
  REQUIRE(read.size() == 1);
  CHECK(read[0].images[1].kl == PerArm<double>{1.0 / 3, 0.4});
  REQUIRE(read[0].metrics.size() == 1);  // NSS has no value
  CHECK(read[0].metrics[0].key == "cc");
  CHECK(read[0].metrics[0].values[0] == std::vector{0.1F, 1.0F / 3});
  CHECK(read[0].metrics[0].values[1][0] == 0.5F);
  CHECK(std::isnan(read[0].metrics[0].values[1][1]));
}

TEST_CASE("scores of a run from before images had metrics are understood") {
  const auto read =
      scores_from_csv("epoch,image,a_kl,b_kl\n1,x,0.5,0.25\n1,y,0.75,0.5\n2,x,0.4,0.");
  REQUIRE(read.size() == 1);
  CHECK(read[0].images[1].kl == PerArm<double>{0.75, 0.5});
  CHECK(read[0].metrics.empty());
}

TEST_CASE("each epoch's scores stand under the columns that the first one chose") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  for (int epoch = 1; epoch <= 2; ++epoch) {
    run.append(EpochScores{
        epoch, {{"x", {0.5, 0.25}}}, {{"sim", {{0.75F}, {0.5F}}}, {"cc", {{0.25F}, {0.125F}}}}});
  }
  CHECK(text_of(run.folder() + "/scores.csv") ==
        "epoch,image,a_kl,b_kl,a_sim,b_sim,a_cc,b_cc\n"
        "1,x,0.5,0.25,0.75,0.5,0.25,0.125\n2,x,0.5,0.25,0.75,0.5,0.25,0.125\n");
}

TEST_CASE("a run goes on with further or fewer metrics of its images, and none is lost") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  RunRecord record;
  record.options = Options();
  run.write_record(record);
  const std::string file = run.folder() + "/scores.csv";
  std::ofstream(file) << "epoch,image,a_kl,b_kl\n1,x,0.5,0.25\n";
  EpochScores second{2, {{"x", {0.4, 0.2}}}, {{"sim", {{0.75F}, {0.5F}}}}};
  run.append(second);
  EpochScores third{3, {{"x", {0.3, 0.1}}}, {{"cc", {{0.25F}, {0.125F}}}}};
  run.append(third);
  run.append(EpochScores{4, {{"x", {0.2, 0.1}}}, {}});
  CHECK(text_of(file) ==
        "epoch,image,a_kl,b_kl,a_cc,b_cc,a_sim,b_sim\n1,x,0.5,0.25,,,,\n"
        "2,x,0.4,0.2,,,0.75,0.5\n3,x,0.3,0.1,0.25,0.125,,\n4,x,0.2,0.1,,,,\n");
  std::ofstream(file, std::ios::app) << "5,x,0.1";
  run.rewind_to({0, 3});
  const RunHistory history = read_run(run.folder());
  REQUIRE(history.scores.size() == 3);
  CHECK(history.scores[0].metrics.empty());
  REQUIRE(history.scores[1].metrics.size() == 1);
  CHECK(history.scores[1].metrics[0].key == "sim");
  CHECK(history.scores[1].metrics[0].values == second.metrics[0].values);
  REQUIRE(history.scores[2].metrics.size() == 1);
  CHECK(history.scores[2].metrics[0].values == third.metrics[0].values);
}

TEST_CASE("a record of three arms and a doubtful teacher survives being written and read") {
  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path(), "demo");
  RunRecord record;
  record.options = three_arms();
  record.resize_arms(3);
  record.best_epoch = {1, 2, 3};
  record.best_kl = {0.5, 0.25, 0.125};
  record.teacher = TeacherCheck{40, 0.5, 0.75, 0.9, 0.5, 1e-7, {}};
  record.teacher->warnings = {
      {TeacherWarning::Kind::mirrored, "The maps are mirrored.", {"one", "two"}}};
  record.resumes = {{"2026-01-02T03:04:05+0000", 2, 45}, {"2026-01-03T03:04:05+0000", 3, 60}};
  run.write_record(record);
  const RunRecord read = read_run_record(run.folder());
  CHECK(read.resumes == record.resumes);
  CHECK(read.options.arms == record.options.arms);
  CHECK(read.best_epoch == record.best_epoch);
  CHECK(read.best_kl == record.best_kl);
  CHECK(read.last_kl == PerArm<double>{-1, -1, -1});
  REQUIRE(read.teacher);
  CHECK(read.teacher->kl == 0.5);
  REQUIRE(read.teacher->warnings.size() == 1);
  CHECK(read.teacher->warnings[0].kind == TeacherWarning::Kind::mirrored);
  CHECK(read.teacher->warnings[0].images == std::vector<std::string>{"one", "two"});
}

TEST_CASE("arms in a file of options are refused with the reason") {
  const struct {
    const char* text;
    const char* said;
  } cases[] = {
      {R"({"arms": 3})", "array"},
      {R"({"arms": [1, 2]})", "arm 1"},
      {R"({"arms": [{}]})", "from 2 to 8"},
      {R"({"arms": [{}, {"set": {"optimiser.epochs": 3}}]})", "all arms share it"},
      {R"({"arms": [{}, {"set": {"distillation.method": "kind"}}]})", "second_head"},
      {R"({"arms": [{}, {"sets": {}}]})", "sets"},
  };
  for (const auto& [text, said] : cases) {
    INFO(text);
    const Error error = error_of([&] { options_from_text(text, "mine.json"); });
    CHECK(error.code == ErrorCode::invalid_option);
    CHECK(error.message.find("mine.json") == 0);
    CHECK(error.message.find(said) != std::string::npos);
  }
}
