// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/options.h"
#include "engine/api/run_record.h"
#include "engine/inference/compute.h"

namespace distilloscope {

/// Students loaded from checkpoint files, the last few kept. A file is read again when it changed.
class Predictor {
 public:
  /// As trained_options(), kept for the next time.
  const Options& trained(const std::string& checkpoint);
  /// Predicts as the checkpoint was trained: its own size, channel order, resizing and input
  /// statistics win over \p dataset where its metadata says them. Throws what load_student()
  /// throws.
  Map predict(const std::string& checkpoint, const Picture& picture, const DatasetOptions& dataset,
              const Compute& compute);
  /// The dataset options with what the checkpoint says of how images become its input.
  DatasetOptions options_for(const std::string& checkpoint, const DatasetOptions& dataset);
  Student student(const std::string& checkpoint, const Compute& compute);
  /// The map of an input that was made with options_for().
  Map predict(const std::string& checkpoint, const std::vector<float>& input,
              const DatasetOptions& options, const Compute& compute);

 private:
  struct Told {
    std::string stamp;  ///< of the file when it was read, see FileStamp
    bool known = false;
    Options options;  ///< the defaults when the file does not say
  };
  struct Loaded {
    std::string file;
    std::string stamp;
    Student student{nullptr};
  };
  const Told& told(const std::string& checkpoint);
  Loaded& load(const std::string& checkpoint, const Compute& compute);

  std::map<std::string, Told> told_;
  std::list<Loaded> loaded_;  ///< most recently used first
};

/// The options of the run that wrote a checkpoint; the notebook's for a Keras file, and the
/// defaults when the file does not say. Scores and maps are those of the run only when such options
/// stand as in training.
Options trained_options(const std::string& checkpoint);

/// With automatic precision, that of the training: a run in fp32 is not scored in bfloat16.
HardwareOptions scoring_hardware(HardwareOptions asked, const Options& trained);

/// How many arms a run folder has weights of; 2 for a folder that says nothing of it.
int arms_in(const std::string& run_folder);

/// The best-epoch checkpoint of a run folder for a model, or the file itself when it is a file.
/// Throws EngineError(not_found) when there is none.
std::string checkpoint_file(const std::string& file_or_run_folder, Model model);

}  // namespace distilloscope
