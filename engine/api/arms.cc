// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/arms.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

namespace distilloscope {
namespace {

constexpr std::string_view kField = "arms";

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char letter) { return std::isspace(static_cast<unsigned char>(letter)); };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string name_of(const ArmOptions& arm, int index) {
  return arm.name.empty() ? default_arm_name(index) : arm.name;
}

// "C" stands for "Model C".
bool goes_by(const std::string& name, std::string_view wanted) {
  return name == wanted || (wanted.size() == 1 && name == "Model " + std::string(wanted));
}

bool is_colour(const std::string& text) {
  return text.size() == 7 && text[0] == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](char letter) {
           return std::isxdigit(static_cast<unsigned char>(letter)) != 0;
         });
}

FieldProblem problem(std::string message) {
  return {std::string(kField), std::move(message)};
}

std::optional<FieldProblem> change_problem(const std::string& arm, const std::string& key) {
  if (find_option_field(key) == nullptr) {
    return problem(arm + ": there is no option '" + key + "'.");
  }
  if (!is_arm_option(key)) {
    return problem(arm + " cannot have its own " + key +
                   ": all arms share it, or they would not compare. Set it for the experiment.");
  }
  return std::nullopt;
}

}  // namespace

std::vector<ArmOptions> default_arms() {
  return {{"", "", {{"distillation.method", "none"}}}, {}};
}

std::vector<ArmOptions> arms_of(const Options& options) {
  return options.arms.empty() ? default_arms() : options.arms;
}

int arm_count(const Options& options) {
  return options.arms.empty() ? 2 : static_cast<int>(options.arms.size());
}

std::string arm_letter(int arm) {
  return {static_cast<char>('a' + arm)};
}

std::string default_arm_name(int arm) {
  return std::string("Model ") + static_cast<char>('A' + arm);
}

std::string arm_name(const Options& options, int arm) {
  const bool own = arm < static_cast<int>(options.arms.size());
  return own ? name_of(options.arms[arm], arm) : default_arm_name(arm);
}

std::string short_arm_name(const Options& options, int arm) {
  const std::string name = arm_name(options, arm);
  return name.size() == 7 && name.starts_with("Model ") ? name.substr(6) : name;
}

Options options_of_arm(const Options& options, int arm) {
  const std::vector<ArmOptions> arms = arms_of(options);
  Options own = options;
  own.arms.clear();
  for (const auto& [key, value] : arms.at(arm).changes) set_option_text(own, key, value);
  return own;
}

bool is_arm_option(std::string_view key) {
  constexpr std::string_view kShared[] = {"distillation.kl_epsilon", "student.same_initial_weights",
                                          "student.encoder_weights", "optimiser.batch_size",
                                          "optimiser.epochs"};
  if (std::ranges::find(kShared, key) != std::end(kShared)) return false;
  return key.starts_with("student.") || key.starts_with("distillation.") ||
         key.starts_with("optimiser.");
}

std::optional<FieldProblem> add_arm_text(Options& options, std::string_view text) {
  const auto colon = text.find(':');
  const std::string name(trimmed(text.substr(0, colon)));
  if (colon == std::string_view::npos || name.empty()) {
    return problem("'" + std::string(text) +
                   "' is no arm; write a name, a colon and what differs, as in "
                   "\"C: distillation.method=blended, distillation.alpha=0.5\".");
  }
  std::vector<ArmOptions> arms = arms_of(options);
  int index = 0;
  while (index < static_cast<int>(arms.size()) && !goes_by(name_of(arms[index], index), name)) {
    ++index;
  }
  if (index == static_cast<int>(arms.size())) {
    arms.push_back({goes_by(default_arm_name(index), name) ? std::string() : name, "", {}});
  }
  ArmOptions& arm = arms[index];
  std::string_view rest = text.substr(colon + 1);
  while (!trimmed(rest).empty()) {
    const auto comma = rest.find(',');
    const std::string_view assignment = trimmed(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    const auto equals = assignment.find('=');
    if (equals == std::string_view::npos) {
      return problem(name + ": '" + std::string(assignment) + "' is not of the form option=value.");
    }
    const std::string key(trimmed(assignment.substr(0, equals)));
    const std::string value(trimmed(assignment.substr(equals + 1)));
    if (auto wrong = change_problem(name, key)) return wrong;
    Options probe = options;
    if (auto wrong = set_option_text(probe, key, value)) {
      return problem(name + ": " + wrong->message);
    }
    std::erase_if(arm.changes, [&](const auto& change) { return change.first == key; });
    arm.changes.emplace_back(key, value);
  }
  if (static_cast<int>(arms.size()) > kMaxArms) {
    return problem("An experiment has at most " + std::to_string(kMaxArms) + " arms.");
  }
  options.arms = std::move(arms);
  return std::nullopt;
}

std::vector<FieldProblem> arm_problems(const Options& options) {
  std::vector<FieldProblem> problems;
  if (options.arms.empty()) return problems;
  const int count = arm_count(options);
  if (count < 2 || count > kMaxArms) {
    problems.push_back(problem("An experiment has from 2 to " + std::to_string(kMaxArms) +
                               " arms, not " + std::to_string(count) + "."));
  }
  std::set<std::string> names;
  for (int i = 0; i < count; ++i) {
    const ArmOptions& arm = options.arms[i];
    const std::string name = name_of(arm, i);
    if (!names.insert(name).second) {
      problems.push_back(problem("Two arms go by the name " + name + "; give each its own."));
    }
    if (!arm.colour.empty() && !is_colour(arm.colour)) {
      problems.push_back(problem(name + " has the colour '" + arm.colour +
                                 "'; write it as #rrggbb, such as #0072b2."));
    }
    for (const auto& [key, value] : arm.changes) {
      if (auto wrong = change_problem(name, key)) {
        problems.push_back(*wrong);
        continue;
      }
      Options probe = options;
      if (auto wrong = set_option_text(probe, key, value)) {
        problems.push_back(problem(name + ": " + wrong->message));
      }
    }
  }
  return problems;
}

}  // namespace distilloscope
