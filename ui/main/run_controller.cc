// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/run_controller.h"

#include <utility>

#include "ui/models/progress_words.h"

namespace distilloscope {

RunController::RunController(EngineBridge& bridge, Workspace& workspace, QObject* parent)
    : QObject(parent), bridge_(bridge), workspace_(workspace) {
  connect(&bridge, &EngineBridge::jobStateChanged, this, &RunController::onJobState);
  connect(&bridge, &EngineBridge::progressChanged, this, [this](const Progress& progress) {
    if (!isActive() || progress.job != job_) return;
    progress_ = progress;
    Q_EMIT progressChanged();
  });
}

void RunController::begin(Job job) {
  progress_ = {};
  study_ = std::holds_alternative<StudyJob>(job);
  job_ = bridge_.submit(std::move(job));
  workspace_.followTraining(job_);
  setState(State::starting);
  Q_EMIT progressChanged();
}

void RunController::start(const Options& options) {
  if (isActive()) return;
  TrainJob job;
  job.options = options;
  begin(std::move(job));
}

void RunController::resumeFolder(const QString& folder, int epochs) {
  if (isActive()) return;
  TrainJob job;
  job.resume_folder = folder.toStdString();
  job.resume_epochs = epochs;
  begin(std::move(job));
}

void RunController::startStudy(const Options& options, int seeds) {
  if (isActive()) return;
  begin(StudyJob{options, seeds, {}});
}

void RunController::resumeStudy(const QString& folder) {
  if (isActive()) return;
  StudyJob job;
  job.resume_folder = folder.toStdString();
  begin(std::move(job));
}

void RunController::pause() {
  if (!canPause()) return;
  setState(State::pausing);
  bridge_.pause(job_);
}

void RunController::resume() {
  if (!canResume()) return;
  setState(State::resuming);
  bridge_.resume(job_);
}

void RunController::stop() {
  if (!canStop()) return;
  setState(State::stopping);
  bridge_.stop(job_);
}

void RunController::toggle() {
  if (canPause()) {
    pause();
  } else if (canResume()) {
    resume();
  } else if (!isActive()) {
    Q_EMIT startRequested();
  }
}

void RunController::onJobState(const JobStateChanged& event) {
  if (!isActive() || event.job != job_) return;
  switch (event.state) {
    case JobState::queued:
      break;
    case JobState::running:
      if (state_ != State::pausing && state_ != State::stopping) setState(State::running);
      break;
    case JobState::paused:
      if (state_ != State::stopping) setState(State::paused);
      break;
    default:
      job_ = 0;
      progress_ = {};
      setState(State::idle);
      Q_EMIT progressChanged();
      Q_EMIT ended(event);
  }
}

void RunController::setState(State state) {
  if (state_ == state) return;
  state_ = state;
  Q_EMIT stateChanged();
}

QString RunController::progressText() const {
  switch (state_) {
    case State::idle:
      return {};
    case State::starting:
      if (progress_.stage.empty()) {
        return bridge_.isBehindOthers(job_) ? tr("Waits for another job to end…") : tr("Starting…");
      }
      break;
    case State::pausing:
      return distilloscope::progressText(Hold::pausing, progress_);
    case State::paused:
      return distilloscope::progressText(Hold::paused, progress_);
    case State::stopping:
      return tr("Stopping and saving…");
    default:
      break;
  }
  return distilloscope::progressText(Hold::none, progress_);
}

}  // namespace distilloscope
