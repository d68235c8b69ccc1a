// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "engine/platform/platform.h"
#include "engine/platform/system_error.h"

namespace distilloscope::platform {
namespace {

namespace fs = std::filesystem;

/// Closes a descriptor that nobody closed by hand.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool ok() const { return number_ >= 0; }
  /// Some file systems report a failed write only here.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

void write_all(int descriptor, const void* bytes, std::size_t count, const std::string& file) {
  const char* next = static_cast<const char*>(bytes);
  while (count > 0) {
    const ssize_t written = ::write(descriptor, next, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      throw_write_error(file, errno);
    }
    next += written;
    count -= static_cast<std::size_t>(written);
  }
}

/// Base folder of the XDG specification: the variable when it holds an absolute path.
fs::path base_folder(const char* variable, const char* below_home) {
  if (const char* value = std::getenv(variable); value && value[0] == '/') return value;
  if (const char* home = std::getenv("HOME"); home && home[0] == '/') {
    return fs::path(home) / below_home;
  }
  std::error_code failed;  // an account without a home, as in some containers
  return fs::temp_directory_path(failed) / ("user-" + std::to_string(::getuid()));
}

}  // namespace

std::int64_t free_disk_bytes(const std::string& folder) {
  struct statvfs disk {};
  if (::statvfs(folder.c_str(), &disk) != 0) return -1;
  return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

std::string data_folder() {
  return (base_folder("XDG_DATA_HOME", ".local/share") / "distilloscope").string();
}

// The window sets the variable to the folder that the user chose.
std::string cache_folder() {
  if (const char* value = std::getenv("DISTILLOSCOPE_CACHE"); value && value[0] == '/') return value;
  return (base_folder("XDG_CACHE_HOME", ".cache") / "distilloscope").string();
}

void write_file_atomically(const std::string& file, std::string_view bytes) {
  write_file_atomically(file,
                        [bytes](const Append& append) { append(bytes.data(), bytes.size()); });
}

void write_file_atomically(const std::string& file,
                           const std::function<void(const Append&)>& write) {
  static std::atomic<unsigned> counter{0};
  const std::string temporary =
      file + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(++counter);
  Descriptor out(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!out.ok()) throw_write_error(file, errno);
  try {
    write(
        [&](const void* bytes, std::size_t count) { write_all(out.number(), bytes, count, file); });
    if (::fsync(out.number()) != 0) throw_write_error(file, errno);
    if (!out.close()) throw_write_error(file, errno);
    if (::rename(temporary.c_str(), file.c_str()) != 0) throw_write_error(file, errno);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  const fs::path parent = fs::path(file).parent_path();
  flush_folder(parent.empty() ? "." : parent.string());
}

void append_to_file(const std::string& file, std::string_view bytes) {
  Descriptor out(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!out.ok()) throw_write_error(file, errno);
  struct stat before {};
  if (::fstat(out.number(), &before) != 0) throw_write_error(file, errno);
  try {
    write_all(out.number(), bytes.data(), bytes.size(), file);
  } catch (...) {
    // Half a line would spoil what was there before. If this fails too there is nothing to add.
    if (::ftruncate(out.number(), before.st_size) != 0) errno = 0;
    throw;
  }
  if (!out.close()) throw_write_error(file, errno);
}

void flush_folder(const std::string& folder) {
  // Best effort: some file systems refuse to flush a folder and need no such call.
  Descriptor entry(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (entry.ok() && ::fsync(entry.number()) != 0) errno = 0;
}

void make_folders(const std::string& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) throw_write_error(folder, failed.value());
  if (!fs::is_directory(folder, failed)) throw_write_error(folder, ENOTDIR);
}

}  // namespace distilloscope::platform
