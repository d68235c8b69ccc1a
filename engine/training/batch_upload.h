// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>

#include "engine/dataset/batches.h"
#include "engine/inference/compute.h"
#include "engine/training/arm_training.h"

namespace distilloscope {

/// The batches of a loader as tensors where they are computed. For a GPU each is prepared and sent
/// while the one before is computed, on a thread of its own.
class BatchUpload {
 public:
  BatchUpload(BatchLoader& loader, bool with_teacher, const Compute& compute);
  /// Waits for what is on its way, and forgets it.
  ~BatchUpload();
  BatchUpload(const BatchUpload&) = delete;
  BatchUpload& operator=(const BatchUpload&) = delete;

  struct Ready {
    std::shared_ptr<const Batch> batch;  ///< null after the last
    BatchTensors tensors;
  };
  /// Rethrows what the loader threw.
  Ready next();

 private:
  Ready prepare();

  BatchLoader& loader_;
  bool with_teacher_;
  Compute compute_;
  bool ahead_;
  std::future<Ready> coming_;
};

}  // namespace distilloscope
