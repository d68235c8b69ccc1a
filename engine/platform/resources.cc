// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/resources.h"

#include <filesystem>
#include <system_error>

namespace distilloscope::platform {

std::string resource_folder() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  return (program.parent_path().parent_path() / "share" / "distilloscope").string();
}

}  // namespace distilloscope::platform
