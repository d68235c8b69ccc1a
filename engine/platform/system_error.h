// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace distilloscope::platform {

/// Throws EngineError(disk_full) for a full disk or quota, EngineError(unwritable) otherwise; the
/// message names \p path and the system's reason.
[[noreturn]] void throw_write_error(const std::string& path, int error_number);

/// Throws EngineError(not_found) when nothing is there, EngineError(unreadable) otherwise.
[[noreturn]] void throw_read_error(const std::string& path, int error_number);

}  // namespace distilloscope::platform
