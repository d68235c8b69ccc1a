// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace distilloscope::platform {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20;

}  // namespace

void* map_pages(std::size_t bytes) {
  const bool large = bytes >= kLargePage;
  const std::size_t asked = large ? bytes + kLargePage : bytes;
  void* const mapped =
      ::mmap(nullptr, asked, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) return nullptr;
  if (!large) return mapped;
  // A large page begins at a multiple of its size; what is before and behind goes back.
  auto* const begin = static_cast<std::byte*>(mapped);
  const std::size_t over = reinterpret_cast<std::uintptr_t>(begin) % kLargePage;
  const std::size_t skipped = over == 0 ? 0 : kLargePage - over;
  if (skipped > 0) ::munmap(begin, skipped);
  if (skipped < kLargePage) ::munmap(begin + skipped + bytes, kLargePage - skipped);
#ifdef MADV_HUGEPAGE
  ::madvise(begin + skipped, bytes, MADV_HUGEPAGE);  // a wish: refused, all is as it was
#endif
  return begin + skipped;
}

void unmap_pages(void* pages, std::size_t bytes) {
  ::munmap(pages, bytes);
}

}  // namespace distilloscope::platform
