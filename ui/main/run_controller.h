// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "ui/main/workspace.h"
#include "ui/models/progress_words.h"

namespace distilloscope {

/// Owns the one training job, be it a run or a study. What it says of the state is what the engine
/// reported, so a button that says Resume means that the training does stand still.
class RunController : public QObject {
  Q_OBJECT
 public:
  enum class State { idle, starting, running, pausing, paused, resuming, stopping };

  RunController(EngineBridge& bridge, Workspace& workspace, QObject* parent = nullptr);

  State state() const { return state_; }
  bool isActive() const { return state_ != State::idle; }
  /// The job is a study, or the last one was.
  bool isStudy() const { return study_; }
  JobId job() const { return job_; }  ///< 0 while idle
  bool canPause() const { return state_ == State::running; }
  bool canResume() const { return state_ == State::paused; }
  bool canStop() const { return isActive() && state_ != State::stopping; }
  const Progress& progress() const { return progress_; }
  bool isEnding() const { return progress_.ending; }
  QString progressText() const;  ///< empty when there is nothing to say

  void start(const Options& options);
  void resumeFolder(const QString& folder, int epochs);
  void startStudy(const Options& options, int seeds);
  void resumeStudy(const QString& folder);
  void pause();
  void resume();
  void stop();  ///< saves a checkpoint it can be resumed from
  /// Pauses, resumes, or asks for a start.
  void toggle();

 Q_SIGNALS:
  void stateChanged();
  void progressChanged();
  void startRequested();  ///< toggle() while idle
  void ended(const distilloscope::JobStateChanged& event);

 private:
  void begin(Job job);
  void onJobState(const JobStateChanged& event);
  void setState(State state);

  EngineBridge& bridge_;
  Workspace& workspace_;
  JobId job_ = 0;
  State state_ = State::idle;
  bool study_ = false;
  Progress progress_;
};

}  // namespace distilloscope
