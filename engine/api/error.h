// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace distilloscope {

/// What kind of thing went wrong; scripts and views branch on it, people read the message.
enum class ErrorCode {
  invalid_option,  ///< an option is out of range or does not fit the others
  not_found,       ///< a file or folder does not exist
  unreadable,      ///< a file exists but cannot be read, or is truncated or not what its name says
  unwritable,      ///< a file or folder cannot be written (permission, read-only)
  disk_full,       ///< no space left where results are written
  bad_data,        ///< files are readable but not usable (an empty dataset, a map of zeros)
  mismatch,        ///< two things that must fit do not (tensor shapes, dataset and checkpoint)
  not_finite,      ///< a loss or weight became NaN or infinite
  internal,        ///< a fault of the program
  rank_lost,       ///< another process of the same training ended or no longer answers
};

/// The one public error. `message` names the file, field or value, and what to do.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
};

/// How an Error travels inside the engine; a job's thread turns it into a final state.
class EngineError : public std::runtime_error {
 public:
  EngineError(ErrorCode code, const std::string& message)
      : std::runtime_error(message), error_{code, message} {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

}  // namespace distilloscope
