// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_module.h"

#include <string>

#include "engine/platform/platform.h"

#define DISTILLOSCOPE_EXPORT __attribute__((visibility("default")))

extern "C" {

DISTILLOSCOPE_EXPORT distilloscope::JobRunner* distilloscope_make_runner(
    int niceness, const distilloscope::RunnerOptions& options) {
  // Without the permission it is as good as before.
  if (niceness > 0) distilloscope::platform::lower_thread_priority(niceness);
  return distilloscope::make_engine_runner(options).release();
}

DISTILLOSCOPE_EXPORT int distilloscope_export_to_torch(const std::string& checkpoint,
                                                       const std::string& output) {
  return distilloscope::export_to_torch(checkpoint, output);
}

DISTILLOSCOPE_EXPORT const char* distilloscope_module_version() {
  return DISTILLOSCOPE_VERSION;
}

DISTILLOSCOPE_EXPORT const char* distilloscope_version_text() {
  static const std::string text = distilloscope::version_text();
  return text.c_str();
}
}
