// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// Everything that is particular to an operating system stands behind this header.
namespace distilloscope::platform {

/// Lowers the calling thread (and threads it starts later) to this niceness, 0..19. False if refused.
bool lower_thread_priority(int niceness);

/// Physical or logical cores this process may use, at least 1.
int available_cores();

/// True when the processor multiplies bfloat16 in hardware (AVX512-BF16 or AMX).
bool processor_has_bf16();

/// Resident memory of this process in bytes; 0 when unknown.
std::int64_t resident_bytes();

/// Memory that could still be used without swapping, in bytes; 0 when unknown.
std::int64_t available_memory_bytes();

/// Bytes free for this user on the disk of an existing folder; negative when unknown.
std::int64_t free_disk_bytes(const std::string& folder);

/// $XDG_DATA_HOME/distilloscope and $XDG_CACHE_HOME/distilloscope (with their defaults).
std::string data_folder();
std::string cache_folder();

/// Writes a file so that it is there whole or not at all: temporary file beside it, flush to disk,
/// rename. Throws EngineError(unwritable | disk_full) naming the file.
void write_file_atomically(const std::string& file, std::string_view bytes);

/// The same for large content written piece by piece by \p write, which gets an append function.
using Append = std::function<void(const void* bytes, std::size_t count)>;
void write_file_atomically(const std::string& file, const std::function<void(const Append&)>& write);

/// Appends and flushes (not to disk). Throws EngineError(unwritable | disk_full) naming the file.
void append_to_file(const std::string& file, std::string_view bytes);

/// Flushes a folder's own entries to disk, so that a rename in it survives a power cut.
void flush_folder(const std::string& folder);

/// Makes a folder and its parents. Throws EngineError(unwritable | disk_full) naming it.
void make_folders(const std::string& folder);

/// A whole file, memory-mapped. Throws EngineError(not_found | unreadable | unwritable | disk_full).
class MappedFile {
 public:
  enum class Mode { read, read_write };
  MappedFile() = default;
  explicit MappedFile(const std::string& file);        ///< an existing file, for reading
  MappedFile(const std::string& file, std::size_t bytes);  ///< read and write; made or resized, space reserved
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  const std::byte* data() const { return data_; }
  std::byte* data() { return data_; }
  std::size_t size() const { return size_; }

 private:
  std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace distilloscope::platform
