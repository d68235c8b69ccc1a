// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "engine/api/run_record.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/dataset.h"

namespace distilloscope {

/// The samples of an experiment and the batches they come in.
class TrainingData {
 public:
  /// Opens the dataset; \p progress may throw to end that. Throws what open_dataset() throws, and
  /// EngineError(bad_data) when what is left of incomplete batches is not one batch.
  TrainingData(const Options& options, const ProgressCallback& progress);

  const DatasetInfo& info() const { return dataset_.info; }
  const Dataset& dataset() const { return dataset_; }
  SampleStore& train() { return *train_; }
  SampleStore& val() { return *val_; }
  bool has_teacher() const { return train_->has_teacher(); }

  BatchPlan plan(int epoch) const;  ///< of training; 1 is the first epoch
  BatchPlan validation_plan(int epoch) const;
  int steps_per_epoch() const { return steps_per_epoch_; }
  std::int64_t total_steps() const {
    return static_cast<std::int64_t>(steps_per_epoch_) * options_.optimiser.epochs;
  }
  double images_per_step() const;  ///< on average: the last batch of an epoch may hold fewer

 private:
  Options options_;
  Dataset dataset_;
  std::unique_ptr<SampleStore> train_;
  std::unique_ptr<SampleStore> val_;
  int steps_per_epoch_ = 0;
};

}  // namespace distilloscope
