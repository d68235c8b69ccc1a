// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/api/session.h"

namespace distilloscope {

/// make_session() for the window's program. The engine module, and LibTorch with it, is loaded by
/// the first job on that job's own thread; a module that cannot be loaded fails the job with an
/// EngineError that names the file.
std::unique_ptr<Session> make_window_session(std::function<void()> wake);

/// version_text() of the engine module; why it cannot be loaded, if so. Loads it.
std::string engine_version_text();

}  // namespace distilloscope
