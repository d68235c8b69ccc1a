// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/session/job_control.h"
#include "engine/training/trainer.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {

// A folder with a small dataset, and the user's folders within it.
struct Bench {
  TempFolder folder;
  Options options = preset_options(Preset::recommended);

  Bench() {
    make_blob_dataset(folder.path() + "/blobs", 10, 4);
    options.dataset.folder = folder.path() + "/blobs";
    options.dataset.width = 64;
    options.dataset.height = 64;
    options.optimiser.batch_size = 4;
    options.optimiser.epochs = 2;
    options.optimiser.warmup_steps = 2;
    options.hardware.threads = 1;  // tests run beside each other
    options.hardware.niceness = 0;
    options.run.runs_folder = folder.path() + "/runs";
  }
};

struct RunResult {
  JobOutcome outcome = JobOutcome::finished;
  std::vector<Event> events;
  std::string folder;
  template <typename Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> found;
    for (const Event& event : events) {
      if (const auto* one = std::get_if<Kind>(&event)) found.push_back(*one);
    }
    return found;
  }
};

using Watcher = std::function<void(const Event&, JobControl&)>;

// Works on this thread; `watch` sees each event when it is posted and may steer.
inline RunResult run_here(const std::function<JobOutcome(JobControl&)>& work,
                          const Watcher& watch = {}) {
  RunResult result;
  Mailbox* box = nullptr;
  JobControl* steering = nullptr;
  Mailbox mailbox([&] {
    for (Event& event : box->drain()) {
      if (const auto* started = std::get_if<RunStarted>(&event)) {
        result.folder = started->record.folder;
      }
      if (watch) watch(event, *steering);
      result.events.push_back(std::move(event));
    }
  });
  JobControl control(1, mailbox);
  box = &mailbox;
  steering = &control;
  result.outcome = work(control);
  return result;
}

inline RunResult run_job(const TrainJob& job, const Watcher& watch = {}) {
  return run_here([&](JobControl& control) { return train(job, control); }, watch);
}

inline RunResult run_options(const Options& options, const Watcher& watch = {}) {
  return run_job({options, {}, 0}, watch);
}

inline Watcher stop_after(std::int64_t step) {
  return [step](const Event& event, JobControl& control) {
    const auto* done = std::get_if<StepDone>(&event);
    if (done != nullptr && done->sample.step == step) control.request_stop();
  };
}

}  // namespace distilloscope::test
