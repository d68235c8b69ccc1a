// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/thread_session.h"

/// What the engine module gives the program that loads it: plain functions, found by name. The
/// window's program loads it after the window has shown, for LibTorch alone takes longer to load
/// than a window may take to appear.
extern "C" {
/// A new runner of jobs, owned by the caller; used on one thread, the calling one, which it lets
/// step back by a niceness of 0..19.
distilloscope::JobRunner* distilloscope_make_runner(int niceness);
/// Of the program it was built with: both must be of one build. Lives as long as the module.
const char* distilloscope_module_version();
/// version_text(). Lives as long as the module.
const char* distilloscope_version_text();
}
