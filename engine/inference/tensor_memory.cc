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
#include <set>
#include <utility>

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
  std::byte* pages = nullptr;
  std::size_t bytes = 0;
};

/// The large blocks. What is given back joins what lies beside it, and is cut for smaller tensors:
/// those of a step differ in size, and each first page of a new block costs as much as computing
/// with it. All together they never take more than the tensors at their peak did, and a sixteenth.
class Blocks {
 public:
  /// As large as asked for, or a little larger. Without pages when the system has none.
  Block take(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    Block block = cut(bytes);
    if (block.pages == nullptr) {
      const std::size_t allowed = std::max(peak_, in_use_ + bytes) / 16 * 17;
      const std::size_t wanted = in_use_ + kept_bytes_ + bytes;
      if (wanted > allowed) drop(wanted - allowed);
      block = {map_pages(bytes), bytes};
    }
    if (block.pages == nullptr) {
      drop(kept_bytes_);
      block = {map_pages(bytes), bytes};
      if (block.pages == nullptr) return {};
    }
    in_use_ += block.bytes;
    peak_ = std::max(peak_, in_use_);
    return block;
  }

  void give(void* pages, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    in_use_ -= bytes;
    kept_bytes_ += bytes;
    Block block{static_cast<std::byte*>(pages), bytes};
    const auto after = by_address_.lower_bound(block.pages);
    if (after != by_address_.end() && after->first == block.pages + block.bytes) {
      block.bytes += remove(after).bytes;
    }
    const auto behind = by_address_.lower_bound(block.pages);
    if (behind != by_address_.begin()) {
      const auto before = std::prev(behind);
      if (before->first + before->second.bytes == block.pages) {
        const Block joined = remove(before);
        block = {joined.pages, joined.bytes + block.bytes};
      }
    }
    keep(block);
  }

  void release() {
    const std::lock_guard lock(mutex_);
    drop(kept_bytes_);
    peak_ = in_use_;
  }

  TensorMemoryUse use() {
    const std::lock_guard lock(mutex_);
    return {in_use_, kept_bytes_, mappings_, peak_};
  }

 private:
  struct Kept {
    std::size_t bytes;
    std::uint64_t since;
  };
  using Map = std::map<std::byte*, Kept>;

  std::byte* map_pages(std::size_t bytes) {
    auto* const pages = static_cast<std::byte*>(platform::map_pages(bytes));
    if (pages != nullptr) ++mappings_;
    return pages;
  }

  /// The front of the smallest block that is large enough; without pages when there is none.
  Block cut(std::size_t bytes) {
    const auto found = by_size_.lower_bound({bytes, nullptr});
    if (found == by_size_.end()) return {};
    Block block = remove(by_address_.find(found->second));
    // A rest that no large tensor fits into is of no use.
    if (block.bytes - bytes >= kLarge) {
      keep({block.pages + bytes, block.bytes - bytes});
      block.bytes = bytes;
    }
    kept_bytes_ -= block.bytes;
    return block;
  }

  void keep(const Block& block) {
    by_address_.emplace(block.pages, Kept{block.bytes, ++clock_});
    by_size_.emplace(block.bytes, block.pages);
  }
  Block remove(Map::iterator at) {
    const Block block{at->first, at->second.bytes};
    by_size_.erase({block.bytes, block.pages});
    by_address_.erase(at);
    return block;
  }

  /// Gives back to the system so much of what is kept, the longest unused first, or all there is.
  void drop(std::size_t bytes) {
    while (bytes > 0 && !by_address_.empty()) {
      const auto oldest = std::min_element(
          by_address_.begin(), by_address_.end(),
          [](const auto& a, const auto& b) { return a.second.since < b.second.since; });
      const Block block = remove(oldest);
      const std::size_t part =
          std::min(block.bytes, (bytes + kRounding - 1) / kRounding * kRounding);
      const std::size_t left = block.bytes - part;
      platform::unmap_pages(block.pages + left, part);
      kept_bytes_ -= part;
      if (left > 0) keep({block.pages, left});
      bytes -= std::min(bytes, part);
    }
  }

  std::mutex mutex_;
  Map by_address_;  ///< what is kept
  std::set<std::pair<std::size_t, std::byte*>> by_size_;
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
