// SPDX-License-Identifier: GPL-3.0-or-later
// Images per second of training steps as the trainer makes them, from the floats of a batch to the
// changed weights, on a batch that is there: of Model A, of Model B and of both (or more arms) on
// the same batch, with how much memory they take.
#include <torch/torch.h>

#include <CLI/CLI.hpp>
#include <vector>

#include "engine/training/arm_training.h"
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
  int arms = 2;
  int threads = 0;
  double seconds = 5;
  int least = 4;
  int warm_up = 1;
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
        network_options(width, height, arguments.batch, arguments.precision == "bf16",
                        arguments.layout == "channels-last", arguments.threads);
    compute_ = choose_compute(options.hardware);
    torch::manual_seed(1);
    for (int arm = 0; arm < arguments.arms; ++arm) {
      // Every other one is a Model B.
      arms_.push_back(options_of_arm(options, arm % 2));
      learners_.push_back(make_learner(arms_.back(), arm % 2, nullptr, compute_, 1000));
      learners_.back().student->train();
      gflop_.push_back(kTrainingPerForward *
                       forward_gflop(learners_.back().student, width, height));
    }
    images_ = values_of(torch::rand({batch_, height, width, 3}));
    truth_ = values_of(blobs(batch_, height, width));
    teacher_ = values_of(blobs(batch_, height, width));
    seconds_of_arm_.resize(learners_.size());
  }

  void step() {
    BatchTensors tensors;
    tensors.images = image_tensor(images_, batch_, height_, width_, compute_);
    tensors.truth = map_tensor(truth_, batch_, height_, width_, compute_);
    tensors.teacher = map_tensor(teacher_, batch_, height_, width_, compute_);
    for (std::size_t arm = 0; arm < learners_.size(); ++arm) {
      seconds_of_arm_[arm].push_back(seconds_of({0, 1, 0}, [&] {
                                       forward_backward(learners_[arm], tensors, arms_[arm],
                                                        compute_, false);
                                       learners_[arm].adam.step(3e-4);
                                     }).front());
    }
  }

  /// Of the last \p count steps.
  std::vector<double> seconds_of_arm(std::size_t arm, std::size_t count) const {
    const std::vector<double>& all = seconds_of_arm_[arm];
    return {all.end() - static_cast<std::ptrdiff_t>(count), all.end()};
  }
  double gflop(std::size_t arm) const { return gflop_[arm]; }
  double gflop() const {
    double sum = 0;
    for (const double each : gflop_) sum += each;
    return sum;
  }

 private:
  int batch_, width_, height_;
  Compute compute_;
  std::vector<Options> arms_;
  std::vector<Learner> learners_;
  std::vector<double> gflop_;  ///< of training on one image
  std::vector<float> images_, truth_, teacher_;
  std::vector<std::vector<double>> seconds_of_arm_;
};

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app{"Images per second of training steps"};
  app.add_option("--size", arguments.size, "WIDTHxHEIGHT");
  app.add_option("--batch", arguments.batch, "Images in a batch")->check(CLI::Range(1, 1024));
  app.add_option("--precision", arguments.precision)->check(CLI::IsMember({"fp32", "bf16"}));
  app.add_option("--layout", arguments.layout)->check(CLI::IsMember({"channels-last", "NCHW"}));
  app.add_option("--arms", arguments.arms, "Networks")->check(CLI::Range(1, kMaxArms));
  app.add_option("--threads", arguments.threads, "0: all cores");
  app.add_option("--seconds", arguments.seconds, "Measure that long");
  app.add_option("--steps", arguments.least, "but so many steps at least");
  app.add_option("--warm-up", arguments.warm_up, "Steps that do not count");
  CLI11_PARSE(app, argc, argv);

  const auto [width, height] = parse_size(arguments.size);
  Steps steps(arguments, width, height);
  const auto seconds =
      seconds_of({arguments.seconds, arguments.least, arguments.warm_up}, [&] { steps.step(); });
  const Conditions conditions{{"size", arguments.size},
                              {"batch", std::to_string(arguments.batch)},
                              {"precision", arguments.precision},
                              {"layout", arguments.layout}};
  const auto report = [&](const std::string& name, const std::vector<double>& took, double gflop) {
    const auto rates = as_rate(took, arguments.batch);
    record({name, "images/s", rates, conditions, convolution_limit(arguments.precision),
            median(rates) * gflop});
  };
  if (arguments.arms == 2) {
    report("training, A", steps.seconds_of_arm(0, seconds.size()), steps.gflop(0));
    report("training, B", steps.seconds_of_arm(1, seconds.size()), steps.gflop(1));
    report("training, A and B", seconds, steps.gflop());
  } else {
    report("training, " + std::to_string(arguments.arms) + " arms", seconds, steps.gflop());
  }
  record_peak_memory(conditions);
}
