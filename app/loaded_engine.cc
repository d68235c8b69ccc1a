// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/loaded_engine.h"

#include <dlfcn.h>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& file, const std::string& reason) {
  throw EngineError(ErrorCode::internal, "The engine " + file + " cannot be loaded: " + reason +
                                             " Install the program anew.");
}

std::string module_file() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return (program.parent_path() / DISTILLOSCOPE_ENGINE_MODULE).lexically_normal().string();
}

LoadedEngine load() {
  const std::string file = module_file();
  void* const library = ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) {
    const char* const reason = ::dlerror();
    refuse(file, std::string(reason != nullptr ? reason : "the system does not say why") + ".");
  }
  const auto find = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(::dlsym(library, name));
    if (function == nullptr) refuse(file, std::string("it has no ") + name + ".");
  };
  decltype(&distilloscope_module_version) version = nullptr;
  find(version, "distilloscope_module_version");
  if (version() != std::string_view(DISTILLOSCOPE_VERSION)) {
    refuse(file, std::string("it is of version ") + version() + ", the program of " +
                     DISTILLOSCOPE_VERSION + ".");
  }
  LoadedEngine engine;
  find(engine.make_runner, "distilloscope_make_runner");
  find(engine.export_to_torch, "distilloscope_export_to_torch");
  find(engine.version_text, "distilloscope_version_text");
  return engine;
}

}  // namespace

// Never let go: LibTorch's threads may outlive every session.
const LoadedEngine& loaded_engine() {
  static const LoadedEngine engine = load();
  return engine;
}

std::unique_ptr<Session> make_loaded_session(RunnerOptions options, int query_niceness,
                                             std::function<void()> wake) {
  return make_thread_session(
      [options = std::move(options), query_niceness](Lane lane) {
        return std::unique_ptr<JobRunner>(
            loaded_engine().make_runner(lane == Lane::query ? query_niceness : 0, options));
      },
      std::move(wake));
}

std::string engine_version_text() {
  try {
    return loaded_engine().version_text();
  } catch (const EngineError& error) {
    return std::string("Distilloscope ") + DISTILLOSCOPE_VERSION + "\n" + error.error().message;
  }
}

}  // namespace distilloscope
