// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace distilloscope::platform {

/// Marks a folder as in use for as long as the object lives; the mark goes with the process,
/// however it ends.
class FolderLock {
 public:
  FolderLock() = default;
  /// Throws EngineError(unwritable) when the folder is already in use or cannot be written.
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;

 private:
  int descriptor_ = -1;
};

/// Waits until no one else has a turn at the folder and keeps it for as long as the object lives:
/// for changes that read, alter and write a file in it. Leaves no file behind and does not get in
/// the way of a FolderLock. On a disk that knows no such locks, and where the folder cannot be
/// opened, it does nothing.
class FolderTurn {
 public:
  explicit FolderTurn(const std::string& folder);
  ~FolderTurn();
  FolderTurn(const FolderTurn&) = delete;
  FolderTurn& operator=(const FolderTurn&) = delete;

 private:
  int descriptor_ = -1;
};

/// True when some process (this one too) holds the folder's lock.
bool folder_in_use(const std::string& folder);

}  // namespace distilloscope::platform
