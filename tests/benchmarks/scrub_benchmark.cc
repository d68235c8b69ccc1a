// SPDX-License-Identifier: GPL-3.0-or-later
// How long the epoch scrubber waits for A and B of another epoch at 256x352: their maps and
// all scores of one image of 640x480 with 500 fixations, asked of the engine as the window does.
// Two arguments: how many epochs the run has (8), and the precision (fp32).
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <numeric>
#include <random>

#include "engine/engine.h"
#include "tests/benchmarks/benchmark_images.h"
#include "tests/benchmarks/record.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

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
  /// Blocks until the job's end, and hands out its events.
  std::vector<Event> ask(Job job) {
    std::vector<Event> all;
    session_->submit(std::move(job));
    for (bool ended = false; !ended;) {
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return woken_; });
        woken_ = false;
      }
      for (Event& event : session_->drain()) {
        if (const auto* state = std::get_if<JobStateChanged>(&event)) {
          if (state->error) std::printf("%s\n", state->error->message.c_str());
          if (state->state == JobState::failed) std::exit(1);
          ended = ended || is_final(state->state);
        }
        all.push_back(std::move(event));
      }
    }
    return all;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  std::unique_ptr<Session> session_;
};

}  // namespace

int main(int argc, char** argv) {
  const int epochs = std::max(2, argc > 1 ? std::atoi(argv[1]) : 8);
  const bool fp32 = argc < 3 || std::string(argv[2]) == "fp32";
  const TempFolder temp;
  make_jpeg_dataset(temp.path("data"), {2, 12, 640, 480, 500});
  Options options = preset_options(Preset::notebook);
  options.dataset.folder = temp.path("data");
  options.dataset.drop_incomplete = false;
  options.dataset.train_limit = 2;
  options.optimiser.batch_size = 2;
  options.optimiser.epochs = epochs;
  options.hardware.precision = fp32 ? Precision::fp32 : Precision::bf16;
  options.hardware.niceness = 0;
  options.run.runs_folder = temp.path("runs");
  std::vector<std::vector<std::string>> checkpoints;  // of each epoch
  {
    Asking training;
    for (const Event& event : training.ask(TrainJob{options})) {
      if (const auto* done = std::get_if<EpochDone>(&event))
        checkpoints.push_back(done->checkpoints);
    }
  }
  Asking engine;
  const auto show = [&](const std::string& id, int epoch) {
    SampleJob job;
    job.dataset = options.dataset;
    job.id = id;
    job.checkpoints = checkpoints[epoch];
    job.epoch = epoch + 1;
    const auto begin = std::chrono::steady_clock::now();
    engine.ask(job);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
  };
  // The previews of a run are of its first images; the last one has none.
  const std::string id = "image_100013";
  std::vector<int> order(checkpoints.size());
  std::iota(order.begin(), order.end(), 0);
  std::shuffle(order.begin(), order.end(), std::mt19937(1));
  const Conditions conditions{{"size", "352x256"}, {"precision", fp32 ? "fp32" : "bf16"}};
  const auto report = [&](const char* what, const std::vector<double>& ms) {
    record({std::string("maps of A and B: ") + what, "ms", ms, conditions, "", 0});
  };
  report("first image, first epoch", {show(id, order[0])});
  std::vector<double> fresh, kept, images;
  for (std::size_t i = 1; i < order.size(); ++i) fresh.push_back(show(id, order[i]));
  report("another epoch, for the first time", fresh);
  for (int round = 0; round < 5; ++round) {
    for (const int epoch : order) kept.push_back(show(id, epoch));
  }
  report("another epoch, shown before", kept);
  for (int i = 2; i < 12; ++i)
    images.push_back(show("image_" + std::to_string(100000 + i), order[0]));
  report("another image, same epoch", images);
  record_peak_memory(conditions);
}
