// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a PyTorch file: either an EngineError, or tensors whose values can be read.
#include "engine/api/error.h"
#include "engine/weights/torch_file.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(torch_file) {
  using namespace distilloscope;
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
}
