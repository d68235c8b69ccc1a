// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/events.h"
#include "engine/api/jobs.h"

namespace distilloscope {

/// The door between the window (or the command line) and the engine. Called on one thread only.
/// Only the destructor blocks: it cancels, drops the queues and joins.
class Session {
 public:
  virtual ~Session() = default;
  /// Queues a job on its lane; every job ends in exactly one final JobStateChanged.
  virtual JobId submit(Job job) = 0;
  /// Holds a training-lane job at its next step.
  virtual void pause(JobId job) = 0;
  virtual void resume(JobId job) = 0;
  /// Ends a running job at its next step and keeps its results (a training saves a checkpoint it
  /// can be resumed from). A queued job is cancelled.
  virtual void stop(JobId job) = 0;
  /// Ends a queued or running job; what it already wrote stays. Beats pause.
  virtual void cancel(JobId job) = 0;
  /// Takes all events that came since the last call, in order.
  virtual std::vector<Event> drain() = 0;
};

}  // namespace distilloscope
