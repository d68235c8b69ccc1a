// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>
#include <vector>

#include "engine/dataset/batches.h"

namespace distilloscope {

/// The batches of a plan at MSI-Net's input, one made ahead of the reader on a thread of its own.
/// Unlike those of BatchLoader they keep the shape of the pictures, as MSI-Net's authors do: images
/// from 0 to 255, filled with 126, truth from 0 to 1, filled with 0. No teacher maps.
class TeacherBatches {
 public:
  /// \p samples must outlive the object. Width and height are multiples of 8.
  TeacherBatches(const std::vector<SampleFiles>& samples, BatchPlan plan, int width, int height);

  /// The next batch, or null after the last. Throws EngineError naming the file that cannot be
  /// read.
  std::shared_ptr<const Batch> next();

 private:
  std::shared_ptr<const Batch> make(const std::vector<PlannedSample>& planned) const;
  void begin_next();

  const std::vector<SampleFiles>& samples_;
  const BatchPlan plan_;
  const int width_;
  const int height_;
  std::size_t made_ = 0;                             ///< batches begun
  std::future<std::shared_ptr<const Batch>> ahead_;  ///< last: it ends before what it uses
};

}  // namespace distilloscope
