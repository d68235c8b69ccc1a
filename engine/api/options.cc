// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "engine/api/arms.h"
#include "engine/api/evaluation.h"
#include "engine/api/option_checks.h"

namespace distilloscope {
namespace {

// The shortest text that reads back to the same value; 0.0003, not 3e-04, as people write it.
std::string number_text(double value) {
  std::array<char, 40> buffer{};
  char* const last = buffer.data() + buffer.size();
  const bool plain = std::abs(value) >= 1e-5 && std::abs(value) < 1e7;
  const auto end = plain ? std::to_chars(buffer.data(), last, value, std::chars_format::fixed).ptr
                         : std::to_chars(buffer.data(), last, value).ptr;
  return {buffer.data(), end};
}

std::string range_text(const OptionField& field) {
  return "from " + number_text(field.minimum) + " to " + number_text(field.maximum) +
         (field.unit.empty() ? "" : " " + field.unit);
}

std::optional<FieldProblem> range_problem(const OptionField& field, double value) {
  if (std::isfinite(value) && value >= field.minimum && value <= field.maximum) return std::nullopt;
  return FieldProblem{field.key, field.label + " is " + number_text(value) + "; it must be " +
                                     range_text(field) + "."};
}

bool teaches(DistillationMethod method) {
  return method != DistillationMethod::none;
}

// What only the options of an arm, whole, can tell.
void check_arms(const Options& options, std::vector<FieldProblem>& problems) {
  for (int arm = 0; arm < arm_count(options); ++arm) {
    const Options own = options_of_arm(options, arm);
    for (FieldProblem& problem : encoder_conflicts(own)) {
      const auto same = [&](const FieldProblem& other) {
        return other.field == problem.field && other.message == problem.message;
      };
      if (std::ranges::none_of(problems, same)) problems.push_back(std::move(problem));
    }
    const DistillationOptions& d = own.distillation;
    const bool by_truth = d.method != DistillationMethod::teacher_only && d.truth_weight > 0;
    const bool by_teacher =
        teaches(d.method) && d.method != DistillationMethod::blended && d.weight > 0;
    if (!by_truth && !by_teacher && d.cc_weight <= 0) {
      problems.push_back(
          {"distillation.truth_weight",
           arm_name(options, arm) +
               " has no loss: the weights of all its terms are 0. Set one above 0."});
    }
  }
}

std::optional<FieldProblem> metric_problem(const std::string& text) {
  for (const std::string& key : metric_keys(text)) {
    if (find_metric(key) != nullptr) continue;
    std::string known;
    for (const MetricKind& metric : metric_kinds()) {
      known += (known.empty() ? "" : ", ") + std::string(metric.key);
    }
    return FieldProblem{"validation.metrics",
                        "There is no metric '" + key + "'; there are " + known + "."};
  }
  return std::nullopt;
}

}  // namespace

Options preset_options(Preset preset) {
  Options options;  // the defaults are Recommended
  options.preset = preset;
  if (preset == Preset::notebook) {
    options.dataset.width = 352;
    options.dataset.height = 256;
    options.dataset.colour_order = ColourOrder::bgr;
    options.dataset.resize = Resize::antialiased_linear;
    options.dataset.flip_horizontal = true;
    options.dataset.flip_vertical = true;
    options.dataset.drop_incomplete = true;
    options.dataset.shuffle_validation = true;
    options.student = StudentOptions{};
    options.student.padding = Padding::same;
    options.student.batch_norm_momentum = 0.01;
    options.student.batch_norm_epsilon = 1e-3;
    options.student.decoder_init = Initialiser::glorot;
    options.student.output_bias = 0;
    options.distillation = DistillationOptions{};
    options.distillation.method = DistillationMethod::second_head;
    options.distillation.weight = 2.5;
    options.distillation.smoothing_rule = Smoothing::division;
    options.distillation.smoothing = 3.0;
    options.distillation.kl_epsilon = 1e-7;
    options.optimiser = OptimiserOptions{};
    options.optimiser.batch_size = 32;
    options.optimiser.epochs = 10;
    options.optimiser.learning_rate = 1e-3;
    options.optimiser.schedule = Schedule::constant;
    options.optimiser.warmup_steps = 0;
    options.optimiser.clip_norm = 0;
    options.optimiser.weight_decay = 0;
    options.optimiser.adam_epsilon = 1e-7;
    options.hardware.precision = Precision::fp32;
  }
  return options;
}

std::string option_text(const OptionField& field, const Options& options) {
  return std::visit(
      [](const auto& value) -> std::string {
        using Type = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Type, bool>) {
          return value ? "true" : "false";
        } else if constexpr (std::is_same_v<Type, std::int64_t>) {
          return std::to_string(value);
        } else if constexpr (std::is_same_v<Type, double>) {
          return number_text(value);
        } else {
          return value;
        }
      },
      field.get(options));
}

std::optional<FieldProblem> set_option_text(Options& options, std::string_view key,
                                            std::string_view text) {
  const OptionField* field = find_option_field(key);
  if (field == nullptr) {
    return FieldProblem{std::string(key), "There is no option '" + std::string(key) + "'."};
  }
  const auto problem = [&](const std::string& wanted) {
    return FieldProblem{field->key,
                        field->label + " cannot be '" + std::string(text) + "'; " + wanted};
  };
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  switch (field->kind) {
    case OptionKind::flag:
      if (text == "true" || text == "1" || text == "yes" || text == "on") {
        field->set(options, true);
      } else if (text == "false" || text == "0" || text == "no" || text == "off") {
        field->set(options, false);
      } else {
        return problem("it must be true or false.");
      }
      return std::nullopt;
    case OptionKind::integer: {
      std::int64_t value = 0;
      const auto [last, error] = std::from_chars(begin, end, value);
      if (error != std::errc() || last != end) {
        return problem("it must be a whole number " + range_text(*field) + ".");
      }
      if (auto wrong = range_problem(*field, static_cast<double>(value))) return wrong;
      field->set(options, value);
      return std::nullopt;
    }
    case OptionKind::real: {
      double value = 0;
      const auto [last, error] = std::from_chars(begin, end, value);
      if (error != std::errc() || last != end) {
        return problem("it must be a number " + range_text(*field) + ".");
      }
      if (auto wrong = range_problem(*field, value)) return wrong;
      field->set(options, value);
      return std::nullopt;
    }
    case OptionKind::choice: {
      std::string words;
      for (const std::string& choice : field->choices) {
        if (choice == text) {
          field->set(options, std::string(text));
          return std::nullopt;
        }
        words += (words.empty() ? "" : ", ") + choice;
      }
      return problem("it must be one of: " + words + ".");
    }
    case OptionKind::text:
    case OptionKind::folder:
    case OptionKind::file:
      field->set(options, std::string(text));
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<FieldProblem> validate(const Options& options) {
  std::vector<FieldProblem> problems;
  for (const OptionField& field : option_fields()) {
    const OptionValue value = field.get(options);
    std::optional<FieldProblem> wrong;
    if (field.kind == OptionKind::integer) {
      wrong = range_problem(field, static_cast<double>(std::get<std::int64_t>(value)));
    } else if (field.kind == OptionKind::real) {
      wrong = range_problem(field, std::get<double>(value));
    }
    if (wrong) problems.push_back(*wrong);
  }
  const std::vector<FieldProblem> of_arms = arm_problems(options);
  problems.insert(problems.end(), of_arms.begin(), of_arms.end());
  if (of_arms.empty()) check_arms(options, problems);
  if (auto wrong = metric_problem(options.validation.metrics)) problems.push_back(*wrong);
  const auto multiple_of_32 = [&](const char* key, const char* label, int value) {
    if (value % 32 != 0) {
      problems.push_back({key, std::string(label) + " is " + std::to_string(value) +
                                   " px; the five upsamplings need a multiple of 32, such as " +
                                   std::to_string(std::max(32, (value + 16) / 32 * 32)) + "."});
    }
  };
  multiple_of_32("dataset.width", "Width", options.dataset.width);
  multiple_of_32("dataset.height", "Height", options.dataset.height);
  const auto needs_a_batch = [&](const char* key, const char* what, int samples) {
    if (options.dataset.drop_incomplete && samples > 0 && samples < options.optimiser.batch_size) {
      problems.push_back({key, "With incomplete batches dropped, " + std::to_string(samples) + " " +
                                   what + " images do not fill one batch of " +
                                   std::to_string(options.optimiser.batch_size) + "."});
    }
  };
  const bool demo = options.dataset.folder.empty();
  needs_a_batch("dataset.train_limit", "training", options.dataset.train_limit);
  needs_a_batch("dataset.val_limit", "validation", options.dataset.val_limit);
  if (demo) {
    needs_a_batch("dataset.demo_train", "training", options.dataset.demo_train);
    needs_a_batch("dataset.demo_val", "validation", options.dataset.demo_val);
  }
  if (options.run.name.find_first_of("/\\\n\r\t") != std::string::npos ||
      options.run.name.starts_with(".")) {
    problems.push_back({"run.name",
                        "Run name becomes part of a folder's name; it must not begin "
                        "with a dot or hold slashes, tabs or line breaks."});
  }
  if (options.run.name.size() > 100) {
    problems.push_back({"run.name", "Run name is too long; at most 100 bytes."});
  }
  return problems;
}

}  // namespace distilloscope
