// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a safetensors file: either an EngineError, or tensors that lie within the file. They
// are taken as a header alone too.
#include <cstdlib>

#include "engine/api/error.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/safetensors_header.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(safetensors) {
  using namespace distilloscope;
  try {
    parse_safetensors_header(bytes);
  } catch (const HeaderProblem&) {
  }
  const MemoryFile memory(bytes);
  try {
    const SafetensorsFile file(memory.name());
    unsigned sum = 0;
    for (const TensorEntry& entry : file.tensors()) {
      const std::byte* const data = file.data(entry);
      for (std::size_t i = 0; i < entry.end - entry.begin; ++i) {
        sum += std::to_integer<unsigned>(data[i]);
      }
    }
    if (sum > 255u * bytes.size()) std::abort();
  } catch (const EngineError&) {
  }
}
