// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_data.h"

#include <optional>
#include <string>
#include <utility>

#include "engine/api/error.h"

namespace distilloscope {

namespace {

OpenedData opened(const DatasetOptions& options, const ProgressCallback& progress,
                  DataAhead* ahead) {
  if (ahead != nullptr && ahead->has(options)) {
    if (std::optional<OpenedData> data = ahead->take()) return std::move(*data);
  }
  return open_data(options, progress);
}

}  // namespace

TrainingData::TrainingData(const Options& options, const ProgressCallback& progress,
                           DataAhead* ahead)
    : options_(options), data_(opened(options.dataset, progress, ahead)) {
  steps_per_epoch_ = static_cast<int>(plan(1).size());
  if (steps_per_epoch_ == 0 || validation_plan(1).empty()) {
    throw EngineError(ErrorCode::bad_data,
                      "With incomplete batches dropped, " + std::to_string(data_.train->size()) +
                          " training and " + std::to_string(data_.val->size()) +
                          " validation images do not fill one batch of " +
                          std::to_string(options.optimiser.batch_size) +
                          ". Choose a smaller batch size or keep incomplete batches.");
  }
}

BatchPlan TrainingData::plan(int epoch) const {
  return plan_training_epoch(data_.train->size(), options_.optimiser.batch_size, options_.dataset,
                             options_.run.seed, epoch);
}

BatchPlan TrainingData::validation_plan(int epoch) const {
  return plan_validation(data_.val->size(), options_.optimiser.batch_size, options_.dataset,
                         options_.run.seed, epoch);
}

double TrainingData::images_per_step() const {
  const int images = options_.dataset.drop_incomplete
                         ? steps_per_epoch_ * options_.optimiser.batch_size
                         : data_.train->size();
  return static_cast<double>(images) / steps_per_epoch_;
}

}  // namespace distilloscope
