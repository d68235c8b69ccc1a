// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/file_bytes.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace distilloscope {
namespace {

std::string system_reason() {
  return std::error_code(errno, std::generic_category()).message();
}

}  // namespace

Bytes read_bytes(const std::string& file) {
  std::error_code failed;
  if (std::filesystem::is_directory(file, failed)) {
    throw AccessFault(ErrorCode::unreadable, "is a folder, not a file");
  }
  struct Close {
    void operator()(std::FILE* open) const { std::fclose(open); }
  };
  errno = 0;
  const std::unique_ptr<std::FILE, Close> in(std::fopen(file.c_str(), "rb"));
  if (!in) {
    if (errno == ENOENT || errno == ENOTDIR) {
      throw AccessFault(ErrorCode::not_found, "does not exist");
    }
    throw AccessFault(ErrorCode::unreadable, "cannot be read: " + system_reason());
  }
  Bytes bytes;
  const auto expected = std::filesystem::file_size(file, failed);
  if (!failed) bytes.reserve(static_cast<std::size_t>(expected));
  std::uint8_t piece[1 << 16];
  while (const std::size_t count = std::fread(piece, 1, sizeof piece, in.get())) {
    bytes.insert(bytes.end(), piece, piece + count);
  }
  if (std::ferror(in.get())) {
    throw AccessFault(ErrorCode::unreadable, "cannot be read: " + system_reason());
  }
  if (bytes.empty()) throw FileFault(ErrorCode::unreadable, "is empty (0 bytes)");
  return bytes;
}

}  // namespace distilloscope
