// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_session.h"

#include <utility>
#include <variant>

#include "app/loaded_engine.h"

namespace distilloscope::cli {

ExitCode JobEnd::exit_code() const {
  if (state == JobState::finished) return kDone;
  if (state == JobState::failed) return error ? cli::exit_code(error->code) : kFailed;
  return kInterrupted;
}

JobRun::JobRun(Console& console, RunnerOptions options)
    : console_(console),
      session_(make_loaded_session(std::move(options), 0, [this] { pipe_.wake(); })) {}

JobRun::~JobRun() = default;

namespace {

// What a job keeps when it is stopped; empty for one that keeps nothing.
std::string words_when_stopped(const Job& job) {
  if (std::holds_alternative<TrainJob>(job) || std::holds_alternative<StudyJob>(job)) {
    return "saving a checkpoint to go on from. Press Ctrl-C again to end without.";
  }
  if (std::holds_alternative<TrainTeacherJob>(job)) {
    return "keeping the best weights so far. Press Ctrl-C again to end without.";
  }
  if (std::holds_alternative<TeachJob>(job)) {
    return "the maps written so far are kept, and the same command goes on.";
  }
  return {};
}

}  // namespace

bool JobRun::show(const Event& event) {
  if (const auto* progress = std::get_if<Progress>(&event)) {
    console_.progress(*progress);
  } else if (const auto* line = std::get_if<LogLine>(&event)) {
    if (line->level == LogLevel::error) {
      console_.error(line->text);
    } else if (line->level == LogLevel::warning) {
      console_.message("warning: " + line->text);
    } else if (console_.verbose) {
      console_.message(line->text);
    }
  }
  const auto* change = std::get_if<JobStateChanged>(&event);
  return change != nullptr && is_final(change->state);
}

JobEnd JobRun::run(Job job, const std::function<void(const Event&)>& handle) {
  const std::string when_stopped = words_when_stopped(job);
  const JobId id = session_->submit(std::move(job));
  while (true) {
    for (const Event& event : session_->drain()) {
      if (std::visit([](const auto& value) { return value.job; }, event) != id) continue;
      const bool last = show(event);
      handle(event);
      if (last) {
        console_.end_progress();
        const auto& change = std::get<JobStateChanged>(event);
        return {change.state, change.error};
      }
    }
    const int interrupts = pipe_.wait();
    if (interrupts == answered_) continue;
    if (answered_ == 0 && interrupts == 1 && !when_stopped.empty()) {
      console_.message("interrupted; " + when_stopped);
      session_->stop(id);
    } else {
      console_.message("interrupted; ending.");
      session_->cancel(id);
    }
    answered_ = interrupts;
  }
}

RunHistory JobRun::open_run(const std::string& folder) {
  RunHistory history;
  const JobEnd end = run(OpenRunJob{folder}, [&](const Event& event) {
    if (const auto* opened = std::get_if<RunOpened>(&event)) history = opened->history;
  });
  if (end.error) throw EngineError(end.error->code, end.error->message);
  if (end.state != JobState::finished) {
    throw EngineError(ErrorCode::internal, "Reading the run " + folder + " was interrupted.");
  }
  return history;
}

}  // namespace distilloscope::cli
