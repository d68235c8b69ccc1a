// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/system_error.h"

#include <cerrno>
#include <system_error>

#include "engine/api/error.h"

namespace distilloscope::platform {
namespace {

std::string reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

}  // namespace

void throw_write_error(const std::string& path, int error_number) {
  if (error_number == ENOSPC || error_number == EDQUOT) {
    throw EngineError(ErrorCode::disk_full, "The disk is full: cannot write " + path +
                                                ". Free some space or choose "
                                                "another folder.");
  }
  throw EngineError(ErrorCode::unwritable, "Cannot write " + path + ": " + reason(error_number) +
                                               ". Choose a folder that can be written.");
}

void throw_read_error(const std::string& path, int error_number) {
  if (error_number == ENOENT || error_number == ENOTDIR) {
    throw EngineError(ErrorCode::not_found, path + " does not exist.");
  }
  throw EngineError(ErrorCode::unreadable,
                    "Cannot read " + path + ": " + reason(error_number) + ".");
}

}  // namespace distilloscope::platform
