// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "engine/api/session.h"
#include "engine/session/job_control.h"

namespace distilloscope {

/// How a job ended when it did not throw.
enum class JobOutcome { finished, stopped };

/// Runs the jobs of one lane, always on that lane's thread: made, used and destroyed there.
class JobRunner {
 public:
  virtual ~JobRunner() = default;
  /// Throws EngineError (or anything) to fail, Cancelled through the control to be cancelled.
  virtual JobOutcome run(const Job& job, JobControl& control) = 0;
};

enum class Lane { training, query };
using RunnerFactory = std::function<std::unique_ptr<JobRunner>(Lane)>;

/// A session with one thread per lane. \p wake as in make_session().
std::unique_ptr<Session> make_thread_session(RunnerFactory factory, std::function<void()> wake);

}  // namespace distilloscope
