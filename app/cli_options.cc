// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/api/arms.h"
#include "engine/api/demo.h"
#include "engine/engine.h"

namespace distilloscope::cli {
namespace {

Preset known_preset(const std::string& word) {
  const auto preset = preset_from_word(word);
  if (preset) return *preset;
  throw UsageError("there is no preset '" + word + "'; use recommended or notebook");
}

// read_options_file() gives all options; which of them the file names is needed too, so that a
// preset given beside the file decides about the rest.
void apply_config(const std::string& file, bool preset_given, Options& options) {
  const Options loaded = read_options_file(file);
  std::ifstream stream(file);
  const auto document = nlohmann::json::parse(stream, nullptr, false, true);
  const bool names_preset = document.is_object() && document.contains("preset");
  if (!preset_given && names_preset) {
    options = loaded;
    return;
  }
  if (names_preset && loaded.preset != options.preset) {
    throw UsageError("--preset " + std::string(preset_word(options.preset)) + " contradicts " +
                     file + ", which starts from the preset " +
                     std::string(preset_word(loaded.preset)) + "; leave one of them out");
  }
  for (const OptionField& field : option_fields()) {
    const auto dot = field.key.find('.');
    const auto group = document.find(field.key.substr(0, dot));
    if (group != document.end() && group->is_object() &&
        group->contains(field.key.substr(dot + 1))) {
      field.set(options, field.get(loaded));
    }
  }
}

// The key most alike, for a mistyped one; empty when none is near.
std::string nearest_key(const std::string& wrong) {
  std::string best;
  std::size_t best_distance = 4;
  for (const OptionField& field : option_fields()) {
    const std::string& key = field.key;
    std::vector<std::size_t> row(key.size() + 1);
    for (std::size_t j = 0; j <= key.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= wrong.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j <= key.size(); ++j) {
        const std::size_t change = diagonal + (wrong[i - 1] == key[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
      }
    }
    const bool tail = key.substr(key.find('.') + 1) == wrong;  // "width" for "dataset.width"
    const std::size_t distance = tail ? 0 : row.back();
    if (distance < best_distance) {
      best_distance = distance;
      best = key;
    }
  }
  return best;
}

void assign(Options& options, const std::string& key, const std::string& value,
            std::vector<FieldProblem>& problems) {
  if (find_option_field(key) == nullptr) {
    const std::string near = nearest_key(key);
    problems.push_back({key, "There is no option '" + key + "'" +
                                 (near.empty() ? "." : "; did you mean '" + near + "'?") +
                                 " 'distilloscope-cli options' lists them all."});
    return;
  }
  if (auto problem = set_option_text(options, key, value)) problems.push_back(std::move(*problem));
}

void assign_size(Options& options, const std::string& size, std::vector<FieldProblem>& problems) {
  const auto cross = size.find('x');
  if (cross == std::string::npos) {
    problems.push_back({"", "--size is '" + size + "'; it must be WIDTHxHEIGHT, such as 160x128."});
    return;
  }
  assign(options, "dataset.width", size.substr(0, cross), problems);
  assign(options, "dataset.height", size.substr(cross + 1), problems);
}

}  // namespace

void add_option_arguments(CLI::App& command, OptionArguments& arguments) {
  command.add_option("--preset", arguments.preset, "recommended (the default) or notebook")
      ->type_name("NAME");
  command.add_option("--config", arguments.config, "A JSON file of options; it may name only some")
      ->type_name("FILE");
  command
      .add_option("--set", arguments.assignments,
                  "One option, such as optimiser.epochs=20; may be repeated. Preset, config file "
                  "and --set are applied in this order")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
}

void add_shortcut(CLI::App& command, OptionArguments& arguments, const std::string& name,
                  const std::string& key, const std::string& help) {
  command
      .add_option_function<std::string>(
          name,
          [&arguments, key](const std::string& value) {
            arguments.shortcuts.emplace_back(key, value);
          },
          help)
      ->type_name(key.ends_with("folder") ? "FOLDER"
                  : key.ends_with("name") ? "NAME"
                                          : "N");
}

std::pair<int, int> parse_size(const std::string& size) {
  int width = 0, height = 0;
  const char* const end = size.data() + size.size();
  const auto [cross, no_width] = std::from_chars(size.data(), end, width);
  bool sound = no_width == std::errc() && cross != end && *cross == 'x';
  if (sound) {
    const auto [last, no_height] = std::from_chars(cross + 1, end, height);
    sound = no_height == std::errc() && last == end && width > 0 && height > 0;
  }
  if (!sound) {
    throw UsageError("--size is '" + size + "'; it must be WIDTHxHEIGHT, such as 320x240");
  }
  return {width, height};
}

void add_size(CLI::App& command, OptionArguments& arguments) {
  command
      .add_option_function<std::string>(
          "--size",
          [&arguments](const std::string& value) {
            arguments.shortcuts.emplace_back("size", value);
          },
          "Training size in pixels, multiples of 32, such as 160x128")
      ->type_name("WxH");
}

Options make_options(const OptionArguments& arguments, const Options& base) {
  Options options = arguments.preset ? preset_options(known_preset(*arguments.preset)) : base;
  if (arguments.config) apply_config(*arguments.config, arguments.preset.has_value(), options);

  std::vector<FieldProblem> problems;
  for (const auto& [key, value] : arguments.shortcuts) {
    if (key == "size") {
      assign_size(options, value, problems);
    } else {
      assign(options, key, value, problems);
    }
  }
  for (const std::string& assignment : arguments.assignments) {
    const auto equals = assignment.find('=');
    if (equals == std::string::npos) {
      problems.push_back({"", "--set is '" + assignment +
                                  "'; it must be KEY=VALUE, such as optimiser.epochs=20."});
      continue;
    }
    assign(options, assignment.substr(0, equals), assignment.substr(equals + 1), problems);
  }
  for (const std::string& arm : arguments.arms) {
    if (auto problem = add_arm_text(options, arm)) {
      problems.push_back({"--arm", std::move(problem->message)});
    }
  }
  // A run keeps the names of its folders and files, and may be resumed from elsewhere.
  for (const OptionField& field : option_fields()) {
    if (field.kind != OptionKind::folder && field.kind != OptionKind::file) continue;
    const std::string path = std::get<std::string>(field.get(options));
    if (path == kOracleTeacher && options.dataset.folder.empty())
      continue;  // the demo's, no folder
    if (!path.empty()) field.set(options, std::filesystem::absolute(path).string());
  }
  for (FieldProblem& problem : validate(options)) {
    const bool said = std::any_of(problems.begin(), problems.end(), [&](const auto& earlier) {
      return earlier.field == problem.field;
    });
    if (!said) problems.push_back(std::move(problem));
  }
  if (!problems.empty()) throw UsageError(std::move(problems));
  return options;
}

}  // namespace distilloscope::cli
