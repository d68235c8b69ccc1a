// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/api/error.h"

namespace distilloscope {

using Bytes = std::vector<std::uint8_t>;

/// What is wrong with one file, as the end of a sentence that starts with its name ("is
/// truncated"). Becomes an EngineError where the file's name is known, or a DatasetProblem.
class FileFault : public std::runtime_error {
 public:
  FileFault(ErrorCode code, const std::string& phrase) : std::runtime_error(phrase), code_(code) {}
  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

/// The system refused to hand the bytes out. Permissions and disks change while size and time of
/// the file stay, so this is no lasting verdict on it.
class AccessFault : public FileFault {
 public:
  using FileFault::FileFault;
};

/// The whole file. Throws AccessFault(not_found | unreadable), and FileFault(unreadable) for a file
/// without a single byte.
Bytes read_bytes(const std::string& file);

}  // namespace distilloscope
