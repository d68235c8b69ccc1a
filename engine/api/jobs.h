// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/api/options.h"
#include "engine/api/run_record.h"
#include "engine/api/teacher.h"

namespace distilloscope {

using JobId = std::uint64_t;

// ---- The training lane: one at a time, in order ------------------------------------------------

/// Trains A and B. Makes a new run folder, or goes on in an old one.
struct TrainJob {
  Options options;
  std::string resume_folder;  ///< a run folder to go on with; its own options are used then
  int resume_epochs = 0;      ///< with resume_folder: new total number of epochs; 0: as it was
};

/// Scores checkpoints on a dataset's validation split; answers with EvaluationDone.
struct EvaluateJob {
  DatasetOptions dataset;
  HardwareOptions hardware;
  std::vector<std::string> checkpoints;  ///< one or two .safetensors files or run folders
  std::string csv_file;                  ///< per-image scores are also written here; empty: not
  std::vector<std::string> map_folders;  ///< scored next; "" is the dataset's teacher, or "oracle"
  std::vector<TeacherOptions> teachers;  ///< scored last
  std::string eight_bit;  ///< "down" or "nearest": maps go through 8 bit, rounded so; empty: float
  int threads = 0;        ///< that score images; 0: all cores
};

/// Writes the predicted maps of a checkpoint as files, one per image.
struct PredictJob {
  DatasetOptions dataset;
  HardwareOptions hardware;
  std::string checkpoint;           ///< a .safetensors file
  std::vector<std::string> images;  ///< image files; empty: the dataset's stimuli
  bool train_split = true;          ///< dataset only: include the training split
  bool val_split = true;
  std::string output_folder;     ///< made when missing; {train,val}/<id>.<ending>
  std::string format = "png16";  ///< "png16", "png8" or "npy"
};

/// Trains the same experiment with several seeds, one run after another, and compares its arms over
/// them; answers with StudyUpdated after each seed.
struct StudyJob {
  Options options;            ///< run.seed is the first seed
  int seeds = 5;              ///< that many, counting up
  std::string resume_folder;  ///< a study folder to go on with; its own options are used then
};

// ---- The query lane: short, answered while training goes on ------------------------------------

/// Lists what a dataset folder holds; answers with DatasetOpened.
struct OpenDatasetJob {
  DatasetOptions dataset;
};

/// Small pictures of validation stimuli for a strip; answers with one ThumbnailReady each.
struct ThumbnailsJob {
  DatasetOptions dataset;
  std::vector<std::string> ids;
  int height = 72;  ///< pixels; width follows the image
};

/// Everything the panes show of one image; answers with SampleReady.
/// With checkpoint files the maps of the arms are predicted from them.
struct SampleJob {
  DatasetOptions dataset;
  std::string id;          ///< a validation image, or
  std::string image_file;  ///< any image file (then there is no truth and no teacher)
  std::vector<std::string> checkpoints = {"", ""};  ///< .safetensors, one per arm; empty: none
  int epoch = 0;                                    ///< handed back in the answer
  /// Pictures of maps that a run folder keeps, one per arm: taken where there is no checkpoint and
  /// the file is there.
  std::vector<std::string> kept_maps = {"", ""};
};

/// Reads a checkpoint's tensors; answers with CheckpointReady.
struct InspectJob {
  std::string file;
};

/// Reads the run.json and the curve of every run folder below a folder; answers with RunsListed.
struct ListRunsJob {
  std::string runs_folder;  ///< empty: the user's data folder
};

/// Reads one run folder whole; answers with RunOpened.
struct OpenRunJob {
  std::string folder;
};

/// Reads a study folder; answers with StudyUpdated.
struct OpenStudyJob {
  std::string folder;
};

// ---- of checkpoints ----

/// Compares the tensors of two checkpoints by name; answers with CheckpointsCompared.
struct CompareCheckpointsJob {
  std::string first;
  std::string second;
};

/// Reads one tensor's values, for kernels as pictures; answers with TensorReady.
struct TensorJob {
  std::string file;
  std::string name;
};

/// Norms of an arm's tensors over the epochs of a run whose weights are on disk; reports progress
/// and answers with WeightHistoryReady.
struct WeightHistoryJob {
  std::string folder;  ///< a run folder
  Model model = Model::a;
};

/// What one layer of a student makes of an image; answers with ActivationsReady.
struct ActivationsJob {
  DatasetOptions dataset;
  std::string id;          ///< a validation image, or
  std::string image_file;  ///< any image file
  std::string checkpoint;  ///< a student's .safetensors
  std::string layer;       ///< a module's dotted path; empty: the first one
  int most_channels = 64;  ///< the sheet's limit; those that answer most are kept
};

// ---- what the user writes about runs ----

/// Renames or annotates a run, also one that is training; answers with RunEdited.
struct EditRunJob {
  std::string folder;
  std::optional<std::string> name;
  std::optional<std::string> note;
};

/// Stars and notes on images, kept in a run folder beside those of other images. An ImageNote
/// without a star and text takes the image's note away. Answers with ImageNotesKept.
struct KeepImageNotesJob {
  std::string folder;
  std::vector<ImageNote> notes;
};

using Job = std::variant<TrainJob, EvaluateJob, PredictJob, TeachJob, TrainTeacherJob, StudyJob,
                         OpenDatasetJob, ThumbnailsJob, SampleJob, InspectJob, ListRunsJob,
                         OpenRunJob, OpenStudyJob, CompareCheckpointsJob, TensorJob,
                         WeightHistoryJob, ActivationsJob, EditRunJob, KeepImageNotesJob>;

/// True for jobs of the query lane, which are answered while a training runs.
inline bool is_query(const Job& job) {
  return job.index() >= 6;
}

}  // namespace distilloscope
