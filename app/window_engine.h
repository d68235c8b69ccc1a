// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "engine/api/session.h"

namespace distilloscope {

/// The session of the window's program (make_loaded_session()), whose queries step back behind it.
std::unique_ptr<Session> make_window_session(std::function<void()> wake);

}  // namespace distilloscope
