// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "engine/platform/platform.h"
#include "engine/platform/system_error.h"

namespace distilloscope::platform {

MappedFile::MappedFile(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw_read_error(file, errno);
  struct stat about {};
  void* mapped = nullptr;
  int failed = 0;
  if (::fstat(descriptor, &about) != 0) {
    failed = errno;
  } else if (S_ISDIR(about.st_mode)) {
    failed = EISDIR;
  } else if (about.st_size > 0) {  // an empty file cannot be mapped and needs no mapping
    mapped = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_SHARED,
                    descriptor, 0);
    if (mapped == MAP_FAILED) failed = errno;
  }
  ::close(descriptor);
  if (failed != 0) throw_read_error(file, failed);
  data_ = static_cast<std::byte*>(mapped);
  size_ = static_cast<std::size_t>(about.st_size);
}

MappedFile::MappedFile(const std::string& file, std::size_t bytes) {
  bool made = true;
  int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0 && errno == EEXIST) {
    made = false;
    descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
  }
  if (descriptor < 0) throw_write_error(file, errno);
  struct stat about {};
  void* mapped = nullptr;
  int failed = ::fstat(descriptor, &about) != 0 ? errno : 0;
  if (failed == 0 && static_cast<off_t>(bytes) > about.st_size) {
    // Some systems fill the disk to its last block before they refuse; this asks first.
    struct statvfs disk {};
    const auto wanted = static_cast<std::uint64_t>(bytes) - about.st_size;
    if (::fstatvfs(descriptor, &disk) == 0 &&
        wanted > static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize) {
      failed = ENOSPC;
    }
  }
  if (failed == 0 && bytes > 0) {
    // Every block is reserved now: a page that finds the disk full later would end the process.
    failed = ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
  }
  if (failed == 0 && ::ftruncate(descriptor, static_cast<off_t>(bytes)) != 0) failed = errno;
  if (failed == 0 && bytes > 0) {
    mapped = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (mapped == MAP_FAILED) failed = errno;
  }
  if (failed != 0) {
    // Space that was reserved in part goes back.
    if (made) {
      ::unlink(file.c_str());
    } else if (about.st_size < static_cast<off_t>(bytes) &&
               ::ftruncate(descriptor, about.st_size) != 0) {
      errno = 0;
    }
    ::close(descriptor);
    throw_write_error(file, failed);
  }
  ::close(descriptor);
  data_ = static_cast<std::byte*>(mapped);
  size_ = bytes;
}

MappedFile::~MappedFile() {
  if (data_) ::munmap(data_, size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  if (this != &other) {
    if (data_) ::munmap(data_, size_);
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
  }
  return *this;
}

}  // namespace distilloscope::platform
