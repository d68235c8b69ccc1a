// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/dataset/dataset.h"

namespace distilloscope {

enum class FileRole { stimulus, map };

struct FileToCheck {
  std::string file;
  FileRole role = FileRole::stimulus;
};

/// What decoding a file once has shown.
struct FileVerdict {
  std::int64_t bytes = -1;  ///< size of the file
  std::int64_t time = 0;    ///< when it was last written, nanoseconds
  int width = 0;            ///< pixels
  int height = 0;
  bool usable = false;
  std::string message;  ///< why not, or a remark, as the end of a sentence; empty: nothing
};

/// Size and time alone, without opening the file; bytes stay negative when it is not there.
FileVerdict look_up(const std::string& file);

/// Verdicts in the order of \p files. Files that were judged before and have the same name, size
/// and time are not opened again; the others are decoded on all cores. \p progress is called on
/// this thread only; when it throws, what was found so far is kept for next time.
std::vector<FileVerdict> check_files(const std::vector<FileToCheck>& files,
                                     const ProgressCallback& progress);

}  // namespace distilloscope
