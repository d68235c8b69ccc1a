// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/cli_console.h"
#include "app/cli_options.h"
#include "app/cli_signals.h"
#include "engine/api/session.h"
#include "engine/engine.h"

namespace distilloscope::cli {

/// How a job ended. `error` is set when it failed.
struct JobEnd {
  JobState state = JobState::failed;
  std::optional<Error> error;
  ExitCode exit_code() const;
};

/// Runs jobs one after the other on the session that the window uses too.
class JobRun {
 public:
  explicit JobRun(Console& console, RunnerOptions options = {});
  ~JobRun();

  /// Submits the job and blocks until its final state. Shows progress and messages, turns the first
  /// Ctrl-C into "stop and save" and the second into "cancel", and hands every event of the job,
  /// progress included, to \p handle.
  JobEnd run(Job job, const std::function<void(const Event&)>& handle);

  /// Reads a run folder whole. Throws EngineError.
  RunHistory open_run(const std::string& folder);

 private:
  bool show(const Event& event);
  int answered_ = 0;  ///< interrupts dealt with, over all jobs
  Console& console_;
  WakePipe pipe_;
  std::unique_ptr<Session> session_;  // declared last: its threads use the pipe
};

/// How a TrainJob or StudyJob is run: its dataset is opened from now on. Not where ranks take turns
/// at opening it, nor for what goes on, which has options of its own.
template <typename Experiment>
RunnerOptions runner_for(const Experiment& job, std::optional<RankOptions> ranks) {
  const bool ahead = !ranks && job.resume_folder.empty();
  return {std::move(ranks), ahead ? open_ahead(job.options) : nullptr};
}

/// The options a command line means. Without a dataset in it, that of the run \p checkpoint lies
/// in, if any; throws UsageError when there is none.
Options options_for(const OptionArguments& arguments, const std::string& checkpoint, JobRun& jobs);

}  // namespace distilloscope::cli
