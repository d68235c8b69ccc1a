// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/record_names.h"

#include <cctype>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <system_error>

#include "engine/api/error.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

std::string local_time(const char* format) {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  localtime_r(&now, &parts);
  char text[64];
  std::strftime(text, sizeof text, format, &parts);
  return text;
}

}  // namespace

std::string now_iso() {
  return local_time("%Y-%m-%dT%H:%M:%S%z");
}

std::string folder_name(std::string name) {
  for (char& letter : name) {
    const auto code = static_cast<unsigned char>(letter);
    if (code < 128 && !std::isalnum(code) && letter != '-' && letter != '_' && letter != '.') {
      letter = '-';
    }
  }
  return name;
}

std::string create_dated_folder(const std::string& parent, const std::string& name) {
  platform::make_folders(parent);
  const std::string stem = fs::absolute(parent).lexically_normal().string() + "/" +
                           local_time("%Y-%m-%d-%H%M%S") + "-" + name;
  std::string folder = stem;
  for (int number = 2;; ++number) {
    std::error_code error;
    if (fs::create_directory(folder, error)) return folder;
    if (error) {
      throw EngineError(ErrorCode::unwritable, "Cannot make the folder " + folder + ": " +
                                                   error.message() + ". Choose another place.");
    }
    folder = stem + "-" + std::to_string(number);
  }
}

}  // namespace distilloscope
