// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a NumPy array file: either a FileFault, or a map of the size it names.
#include <cstdlib>

#include "engine/dataset/npy.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(npy) {
  using namespace distilloscope;
  try {
    const Map map = parse_npy(Bytes(bytes.begin(), bytes.end()));
    if (map.values.size() != static_cast<std::size_t>(map.width) * map.height) std::abort();
  } catch (const FileFault&) {
  }
}
