// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/job_control.h"

#include <utility>

namespace distilloscope {

void JobControl::checkpoint() {
  std::unique_lock lock(mutex_);
  if (hold_ && !stop_ && !cancel_) {
    const auto begin = std::chrono::steady_clock::now();
    mailbox_.post(JobStateChanged{job_, JobState::paused, {}});
    changed_.wait(lock, [this] { return !hold_ || stop_ || cancel_; });
    const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - begin;
    paused_seconds_ += waited.count();
    if (!cancel_) mailbox_.post(JobStateChanged{job_, JobState::running, {}});
  }
  if (cancel_) throw Cancelled{};
}

bool JobControl::stop_requested() const {
  const std::lock_guard lock(mutex_);
  return stop_;
}

bool JobControl::cancel_requested() const {
  const std::lock_guard lock(mutex_);
  return cancel_;
}

bool JobControl::hold_requested() const {
  const std::lock_guard lock(mutex_);
  return hold_ && !stop_ && !cancel_;
}

void JobControl::hold_for(std::chrono::milliseconds most) {
  std::unique_lock lock(mutex_);
  const auto released = [this] { return !hold_ || stop_ || cancel_; };
  if (!released()) {
    const auto begin = std::chrono::steady_clock::now();
    if (!std::exchange(shown_paused_, true)) {
      mailbox_.post(JobStateChanged{job_, JobState::paused, {}});
    }
    changed_.wait_for(lock, most, released);
    const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - begin;
    paused_seconds_ += waited.count();
  }
  if (released() && std::exchange(shown_paused_, false) && !cancel_) {
    mailbox_.post(JobStateChanged{job_, JobState::running, {}});
  }
}

double JobControl::paused_seconds() const {
  const std::lock_guard lock(mutex_);
  return paused_seconds_;
}

void JobControl::request_pause(bool hold) {
  {
    const std::lock_guard lock(mutex_);
    hold_ = hold;
  }
  changed_.notify_all();
}

void JobControl::request_stop() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
}

void JobControl::request_cancel() {
  {
    const std::lock_guard lock(mutex_);
    cancel_ = true;
  }
  changed_.notify_all();
}

}  // namespace distilloscope
