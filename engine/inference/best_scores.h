// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/session/job_control.h"

namespace distilloscope {

/// KL of every validation image under an arm's best weights, for comparing arms and seeds on the
/// same images. A run that scored only a part of the images (the notebook drops the last batch, and
/// another one each epoch) has its best weights scored on all of them. Answers are kept.
class BestScores {
 public:
  /// In the order of the images' ids. Throws EngineError(not_found | bad_data | ...) naming the
  /// run.
  const std::vector<double>& of(const std::string& run_folder, int arm, JobControl& control);

 private:
  std::map<std::pair<std::string, int>, std::vector<double>> known_;
};

}  // namespace distilloscope
