// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/options.h"

#include <set>

#include "tests/support/catch.h"

using namespace distilloscope;

TEST_CASE("every option has a unique key, a label, a help text and a default in range") {
  std::set<std::string> keys;
  for (const OptionField& field : option_fields()) {
    INFO(field.key);
    CHECK(keys.insert(field.key).second);
    CHECK_FALSE(field.label.empty());
    CHECK(field.help.size() > 20);
    CHECK(find_option_field(field.key) == &field);
    CHECK((field.kind == OptionKind::choice) == !field.choices.empty());
  }
  CHECK(validate(preset_options(Preset::recommended)).empty());
  CHECK(validate(preset_options(Preset::notebook)).empty());
}

TEST_CASE("every option survives being written as text and read back") {
  for (const Preset preset : {Preset::recommended, Preset::notebook}) {
    const Options from = preset_options(preset);
    Options to =
        preset_options(preset == Preset::notebook ? Preset::recommended : Preset::notebook);
    for (const OptionField& field : option_fields()) {
      const std::string text = option_text(field, from);
      INFO(field.key << " = " << text);
      CHECK_FALSE(set_option_text(to, field.key, text));
      CHECK(field.get(to) == field.get(from));
    }
  }
}

TEST_CASE("a value that does not parse or is out of range is refused and changes nothing") {
  const struct {
    const char* key;
    const char* text;
    const char* said;
  } cases[] = {
      {"optimiser.learning_rate", "fast", "number"},
      {"optimiser.learning_rate", "0", "from 1e-08"},
      {"optimiser.learning_rate", "nan", "from"},
      {"optimiser.learning_rate", "0.1x", "number"},
      {"optimiser.batch_size", "2.5", "whole"},
      {"optimiser.batch_size", "0", "from 1"},
      {"optimiser.batch_size", "99999999999999999999", "whole"},
      {"optimiser.schedule", "step", "constant, cosine"},
      {"dataset.flip_vertical", "maybe", "true or false"},
      {"optimiser.momentum", "1", "no option"},
  };
  for (const auto& [key, text, said] : cases) {
    INFO(key << " = " << text);
    Options options = preset_options(Preset::recommended);
    const auto problem = set_option_text(options, key, text);
    REQUIRE(problem);
    CHECK(problem->field == key);
    CHECK(problem->message.find(said) != std::string::npos);
    CHECK(validate(options).empty());
  }
}

TEST_CASE("validation points at the field that is wrong") {
  Options options = preset_options(Preset::recommended);
  options.dataset.width = 100;
  options.run.name = "a/b";
  options.optimiser.epochs = 0;
  std::set<std::string> fields;
  for (const FieldProblem& problem : validate(options)) fields.insert(problem.field);
  CHECK(fields == std::set<std::string>{"dataset.width", "run.name", "optimiser.epochs"});
}

TEST_CASE("dropping incomplete batches needs enough images for one") {
  Options options = preset_options(Preset::notebook);
  options.dataset.demo_val = 20;
  const auto problems = validate(options);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].field == "dataset.demo_val");
}

TEST_CASE("encoder weights of PyTorch ask for the input and the layers they were trained with") {
  Options options = preset_options(Preset::recommended);
  options.student.encoder_weights = "/weights/resnet18-f37072fd.pth";
  std::set<std::string> fields;
  for (const FieldProblem& problem : validate(options)) {
    fields.insert(problem.field);
    CHECK(problem.message.find("set " + problem.field + "=") != std::string::npos);
  }
  CHECK(fields == std::set<std::string>{"dataset.input_statistics", "student.padding",
                                        "student.batch_norm_epsilon"});
  options.dataset.input_statistics = InputStatistics::imagenet;
  options.student.padding = Padding::symmetric;
  options.student.batch_norm_epsilon = 1e-5;
  CHECK(validate(options).empty());
  options.dataset.colour_order = ColourOrder::bgr;
  REQUIRE(validate(options).size() == 1);
  CHECK(validate(options)[0].field == "dataset.colour_order");
}

TEST_CASE("what a checkpoint was trained with is known only when it is opened") {
  Options options = preset_options(Preset::notebook);
  options.student.encoder_weights = "/runs/1/checkpoints/epoch-003/a.safetensors";
  CHECK(validate(options).empty());
  CHECK(find_option_field("student.encoder_weights")->kind == OptionKind::file);
}
