// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about files of weights.
#include <chrono>

#include "engine/inference/queries.h"
#include "engine/inference/weight_history.h"
#include "engine/weights/compare.h"
#include "engine/weights/inspect.h"

namespace distilloscope {
namespace {

// What is done in a moment needs no bar.
constexpr std::chrono::milliseconds kMoment(300);

WeightsProgress reading(JobControl& control, const char* stage) {
  const auto begin = std::chrono::steady_clock::now();
  return [&control, stage, begin](double done, double total) {
    control.checkpoint();
    if (std::chrono::steady_clock::now() - begin < kMoment) return;
    control.post(
        Progress{.job = control.job(), .stage = stage, .fraction = total > 0 ? done / total : 1});
  };
}

}  // namespace

void Queries::run(const InspectJob& job, JobControl& control) {
  control.post(CheckpointReady{control.job(),
                               inspect_checkpoint(job.file, reading(control, "Reading weights"))});
}

void Queries::run(const CompareCheckpointsJob& job, JobControl& control) {
  control.post(CheckpointsCompared{
      control.job(),
      compare_checkpoints(job.first, job.second, reading(control, "Comparing weights"))});
}

void Queries::run(const TensorJob& job, JobControl& control) {
  control.post(TensorReady{control.job(), read_tensor_values(job.file, job.name)});
}

void Queries::run(const WeightHistoryJob& job, JobControl& control) {
  control.post(WeightHistoryReady{control.job(), weight_history(job, control)});
}

}  // namespace distilloscope
