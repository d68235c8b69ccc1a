// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"

namespace distilloscope::test {

/// The engine as window and command line have it, asked one thing after the other.
class Asking {
 public:
  Asking() {
    session_ = make_session([this] {
      {
        const std::lock_guard lock(mutex_);
        woken_ = true;
      }
      changed_.notify_one();
    });
  }

  struct Answers {
    JobState state = JobState::queued;
    std::optional<Error> error;
    std::vector<Event> events;
    template <typename Kind>
    std::vector<Kind> all() const {
      std::vector<Kind> found;
      for (const Event& event : events) {
        if (const auto* one = std::get_if<Kind>(&event)) found.push_back(*one);
      }
      return found;
    }
    /// The one answer of this kind.
    template <typename Kind>
    Kind only() const {
      const auto found = all<Kind>();
      if (found.size() != 1) {
        throw std::runtime_error("not one answer" + (error ? ": " + error->message : ""));
      }
      return found.front();
    }
  };

  /// Waits for the job's end. \p watch sees every event.
  Answers ask(Job job, const std::function<void(const Event&, Session&)>& watch = {}) {
    Answers answers;
    const JobId id = session_->submit(std::move(job));
    while (!is_final(answers.state)) {
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return woken_; });
        woken_ = false;
      }
      for (Event& event : session_->drain()) {
        if (watch) watch(event, *session_);
        if (const auto* state = std::get_if<JobStateChanged>(&event); state && state->job == id) {
          answers.state = state->state;
          answers.error = state->error;
        }
        answers.events.push_back(std::move(event));
      }
    }
    return answers;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  std::unique_ptr<Session> session_;  // last: its threads wake the rest
};

}  // namespace distilloscope::test
