// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as COCO-style annotations: either an EngineError, or points inside their images.
#include <cstdlib>

#include "engine/api/error.h"
#include "engine/dataset/fixations.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(fixation_json) {
  using namespace distilloscope;
  try {
    for (const auto& [name, image] : read_fixation_annotations(MemoryFile(bytes).name())) {
      for (const Fixation& point : image.points) {
        if (point.x < 0 || point.y < 0 || point.x >= image.width || point.y >= image.height) {
          std::abort();
        }
      }
    }
  } catch (const EngineError&) {
  }
}
