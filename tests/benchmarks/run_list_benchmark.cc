// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to list run folders, to list them again, and to open one long run. Two
// arguments: how many runs (1000), how many steps the long one has (1000000).
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "engine/records/run_folder.h"
#include "engine/records/run_list.h"
#include "engine/records/run_notes.h"
#include "engine/records/run_rows.h"
#include "tests/benchmarks/stopwatch.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kEpochs = 20;

void measure(const std::string& what, const Conditions& conditions,
             const std::function<void()>& work) {
  const Stopwatch watch(Stopwatch::Of::process);
  work();
  record_took(what, {watch.took()}, conditions);
}

std::string make_run(const std::string& runs, int number) {
  RunFolder run = RunFolder::create(runs, "run-" + std::to_string(number));
  RunRecord record;
  record.name = "run " + std::to_string(number);
  record.created = "2026-01-02T03:04:05+0000";
  record.state = RunState::finished;
  record.options.run.seed = number;
  record.epochs_done = kEpochs;
  run.write_record(record);
  for (int epoch = 1; epoch <= kEpochs; ++epoch) {
    EpochSample sample;
    sample.epoch = epoch;
    sample.train_kl = {1.0 / epoch, 0.9 / epoch};
    sample.val_kl = {1.1 / epoch, 1.0 / epoch};
    run.append(sample);
  }
  return run.folder();
}

void write_steps(const std::string& folder, int steps) {
  std::ofstream file(folder + "/steps.csv", std::ios::binary);
  file << step_header(2);
  for (int step = 1; step <= steps; ++step) {
    StepSample sample;
    sample.step = step;
    sample.epoch = 1 + step / 10000;
    sample.seconds = 0.123456789 * step;
    sample.learning_rate = 1e-3 / step;
    sample.images_per_second = 31.4159 + std::sin(step);
    for (LossTerms& terms : sample.arms) {
      terms.total = terms.kl = terms.truth = 1 + std::sin(step * 0.01) / 3;
      terms.gradient_norm = std::abs(std::cos(step)) * 0.7;
    }
    file << step_row(sample);
  }
}

// As files are that nobody touched for a while.
void make_old(const std::string& folder) {
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::filesystem::last_write_time(entry.path(), long_ago);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 1 ? std::atoi(argv[1]) : 1000;
  const int steps = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
  const TempFolder temp;
  std::vector<std::string> folders;
  const Conditions many{{"runs", std::to_string(runs)}};
  for (int i = 0; i < runs; ++i) {
    folders.push_back(make_run(temp.path("runs"), i));
    make_old(folders.back());
  }
  RunList list;
  const auto listed = [&] { list.list(temp.path("runs")); };
  measure("list runs for the first time", many, listed);
  measure("list runs again", many, listed);
  for (int i = 0; i < 5 && i < runs; ++i) {
    std::string remark;
    change_run_notes(
        folders[i], [](RunNotes& notes) { notes.name = "renamed"; }, remark);
  }
  measure("list runs after five were renamed", many, listed);
  if (steps == 0) return 0;
  const std::string longest = make_run(temp.path("long"), runs);
  write_steps(longest, steps);
  const Conditions length{{"steps", std::to_string(steps)}};
  record({"run, size of steps.csv",
          "MB",
          {static_cast<double>(std::filesystem::file_size(longest + "/steps.csv")) / 1e6},
          length,
          "",
          0});
  measure("open a long run", length, [&] { read_run(longest); });
  record_peak_memory(length);
}
