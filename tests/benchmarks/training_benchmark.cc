// SPDX-License-Identifier: GPL-3.0-or-later
// Images per second of training steps as the trainer makes them, from the floats of a batch to the
// changed weights, on a batch that is there: of both Model A and Model B (or more arms) on the same
// batch, of each alone, and how much memory the former take.
#include <torch/torch.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

#include "engine/inference/model_lanes.h"
#include "engine/inference/tensor_memory.h"
#include "engine/training/arm_training.h"
#include "engine/training/shared_training.h"
#include "engine/training/step_graph.h"
#include "tests/benchmarks/limits.h"
#include "tests/benchmarks/networks.h"
#include "tests/benchmarks/record.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

struct Arguments {
  std::string size = "352x256";
  int batch = 8;
  std::string precision = "fp32";
  std::string layout = "channels-last";
  std::string device = "cpu";
  int arms = 2;
  int threads = 0;
  double seconds = 5;
  int least = 4;
  int warm_up = 1;
  int alone = 2;
};

std::vector<float> values_of(const torch::Tensor& tensor) {
  const auto contiguous = tensor.contiguous();
  const float* data = contiguous.data_ptr<float>();
  return {data, data + contiguous.numel()};
}

class Steps {
 public:
  Steps(const Arguments& arguments, int width, int height)
      : batch_(arguments.batch), width_(width), height_(height) {
    const Options options =
        network_options(width, height, arguments.batch, arguments.precision,
                        arguments.layout == "channels-last", arguments.threads, arguments.device);
    compute_ = choose_compute(options.hardware);
    torch::manual_seed(1);
    for (int arm = 0; arm < arguments.arms; ++arm) {
      // Every other one is a Model B.
      arms_.push_back(options_of_arm(options, arm % 2));
      learners_.push_back(make_learner(arms_.back(), arm % 2, nullptr, compute_, 1000));
      learners_.back().student->train();
      graphs_.emplace_back(
          [](const std::string& text) { std::fprintf(stderr, "%s\n", text.c_str()); });
      gflop_.push_back(kTrainingPerForward *
                       forward_gflop(learners_.back().student, width, height, compute_));
    }
    images_ = values_of(torch::rand({batch_, height, width, 3}));
    truth_ = values_of(blobs(batch_, height, width));
    teacher_ = values_of(blobs(batch_, height, width));
    together_.emplace(arguments.arms, compute_.threads, compute_.device.is_cpu());
    alone_.emplace(1, compute_.threads);
  }

  void of_all() {
    const BatchTensors tensors = upload();
    std::vector<Pass> passes(learners_.size());
    together_->run([&](int arm) { passes[static_cast<std::size_t>(arm)] = pass(arm, tensors); });
    for (Pass& each : passes) each.fetch();
    together_->run([&](int arm) { learn(arm, passes[static_cast<std::size_t>(arm)]); });
    wait_for(compute_);
  }
  void of_one(int arm) {
    const BatchTensors tensors = upload();
    alone_->run([&](int) {
      Pass mine = pass(arm, tensors);
      mine.fetch();
      learn(arm, mine);
    });
    wait_for(compute_);
  }

  /// Where they are computed, and how.
  const std::string& device() const { return compute_.description; }
  double gflop(int arm) const { return gflop_.at(static_cast<std::size_t>(arm)); }
  double gflop() const {
    double sum = 0;
    for (const double each : gflop_) sum += each;
    return sum;
  }

 private:
  BatchTensors upload() const {
    BatchTensors tensors;
    tensors.images = image_tensor(images_, batch_, height_, width_, compute_);
    tensors.truth = map_tensor(truth_, batch_, height_, width_, compute_);
    tensors.teacher = map_tensor(teacher_, batch_, height_, width_, compute_);
    return tensors;
  }
  Pass pass(int arm, const BatchTensors& tensors) {
    const auto index = static_cast<std::size_t>(arm);
    return graphs_[index].run(learners_[index], arm, tensors, arms_[index], compute_,
                              {false, kLearningRate}, unshared_);
  }
  void learn(int arm, const Pass& pass) {
    if (!pass.stepped) learners_[static_cast<std::size_t>(arm)].adam.step(kLearningRate);
  }

  static constexpr double kLearningRate = 3e-4;

  int batch_, width_, height_;
  Compute compute_;
  std::vector<Options> arms_;
  std::vector<Learner> learners_;
  std::vector<StepGraph> graphs_;
  SharedTraining unshared_{nullptr};
  std::vector<double> gflop_;  ///< of training on one image
  std::vector<float> images_, truth_, teacher_;
  std::optional<ModelLanes> together_, alone_;
};

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app{"Images per second of training steps"};
  app.add_option("--size", arguments.size, "WIDTHxHEIGHT");
  app.add_option("--batch", arguments.batch, "Images in a batch")->check(CLI::Range(1, 1024));
  app.add_option("--device", arguments.device)->check(CLI::IsMember({"cpu", "cuda"}));
  app.add_option("--precision", arguments.precision)
      ->check(CLI::IsMember({"fp32", "tf32", "bf16"}));
  app.add_option("--layout", arguments.layout)->check(CLI::IsMember({"channels-last", "NCHW"}));
  app.add_option("--arms", arguments.arms, "Networks")->check(CLI::Range(1, kMaxArms));
  app.add_option("--threads", arguments.threads, "0: all cores");
  app.add_option("--seconds", arguments.seconds, "Measure that long");
  app.add_option("--steps", arguments.least, "but so many steps at least");
  app.add_option("--warm-up", arguments.warm_up, "Steps that do not count");
  app.add_option("--alone", arguments.alone, "Steps of each model alone, at the end");
  CLI11_PARSE(app, argc, argv);

  keep_tensor_memory();
  const auto [width, height] = parse_size(arguments.size);
  Steps steps(arguments, width, height);
  const auto seconds =
      seconds_of({arguments.seconds, arguments.least, arguments.warm_up}, [&] { steps.of_all(); });
  Conditions conditions{{"size", arguments.size},
                        {"batch", std::to_string(arguments.batch)},
                        {"precision", arguments.precision},
                        {"layout", arguments.layout}};
  if (const char* const left_out = std::getenv("DISTILLOSCOPE_PLAIN_KERNELS")) {
    conditions.emplace_back("without", left_out);
  }
  if (arguments.device == "cuda") conditions.emplace_back("device", steps.device());
  const auto report = [&](const std::string& name, const std::vector<double>& took, double gflop) {
    const auto rates = as_rate(took, arguments.batch);
    record({name, "images/s", rates, conditions, convolution_limit(arguments.precision),
            median(rates) * gflop});
  };
  if (arguments.arms != 2) {
    report("training, " + std::to_string(arguments.arms) + " arms", seconds, steps.gflop());
    record_peak_memory(conditions);
    return 0;
  }
  report("training, A and B", seconds, steps.gflop());
  record_peak_memory(conditions);
  record_peak_gpu_memory(conditions);
  for (int arm = 0; arm < 2 && arguments.alone > 0; ++arm) {
    report(arm == 0 ? "training, A" : "training, B",
           seconds_of({0, arguments.alone, 0}, [&] { steps.of_one(arm); }), steps.gflop(arm));
  }
}
