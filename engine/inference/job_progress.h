// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "engine/dataset/dataset.h"
#include "engine/session/job_control.h"

namespace distilloscope {

/// Posts how far a job of known length is, with the time left at the speed so far. Waits while the
/// job is paused, which costs no speed, and throws Cancelled.
class JobProgress {
 public:
  JobProgress(JobControl& control, std::string stage, double total)
      : control_(control),
        stage_(std::move(stage)),
        total_(total),
        paused_before_(control.paused_seconds()) {}
  void operator()(double done) {
    control_.checkpoint();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
    const double worked = passed.count() - (control_.paused_seconds() - paused_before_);
    const double speed = worked > 0 ? done / worked : 0;
    control_.post(Progress{.job = control_.job(),
                           .stage = stage_,
                           .fraction = total_ > 0 ? done / total_ : 1,
                           .seconds_left = speed > 0 ? (total_ - done) / speed : -1,
                           .images_per_second = speed});
  }
  /// All items are done but for this.
  void ending(const char* stage) {
    control_.checkpoint();
    control_.post(Progress{.job = control_.job(), .stage = stage, .fraction = 1, .ending = true});
  }

 private:
  JobControl& control_;
  std::string stage_;
  double total_;
  double paused_before_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// For work before a job proper, which counts its own steps and has no share of the whole.
inline ProgressCallback preparing(JobControl& control) {
  return [&control](int done, int total, const char* stage) {
    control.checkpoint();
    control.post(Progress{
        .job = control.job(), .stage = stage, .fraction = 0, .step = done, .steps = total});
  };
}

/// For work after all items of a job, which counts its own steps.
inline ProgressCallback concluding(JobControl& control) {
  return [&control](int done, int total, const char* stage) {
    control.checkpoint();
    control.post(Progress{.job = control.job(),
                          .stage = stage,
                          .fraction = 1,
                          .step = done,
                          .steps = total,
                          .ending = true});
  };
}

}  // namespace distilloscope
