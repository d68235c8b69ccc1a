// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/api/checkpoint_info.h"
#include "engine/api/error.h"
#include "engine/api/evaluation.h"
#include "engine/api/image.h"
#include "engine/api/jobs.h"
#include "engine/api/run_record.h"
#include "engine/api/study.h"
#include "engine/api/teacher.h"

namespace distilloscope {

/// Queued -> Running <-> Paused -> one of the final four, each published when it is reached.
enum class JobState { queued, running, paused, finished, stopped, cancelled, failed };
inline bool is_final(JobState state) {
  return state >= JobState::finished;
}

struct JobStateChanged {
  JobId job = 0;
  JobState state = JobState::queued;
  std::optional<Error> error;  ///< set when failed
};

/// How far a job is. Latest wins.
struct Progress {
  JobId job = 0;
  std::string stage;         ///< "Making the demo scenes", "Training", "Validating", ...
  double fraction = 0;       ///< of the whole job, 0..1
  double seconds_left = -1;  ///< negative: not known yet
  int epoch = 0;             ///< training only
  int epochs = 0;
  int step = 0;  ///< within the epoch
  int steps = 0;
  double images_per_second = 0;
  /// All items are done; what the stage names now is the rest, and nobody knows its share or time.
  bool ending = false;
};

/// A run has its folder, its data and its baselines, and begins (or goes on).
struct RunStarted {
  JobId job = 0;
  RunRecord record;
  DatasetInfo dataset;
  int resumed_from_epoch = 0;  ///< 0 for a new run
  RunHistory history;          ///< of a resumed run, up to the step it goes on from
};

struct StepDone {
  JobId job = 0;
  StepSample sample;
};

/// The epoch's scores are in and its weights are on disk.
struct EpochDone {
  JobId job = 0;
  EpochSample sample;
  EpochScores scores;
  PerArm<std::string> checkpoints;  ///< files, one per arm
};

struct AlarmRaised {
  JobId job = 0;
  Alarm alarm;
};

struct DatasetOpened {
  JobId job = 0;
  DatasetInfo info;
};

struct ThumbnailReady {
  JobId job = 0;
  std::string id;
  PicturePtr picture;
};

/// Any map may be null. Truth and teacher are at their own size, predictions at the network's.
struct SampleReady {
  static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  JobId job = 0;
  std::string id;
  int epoch = 0;
  PicturePtr stimulus;
  MapPtr truth;
  MapPtr teacher;
  PerArm<MapPtr> prediction = {nullptr, nullptr};
  PerArm<std::string> failed = {"", ""};  ///< why an arm that was asked for has none
  PerArm<double> kl = {-1, -1};           ///< at the network's size; negative: not known
  PerArm<double> cc = {-2, -2};           ///< Pearson; below -1: not known
  PerArm<double> sim = {-1, -1};          ///< negative: not known
  /// At the truth's own size; NaN: not known, or not defined.
  PerArm<double> nss = {kUnknown, kUnknown};
  PerArm<double> auc = {kUnknown, kUnknown};  ///< of Judd
  double teacher_kl = -1;
  double teacher_cc = -2;
  double teacher_sim = -1;
  double teacher_nss = kUnknown;
  double teacher_auc = kUnknown;
  std::vector<Fixation> fixations;  ///< in the stimulus' pixels; empty: none are known
  double kl_epsilon = 1e-7;         ///< of the KL values; that of the checkpoint's run
};

struct CheckpointReady {
  JobId job = 0;
  CheckpointInfo info;
};

/// Mean validation KL after each epoch, of every arm.
struct ValidationCurve {
  PerArm<std::vector<double>> kl = PerArm<std::vector<double>>(2);
};

struct RunsListed {
  JobId job = 0;
  std::vector<RunRecord> runs;           ///< newest first
  std::vector<StudyRecord> studies;      ///< newest first
  std::vector<DatasetProblem> problems;  ///< folders that look like runs but cannot be read
  std::vector<ValidationCurve> curves;   ///< one per run, in the same order
  std::string folder;                    ///< absolute; the folder that was listed
  bool folder_found = true;              ///< false: it is not there (yet), and holds no runs
};

struct RunOpened {
  JobId job = 0;
  RunHistory history;
};

struct EvaluationDone {
  JobId job = 0;
  std::vector<std::string> checkpoints;
  std::vector<double> mean_kl;  ///< one per checkpoint
  std::vector<std::string> ids;
  std::vector<std::vector<double>> kl;  ///< [checkpoint][image], at the network's size
  Baselines baselines;                  ///< with checkpoints only
  std::vector<std::string> names;       ///< all evaluated: checkpoints, then map folders
  std::vector<std::string> labels;      ///< names without what all have in common
  std::vector<MetricScores> metrics;
};

struct PredictionDone {
  JobId job = 0;
  std::string folder;
  int count = 0;
};

/// The teacher's maps were looked at: before the first step of a training, and after TeachJob.
struct TeacherChecked {
  JobId job = 0;
  TeacherCheck check;
};

struct TeachDone {
  JobId job = 0;
  std::string folder;  ///< to be used as dataset.teacher_folder
  int written = 0;
  int kept = 0;      ///< were there and still matched
  int replaced = 0;  ///< of those written: were there and no longer matched
};

/// One epoch of a teacher's training.
struct TeacherEpochDone {
  JobId job = 0;
  int epoch = 0;
  double train_kl = 0;
  double val_kl = 0;
  bool best = false;
};

struct TeacherTrained {
  JobId job = 0;
  std::string file;
  int best_epoch = 0;
  double best_kl = 0;
};

/// A study and what it says so far.
struct StudyUpdated {
  JobId job = 0;
  StudyRecord study;
};

struct CheckpointsCompared {
  JobId job = 0;
  CheckpointComparison comparison;
};

struct TensorReady {
  JobId job = 0;
  TensorValues tensor;
};

struct WeightHistoryReady {
  JobId job = 0;
  WeightHistory history;
};

struct ActivationsReady {
  JobId job = 0;
  std::string id;  ///< of the image
  std::string checkpoint;
  std::vector<LayerInfo> layers;  ///< all that can be chosen, in the order of the network
  int layer = 0;                  ///< which of them this is
  std::vector<int> channels;      ///< the channels shown, those of the largest mean answer first
  std::vector<MapPtr> maps;       ///< one per channel; values may be negative
};

/// The run as it is listed now.
struct RunEdited {
  JobId job = 0;
  RunRecord record;
};

struct ImageNotesKept {
  JobId job = 0;
  std::string folder;
  std::vector<ImageNote> notes;  ///< all of the run
};

enum class LogLevel { info, warning, error };
struct LogLine {
  JobId job = 0;
  LogLevel level = LogLevel::info;
  std::string text;
};

using Event =
    std::variant<JobStateChanged, Progress, RunStarted, StepDone, EpochDone, AlarmRaised,
                 DatasetOpened, ThumbnailReady, SampleReady, CheckpointReady, RunsListed, RunOpened,
                 EvaluationDone, PredictionDone, TeacherChecked, TeachDone, TeacherEpochDone,
                 TeacherTrained, StudyUpdated, CheckpointsCompared, TensorReady, WeightHistoryReady,
                 ActivationsReady, RunEdited, ImageNotesKept, LogLine>;

}  // namespace distilloscope
