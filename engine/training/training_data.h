// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/api/run_record.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/data_ahead.h"
#include "engine/dataset/dataset.h"

namespace distilloscope {

/// The samples of an experiment and the batches they come in.
class TrainingData {
 public:
  /// Opens the dataset, or takes it from \p ahead, which may be null, where that has it;
  /// \p progress may throw to end that. Throws what open_dataset() throws, and
  /// EngineError(bad_data) when what is left of incomplete batches is not one batch.
  TrainingData(const Options& options, const ProgressCallback& progress,
               DataAhead* ahead = nullptr);

  const DatasetInfo& info() const { return data_.dataset.info; }
  const Dataset& dataset() const { return data_.dataset; }
  SampleStore& train() { return *data_.train; }
  SampleStore& val() { return *data_.val; }
  bool has_teacher() const { return data_.train->has_teacher(); }

  BatchPlan plan(int epoch) const;  ///< of training; 1 is the first epoch
  BatchPlan validation_plan(int epoch) const;
  int steps_per_epoch() const { return steps_per_epoch_; }
  std::int64_t total_steps() const {
    return static_cast<std::int64_t>(steps_per_epoch_) * options_.optimiser.epochs;
  }
  double images_per_step() const;  ///< on average: the last batch of an epoch may hold fewer

 private:
  Options options_;
  OpenedData data_;
  int steps_per_epoch_ = 0;
};

}  // namespace distilloscope
