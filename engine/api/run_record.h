// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/options.h"

namespace distilloscope {

/// Model A is index 0 and Model B index 1 wherever two values stand side by side.
enum class Model { a = 0, b = 1 };

/// One file of a dataset that cannot be used, and why.
struct DatasetProblem {
  std::string file;      ///< path relative to the dataset folder
  std::string message;   ///< "is truncated", "has no saliency map", ...
  bool left_out = true;  ///< false for a remark that leaves the sample usable
};

struct SampleInfo {
  std::string id;  ///< the file name without its ending
  int width = 0;   ///< of the stimulus, pixels
  int height = 0;
  bool has_teacher = false;
  bool has_fixations = false;
};

struct DatasetInfo {
  std::string folder;       ///< absolute
  std::string name;         ///< for titles: the folder's name, or "demo dataset"
  std::string layout;       ///< "images|maps|fixations" or "stimuli|saliency|fixations"
  std::string teacher;      ///< where teacher maps come from, in words; empty: none
  std::string fingerprint;  ///< changes when a used file changes (name, size, time)
  std::vector<SampleInfo> train;
  std::vector<SampleInfo> val;
  int test_count = 0;  ///< stimuli without truth
  std::vector<DatasetProblem> problems;
  int left_out = 0;  ///< samples not used because of a problem
};

/// Reference values of the validation truth under maps that know nothing of the image.
struct Baselines {
  double uniform_kl = 0;       ///< a constant map
  double centre_prior_kl = 0;  ///< the mean of the training truth maps
  double teacher_kl = -1;      ///< the teacher's own maps; negative when there is no teacher
};

/// Terms of one model's loss on one training batch.
struct LossTerms {
  double total = 0;
  double truth = 0;          ///< KL(truth, head 1)
  double teacher = 0;        ///< w KL(teacher / s, head 2); 0 for Model A
  double gradient_norm = 0;  ///< before clipping
};

struct StepSample {
  std::int64_t step = 0;  ///< 1 for the first step of the run
  int epoch = 0;          ///< 1 for the first epoch
  double seconds = 0;     ///< training time since the run began, pauses left out
  double learning_rate = 0;
  double images_per_second = 0;
  LossTerms a;
  LossTerms b;
};

struct EpochSample {
  int epoch = 0;
  std::int64_t step = 0;  ///< the last step of the epoch
  double seconds = 0;
  double train_kl[2] = {0, 0};    ///< running mean of the truth term
  double val_kl[2] = {0, 0};      ///< mean over validation images, truth KL of head 1
  double val_teacher_kl = -1;     ///< head 2 of B against the teacher; negative without one
  bool best[2] = {false, false};  ///< lowest val_kl so far
};

/// KL of both models on one validation image after one epoch.
struct ImageScore {
  std::string id;
  double kl[2] = {0, 0};
};

struct EpochScores {
  int epoch = 0;
  std::vector<ImageScore> images;  ///< in the order of DatasetInfo::val
};

enum class AlarmKind { dead_output, not_finite, teacher_missing };

struct Alarm {
  AlarmKind kind = AlarmKind::dead_output;
  Model model = Model::a;
  int epoch = 0;
  std::int64_t step = 0;
  std::string message;
  std::vector<std::string> images;  ///< ids concerned, when known
};

enum class RunState { running, finished, stopped, cancelled, failed, interrupted };
std::string_view run_state_word(RunState state);

/// What run.json says of a run: enough for a table of runs.
struct RunRecord {
  std::string folder;  ///< absolute
  std::string name;
  std::string created;  ///< ISO 8601, local time with offset
  RunState state = RunState::running;
  std::string message;  ///< why it failed, otherwise empty
  Options options;
  std::string dataset_name;
  std::string dataset_folder;
  std::string dataset_fingerprint;
  int train_count = 0;
  int val_count = 0;
  std::string device;          ///< "CPU, 2 threads, bf16"
  std::string versions;        ///< program, LibTorch, OpenCV
  std::string encoder_file;    ///< what both encoders started from; empty: fresh weights
  std::string encoder_sha256;  ///< of that file, 64 hexadecimal digits
  Baselines baselines;
  int epochs_done = 0;
  int best_epoch[2] = {0, 0};    ///< 0: none yet
  double best_kl[2] = {-1, -1};  ///< negative: none yet
  double last_kl[2] = {-1, -1};
  std::vector<std::string> alarms;
};

/// A run read back whole.
struct RunHistory {
  RunRecord record;
  std::vector<StepSample> steps;
  std::vector<EpochSample> epochs;
  std::vector<EpochScores> scores;
  std::vector<int> checkpoints;  ///< epochs whose weights are on disk, ascending
};

}  // namespace distilloscope
