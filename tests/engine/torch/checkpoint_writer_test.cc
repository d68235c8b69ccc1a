// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint_writer.h"

#include <filesystem>
#include <stdexcept>

#include "engine/training/arm_training.h"
#include "engine/weights/checkpoint.h"
#include "tests/engine/torch/same_tensors.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using namespace distilloscope;
using namespace distilloscope::test;

namespace {

// A and B, with moments that are not all zero.
std::vector<Learner> some_learners() {
  Options second;
  second.distillation.method = DistillationMethod::second_head;
  const Compute compute = choose_compute(second.hardware);
  std::vector<Learner> learners;
  learners.push_back(make_learner(Options(), 0, nullptr, compute, 10));
  learners.push_back(make_learner(second, 1, nullptr, compute, 10));
  for (Learner& learner : learners) {
    for (const torch::Tensor& weight : learner.student->parameters()) {
      weight.mutable_grad() = torch::ones_like(weight) * 0.1;
    }
    learner.adam.step(1e-3);
  }
  return learners;
}

struct WriterBench {
  explicit WriterBench(int threads = 2) : lanes(2, threads) {}

  bool has_unfinished() const { return fs::exists(run.folder() + "/checkpoints/unfinished"); }
  bool has_epoch(int epoch) const { return fs::exists(epoch_checkpoint_folder(run.folder(), epoch)); }

  static TrainingPosition position(int epoch, double seconds) {
    TrainingPosition position;
    position.step = 7;
    position.epoch = epoch;
    position.seconds = seconds;
    return position;
  }

  TempFolder temp;
  RunFolder run = RunFolder::create(temp.path("runs"), "run");
  ModelLanes lanes;
  std::vector<Learner> learners = some_learners();
  std::vector<std::string> names{"Model A", "Model B"};
  CheckpointWriter writer{run, lanes, learners, names};
};

}  // namespace

TEST_CASE("a checkpoint whose moments are written beside scoring is that written at once") {
  const int threads = GENERATE(1, 2);
  WriterBench bench(threads);
  bench.writer.begin(WriterBench::position(1, 10));
  const std::string beside =
      bench.writer.finish(WriterBench::position(1, 30), true, {{"run", "one"}});
  const std::string at_once = bench.writer.finish(WriterBench::position(2, 40), true, {});
  CHECK_FALSE(bench.has_unfinished());
  for (const char* file : {"/a.safetensors", "/b.safetensors", "/state.safetensors"}) {
    INFO(file);
    CHECK(same_tensors(beside + file, at_once + file));
  }
  const TrainingPosition read = load_training(beside, bench.learners);
  CHECK(read.step == 7);
  CHECK(read.epoch == 1);
  CHECK(read.seconds == 30);  // known when the weights are written, not before

  // Checkpoints of before have seconds with the moments alone.
  save_weights(beside + "/a.safetensors", bench.learners[0].student, {});
  CHECK(load_training(beside, bench.learners).seconds == 10);
}

TEST_CASE("a checkpoint that is begun and not finished leaves nothing") {
  WriterBench bench;
  {
    CheckpointWriter writer(bench.run, bench.lanes, bench.learners, bench.names);
    writer.begin(WriterBench::position(1, 10));
    CHECK(bench.has_unfinished());
  }
  CHECK_FALSE(bench.has_unfinished());
  CHECK_FALSE(bench.has_epoch(1));
}

TEST_CASE("there is no checkpoint where one of its parts fails") {
  WriterBench bench;
  SECTION("the moments, beside scoring") {
    bench.writer.begin(WriterBench::position(1, 10));
    // A folder of that name: the file cannot be put there once it is complete.
    REQUIRE(fs::create_directory(bench.run.folder() +
                                 "/checkpoints/unfinished/state.safetensors"));
    CHECK((code_of([&] { bench.writer.finish(WriterBench::position(1, 30), true, {}); }) ==
           ErrorCode::unwritable));
  }
  SECTION("what is done beside") {
    bench.writer.begin(WriterBench::position(1, 10));
    CHECK_THROWS_AS(bench.writer.finish(WriterBench::position(1, 30), true, {},
                                        [] { throw std::runtime_error("no"); }),
                    std::runtime_error);
  }
  CHECK_FALSE(bench.has_unfinished());
  CHECK_FALSE(bench.has_epoch(1));
  bench.writer.finish(WriterBench::position(1, 30), true, {});
  CHECK(bench.has_epoch(1));
}
