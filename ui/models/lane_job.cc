// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lane_job.h"

#include <utility>

#include "ui/models/progress_words.h"

namespace distilloscope {

LaneJob::LaneJob(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
  connect(&bridge, &EngineBridge::jobStateChanged, this, &LaneJob::onJobState);
  connect(&bridge, &EngineBridge::progressChanged, this, [this](const Progress& progress) {
    if (!isActive() || progress.job != id_) return;
    progress_ = progress;
    Q_EMIT changed();
  });
}

void LaneJob::submit(Job job) {
  if (isActive()) return;
  progress_ = {};
  work_ = workOf(job);
  id_ = bridge_.submit(std::move(job));
  setState(State::queued);
}

void LaneJob::pause() {
  if (!canPause()) return;
  bridge_.pause(id_);
  setState(State::pausing);
}

void LaneJob::resume() {
  if (!canResume()) return;
  bridge_.resume(id_);
  setState(State::resuming);
}

void LaneJob::stop() {
  if (!canStop()) return;
  bridge_.stop(id_);
  setState(State::stopping);
}

void LaneJob::onJobState(const JobStateChanged& event) {
  if (!isActive()) return;
  if (event.job != id_) {
    // What this one waits for may have ended.
    if (is_final(event.state)) Q_EMIT changed();
    return;
  }
  if (is_final(event.state)) {
    setState(State::idle);
    Q_EMIT ended(event);
  } else if (event.state == JobState::paused) {
    if (state_ != State::stopping) setState(State::paused);
  } else if (event.state == JobState::running) {
    if (state_ != State::pausing && state_ != State::stopping) setState(State::running);
  }
}

void LaneJob::setState(State state) {
  if (state_ == state) return;
  state_ = state;
  Q_EMIT changed();
}

QString LaneJob::text(const QString& ahead) const {
  Hold hold = Hold::none;
  switch (state_) {
    case State::idle:
      return {};
    case State::queued:
      return isWaiting() ? tr("Waits for %1 to end").arg(ahead) : tr("Starting…");
    case State::pausing:
      hold = Hold::pausing;
      break;
    case State::paused:
      hold = Hold::paused;
      break;
    case State::stopping:
      return tr("Stopping…");
    default:
      break;
  }
  const QString text = progressText(hold, progress_);
  return text.isEmpty() ? tr("Running…") : text;
}

}  // namespace distilloscope
