// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_engine.h"

#include <utility>

#include "app/loaded_engine.h"

namespace distilloscope {
namespace {

// Behind the window, whose turns wait for a core else, and before a training, which says itself how
// far it steps back.
constexpr int kQueryNiceness = 5;

}  // namespace

std::unique_ptr<Session> make_window_session(std::function<void()> wake) {
  return make_loaded_session({}, kQueryNiceness, std::move(wake));
}

}  // namespace distilloscope
