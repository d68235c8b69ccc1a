// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an HDF5 file of Keras: either an EngineError, or weights that lie within the file.
#include <cstdlib>

#include "engine/api/error.h"
#include "engine/weights/keras_file.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(keras_file) {
  using namespace distilloscope;
  const MemoryFile memory(bytes);
  try {
    const KerasFile file(memory.name());
    unsigned sum = 0;
    for (const KerasWeight& weight : file.weights()) {
      for (const char byte : weight.values.bytes) sum += static_cast<unsigned char>(byte);
      std::int64_t count = 1;
      for (const std::int64_t size : weight.values.shape) count *= size;
      if (count != weight.values.count) std::abort();
    }
    if (sum == 1 && file.weights().empty()) std::abort();  // so that the sum is not left out
    file.model();
  } catch (const EngineError&) {
  }
}
