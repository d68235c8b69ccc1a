// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/events.h"
#include "engine/api/run_record.h"
#include "engine/platform/folder_lock.h"

namespace distilloscope {

/// Where in a run training stands.
struct RunPosition {
  std::int64_t step = 0;  ///< steps done since the run began
  int epoch = 0;          ///< epochs completed
  bool operator==(const RunPosition&) const = default;
};

/// The folder of one run while it is being written; see README.md for its files. Holds the
/// folder's lock. All functions throw EngineError(unwritable | disk_full) naming the file.
class RunFolder {
 public:
  /// Makes runs_folder/<date>-<name>, with a number behind it when that is taken.
  static RunFolder create(const std::string& runs_folder, const std::string& name);
  /// Opens an old run to go on with; leftovers of a killed checkpoint write are removed.
  /// Throws EngineError(not_found) when it is no run folder.
  static RunFolder reopen(const std::string& folder);

  const std::string& folder() const { return folder_; }
  void write_record(const RunRecord& record);
  void append(const StepSample& sample);
  void append(const EpochSample& sample);
  void append(const EpochScores& scores);
  /// Writes out buffered rows.
  void flush();
  /// Removes rows after a position, for going on from a checkpoint.
  void rewind_to(const RunPosition& position);

  /// A checkpoint is written into the folder this gives, then published under its name.
  std::string begin_checkpoint();
  /// Removes what a failed write left of it, so that a full disk is not kept full. Never throws.
  void discard_checkpoint();
  /// Names it checkpoints/epoch-003 or, within an epoch, checkpoints/step-000123; returns that
  /// folder.
  std::string publish_checkpoint(const RunPosition& position, bool epoch_complete);
  /// Removes optimiser state of earlier epochs, and checkpoints within epochs before \p epoch.
  void prune_checkpoints(int epoch, bool keep_all_optimisers);
  std::string preview_folder(int epoch, const std::string& image);

 private:
  RunFolder(std::string folder, platform::FolderLock lock);

  std::string folder_;
  platform::FolderLock lock_;
  std::string pending_steps_;
  int arms_ = 2;
};

inline constexpr const char* kTrainingStateFile = "state.safetensors";

/// "a.safetensors" for the first arm.
std::string checkpoint_file_name(int arm);

/// checkpoints/epoch-NNN of a run folder (whether or not it is there).
std::string epoch_checkpoint_folder(const std::string& run_folder, int epoch);

/// The epochs for which that file is there, ascending.
std::vector<int> epochs_with_weights(const std::string& run_folder, int arm);

/// The newest checkpoint with optimiser state, to go on from; empty when there is none.
std::string newest_resumable_checkpoint(const std::string& run_folder);

/// Reads run.json alone, as the training wrote it. A run marked as running whose folder nobody
/// holds is given as interrupted. Throws EngineError(not_found | unreadable) naming the file.
RunRecord read_own_record(const std::string& folder);

/// The same with the name and the note that the user gave the run (see run_notes.h). Notes that
/// cannot be read are left out, and \p remark, where it is asked for, says why.
RunRecord read_run_record(const std::string& folder, std::string* remark = nullptr);

/// Reads a run whole, with its notes as above; a row cut short by a kill is passed over.
RunHistory read_run(const std::string& folder, std::string* remark = nullptr);

/// Validation KL by epoch; empty when there is none or it cannot be read.
ValidationCurve read_validation_curve(const std::string& folder);

/// All runs below a folder, newest first; folders with a run.json that cannot be read go to
/// \p problems. A runs folder that does not exist holds no runs; one that is there and cannot be
/// read throws EngineError(unreadable).
std::vector<RunRecord> list_runs(const std::string& runs_folder,
                                 std::vector<DatasetProblem>& problems);

}  // namespace distilloscope
