// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/engine_module.h"

namespace distilloscope {

/// The functions of the engine module.
struct LoadedEngine {
  decltype(&distilloscope_make_runner) make_runner = nullptr;
  decltype(&distilloscope_export_to_torch) export_to_torch = nullptr;
  decltype(&distilloscope_version_text) version_text = nullptr;
};

/// Loads the engine module, and LibTorch with it, at the first call. Throws EngineError(internal)
/// naming the file when that cannot be, or when it is of another version than the program.
const LoadedEngine& loaded_engine();

/// A session whose jobs the loaded engine runs: it is loaded by the first job on that job's own
/// thread, and a module that cannot be loaded fails the job. Queries step back by \p query_niceness.
std::unique_ptr<Session> make_loaded_session(RunnerOptions options, int query_niceness,
                                             std::function<void()> wake);

/// version_text() of the engine module; why it cannot be loaded, if so. Loads it.
std::string engine_version_text();

}  // namespace distilloscope
