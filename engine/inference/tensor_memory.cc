// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/tensor_memory.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <map>
#include <mutex>
#include <new>

#include "engine/models/kernels.h"
#include "engine/platform/pages.h"

namespace distilloscope {
namespace {

constexpr std::size_t kAlignment = 64;  // LibTorch's own
constexpr std::size_t kLarge = 256 * 1024;
constexpr std::size_t kRounding = 64 * 1024;
constexpr std::uint64_t kMine = 0x9D5C0FE17A3B62E4ULL;

/// Stands before the values of every tensor, in the room of one alignment.
struct alignas(kAlignment) Header {
  std::uint64_t mine;  ///< kMine mixed with the address
  std::size_t bytes;   ///< with the header, for memory from the system; 0: from the heap
};
static_assert(sizeof(Header) == kAlignment);

std::uint64_t mark_of(const void* header) {
  return kMine ^ reinterpret_cast<std::uintptr_t>(header);
}

struct Block {
  void* pages = nullptr;
  std::size_t bytes = 0;
};

struct Kept {
  void* pages;
  std::uint64_t since;
};

/// The large blocks. All together they never take more than the tensors at their peak did, and an
/// eighth.
class Blocks {
 public:
  /// At least as large as asked for. Without pages when the system has none.
  Block take(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.lower_bound(bytes);
    if (found != kept_.end() && found->first <= bytes + bytes / 4) {
      const Block block{found->second.pages, found->first};
      in_use_ += block.bytes;
      kept_bytes_ -= block.bytes;
      kept_.erase(found);
      note_peak();
      return block;
    }
    in_use_ += bytes;
    note_peak();
    while (!kept_.empty() && in_use_ + kept_bytes_ > peak_ + peak_ / 8) drop(oldest());
    void* pages = platform::map_pages(bytes);
    if (pages == nullptr) {
      drop_all();
      pages = platform::map_pages(bytes);
    }
    if (pages == nullptr) {
      in_use_ -= bytes;
      return {};
    }
    ++mappings_;
    return {pages, bytes};
  }

  void give(void* pages, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    in_use_ -= bytes;
    kept_bytes_ += bytes;
    kept_.emplace(bytes, Kept{pages, ++clock_});
  }

  void release() {
    const std::lock_guard lock(mutex_);
    drop_all();
    peak_ = in_use_;
  }

  TensorMemoryUse use() {
    const std::lock_guard lock(mutex_);
    return {in_use_, kept_bytes_, mappings_};
  }

 private:
  using Map = std::multimap<std::size_t, Kept>;

  void note_peak() { peak_ = std::max(peak_, in_use_); }
  Map::iterator oldest() {
    return std::min_element(kept_.begin(), kept_.end(), [](const auto& a, const auto& b) {
      return a.second.since < b.second.since;
    });
  }
  void drop(Map::iterator block) {
    platform::unmap_pages(block->second.pages, block->first);
    kept_bytes_ -= block->first;
    kept_.erase(block);
  }
  void drop_all() {
    while (!kept_.empty()) drop(kept_.begin());
  }

  std::mutex mutex_;
  Map kept_;  ///< by size
  std::size_t in_use_ = 0, kept_bytes_ = 0, peak_ = 0, mappings_ = 0;
  std::uint64_t clock_ = 0;
};

Blocks& blocks() {
  static auto* const all = new Blocks;  // never destroyed: tensors may outlive everything
  return *all;
}

void give_back(void* values) {
  if (values == nullptr) return;
  auto* const header = static_cast<Header*>(values) - 1;
  // What was taken before this allocator came is LibTorch's own.
  if (header->mine != mark_of(header)) {
    return c10::GetDefaultCPUAllocator()->raw_deallocate(values);
  }
  header->mine = 0;
  if (header->bytes > 0) {
    blocks().give(header, header->bytes);
  } else {
    std::free(header);
  }
}

class KeepingAllocator final : public at::Allocator {
 public:
  // LibTorch's versions differ in whether this is const and whether copy_data() is there: what the
  // base class has is what these override.
  at::DataPtr allocate(std::size_t bytes) { return take(bytes); }
  at::DataPtr allocate(std::size_t bytes) const { return take(bytes); }
  void copy_data(void* to, const void* from, std::size_t bytes) const {
    std::memcpy(to, from, bytes);
  }
  at::DeleterFnPtr raw_deleter() const override { return &give_back; }

 private:
  static at::DataPtr take(std::size_t bytes) {
    void* values = nullptr;
    if (bytes > 0) {
      std::size_t whole = bytes + sizeof(Header);
      void* begin = nullptr;
      if (whole >= kLarge) {
        whole = (whole + kRounding - 1) / kRounding * kRounding;
        const Block block = blocks().take(whole);
        begin = block.pages;
        whole = block.bytes;
      } else {
        begin = std::aligned_alloc(kAlignment, (whole + kAlignment - 1) / kAlignment * kAlignment);
        whole = 0;
      }
      if (begin == nullptr) throw std::bad_alloc();
      auto* const header = new (begin) Header{mark_of(begin), whole};
      values = header + 1;
    }
    return {values, values, &give_back, at::Device(at::DeviceType::CPU)};
  }
};

}  // namespace

void keep_tensor_memory() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (!takes(Shortcut::memory)) return;
    constexpr std::uint8_t kOverTheDefault = 1;
    c10::SetCPUAllocator(new KeepingAllocator, kOverTheDefault);
  });
}

TensorMemoryUse tensor_memory_use() {
  return blocks().use();
}

void release_tensor_memory() {
  blocks().release();
}

}  // namespace distilloscope
