// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "ui/bridge/engine_bridge.h"
#include "ui/models/lane_work.h"
#include "ui/models/progress_words.h"

namespace distilloscope {

/// One job of the training lane that is no training of students: what it does, and its buttons'
/// state. What it says is what the engine reported.
class LaneJob : public QObject {
  Q_OBJECT
 public:
  enum class State { idle, queued, running, pausing, paused, resuming, stopping };

  explicit LaneJob(EngineBridge& bridge, QObject* parent = nullptr);

  void submit(Job job);  ///< not while active
  void pause();
  void resume();
  void stop();  ///< keeps what is done; a job that has not begun is cancelled

  State state() const { return state_; }
  LaneWork work() const { return work_; }  ///< of the newest one submitted
  bool isActive() const { return state_ != State::idle; }
  bool isWaiting() const { return state_ == State::queued && bridge_.isBehindOthers(id_); }
  bool canPause() const { return state_ == State::running; }
  bool canResume() const { return state_ == State::paused; }
  bool canStop() const { return isActive() && state_ != State::stopping; }
  bool is(JobId job) const { return job != 0 && job == id_; }  ///< the newest one submitted
  double fraction() const { return progress_.fraction; }
  bool isEnding() const { return progress_.ending; }
  /// "Teaching 12/300 · 0:40 left"; while it waits, for what: `ahead` names that.
  QString text(const QString& ahead) const;

 Q_SIGNALS:
  void changed();
  void ended(const distilloscope::JobStateChanged& event);

 private:
  void onJobState(const JobStateChanged& event);
  void setState(State state);

  EngineBridge& bridge_;
  JobId id_ = 0;
  LaneWork work_ = LaneWork::evaluate;
  State state_ = State::idle;
  Progress progress_;
};

}  // namespace distilloscope
