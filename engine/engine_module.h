// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/engine.h"

/// What the engine module gives the program that loads it: plain functions, found by name. LibTorch
/// alone takes half a second to load, longer than a window may take to appear: the window's program
/// loads the module after the window has shown, the command line while it opens the dataset.
extern "C" {
/// A new runner of jobs, owned by the caller; used on one thread, the calling one, which it lets
/// step back by a niceness of 0..19.
distilloscope::JobRunner* distilloscope_make_runner(int niceness,
                                                    const distilloscope::RunnerOptions& options);
/// export_to_torch(), and what it throws.
int distilloscope_export_to_torch(const std::string& checkpoint, const std::string& output);
/// Of the program it was built with: both must be of one build. Lives as long as the module.
const char* distilloscope_module_version();
/// version_text(). Lives as long as the module.
const char* distilloscope_version_text();
}
