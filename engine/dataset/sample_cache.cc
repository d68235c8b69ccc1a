// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/sample_cache.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <new>
#include <vector>

#include "engine/api/error.h"
#include "engine/dataset/hash.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

// The file: this header, one check sum of 8 bytes per sample, zeros up to a page, the samples.
struct Header {
  char magic[8];
  std::uint64_t key_hash;
  std::uint64_t samples;
  std::uint64_t values_per_sample;
};
constexpr char kMagic[8] = {'D', 'S', 'C', 'S', 'A', 'M', 'P', '1'};
constexpr std::size_t kPage = 4096;

/// Caches of other datasets and sizes are deleted, the longest unused first, beyond this.
constexpr std::int64_t kMostBytes = 20LL << 30;
/// The user's disk keeps this much free.
constexpr std::int64_t kSpareBytes = 512LL << 20;

std::size_t data_offset(int samples) {
  const std::size_t head = sizeof(Header) + static_cast<std::size_t>(samples) * 8;
  return (head + kPage - 1) / kPage * kPage;
}

struct OldCache {
  fs::path file;
  std::int64_t bytes;
  fs::file_time_type used;
};

std::vector<OldCache> other_caches(const fs::path& folder, const fs::path& mine) {
  std::vector<OldCache> caches;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code gone;
    if (entry->path().extension() != ".cache" || entry->path() == mine) continue;
    const auto bytes = entry->file_size(gone);
    const auto used = gone ? fs::file_time_type() : entry->last_write_time(gone);
    if (!gone) caches.push_back({entry->path(), static_cast<std::int64_t>(bytes), used});
  }
  std::sort(caches.begin(), caches.end(),
            [](const OldCache& a, const OldCache& b) { return a.used < b.used; });
  return caches;
}

/// Deletes what is over the limit, and what stands in the way of \p needed new bytes. A run that
/// still maps a deleted file keeps it until its end.
void make_room(const fs::path& mine, std::int64_t bytes, std::int64_t needed) {
  std::vector<OldCache> caches = other_caches(mine.parent_path(), mine);
  std::int64_t total = bytes;
  for (const OldCache& cache : caches) total += cache.bytes;
  for (const OldCache& cache : caches) {
    const std::int64_t free = platform::free_disk_bytes(mine.parent_path().string());
    if (total <= kMostBytes && (free < 0 || free >= needed + kSpareBytes)) return;
    std::error_code failed;
    if (fs::remove(cache.file, failed)) total -= cache.bytes;
  }
}

}  // namespace

SampleCache::SampleCache(const std::string& key, int samples, std::size_t values_per_sample,
                         std::int64_t above_bytes)
    : values_per_sample_(values_per_sample) {
  const std::size_t values = static_cast<std::size_t>(samples) * values_per_sample;
  const std::size_t bytes = values * sizeof(std::uint16_t);
  if (static_cast<std::int64_t>(bytes) > above_bytes) {
    if (open_file(key, samples, bytes)) return;
    // Memory that the rest of the program needs is left alone.
    if (static_cast<std::int64_t>(bytes) > platform::available_memory_bytes() / 2) return;
  }
  // Not set to zero: pages become resident only as samples are decoded.
  memory_.reset(new (std::nothrow) std::uint16_t[values]);
  values_ = memory_.get();
}

bool SampleCache::open_file(const std::string& key, int samples, std::size_t bytes) {
  const Hash64 hash = Hash64().add(key);
  const fs::path file = fs::path(platform::cache_folder()) / "samples" / (hash.hex() + ".cache");
  const std::size_t offset = data_offset(samples);
  try {
    platform::make_folders(file.parent_path().string());
    std::error_code missing;
    const auto present = fs::file_size(file, missing);
    const std::int64_t whole = static_cast<std::int64_t>(offset + bytes);
    const std::int64_t needed = whole - (missing ? 0 : static_cast<std::int64_t>(present));
    make_room(file, whole, needed);
    const std::int64_t free = platform::free_disk_bytes(file.parent_path().string());
    if (needed > 0 && free >= 0 && free < needed + kSpareBytes) return false;
    mapped_ = platform::MappedFile(file.string(), offset + bytes);
    fs::last_write_time(file, fs::file_time_type::clock::now(), missing);
  } catch (const EngineError&) {
    return false;
  }
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.key_hash = hash.value();
  header.samples = static_cast<std::uint64_t>(samples);
  header.values_per_sample = values_per_sample_;
  if (std::memcmp(mapped_.data(), &header, sizeof header) != 0) {
    // New, or not what it should be: nothing in it counts.
    std::memset(mapped_.data(), 0, offset);
    std::memcpy(mapped_.data(), &header, sizeof header);
  }
  checks_ = reinterpret_cast<std::uint64_t*>(mapped_.data() + sizeof header);
  values_ = reinterpret_cast<std::uint16_t*>(mapped_.data() + offset);
  file_ = file.string();
  return true;
}

std::uint64_t SampleCache::check_of(int index) const {
  const std::uint16_t* values = slot(index);
  std::uint64_t sum = 0x9E3779B97F4A7C15ULL;
  std::size_t i = 0;
  for (; i + 4 <= values_per_sample_; i += 4) {
    std::uint64_t word;
    std::memcpy(&word, values + i, sizeof word);
    sum = (sum ^ word) * 0x100000001B3ULL;
    sum ^= sum >> 29;
  }
  for (; i < values_per_sample_; ++i) sum = (sum ^ values[i]) * 0x100000001B3ULL;
  return sum | 1U;  // never the value of an empty slot
}

bool SampleCache::was_kept(int index) const {
  if (!checks_) return false;
  // A killed program leaves no check sum; a power cut may leave one without its sample.
  const std::uint64_t kept = std::atomic_ref(checks_[index]).load(std::memory_order_acquire);
  return kept != 0 && kept == check_of(index);
}

void SampleCache::mark_kept(int index) {
  if (!checks_) return;
  std::atomic_ref(checks_[index]).store(check_of(index), std::memory_order_release);
}

}  // namespace distilloscope
