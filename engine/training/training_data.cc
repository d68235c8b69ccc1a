// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_data.h"

#include <string>

#include "engine/api/error.h"

namespace distilloscope {

TrainingData::TrainingData(const Options& options, const ProgressCallback& progress)
    : options_(options),
      dataset_(open_dataset(options.dataset, progress)),
      train_(std::make_unique<SampleStore>(dataset_, Split::train, options.dataset)),
      val_(std::make_unique<SampleStore>(dataset_, Split::val, options.dataset)) {
  steps_per_epoch_ = static_cast<int>(plan(1).size());
  if (steps_per_epoch_ == 0 || validation_plan(1).empty()) {
    throw EngineError(ErrorCode::bad_data,
                      "With incomplete batches dropped, " + std::to_string(train_->size()) +
                          " training and " + std::to_string(val_->size()) +
                          " validation images do not fill one batch of " +
                          std::to_string(options.optimiser.batch_size) +
                          ". Choose a smaller batch size or keep incomplete batches.");
  }
}

BatchPlan TrainingData::plan(int epoch) const {
  return plan_training_epoch(train_->size(), options_.optimiser.batch_size, options_.dataset,
                             options_.run.seed, epoch);
}

BatchPlan TrainingData::validation_plan(int epoch) const {
  return plan_validation(val_->size(), options_.optimiser.batch_size, options_.dataset,
                         options_.run.seed, epoch);
}

double TrainingData::images_per_step() const {
  const int images = options_.dataset.drop_incomplete
                         ? steps_per_epoch_ * options_.optimiser.batch_size
                         : train_->size();
  return static_cast<double>(images) / steps_per_epoch_;
}

}  // namespace distilloscope
