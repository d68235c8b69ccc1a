// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/run_controller.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/bridge/engine_text.h"

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
  const QLocale locale;
  QStringList parts;
  switch (state_) {
    case State::idle:
      return {};
    case State::starting:
      if (progress_.stage.empty()) {
        return bridge_.isBehindOthers(job_) ? tr("Waits for another job to end…") : tr("Starting…");
      }
      break;
    case State::pausing:
      parts.push_back(tr("Pausing…"));
      break;
    case State::paused:
      parts.push_back(tr("Paused"));
      break;
    case State::stopping:
      return tr("Stopping and saving…");
    default:
      break;
  }
  const SeriesStage series = seriesStage(QString::fromStdString(progress_.stage));
  if (series.number > 0) parts.push_back(tr("seed %1 of %2").arg(series.number).arg(series.count));
  if (progress_.epoch > 0) {
    parts.push_back(tr("epoch %1/%2").arg(progress_.epoch).arg(progress_.epochs));
    if (series.stage != "Training") {
      parts.push_back(engineText(series.stage).toLower());
    } else {
      parts.push_back(tr("step %1/%2").arg(progress_.step).arg(progress_.steps));
    }
  } else if (!series.stage.isEmpty()) {
    const QString stage = engineText(series.stage);
    parts.push_back(progress_.steps > 0
                        ? tr("%1 %2/%3").arg(stage).arg(progress_.step).arg(progress_.steps)
                        : stage);
  }
  if (progress_.seconds_left >= 0) {
    parts.push_back(tr("%1 left").arg(durationText(progress_.seconds_left)));
  }
  if (progress_.images_per_second > 0) {
    parts.push_back(tr("%1 img/s")
                        .arg(locale.toString(progress_.images_per_second, 'f',
                                             progress_.images_per_second < 10 ? 1 : 0)));
  }
  return parts.join(" · ");
}

SeriesStage seriesStage(const QString& stage) {
  static const QRegularExpression pattern("^Training (\\d+) of (\\d+): (.*)$");
  const QRegularExpressionMatch match = pattern.match(stage);
  if (!match.hasMatch()) return {0, 0, stage};
  return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3)};
}

QString durationText(double seconds) {
  const auto total = static_cast<qlonglong>(std::llround(std::max(0.0, seconds)));
  const QChar zero('0');
  if (total < 3600) return QString("%1:%2").arg(total / 60).arg(total % 60, 2, 10, zero);
  return QString("%1:%2:%3")
      .arg(total / 3600)
      .arg(total / 60 % 60, 2, 10, zero)
      .arg(total % 60, 2, 10, zero);
}

}  // namespace distilloscope
