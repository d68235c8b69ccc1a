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

/// The maps of the first validation images, as 16-bit pictures: those that the validation made, or,
/// where it did not come by all of them, made for this.
class Previews {
 public:
  Previews(int arms, int validation_images);
  void keep(int arm, int image, const Map& map);
  /// Writes all, and forgets them.
  /// Throws EngineError(unwritable | disk_full) naming the file.
  void write(RunFolder& folder, int epoch, std::vector<Learner>& learners, SampleStore& val,
             const DatasetOptions& options, const Compute& compute);

 private:
  void make(std::vector<Learner>& learners, SampleStore& val, const DatasetOptions& options,
            const Compute& compute);

  std::vector<std::vector<Map>> maps_;  ///< [arm][image]; empty where there is none yet
};

}  // namespace distilloscope
