// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/run_record.h"

namespace distilloscope {

/// The text of run.json.
std::string run_record_text(const RunRecord& record);

/// The reverse. \p file names the source in errors and its folder is the record's.
/// Throws EngineError(unreadable) for text that is no run.json.
RunRecord run_record_from_text(const std::string& text, const std::string& file);

}  // namespace distilloscope
