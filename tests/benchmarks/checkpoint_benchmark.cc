// SPDX-License-Identifier: GPL-3.0-or-later
// Saving and loading what a training of Model A and Model B leaves after an epoch, weights and the
// state for going on, and reading one model alone.
#include <torch/torch.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

#include "engine/records/run_folder.h"
#include "engine/training/arm_training.h"
#include "engine/training/checkpoint_writer.h"
#include "engine/weights/checkpoint.h"
#include "tests/benchmarks/limits.h"
#include "tests/benchmarks/networks.h"
#include "tests/benchmarks/record.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

int main(int argc, char** argv) {
  const int times = argc > 1 ? std::max(1, std::atoi(argv[1])) : 7;
  const TempFolder temp;
  const Options options = network_options(64, 64, 2, "fp32", true, 0);
  const Compute compute = choose_compute(options.hardware);
  std::vector<Learner> learners;
  for (int arm = 0; arm < 2; ++arm) {
    learners.push_back(make_learner(options_of_arm(options, arm), arm, nullptr, compute, 1000));
  }
  const std::vector<std::string> names{"Model A", "Model B"};
  RunFolder run = RunFolder::create(temp.path("runs"), "checkpoints");
  ModelLanes lanes(2, compute.threads);
  CheckpointWriter writer(run, lanes, learners, names);

  // Each time anew: the files of a run are never overwritten.
  std::string folder;
  TrainingPosition position;
  const auto save = [&] {
    const std::string before = folder;
    ++position.epoch;
    folder = writer.finish(position, true, {});
    if (!before.empty()) std::filesystem::remove_all(before);
  };
  const auto saved = seconds_of({0, times, 1}, save);
  double megabytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    megabytes += static_cast<double>(file.file_size()) / 1e6;
  }
  const std::string a = folder + "/" + checkpoint_file_name(0);
  const double megabytes_of_a = static_cast<double>(std::filesystem::file_size(a)) / 1e6;
  record({"checkpoint of A and B, size", "MB", {megabytes}, {}, "", 0});
  record({"checkpoint of A and B, saved and flushed",
          "ms",
          as_milliseconds(saved),
          {},
          kDiskWriteLimit,
          megabytes / median(saved)});
  const auto loaded = seconds_of({0, times, 1}, [&] { load_training(folder, learners); });
  record({"checkpoint of A and B, loaded to go on",
          "ms",
          as_milliseconds(loaded),
          {},
          "disk, read from the page cache",
          megabytes / median(loaded)});
  const auto read = seconds_of({0, times, 1}, [&] { load_student(a); });
  record({"checkpoint of A, read as a network",
          "ms",
          as_milliseconds(read),
          {},
          "disk, read from the page cache",
          megabytes_of_a / median(read)});
  Student student = load_student(a);
  const auto again = seconds_of({0, times, 1}, [&] { reload_student(a, student); });
  record({"checkpoint of A, into a network that is there",
          "ms",
          as_milliseconds(again),
          {},
          "disk, read from the page cache",
          megabytes_of_a / median(again)});
  record_peak_memory();
}
