// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/api/checkpoint_info.h"
#include "engine/weights/weights_file.h"

namespace distilloscope {

/// Called now and then with done and total; may throw to end the work.
using WeightsProgress = std::function<void(double done, double total)>;

/// Describes every tensor of a file of weights (see WeightsFile) with its statistics.
/// Throws EngineError(not_found | unreadable | bad_data) naming the file.
CheckpointInfo inspect_checkpoint(const std::string& file, const WeightsProgress& progress = {});
CheckpointInfo inspect_weights(WeightsFile& file, const WeightsProgress& progress = {});

/// One tensor's values as float. Throws EngineError(not_found) naming a tensor that is not there,
/// or as above.
TensorValues read_tensor_values(const std::string& file, const std::string& name);

}  // namespace distilloscope
