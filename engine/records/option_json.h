// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "engine/api/options.h"

namespace distilloscope {

/// All options as an object of groups: {"preset": "recommended", "dataset": {"width": 160, ...}}.
nlohmann::ordered_json option_json(const Options& options);

/// The reverse: starts from the preset named (Recommended when none is) and sets the fields given.
/// \p source names the file in errors. Throws EngineError(invalid_option) for an unknown field, a
/// value of the wrong kind or one out of range, naming the field.
Options options_from_json(const nlohmann::ordered_json& json, const std::string& source);

/// Options from text that came from \p source. Throws EngineError(invalid_option) also for text
/// that is no JSON, with the place of the fault.
Options options_from_text(const std::string& text, const std::string& source);

}  // namespace distilloscope
