// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>

#include "engine/api/error.h"

namespace distilloscope {

/// A text of the engine in the language of the window: a label, a help, a stage, a message. The
/// engine translates nothing; what it says is looked up here, whole, or as one of the sentences
/// with values in it that are known. What is not known stays as it is.
QString engineText(const std::string& text);
QString engineText(const QString& text);
/// What an engine's error says; empty without one.
QString errorText(const std::optional<Error>& error);

}  // namespace distilloscope
