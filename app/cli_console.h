// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/events.h"

namespace distilloscope::cli {

/// What scripts can trust; the same list stands in --help and README.md.
enum ExitCode {
  kDone = 0,
  kFailed = 1,         ///< a fault of the program
  kWrongUsage = 2,     ///< wrong usage or option
  kBadInput = 3,       ///< input is missing, unreadable, or does not fit
  kNotWritten = 4,     ///< results cannot be written
  kBrokeOff = 5,       ///< training met a loss that is not finite
  kRankLost = 6,       ///< another rank of the training was lost
  kInterrupted = 130,  ///< Ctrl-C
};
ExitCode exit_code(ErrorCode code);
const char* error_word(ErrorCode code);  ///< "not_found", "disk_full", ...
const char* state_word(JobState state);

/// Results go to standard output; progress, messages and errors to standard error.
class Console {
 public:
  bool quiet = false;    ///< no progress
  bool verbose = false;  ///< the engine's messages too

  /// One of several processes, of which the first alone tells results and progress.
  void become_rank(int rank) { rank_ = rank; }

  void result(const std::string& line);
  void message(const std::string& line);  ///< "distilloscope-cli: <line>"
  void error(const std::string& line);    ///< "distilloscope-cli: error: <line>"
  /// One line that updates itself on a terminal; elsewhere a line about every tenth of the job.
  void progress(const Progress& progress);
  void end_progress();
  /// Writes out what is buffered. False when standard output could not take all results; that is
  /// reported here unless the reader of a pipe went away by itself.
  bool flush();

 private:
  void write_error(const std::string& line);
  bool line_open_ = false;
  void note_failure();
  bool failed_ = false;
  bool reader_gone_ = false;
  int rank_ = 0;
  int tenths_ = -1;
  bool before_ = false;
  std::string stage_;
  std::string last_error_;
};

/// printf into a string. Numbers are in the C locale because the program never sets another.
[[gnu::format(printf, 1, 2)]] std::string text(const char* format, ...);
/// "0.8312", or "-" for a value that is not known (negative).
std::string kl_text(double value);
/// "45 s", "4:10", "1:02:03".
std::string duration_text(double seconds);
/// "32x3x3", or "scalar".
std::string shape_text(const std::vector<std::int64_t>& shape);
/// The lines after the first one moved right.
std::string indented(const std::string& lines, std::size_t by);
/// Rows with aligned columns; the first row is the heading. Columns after the first `left` ones
/// are aligned to the right.
std::vector<std::string> table(const std::vector<std::vector<std::string>>& rows, std::size_t left);

}  // namespace distilloscope::cli
