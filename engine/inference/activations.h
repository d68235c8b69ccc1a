// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/api/events.h"
#include "engine/dataset/dataset.h"
#include "engine/inference/sample_answers.h"
#include "engine/models/msi_net.h"

namespace distilloscope {

/// What a layer of a network makes of an image. Layers are convolutions and batch normalisations
/// before what follows them, and residual blocks whole; those of MSI-Net are seen after their ReLU.
class ActivationReader {
 public:
  /// Uses the image and the students that \p samples keeps. Throws EngineError(not_found) naming a
  /// layer that is not there, EngineError(mismatch) for a file that is neither a student nor
  /// MSI-Net.
  ActivationsReady read(const ActivationsJob& job, SampleAnswers& samples,
                        const SampleAnswers::OpenDataset& dataset, JobControl& control);

 private:
  MSINet& msi_net(const std::string& checkpoint);

  std::string msi_net_stamp_;
  MSINet msi_net_{nullptr};
};

}  // namespace distilloscope
