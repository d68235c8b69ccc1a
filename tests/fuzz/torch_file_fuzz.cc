// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a PyTorch file: either an EngineError, or tensors whose values can be read.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/api/error.h"
#include "engine/weights/torch_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace distilloscope;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    TorchFile file(bytes, "fuzz.pt");
    for (const TorchEntry& entry : file.tensors()) file.values(entry);
  } catch (const EngineError&) {
  }
  // The pickle alone as well, which the archive's check sums would hide from most mutations.
  try {
    read_state_pickle(bytes, [](const std::string& storage) -> std::optional<std::uint64_t> {
      return storage.size() * 4;
    });
  } catch (const PickleProblem&) {
  }
  return 0;
}
