// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "engine/api/error.h"

namespace distilloscope::platform {
namespace {

std::string lock_file(const std::string& folder) {
  return folder + "/.lock";
}

}  // namespace

FolderLock::FolderLock(const std::string& folder) {
  descriptor_ = ::open(lock_file(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) {
    throw EngineError(ErrorCode::unwritable, "Cannot write in " + folder + ": " +
                                                 std::strerror(errno) + ". Choose another folder.");
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(std::exchange(descriptor_, -1));
    throw EngineError(ErrorCode::unwritable,
                      folder + " is in use by another training. Wait for it to end, or stop it.");
  }
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FolderTurn::FolderTurn(const std::string& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) return;
  while (::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

FolderTurn::~FolderTurn() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool folder_in_use(const std::string& folder) {
  const int descriptor = ::open(lock_file(folder).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool busy = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(descriptor);
  return busy;
}

}  // namespace distilloscope::platform
