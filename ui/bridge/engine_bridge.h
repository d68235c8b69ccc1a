// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <vector>

#include "engine/api/session.h"

namespace distilloscope {

/// Makes the session; `wake` may be called from any thread.
using SessionFactory = std::function<std::unique_ptr<Session>(std::function<void()> wake)>;

/// The only object of the window that touches the Session. Events come out as typed signals on the
/// window's thread, at most once every kDrainMs, in the order they were made; steps, thumbnails
/// and progress are gathered so that a fast run costs the window little. What takes long to be
/// shown does not delay the window further: after kTurnMs the other events wait for its next turn.
class EngineBridge : public QObject {
  Q_OBJECT
 public:
  static constexpr int kDrainMs = 33;
  static constexpr int kTurnMs = 4;

  explicit EngineBridge(const SessionFactory& factory, QObject* parent = nullptr);
  ~EngineBridge() override;  ///< ends the session, which joins its threads

  JobId submit(Job job);
  void pause(JobId job);
  void resume(JobId job);
  void stop(JobId job);
  void cancel(JobId job);
  /// Submitted, and its end not handed out yet.
  bool isWaiting() const { return !unfinished_.empty(); }

  /// Of the training lane, and others of it that were submitted earlier have not ended.
  bool isBehindOthers(JobId job) const { return lane_.contains(job) && *lane_.begin() != job; }

  /// Hands out what waits in the session now instead of at the next tick.
  void drain();

 Q_SIGNALS:
  void jobStateChanged(const distilloscope::JobStateChanged& event);
  void progressChanged(const distilloscope::Progress& event);
  /// As with runOpened, whoever asked for the job may move its history out of it.
  void runStarted(distilloscope::RunStarted& event);
  void stepsDone(const std::vector<distilloscope::StepDone>& events);
  void epochDone(const distilloscope::EpochDone& event);
  void alarmRaised(const distilloscope::AlarmRaised& event);
  void datasetOpened(const distilloscope::DatasetOpened& event);
  void thumbnailsReady(const std::vector<distilloscope::ThumbnailReady>& events);
  void sampleReady(const distilloscope::SampleReady& event);
  void checkpointReady(const distilloscope::CheckpointReady& event);
  void runsListed(const distilloscope::RunsListed& event);
  /// Its history may be large: whoever asked for the job may move it out of the event.
  void runOpened(distilloscope::RunOpened& event);
  void evaluationDone(const distilloscope::EvaluationDone& event);
  void predictionDone(const distilloscope::PredictionDone& event);
  void teacherChecked(const distilloscope::TeacherChecked& event);
  void teachDone(const distilloscope::TeachDone& event);
  void teacherEpochDone(const distilloscope::TeacherEpochDone& event);
  void teacherTrained(const distilloscope::TeacherTrained& event);
  void studyUpdated(const distilloscope::StudyUpdated& event);
  void checkpointsCompared(const distilloscope::CheckpointsCompared& event);
  void tensorReady(const distilloscope::TensorReady& event);
  void weightHistoryReady(const distilloscope::WeightHistoryReady& event);
  void activationsReady(const distilloscope::ActivationsReady& event);
  void runEdited(const distilloscope::RunEdited& event);
  void imageNotesKept(const distilloscope::ImageNotesKept& event);
  void logLine(const distilloscope::LogLine& event);

 private:
  void onWake();
  void serve();
  void handOut(int most_ms);

  QTimer timer_;
  std::unique_ptr<Session> session_;
  std::deque<Event> waiting_;  ///< taken from the session, and not handed out yet
  std::set<JobId> unfinished_;
  std::set<JobId> lane_;  ///< those of the training lane, in order
};

}  // namespace distilloscope
