// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "engine/records/option_json.h"
#include "engine/records/run_folder.h"
#include "engine/weights/checkpoint.h"
#include "tests/engine/torch/model_support.h"
#include "tests/support/small_dataset.h"

namespace distilloscope::test {

/// Options for a dataset of blobs below \p folder, which is made: 80 x 64 pixels, networks at 64
/// x 64.
inline Options blob_options(const std::string& folder) {
  make_blob_dataset(folder + "/blobs", 1, 3);
  Options options = preset_options(Preset::recommended);
  options.dataset.folder = folder + "/blobs";
  options.dataset.width = 64;
  options.dataset.height = 64;
  options.hardware.precision = Precision::fp32;
  return options;
}

/// A run folder with untrained students of other seeds after each epoch; returns the folder.
inline std::string make_run_of_students(const std::string& runs, const Options& options,
                                        int epochs) {
  RunFolder run = RunFolder::create(runs, "students");
  RunRecord record;
  record.name = "students";
  record.created = "2026-01-02T03:04:05+0000";
  record.state = RunState::finished;
  record.options = options;
  record.epochs_done = epochs;
  run.write_record(record);
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    const std::string folder = run.begin_checkpoint();
    for (int arm = 0; arm < 2; ++arm) {
      const auto student = fresh_student({arm == 1, Padding::same, 0.01, 1e-3}, epoch * 2 + arm);
      save_weights(folder + "/" + checkpoint_file_name(arm), student,
                   {{"options", option_json(options).dump()}});
    }
    run.publish_checkpoint({epoch, epoch}, true);
  }
  return run.folder();
}

}  // namespace distilloscope::test
