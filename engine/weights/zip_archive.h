// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace distilloscope {

/// A zip archive in memory, read entry by entry. Only stored entries are accepted, which is all
/// that PyTorch writes: no entry can then grow when it is read. Safe for files from strangers.
class ZipReader {
 public:
  /// \p bytes must outlive the reader; \p file is what messages name.
  /// Throws EngineError(unreadable) when they are no sound zip archive.
  ZipReader(std::string_view bytes, const std::string& file);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  const std::vector<std::string>& names() const { return names_; }
  bool has(const std::string& name) const;
  std::uint64_t size_of(const std::string& name) const;
  /// The bytes of an entry, its check sum tested. Throws EngineError(unreadable) naming the entry.
  std::vector<std::byte> read(const std::string& name) const;

 private:
  [[noreturn]] void fail(const std::string& why) const;
  std::int64_t index_of(const std::string& name) const;

  std::string file_;
  std::size_t bytes_ = 0;
  struct zip* archive_ = nullptr;
  std::vector<std::string> names_;
};

struct ZipEntry {
  std::string name;
  const void* data = nullptr;
  std::size_t bytes = 0;
};

/// The bytes of an archive of stored entries in their order: a pure function of its argument.
/// Throws EngineError(internal) naming \p file.
std::vector<std::byte> zip_of(const std::vector<ZipEntry>& entries, const std::string& file);

}  // namespace distilloscope
