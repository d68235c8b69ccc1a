// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>

#include "tests/fuzz/fuzz_target.h"

MemoryFile::MemoryFile(std::string_view bytes) : descriptor_(memfd_create("fuzz", 0)) {
  std::size_t written = 0;
  while (descriptor_ >= 0 && written < bytes.size()) {
    const auto count = write(descriptor_, bytes.data() + written, bytes.size() - written);
    if (count <= 0) break;
    written += static_cast<std::size_t>(count);
  }
  if (descriptor_ < 0 || written < bytes.size()) throw std::runtime_error("no file in memory");
  name_ = "/proc/self/fd/" + std::to_string(descriptor_);
}

MemoryFile::~MemoryFile() {
  close(descriptor_);
}
