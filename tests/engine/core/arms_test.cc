// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/arms.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace distilloscope;

namespace {

bool complains(const Options& options, const std::string& words) {
  const auto problems = validate(options);
  return std::ranges::any_of(problems, [&](const FieldProblem& problem) {
    return problem.message.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("an experiment that names no arms has Model A without a teacher and Model B with one") {
  const Options options = preset_options(Preset::notebook);
  CHECK(arm_count(options) == 2);
  CHECK(arm_name(options, 0) == "Model A");
  CHECK(arm_name(options, 1) == "Model B");
  CHECK(options_of_arm(options, 0).distillation.method == DistillationMethod::none);
  CHECK(options_of_arm(options, 1).distillation.method == DistillationMethod::second_head);
  CHECK(validate(options).empty());
}

TEST_CASE("an arm in words is added, or changes the one that it names") {
  Options options;
  CHECK_FALSE(add_arm_text(options, "C: distillation.method=blended, distillation.alpha=0.25"));
  REQUIRE(arm_count(options) == 3);
  CHECK(arm_name(options, 2) == "Model C");
  CHECK(short_arm_name(options, 2) == "C");
  CHECK(options_of_arm(options, 2).distillation.method == DistillationMethod::blended);
  CHECK(options_of_arm(options, 2).distillation.alpha == 0.25);
  CHECK(options_of_arm(options, 0).distillation.method == DistillationMethod::none);
  CHECK_FALSE(add_arm_text(options, "Model B : optimiser.learning_rate = 0.01"));
  CHECK_FALSE(add_arm_text(options, "B: optimiser.learning_rate=0.02"));
  CHECK(arm_count(options) == 3);
  CHECK(options.arms[1].changes.size() == 1);
  CHECK(options_of_arm(options, 1).optimiser.learning_rate == 0.02);
  CHECK(options_of_arm(options, 2).optimiser.learning_rate == options.optimiser.learning_rate);
  CHECK_FALSE(add_arm_text(options, "Warm: distillation.smoothing_rule=temperature"));
  CHECK(short_arm_name(options, 3) == "Warm");
  CHECK(validate(options).empty());
}

TEST_CASE("an arm that cannot be meant so is refused with the reason") {
  const struct {
    const char* text;
    const char* said;
  } cases[] = {
      {"distillation.method=none", "no arm"},
      {": distillation.method=none", "no arm"},
      {"C: distillation.method", "option=value"},
      {"C: distillation.moment=1", "no option"},
      {"C: distillation.method=gentle", "second_head"},
      {"C: distillation.alpha=2", "from 0 to 1"},
      {"C: optimiser.epochs=3", "all arms share it"},
      {"C: dataset.width=64", "all arms share it"},
      {"C: distillation.kl_epsilon=1e-6", "all arms share it"},
  };
  for (const auto& [text, said] : cases) {
    INFO(text);
    Options options;
    const auto problem = add_arm_text(options, text);
    REQUIRE(problem);
    CHECK(problem->message.find(said) != std::string::npos);
    CHECK(options.arms.empty());
  }
  Options full;
  for (int i = 2; i < kMaxArms; ++i) {
    CHECK_FALSE(add_arm_text(full, "arm " + std::to_string(i) + ":"));
  }
  CHECK(add_arm_text(full, "one more:"));
  CHECK(arm_count(full) == kMaxArms);
}

TEST_CASE("arms that could not be told apart, or could not learn, are named") {
  Options options;
  options.arms = {{"Same", "", {}}, {"Same", "", {}}};
  CHECK(complains(options, "Two arms go by the name Same"));
  options.arms = {{}};
  CHECK(complains(options, "from 2 to 8 arms"));
  options.arms = {{"", "blue", {}}, {}};
  CHECK(complains(options, "#rrggbb"));
  options.arms = {
      {"", "#0072B2", {}},
      {"Idle", "", {{"distillation.method", "none"}, {"distillation.truth_weight", "0"}}}};
  CHECK(complains(options, "Idle has no loss"));
  options.arms[1].changes.emplace_back("distillation.cc_weight", "1");
  CHECK(validate(options).empty());
}

TEST_CASE("a list of metrics is checked against what can be computed") {
  Options options;
  options.validation.metrics = "auc_judd, kl_mit ,cc";
  CHECK(validate(options).empty());
  options.validation.metrics = "";
  CHECK(validate(options).empty());
  options.validation.metrics = "cc,psnr";
  CHECK(complains(options, "no metric 'psnr'"));
}
