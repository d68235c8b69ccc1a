// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/engine_bridge.h"

#include <QElapsedTimer>
#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace distilloscope {

EngineBridge::EngineBridge(const SessionFactory& factory, QObject* parent) : QObject(parent) {
  timer_.setObjectName("engineEvents");
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &EngineBridge::serve);
  // Called on engine threads: nothing but a posted call, which never waits for the window.
  session_ = factory(
      [this] { QMetaObject::invokeMethod(this, &EngineBridge::onWake, Qt::QueuedConnection); });
}

EngineBridge::~EngineBridge() {
  // Its threads may call wake until they are joined, so it goes while this is still a QObject.
  session_.reset();
}

JobId EngineBridge::submit(Job job) {
  const bool on_lane = !is_query(job);
  const JobId id = session_->submit(std::move(job));
  unfinished_.insert(id);
  if (on_lane) lane_.insert(id);
  return id;
}
void EngineBridge::pause(JobId job) {
  session_->pause(job);
}
void EngineBridge::resume(JobId job) {
  session_->resume(job);
}
void EngineBridge::stop(JobId job) {
  session_->stop(job);
}
void EngineBridge::cancel(JobId job) {
  session_->cancel(job);
}

void EngineBridge::onWake() {
  if (!timer_.isActive()) timer_.start(kDrainMs);
}

void EngineBridge::serve() {
  handOut(kTurnMs);
  if (!waiting_.empty()) timer_.start(0);
}

void EngineBridge::drain() {
  handOut(std::numeric_limits<int>::max());
}

void EngineBridge::handOut(int most_ms) {
  if (!session_) return;
  QElapsedTimer since;
  since.start();
  std::vector<StepDone> steps;
  std::vector<ThumbnailReady> thumbnails;
  std::optional<Progress> progress;
  // What was gathered is handed out before any event that could depend on it.
  const auto flush = [&] {
    if (!steps.empty()) Q_EMIT stepsDone(std::exchange(steps, {}));
    if (!thumbnails.empty()) Q_EMIT thumbnailsReady(std::exchange(thumbnails, {}));
    if (progress) Q_EMIT progressChanged(*std::exchange(progress, std::nullopt));
  };
  // Gathering costs nothing: the turn is over when what was handed out took its time.
  bool over = false;
  const auto hand_out = [&](auto&& event) {
    using Type = std::decay_t<decltype(event)>;
    if constexpr (std::is_same_v<Type, StepDone>) {
      steps.push_back(event);
    } else if constexpr (std::is_same_v<Type, ThumbnailReady>) {
      thumbnails.push_back(std::move(event));
    } else if constexpr (std::is_same_v<Type, Progress>) {
      if (progress && progress->job != event.job) Q_EMIT progressChanged(*progress);
      progress = std::move(event);
    } else {
      flush();
      if constexpr (std::is_same_v<Type, JobStateChanged>) {
        if (is_final(event.state)) {
          unfinished_.erase(event.job);
          lane_.erase(event.job);
        }
        Q_EMIT jobStateChanged(event);
      }
      if constexpr (std::is_same_v<Type, RunStarted>) Q_EMIT runStarted(event);
      if constexpr (std::is_same_v<Type, EpochDone>) Q_EMIT epochDone(event);
      if constexpr (std::is_same_v<Type, AlarmRaised>) Q_EMIT alarmRaised(event);
      if constexpr (std::is_same_v<Type, DatasetOpened>) Q_EMIT datasetOpened(event);
      if constexpr (std::is_same_v<Type, SampleReady>) Q_EMIT sampleReady(event);
      if constexpr (std::is_same_v<Type, CheckpointReady>) Q_EMIT checkpointReady(event);
      if constexpr (std::is_same_v<Type, RunsListed>) Q_EMIT runsListed(event);
      if constexpr (std::is_same_v<Type, RunOpened>) Q_EMIT runOpened(event);
      if constexpr (std::is_same_v<Type, EvaluationDone>) Q_EMIT evaluationDone(event);
      if constexpr (std::is_same_v<Type, PredictionDone>) Q_EMIT predictionDone(event);
      if constexpr (std::is_same_v<Type, TeacherChecked>) Q_EMIT teacherChecked(event);
      if constexpr (std::is_same_v<Type, TeachDone>) Q_EMIT teachDone(event);
      if constexpr (std::is_same_v<Type, TeacherEpochDone>) Q_EMIT teacherEpochDone(event);
      if constexpr (std::is_same_v<Type, TeacherTrained>) Q_EMIT teacherTrained(event);
      if constexpr (std::is_same_v<Type, StudyUpdated>) Q_EMIT studyUpdated(event);
      if constexpr (std::is_same_v<Type, CheckpointsCompared>) Q_EMIT checkpointsCompared(event);
      if constexpr (std::is_same_v<Type, TensorReady>) Q_EMIT tensorReady(event);
      if constexpr (std::is_same_v<Type, WeightHistoryReady>) Q_EMIT weightHistoryReady(event);
      if constexpr (std::is_same_v<Type, ActivationsReady>) Q_EMIT activationsReady(event);
      if constexpr (std::is_same_v<Type, RunEdited>) Q_EMIT runEdited(event);
      if constexpr (std::is_same_v<Type, ImageNotesKept>) Q_EMIT imageNotesKept(event);
      if constexpr (std::is_same_v<Type, LogLine>) Q_EMIT logLine(event);
      over = since.elapsed() >= most_ms;
    }
  };
  std::ranges::move(session_->drain(), std::back_inserter(waiting_));
  while (!waiting_.empty() && !over) {
    // Taken out first: who gets it may ask for the others.
    Event event = std::move(waiting_.front());
    waiting_.pop_front();
    std::visit([&](auto& value) { hand_out(std::move(value)); }, event);
  }
  flush();
}

}  // namespace distilloscope
