// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/dataset/dataset.h"
#include "engine/inference/activations.h"
#include "engine/inference/sample_answers.h"
#include "engine/records/run_list.h"
#include "engine/session/thread_session.h"

namespace distilloscope {

/// Answers the query lane. Keeps the dataset it used last, and what SampleAnswers keeps.
class Queries {
 public:
  void run(const OpenDatasetJob& job, JobControl& control);
  void run(const ThumbnailsJob& job, JobControl& control);
  void run(const SampleJob& job, JobControl& control);
  void run(const InspectJob& job, JobControl& control);
  void run(const ListRunsJob& job, JobControl& control);
  void run(const OpenRunJob& job, JobControl& control);
  void run(const OpenStudyJob& job, JobControl& control);
  void run(const CompareCheckpointsJob& job, JobControl& control);
  void run(const TensorJob& job, JobControl& control);
  void run(const WeightHistoryJob& job, JobControl& control);
  void run(const ActivationsJob& job, JobControl& control);
  void run(const EditRunJob& job, JobControl& control);
  void run(const KeepImageNotesJob& job, JobControl& control);

 private:
  const Dataset& dataset(const DatasetOptions& options, JobControl& control, bool reopen = false);

  std::optional<Dataset> dataset_;
  DatasetOptions dataset_options_;
  SampleAnswers samples_;
  RunList runs_;
  ActivationReader activations_;
};

}  // namespace distilloscope
