// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/thread_session.h"

#include <algorithm>
#include <deque>
#include <new>
#include <thread>
#include <utility>

namespace distilloscope {
namespace {

struct QueuedJob {
  Job job;
  std::shared_ptr<JobControl> control;
};

// One thread and its queue. A job is in `queue_` or is `current_`, never both.
class LaneThread {
 public:
  LaneThread(Lane lane, RunnerFactory factory, Mailbox& mailbox)
      : lane_(lane), factory_(std::move(factory)), mailbox_(mailbox), thread_([this] { work(); }) {}

  ~LaneThread() {
    std::deque<QueuedJob> dropped;
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
      dropped.swap(queue_);
      if (current_) current_->request_cancel();
    }
    for (const QueuedJob& job : dropped) finish(job.control->job(), JobState::cancelled);
    changed_.notify_all();
    thread_.join();
  }

  LaneThread(const LaneThread&) = delete;
  LaneThread& operator=(const LaneThread&) = delete;

  void submit(QueuedJob job) {
    mailbox_.post(JobStateChanged{job.control->job(), JobState::queued, {}});
    {
      const std::lock_guard lock(mutex_);
      queue_.push_back(std::move(job));
    }
    changed_.notify_all();
  }

  // Applies `request` to a running job; a queued one is dropped when `drop_queued`.
  template <typename Request>
  void with_job(JobId id, bool drop_queued, const Request& request) {
    bool dropped = false;
    {
      const std::lock_guard lock(mutex_);
      if (current_ && current_->job() == id) {
        request(*current_);
        return;
      }
      const auto found = std::ranges::find_if(
          queue_, [id](const QueuedJob& job) { return job.control->job() == id; });
      if (found == queue_.end()) return;
      if (drop_queued) {
        queue_.erase(found);
        dropped = true;
      } else {
        request(*found->control);
      }
    }
    if (dropped) finish(id, JobState::cancelled);
  }

 private:
  void finish(JobId id, JobState state, std::optional<Error> error = {}) {
    mailbox_.post(JobStateChanged{id, state, std::move(error)});
  }

  void work() {
    std::unique_ptr<JobRunner> runner;
    while (true) {
      QueuedJob next;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return ending_ || !queue_.empty(); });
        if (ending_) return;
        next = std::move(queue_.front());
        queue_.pop_front();
        current_ = next.control;
      }
      run(runner, next);
    }
  }

  // The one place where what a job throws becomes its final state.
  void run(std::unique_ptr<JobRunner>& runner, const QueuedJob& next) {
    const JobId id = next.control->job();
    JobState state = JobState::failed;
    std::optional<Error> error;
    try {
      next.control->checkpoint();
      mailbox_.post(JobStateChanged{id, JobState::running, {}});
      if (!runner) runner = factory_(lane_);
      const JobOutcome outcome = runner->run(next.job, *next.control);
      state = outcome == JobOutcome::stopped ? JobState::stopped : JobState::finished;
    } catch (const Cancelled&) {
      state = JobState::cancelled;
    } catch (const EngineError& caught) {
      error = caught.error();
    } catch (const std::bad_alloc&) {
      error = Error{ErrorCode::internal,
                    "There is not enough memory; try a smaller batch size or image size."};
    } catch (const std::exception& caught) {
      error = Error{ErrorCode::internal, caught.what()};
    } catch (...) {
      error = Error{ErrorCode::internal, "The job ended with an unknown fault."};
    }
    {
      // No longer current before the final state is published: a late request finds nothing.
      const std::lock_guard lock(mutex_);
      current_.reset();
    }
    finish(id, state, std::move(error));
  }

  const Lane lane_;
  const RunnerFactory factory_;
  Mailbox& mailbox_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<QueuedJob> queue_;
  std::shared_ptr<JobControl> current_;
  bool ending_ = false;
  std::thread thread_;  // last: starts when all else is made
};

class ThreadSession : public Session {
 public:
  ThreadSession(const RunnerFactory& factory, std::function<void()> wake)
      : mailbox_(std::move(wake)),
        training_(Lane::training, factory, mailbox_),
        queries_(Lane::query, factory, mailbox_) {}

  JobId submit(Job job) override {
    const JobId id = ++last_id_;
    LaneThread& lane = is_query(job) ? queries_ : training_;
    lane.submit({std::move(job), std::make_shared<JobControl>(id, mailbox_)});
    return id;
  }
  void pause(JobId job) override {
    with_job(job, false, [](JobControl& control) { control.request_pause(true); });
  }
  void resume(JobId job) override {
    with_job(job, false, [](JobControl& control) { control.request_pause(false); });
  }
  void stop(JobId job) override {
    with_job(job, true, [](JobControl& control) { control.request_stop(); });
  }
  void cancel(JobId job) override {
    with_job(job, true, [](JobControl& control) { control.request_cancel(); });
  }
  std::vector<Event> drain() override { return mailbox_.drain(); }

 private:
  template <typename Request>
  void with_job(JobId job, bool drop_queued, const Request& request) {
    training_.with_job(job, drop_queued, request);
    queries_.with_job(job, drop_queued, request);
  }

  Mailbox mailbox_;
  JobId last_id_ = 0;
  LaneThread training_;
  LaneThread queries_;
};

}  // namespace

std::unique_ptr<Session> make_thread_session(RunnerFactory factory, std::function<void()> wake) {
  return std::make_unique<ThreadSession>(factory, std::move(wake));
}

}  // namespace distilloscope
