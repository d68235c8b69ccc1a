// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/weight_history.h"

#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/inference/job_progress.h"
#include "engine/records/run_folder.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/compare.h"
#include "engine/weights/weights_file.h"

namespace distilloscope {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// A counter of batches is no weight, and grows for ever.
bool is_weight(std::string_view name) {
  return !belongs_to_training(name) && !name.ends_with("num_batches_tracked");
}

}  // namespace

WeightHistory weight_history(const WeightHistoryJob& job, JobControl& control) {
  WeightHistory history;
  history.folder = job.folder;
  const int arm = static_cast<int>(job.model);
  history.epochs = epochs_with_weights(job.folder, arm);
  if (history.epochs.empty()) {
    throw EngineError(ErrorCode::not_found, job.folder + " has no weights of " +
                                                default_arm_name(arm) + " of any epoch.");
  }
  JobProgress report(control, "Reading weights", static_cast<double>(history.epochs.size()));
  std::unique_ptr<WeightsFile> before;
  for (std::size_t e = 0; e < history.epochs.size(); ++e) {
    report(static_cast<double>(e));
    std::unique_ptr<WeightsFile> now = open_weights(
        epoch_checkpoint_folder(job.folder, history.epochs[e]) + "/" + checkpoint_file_name(arm));
    if (e == 0) {
      for (const TensorEntry& entry : now->tensors()) {
        if (is_weight(entry.name)) history.tensors.push_back(entry.name);
      }
      const std::vector<double> unknown(history.epochs.size(), kUnknown);
      history.norm.assign(history.tensors.size(), unknown);
      history.change.assign(history.tensors.size(), unknown);
    }
    for (std::size_t t = 0; t < history.tensors.size(); ++t) {
      const TensorEntry* const entry = now->find(history.tensors[t]);
      if (entry == nullptr) continue;
      const TensorEntry* const old = before ? before->find(entry->name) : nullptr;
      if (old != nullptr && old->shape == entry->shape) {
        const TensorDistance distance =
            tensor_distance(*old, before->values(*old), *entry, now->values(*entry));
        history.norm[t][e] = distance.second_norm;
        history.change[t][e] = distance.difference_norm;
      } else {
        history.norm[t][e] = tensor_norm(*entry, now->values(*entry));
      }
    }
    before = std::move(now);
  }
  return history;
}

}  // namespace distilloscope
