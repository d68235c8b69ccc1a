// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/thread_session.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

#include "tests/support/catch.h"

using namespace distilloscope;

namespace {

// Collects events as a window would: woken, then draining, never polling.
class Reader {
 public:
  std::function<void()> wake() {
    return [this] {
      const std::lock_guard lock(mutex_);
      awake_ = true;
      changed_.notify_all();
    };
  }
  // Drains until an event satisfies `wanted`.
  void wait_for(Session& session, const std::function<bool(const Event&)>& wanted) {
    while (true) {
      for (Event& event : session.drain()) seen.push_back(std::move(event));
      for (; checked_ < seen.size(); ++checked_) {
        if (wanted(seen[checked_])) {
          ++checked_;
          return;
        }
      }
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return awake_; });
      awake_ = false;
    }
  }
  void wait_for_state(Session& session, JobId job, JobState state) {
    wait_for(session, [&](const Event& event) {
      const auto* changed = std::get_if<JobStateChanged>(&event);
      return changed != nullptr && changed->job == job && changed->state == state;
    });
  }
  std::vector<JobState> states(JobId job) const {
    std::vector<JobState> result;
    for (const Event& event : seen) {
      const auto* changed = std::get_if<JobStateChanged>(&event);
      if (changed != nullptr && changed->job == job) result.push_back(changed->state);
    }
    return result;
  }
  std::vector<Event> seen;

 private:
  std::size_t checked_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool awake_ = false;
};

// Steps until told to end; the run name chooses what it does.
class StepRunner : public JobRunner {
 public:
  JobOutcome run(const Job& job, JobControl& control) override {
    if (const auto* inspect = std::get_if<InspectJob>(&job)) {
      control.post(CheckpointReady{control.job(), {.file = inspect->file}});
      return JobOutcome::finished;
    }
    const auto& name = std::get<TrainJob>(job).options.run.name;
    if (name == "engine error") throw EngineError(ErrorCode::disk_full, "The disk is full.");
    if (name == "foreign error") throw std::runtime_error("out of range");
    if (name == "not even an exception") throw 7;
    if (name == "short") return JobOutcome::finished;
    for (std::int64_t step = 1;; ++step) {
      control.checkpoint();
      if (control.stop_requested()) return JobOutcome::stopped;
      control.post(StepDone{control.job(), {.step = step}});
      control.post(Progress{.job = control.job(), .step = static_cast<int>(step)});
    }
  }
};

std::unique_ptr<Session> make_step_session(Reader& reader) {
  return make_thread_session([](Lane) { return std::make_unique<StepRunner>(); }, reader.wake());
}

TrainJob named(const std::string& name) {
  TrainJob job;
  job.options.run.name = name;
  return job;
}

bool is_step(const Event& event) {
  return std::holds_alternative<StepDone>(event);
}

}  // namespace

TEST_CASE("a job is queued, runs and finishes, in that order and once") {
  Reader reader;
  const auto session = make_step_session(reader);
  const JobId job = session->submit(named("short"));
  reader.wait_for_state(*session, job, JobState::finished);
  CHECK(reader.states(job) == std::vector{JobState::queued, JobState::running, JobState::finished});
}

TEST_CASE("a paused job holds, resumes, and stops with its results kept") {
  Reader reader;
  const auto session = make_step_session(reader);
  const JobId job = session->submit(named("long"));
  reader.wait_for(*session, is_step);
  session->pause(job);
  reader.wait_for_state(*session, job, JobState::paused);
  session->resume(job);
  reader.wait_for_state(*session, job, JobState::running);
  reader.wait_for(*session, is_step);
  session->stop(job);
  reader.wait_for_state(*session, job, JobState::stopped);
}

TEST_CASE("no step comes between paused and running") {
  Reader reader;
  const auto session = make_step_session(reader);
  const JobId job = session->submit(named("long"));
  reader.wait_for(*session, is_step);
  session->pause(job);
  reader.wait_for_state(*session, job, JobState::paused);
  session->resume(job);
  reader.wait_for_state(*session, job, JobState::running);
  bool paused = false;
  for (const Event& event : reader.seen) {
    if (const auto* changed = std::get_if<JobStateChanged>(&event)) {
      paused = changed->state == JobState::paused;
    }
    CHECK_FALSE((paused && is_step(event)));
  }
}

TEST_CASE("cancel and stop both beat pause") {
  Reader reader;
  const auto session = make_step_session(reader);
  const JobId first = session->submit(named("long"));
  reader.wait_for(*session, is_step);
  session->pause(first);
  reader.wait_for_state(*session, first, JobState::paused);
  session->cancel(first);
  reader.wait_for_state(*session, first, JobState::cancelled);
  const JobId second = session->submit(named("long"));
  reader.wait_for(*session, is_step);
  session->pause(second);
  reader.wait_for_state(*session, second, JobState::paused);
  session->stop(second);
  reader.wait_for_state(*session, second, JobState::stopped);
}

TEST_CASE("a queued job can be cancelled and never runs") {
  Reader reader;
  const auto session = make_step_session(reader);
  const JobId running = session->submit(named("long"));
  const JobId waiting = session->submit(named("short"));
  reader.wait_for(*session, is_step);
  session->cancel(waiting);
  reader.wait_for_state(*session, waiting, JobState::cancelled);
  CHECK(reader.states(waiting) == std::vector{JobState::queued, JobState::cancelled});
  session->cancel(running);
  reader.wait_for_state(*session, running, JobState::cancelled);
}

TEST_CASE("a query is answered while a training runs") {
  Reader reader;
  const auto session = make_step_session(reader);
  const JobId training = session->submit(named("long"));
  reader.wait_for(*session, is_step);
  const JobId query = session->submit(InspectJob{"weights.safetensors"});
  reader.wait_for_state(*session, query, JobState::finished);
  CHECK_FALSE(is_final(reader.states(training).back()));
}

TEST_CASE("whatever a job throws becomes its one final state, and the next job runs") {
  Reader reader;
  const auto session = make_step_session(reader);
  std::map<std::string, JobId> jobs;
  for (const char* name : {"engine error", "foreign error", "not even an exception", "short"}) {
    jobs[name] = session->submit(named(name));
  }
  reader.wait_for_state(*session, jobs["short"], JobState::finished);
  std::map<JobId, Error> errors;
  for (const Event& event : reader.seen) {
    const auto* changed = std::get_if<JobStateChanged>(&event);
    if (changed != nullptr && changed->error) errors[changed->job] = *changed->error;
  }
  CHECK(errors[jobs["engine error"]].code == ErrorCode::disk_full);
  CHECK(errors[jobs["engine error"]].message == "The disk is full.");
  CHECK(errors[jobs["foreign error"]].message == "out of range");
  CHECK(errors.count(jobs["not even an exception"]) == 1);
  CHECK(errors.count(jobs["short"]) == 0);
}

TEST_CASE("progress keeps the latest, steps are never dropped") {
  int wakes = 0;
  Mailbox mailbox([&] { ++wakes; });
  for (int step = 1; step <= 100; ++step) {
    mailbox.post(StepDone{1, {.step = step}});
    mailbox.post(Progress{.job = 1, .step = step});
    mailbox.post(Progress{.job = 2, .step = step});
  }
  const auto events = mailbox.drain();
  CHECK(wakes == 1);
  CHECK(events.size() == 102);
  CHECK(std::get<Progress>(events.back()).step == 100);
  CHECK(mailbox.drain().empty());
  mailbox.post(LogLine{});
  CHECK(wakes == 2);
}

TEST_CASE("destroying a session ends a running, a paused and a queued job") {
  for (const bool pause : {false, true}) {
    Reader reader;
    auto session = make_step_session(reader);
    const JobId job = session->submit(named("long"));
    session->submit(named("long"));
    reader.wait_for(*session, is_step);
    if (pause) {
      session->pause(job);
      reader.wait_for_state(*session, job, JobState::paused);
    }
    session.reset();  // returns: that is the test
    SUCCEED();
  }
}
