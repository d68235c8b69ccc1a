// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <new>
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

/// Gathers the pieces of a large file and writes them past the system's page cache, where the file
/// system allows it: what goes to disk at once needs no second copy in memory, whose pages cost
/// more time than the disk does. What never fills the buffer is written as usual.
class Pieces {
 public:
  Pieces(int descriptor, const std::string& file) : descriptor_(descriptor), file_(file) {}

  void append(const void* bytes, std::size_t count) {
    const auto* next = static_cast<const std::byte*>(bytes);
    while (count > 0) {
      if (!buffer_) take_buffer();
      const std::size_t part = std::min(count, kBytes - filled_);
      std::memcpy(buffer_.get() + filled_, next, part);
      next += part;
      count -= part;
      filled_ += part;
      if (filled_ == kBytes) write_whole_buffer();
    }
  }

  /// The rest is no multiple of a block.
  void finish() {
    set_direct(false);
    write_all(descriptor_, buffer_.get(), std::exchange(filled_, 0), file_);
  }

 private:
  static constexpr std::size_t kBytes = std::size_t{4} << 20;
  static constexpr std::size_t kBlock = 4096;

  void take_buffer() {
    buffer_.reset(static_cast<std::byte*>(std::aligned_alloc(kBlock, kBytes)));
    if (!buffer_) throw std::bad_alloc();
  }

  void write_whole_buffer() {
    if (!asked_) set_direct(true);
    asked_ = true;
    std::size_t begun = 0;
    while (direct_ && begun < kBytes) {
      const ssize_t written = ::write(descriptor_, buffer_.get() + begun, kBytes - begun);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0 && errno != EINVAL) throw_write_error(file_, errno);
      if (written > 0) begun += static_cast<std::size_t>(written);
      // Refused, or no longer at a block's begin: the usual way from here on.
      if (written <= 0 || begun % kBlock != 0) set_direct(false);
    }
    write_all(descriptor_, buffer_.get() + begun, kBytes - begun, file_);
    filled_ = 0;
  }

  void set_direct(bool wanted) {
    if (wanted == direct_) return;
#ifdef O_DIRECT
    const int flags = ::fcntl(descriptor_, F_GETFL);
    const int changed = wanted ? flags | O_DIRECT : flags & ~O_DIRECT;
    if (flags >= 0 && ::fcntl(descriptor_, F_SETFL, changed) == 0) direct_ = wanted;
#endif
  }

  struct Free {
    void operator()(std::byte* bytes) const { std::free(bytes); }
  };
  int descriptor_;
  const std::string& file_;
  std::unique_ptr<std::byte, Free> buffer_;
  std::size_t filled_ = 0;
  bool asked_ = false;
  bool direct_ = false;
};

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
  if (const char* value = std::getenv("DISTILLOSCOPE_CACHE"); value && value[0] == '/')
    return value;
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
    Pieces pieces(out.number(), file);
    write([&](const void* bytes, std::size_t count) { pieces.append(bytes, count); });
    pieces.finish();
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
