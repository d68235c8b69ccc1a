// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_engine.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

#include "engine/api/error.h"
#include "engine/engine_module.h"

namespace distilloscope {
namespace {

// Behind the window, whose turns wait for a core else, and before a training, which says itself how
// far it steps back.
constexpr int kQueryNiceness = 5;

struct EngineModule {
  decltype(&distilloscope_make_runner) make_runner = nullptr;
  decltype(&distilloscope_version_text) version_text = nullptr;
};

[[noreturn]] void refuse(const QString& file, const QString& reason) {
  throw EngineError(ErrorCode::internal, ("The engine " + file + " cannot be loaded: " + reason +
                                          " Install the program anew.")
                                             .toStdString());
}

EngineModule load() {
  const QDir programs(QCoreApplication::applicationDirPath());
  QLibrary library(QDir::cleanPath(programs.filePath(DISTILLOSCOPE_ENGINE_MODULE)));
  const QString file = QDir::toNativeSeparators(library.fileName());
  if (!library.load()) refuse(file, library.errorString() + '.');
  const auto find = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(name));
    if (function == nullptr) refuse(file, QString("it has no %1.").arg(name));
  };
  decltype(&distilloscope_module_version) version = nullptr;
  find(version, "distilloscope_module_version");
  if (version() != std::string_view(DISTILLOSCOPE_VERSION)) {
    refuse(
        file,
        QString("it is of version %1, the program of %2.").arg(version(), DISTILLOSCOPE_VERSION));
  }
  EngineModule module;
  find(module.make_runner, "distilloscope_make_runner");
  find(module.version_text, "distilloscope_version_text");
  return module;
}

// Loaded once and never let go: LibTorch's threads may outlive every session.
const EngineModule& engine() {
  static const EngineModule module = load();
  return module;
}

}  // namespace

std::unique_ptr<Session> make_window_session(std::function<void()> wake) {
  return make_thread_session(
      [](Lane lane) {
        return std::unique_ptr<JobRunner>(
            engine().make_runner(lane == Lane::query ? kQueryNiceness : 0));
      },
      std::move(wake));
}

std::string engine_version_text() {
  try {
    return engine().version_text();
  } catch (const EngineError& error) {
    return std::string("Distilloscope ") + DISTILLOSCOPE_VERSION + "\n" + error.error().message;
  }
}

}  // namespace distilloscope
