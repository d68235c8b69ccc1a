// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/file_stamp.h"

#include <sys/stat.h>

#include <chrono>

namespace distilloscope::platform {

std::string FileStamp::text() const {
  return std::to_string(bytes) + "@" + std::to_string(time) + "#" + std::to_string(number);
}

FileStamp stamp_of(const std::string& file) {
  struct stat about {};
  if (::stat(file.c_str(), &about) != 0) return {};
  return {about.st_size, about.st_mtim.tv_sec * std::int64_t{1'000'000'000} + about.st_mtim.tv_nsec,
          static_cast<std::uint64_t>(about.st_ino)};
}

std::int64_t stamp_time_now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace distilloscope::platform
