// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

#include "engine/session/mailbox.h"

namespace distilloscope {

/// Thrown by JobControl::checkpoint() to leave a cancelled job; caught by the lane alone.
struct Cancelled {};

/// What a running job sees of the outside: whether to hold or end, and where events go.
/// The request functions are called from the session's thread, the others from the job's.
class JobControl {
 public:
  JobControl(JobId job, Mailbox& mailbox) : job_(job), mailbox_(mailbox) {}

  JobId job() const { return job_; }
  void post(Event event) { mailbox_.post(std::move(event)); }
  void log(LogLevel level, const std::string& text) { post(LogLine{job_, level, text}); }

  /// Waits while paused; throws Cancelled once the job is cancelled.
  void checkpoint();
  /// True once the job shall end early and keep its results; a paused job wakes for it.
  bool stop_requested() const;
  bool cancel_requested() const;
  /// True while the job shall pause, and neither stop nor be cancelled.
  bool hold_requested() const;
  /// As checkpoint(), but waits so long at most and throws nothing: for a job that must go on
  /// answering others while it is paused.
  void hold_for(std::chrono::milliseconds most);
  /// Seconds this job has spent waiting in checkpoint().
  double paused_seconds() const;

  void request_pause(bool hold);
  void request_stop();
  void request_cancel();

 private:
  const JobId job_;
  Mailbox& mailbox_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool hold_ = false;
  bool stop_ = false;
  bool cancel_ = false;
  bool shown_paused_ = false;  ///< by hold_for()
  double paused_seconds_ = 0;
};

}  // namespace distilloscope
