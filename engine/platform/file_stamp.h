// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace distilloscope::platform {

/// What tells that a file is not the one it was: size, time and place on the disk.
struct FileStamp {
  std::int64_t bytes = -1;   ///< negative: there is no such file
  std::int64_t time = 0;     ///< last written, nanoseconds
  std::uint64_t number = 0;  ///< of the file on its disk: another one after an atomic write

  bool there() const { return bytes >= 0; }
  std::string text() const;
  bool operator==(const FileStamp&) const = default;
};
FileStamp stamp_of(const std::string& file);

/// Now, as FileStamp::time counts. A file changed this very moment may be changed once more without
/// its time telling.
std::int64_t stamp_time_now();

}  // namespace distilloscope::platform
