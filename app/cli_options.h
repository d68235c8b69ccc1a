// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/options.h"

namespace CLI {
class App;
}

namespace distilloscope::cli {

/// Options or arguments that cannot be meant so; every problem that was found, not just the first.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(std::vector<FieldProblem> problems)
      : std::runtime_error("wrong usage"), problems_(std::move(problems)) {}
  explicit UsageError(std::string message)
      : UsageError(std::vector<FieldProblem>{{"", std::move(message)}}) {}
  const std::vector<FieldProblem>& problems() const { return problems_; }

 private:
  std::vector<FieldProblem> problems_;
};

/// What the user said of the options of an experiment, on one command line.
struct OptionArguments {
  std::optional<std::string> preset;
  std::optional<std::string> config;
  std::vector<std::string> assignments;  ///< --set key=value
  std::vector<std::string> arms;         ///< --arm "name: key=value, ..."
  /// Conveniences: option key and what was given. "size" stands for width and height.
  std::vector<std::pair<std::string, std::string>> shortcuts;

  bool any() const { return preset || config || !assignments.empty() || !shortcuts.empty() || !arms.empty(); }
};

/// Adds --preset, --config and --set.
void add_option_arguments(CLI::App& command, OptionArguments& arguments);
/// Adds \p name as another way to set the option \p key.
void add_shortcut(CLI::App& command, OptionArguments& arguments, const std::string& name,
                  const std::string& key, const std::string& help);
/// Width and height of "320x240". Throws UsageError for what is no such size, or not above 0.
std::pair<int, int> parse_size(const std::string& size);
/// Adds --size WxH.
void add_size(CLI::App& command, OptionArguments& arguments);

/// Preset, then the config file, then the shortcuts and --set. \p base stands in for the preset
/// where none is named. Folders become absolute. Throws UsageError with all problems, EngineError
/// when the config file cannot be read.
Options make_options(const OptionArguments& arguments, const Options& base = Options{});

}  // namespace distilloscope::cli
