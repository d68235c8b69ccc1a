// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_console.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdarg>
#include <cstdio>

#include "app/cli_signals.h"

namespace distilloscope::cli {

ExitCode exit_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_option:
      return kWrongUsage;
    case ErrorCode::not_found:
    case ErrorCode::unreadable:
    case ErrorCode::bad_data:
    case ErrorCode::mismatch:
      return kBadInput;
    case ErrorCode::unwritable:
    case ErrorCode::disk_full:
      return kNotWritten;
    case ErrorCode::not_finite:
      return kBrokeOff;
    case ErrorCode::rank_lost:
      return kRankLost;
    case ErrorCode::internal:
      return kFailed;
  }
  return kFailed;
}

const char* error_word(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_option:
      return "invalid_option";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::unreadable:
      return "unreadable";
    case ErrorCode::unwritable:
      return "unwritable";
    case ErrorCode::disk_full:
      return "disk_full";
    case ErrorCode::bad_data:
      return "bad_data";
    case ErrorCode::mismatch:
      return "mismatch";
    case ErrorCode::not_finite:
      return "not_finite";
    case ErrorCode::rank_lost:
      return "rank_lost";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

const char* state_word(JobState state) {
  switch (state) {
    case JobState::queued:
      return "queued";
    case JobState::running:
      return "running";
    case JobState::paused:
      return "paused";
    case JobState::finished:
      return "finished";
    case JobState::stopped:
      return "stopped";
    case JobState::cancelled:
      return "cancelled";
    case JobState::failed:
      return "failed";
  }
  return "failed";
}

void Console::result(const std::string& line) {
  if (rank_ > 0) return;
  end_progress();
  if (std::fputs((line + '\n').c_str(), stdout) < 0) note_failure();
  // A reader of a pipe or a log sees each result when it is there, not a buffer later.
  if (std::fflush(stdout) != 0) note_failure();
}

void Console::note_failure() {
  if (failed_) return;
  failed_ = true;
  reader_gone_ = errno == EPIPE;
}

void Console::write_error(const std::string& line) {
  end_progress();
  std::fputs((line + '\n').c_str(), stderr);
}

void Console::message(const std::string& line) {
  if (rank_ > 0) return;
  write_error("distilloscope-cli: " + line);
}
void Console::error(const std::string& line) {
  // What ends a job has often been logged already; it is said once.
  if (line == last_error_) return;
  last_error_ = line;
  write_error("distilloscope-cli: " +
              (rank_ > 0 ? "rank " + std::to_string(rank_) + ": " : std::string()) +
              "error: " + line);
}

void Console::progress(const Progress& progress) {
  if (quiet || rank_ > 0) return;
  const double share = std::clamp(progress.fraction, 0.0, 1.0);
  std::string line = progress.stage;
  if (progress.epochs > 0) line += text("  epoch %d/%d", progress.epoch, progress.epochs);
  if (progress.steps > 0) {
    line += text(progress.epochs > 0 ? "  step %d/%d" : "  %d/%d", progress.step, progress.steps);
  }
  // Work before the job proper counts its own steps and has no share of the whole.
  if (!progress.ending && (share > 0 || progress.steps == 0)) line += text("  %.0f %%", std::floor(share * 100));
  if (!progress.ending && progress.seconds_left >= 0) line += "  " + duration_text(progress.seconds_left) + " left";
  if (progress.images_per_second > 0) line += text("  %.1f img/s", progress.images_per_second);

  if (stderr_is_terminal()) {
    // Back to the first column, the line, and clear what a longer line left behind.
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
    std::fflush(stderr);
    line_open_ = true;
    return;
  }
  // Work before the job proper has tenths of its own, told when there is much of it.
  const bool before = share == 0 && progress.steps > 0;
  const bool new_stage = before && progress.stage != stage_;
  const int tenths = !before                  ? static_cast<int>(share * 10)
                     : progress.steps >= 1000 ? progress.step * 10 / progress.steps
                                              : 0;
  if (!new_stage && before == before_ && tenths <= tenths_) return;
  tenths_ = tenths;
  before_ = before;
  stage_ = progress.stage;
  write_error(line);
}

void Console::end_progress() {
  if (!line_open_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  line_open_ = false;
}

bool Console::flush() {
  end_progress();
  if (std::fflush(stdout) != 0) note_failure();
  if (failed_ && !reader_gone_) error("Standard output could not take all results.");
  return !failed_;
}

std::string text(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  va_list again;
  va_copy(again, arguments);
  const int length = std::vsnprintf(nullptr, 0, format, arguments);
  va_end(arguments);
  std::string result(static_cast<std::size_t>(std::max(length, 0)), '\0');
  std::vsnprintf(result.data(), result.size() + 1, format, again);
  va_end(again);
  return result;
}

std::string kl_text(double value) {
  return value < 0 ? "-" : text("%.4f", value);
}

std::string duration_text(double seconds) {
  const auto whole = static_cast<long>(std::lround(seconds));
  if (whole < 60) return text("%ld s", whole);
  if (whole < 3600) return text("%ld:%02ld", whole / 60, whole % 60);
  return text("%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::string result;
  for (const std::int64_t size : shape) {
    result += (result.empty() ? "" : "x") + std::to_string(size);
  }
  return result.empty() ? "scalar" : result;
}

std::string indented(const std::string& lines, std::size_t by) {
  std::string result;
  for (const char letter : lines) {
    result += letter;
    if (letter == '\n') result.append(by, ' ');
  }
  return result;
}

std::vector<std::string> table(const std::vector<std::vector<std::string>>& rows,
                               std::size_t left) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::vector<std::string> lines;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - row[i].size(), ' ');
      line += (i == 0 ? "" : "  ") + (i < left ? row[i] + padding : padding + row[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace distilloscope::cli
