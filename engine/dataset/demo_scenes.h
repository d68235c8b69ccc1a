// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/dataset/dataset.h"

namespace distilloscope {

struct DemoOptions {
  int train = 240;
  int val = 60;
  std::int64_t seed = 2020;
};

/// Changes whenever the same seed gives other files than before.
int demo_generator_version();

/// Makes the demo dataset in \p folder (official layout images|maps|fixations plus
/// teacher/{train,val}, the 16-bit maps of a large simulated population), deterministic from the
/// seed. Does nothing when the folder already holds exactly this set. Throws EngineError(unwritable
/// | disk_full).
void make_demo_dataset(const std::string& folder, const DemoOptions& options,
                       const ProgressCallback& progress = {});

}  // namespace distilloscope
