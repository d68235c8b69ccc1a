// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/run_record.h"
#include "engine/dataset/batches.h"
#include "engine/inference/compute.h"
#include "engine/records/run_folder.h"
#include "engine/training/training_state.h"

/// What a training writes beside its rows and its state.
namespace distilloscope {

/// What the weights of any epoch say of the run that they come from.
Metadata checkpoint_metadata(const RunRecord& record, const DatasetInfo& dataset,
                             const Options& options);

/// The maps of the first validation images, as 16-bit pictures.
/// Throws EngineError(unwritable | disk_full) naming the file.
void write_previews(RunFolder& folder, int epoch, std::vector<Learner>& learners, SampleStore& val,
                    const DatasetOptions& options, const Compute& compute);

}  // namespace distilloscope
