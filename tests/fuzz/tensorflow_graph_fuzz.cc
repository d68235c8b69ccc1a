// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a TensorFlow graph: either an EngineError, or its constants.
#include "engine/api/error.h"
#include "engine/weights/tensorflow_graph.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(tensorflow_graph) {
  using namespace distilloscope;
  const MemoryFile memory(bytes);
  try {
    read_graph_constants(memory.name(), [](std::string_view) { return true; });
  } catch (const EngineError&) {
  }
}
