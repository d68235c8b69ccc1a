// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/study.h"

namespace distilloscope {

/// Reads study.json of a study folder. Throws EngineError(not_found | unreadable) naming the file.
StudyRecord read_study(const std::string& folder);

}  // namespace distilloscope
