// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/options.h"

/// The arms of an experiment: networks that see the same batches and differ in some options. The
/// first two are Model A and Model B; an experiment that names none has these alone.
namespace distilloscope {

inline constexpr int kMaxArms = 8;

/// What an experiment without arms of its own trains: Model A, which no teacher teaches, and Model
/// B, which has the experiment's options as they are.
std::vector<ArmOptions> default_arms();

/// The arms that a run with these options trains, at least two.
std::vector<ArmOptions> arms_of(const Options& options);
int arm_count(const Options& options);

/// "a", "b", "c", ...: stands for the arm in file and column names.
std::string arm_letter(int arm);
/// "Model A", "Model B", ... unless the arm has a name of its own.
std::string arm_name(const Options& options, int arm);
std::string default_arm_name(int arm);
/// "A" for "Model A", otherwise the whole name.
std::string short_arm_name(const Options& options, int arm);

/// The options of one arm: the experiment's with the arm's own changes.
Options options_of_arm(const Options& options, int arm);

/// Whether an arm may have its own value of this option. What all arms must share, so that they
/// can be compared (data, batches, epochs, initial weights, KL epsilon), is not its own.
bool is_arm_option(std::string_view key);

/// Reads "NAME: key=value, key=value" and adds the arm, or changes the one of that name ("A" and
/// "Model A" are the same). Returns what is wrong, and then changes nothing.
std::optional<FieldProblem> add_arm_text(Options& options, std::string_view text);

/// What is wrong with the arms themselves; part of validate().
std::vector<FieldProblem> arm_problems(const Options& options);

}  // namespace distilloscope
