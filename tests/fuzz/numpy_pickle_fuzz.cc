// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pickled NumPy array: either a FileFault, or a map of the size it names.
#include <cstdlib>

#include "engine/dataset/numpy_pickle.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(numpy_pickle) {
  using namespace distilloscope;
  try {
    const Map map = parse_numpy_pickle(Bytes(bytes.begin(), bytes.end()));
    if (map.values.size() != static_cast<std::size_t>(map.width) * map.height) std::abort();
  } catch (const FileFault&) {
  }
}
