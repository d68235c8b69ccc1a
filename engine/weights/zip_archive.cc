// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/zip_archive.h"

#include <zip.h>

#include <memory>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

constexpr std::int64_t kMostEntries = 200000;
constexpr const char* kDamaged = "; copy or download the file again";

std::string text_of(zip_error_t& error) {
  const std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

// Names come from the file and may hold any byte; messages must not.
std::string shown(std::string name) {
  for (char& letter : name) {
    if (letter < ' ' || letter > '~') letter = '?';
  }
  if (name.size() > 80) name = name.substr(0, 80) + "...";
  return name;
}

}  // namespace

ZipReader::ZipReader(std::string_view bytes, const std::string& file)
    : file_(file), bytes_(bytes.size()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) fail("cannot be opened (" + text_of(error) + ")");
  archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive_ == nullptr) {
    zip_source_free(source);
    fail("is truncated or damaged (" + text_of(error) + ")" + kDamaged);
  }
  zip_error_fini(&error);
  try {
    const std::int64_t count = zip_get_num_entries(archive_, 0);
    if (count > kMostEntries) fail("has more than 200,000 parts");
    names_.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
      const char* const name = zip_get_name(archive_, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
      if (name == nullptr) fail(std::string("is damaged: a part has no name") + kDamaged);
      names_.emplace_back(name);
    }
  } catch (...) {
    zip_discard(archive_);
    throw;
  }
}

ZipReader::~ZipReader() {
  zip_discard(archive_);
}

void ZipReader::fail(const std::string& why) const {
  throw EngineError(ErrorCode::unreadable, file_ + " " + why + ".");
}

std::int64_t ZipReader::index_of(const std::string& name) const {
  return zip_name_locate(archive_, name.c_str(), ZIP_FL_ENC_RAW);
}

bool ZipReader::has(const std::string& name) const {
  return index_of(name) >= 0;
}

std::uint64_t ZipReader::size_of(const std::string& name) const {
  zip_stat_t about;
  zip_stat_init(&about);
  const std::int64_t index = index_of(name);
  if (index < 0) fail("lacks its part " + shown(name) + kDamaged);
  constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
  if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &about) != 0 ||
      (about.valid & kNeeded) != kNeeded) {
    fail("is damaged: nothing is known of its part " + shown(name) + kDamaged);
  }
  if (about.comp_method != ZIP_CM_STORE) {
    fail("has its part " + shown(name) +
         " compressed, which PyTorch does not do; load it in Python and write it again with "
         "torch.save(state_dict, file)");
  }
  if (about.size > bytes_ || about.size != about.comp_size) {
    fail("is damaged: its part " + shown(name) + " claims " + std::to_string(about.size) + " of " +
         std::to_string(bytes_) + " bytes" + kDamaged);
  }
  return about.size;
}

std::vector<std::byte> ZipReader::read(const std::string& name) const {
  std::vector<std::byte> bytes(static_cast<std::size_t>(size_of(name)));
  struct Close {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
  };
  const std::unique_ptr<zip_file_t, Close> entry(
      zip_fopen_index(archive_, static_cast<zip_uint64_t>(index_of(name)), 0));
  if (!entry) fail("is damaged: its part " + shown(name) + " cannot be opened" + kDamaged);
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::int64_t got = zip_fread(entry.get(), bytes.data() + done, bytes.size() - done);
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  // The check sum is compared when the end is met.
  char beyond = 0;
  if (done != bytes.size() || zip_fread(entry.get(), &beyond, 1) != 0) {
    fail("is damaged: its part " + shown(name) + " is cut off or its check sum is wrong" +
         kDamaged);
  }
  return bytes;
}

std::vector<std::byte> zip_of(const std::vector<ZipEntry>& entries, const std::string& file) {
  const auto fail = [&](const std::string& why) {
    throw EngineError(ErrorCode::internal, file + " was not written: " + why + ".");
  };
  zip_error_t error;
  zip_error_init(&error);
  struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
  };
  const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(text_of(error));
  zip_source_keep(target.get());  // zip_close() and zip_discard() let go of one
  zip_t* const archive = zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target.get());
    fail(text_of(error));
  }
  for (const ZipEntry& entry : entries) {
    zip_source_t* const source = zip_source_buffer(archive, entry.data, entry.bytes, 0);
    const std::int64_t index =
        source == nullptr ? -1
                          : zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0 && source != nullptr) zip_source_free(source);
    const auto place = static_cast<zip_uint64_t>(index);
    // One time for all, 1980-01-01: the same weights make the same file.
    if (index < 0 || zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) != 0 ||
        zip_file_set_dostime(archive, place, 0, (1 << 5) | 1, 0) != 0) {
      const std::string why = zip_strerror(archive);
      zip_discard(archive);
      fail(why);
    }
  }
  if (zip_close(archive) != 0) {
    const std::string why = zip_strerror(archive);
    zip_discard(archive);
    fail(why);
  }
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_source_open(target.get()) != 0) fail("its archive could not be read back");
  std::vector<std::byte> bytes;
  if (zip_source_stat(target.get(), &about) == 0) bytes.resize(about.size);
  const std::int64_t got = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (got < 0 || bytes.empty() || static_cast<std::size_t>(got) != bytes.size()) {
    fail("its archive could not be made");
  }
  return bytes;
}

}  // namespace distilloscope
