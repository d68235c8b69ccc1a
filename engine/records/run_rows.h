// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/run_record.h"

/// The rows of a run folder's steps.csv, epochs.csv and scores.csv. Columns go by their names, with
/// the letter of the arm before those of an arm ("a_val_kl"), so files of earlier versions, with
/// fewer columns, are read too. What is not known is an empty field.
namespace distilloscope {

std::string step_header(int arms);
std::string step_row(const StepSample& sample);
/// A row that is cut short or holds no numbers is passed over, here and below.
std::vector<StepSample> steps_from_csv(std::string_view text);

std::string epoch_header(const EpochSample& sample);
std::string epoch_row(const EpochSample& sample);
/// A whole file: every metric that any of the epochs has gets its columns.
std::string epochs_csv(std::vector<EpochSample> samples);
std::vector<EpochSample> epochs_from_csv(std::string_view text);

/// \p metrics are the keys that have columns, of metric_kinds().
std::string score_header(int arms, std::span<const std::string> metrics);
/// Of a metric that the epoch lacks, the fields are empty.
std::string score_rows(const EpochScores& scores, std::span<const std::string> metrics);
/// Of a header's columns, in their order.
std::vector<std::string> score_metrics(std::string_view header);
/// A whole file: every metric that any of the epochs has gets its columns.
std::string scores_csv(const std::vector<EpochScores>& scores);
/// A metric without a value in an epoch is none of its metrics.
std::vector<EpochScores> scores_from_csv(std::string_view text);

}  // namespace distilloscope
