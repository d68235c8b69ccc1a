// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdlib.h>  // setenv, mkdtemp: POSIX

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace distilloscope::test {

/// A new folder that is deleted with its content. While it lives, the program's data and cache
/// folders lie inside it, so that a test never touches the user's.
class TempFolder {
 public:
  TempFolder() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "distilloscope-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("cannot make a temporary folder");
    path_ = std::filesystem::canonical(pattern);
    old_cache_ = redirect("XDG_CACHE_HOME", path("cache"));
    old_data_ = redirect("XDG_DATA_HOME", path("data"));
  }
  ~TempFolder() {
    restore("XDG_CACHE_HOME", old_cache_);
    restore("XDG_DATA_HOME", old_data_);
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string path(const std::string& below) const { return (path_ / below).string(); }

  /// Writes a file below the folder, making the folders in between; returns its whole path.
  std::string write(const std::string& below, std::string_view bytes) const {
    const std::filesystem::path file = path_ / below;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  static std::string redirect(const char* variable, const std::string& folder) {
    const char* old = ::getenv(variable);
    const std::string before = old ? old : "";
    ::setenv(variable, folder.c_str(), 1);
    return before;
  }
  static void restore(const char* variable, const std::string& before) {
    if (before.empty()) {
      ::unsetenv(variable);
    } else {
      ::setenv(variable, before.c_str(), 1);
    }
  }

  std::filesystem::path path_;
  std::string old_cache_;
  std::string old_data_;
};

inline std::string file_text(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace distilloscope::test
