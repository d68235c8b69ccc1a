// SPDX-License-Identifier: GPL-3.0-or-later
// Networks without gradients: a validation of Model A and Model B as training ends an epoch, the
// time of one image, and the teacher's. Weights are drawn afresh, which changes no time.
#include <torch/torch.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <vector>

#include "engine/dataset/batches.h"
#include "engine/inference/tensor_memory.h"
#include "engine/inference/validation.h"
#include "engine/models/initialisers.h"
#include "engine/models/msi_net.h"
#include "engine/models/torch_compat.h"
#include "engine/training/arm_training.h"
#include "tests/benchmarks/benchmark_images.h"
#include "tests/benchmarks/limits.h"
#include "tests/benchmarks/networks.h"
#include "tests/benchmarks/record.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kBatch = 8;

double msi_net_gflop(MSINet& network, const torch::Tensor& images) {
  double flop = 0;
  const auto layers = network->named_modules();
  network->forward(images, [&](const char* name, const torch::Tensor& output) {
    const auto* layer = layers.find(name);
    if (layer == nullptr) return;
    if (const auto* convolution = (*layer)->as<torch::nn::Conv2d>()) {
      flop += convolution_flop(*convolution, output);
    }
  });
  return flop / 1e9;
}

std::string precision_of(const Conditions& conditions) {
  return std::ranges::find(conditions, "precision", &Conditions::value_type::first)->second;
}

void teacher(const Options& options, const Patience& patience, Conditions conditions) {
  const Compute compute = choose_compute(options.hardware);
  const torch::NoGradGuard no_gradients;
  MSINet network;
  initialise(network, 1);
  network->eval();
  network->to(compute.device);
  if (compute.channels_last) use_channels_last(*network);
  const std::vector<float> pixels(
      static_cast<std::size_t>(options.dataset.width) * options.dataset.height * 3, 100);
  const auto one = [&] {
    const auto images =
        image_tensor(pixels, 1, options.dataset.height, options.dataset.width, compute);
    const AutocastGuard autocast(compute.device.type(), compute.bf16);
    maps_of(network->forward(images));
  };
  const double gflop = msi_net_gflop(
      network, torch::zeros({1, 3, options.dataset.height, options.dataset.width}, compute.device));
  const auto seconds = seconds_of(patience, one);
  conditions.emplace_back("model", "MSI-Net");
  record({"one image", "ms", as_milliseconds(seconds), conditions,
          convolution_limit(precision_of(conditions)), gflop / median(seconds)});
}

void students(const Options& options, int images, const Patience& patience,
              const Conditions& conditions) {
  const Compute compute = choose_compute(options.hardware);
  const std::string precision = precision_of(conditions);
  std::vector<Student> networks;
  double gflop = 0;
  for (int arm = 0; arm < 2; ++arm) {
    Student student =
        make_learner(options_of_arm(options, arm), arm, nullptr, compute, 1000).student;
    student->eval();
    const double each =
        forward_gflop(student, options.dataset.width, options.dataset.height, compute);
    gflop += each;
    networks.push_back(student);
    const std::vector<float> pixels(
        static_cast<std::size_t>(options.dataset.width) * options.dataset.height * 3, 0.5F);
    const auto seconds = seconds_of(patience, [&] {
      const auto image =
          image_tensor(pixels, 1, options.dataset.height, options.dataset.width, compute);
      maps_of(infer(student, image, compute).saliency);
    });
    Conditions of_model = conditions;
    of_model.emplace_back("model", arm == 0 ? "A" : "B");
    record({"one image", "ms", as_milliseconds(seconds), of_model, convolution_limit(precision),
            each / median(seconds)});
  }
  const TempFolder temp;
  make_jpeg_dataset(temp.path("data"), {2, images, 640, 480});
  DatasetOptions data = options.dataset;
  data.folder = temp.path("data");
  const Dataset dataset = open_dataset(data);
  SampleStore store(dataset, Split::val, data);
  const BatchPlan plan = plan_validation(store.size(), kBatch, data, 1, 1);
  const auto seconds = seconds_of({patience.seconds, 3, 1}, [&] {
    validate_students(networks, store, plan, data, 1e-7, compute, {});
  });
  const auto rates = as_rate(seconds, images);
  Conditions of_both = conditions;
  of_both.emplace_back("batch", std::to_string(kBatch));
  record({"validation, A and B", "images/s", rates, of_both, convolution_limit(precision),
          median(rates) * gflop});
}

}  // namespace

int main(int argc, char** argv) {
  std::string size = "352x256", precision = "fp32", network = "students", device = "cpu";
  int images = 32, threads = 0;
  double seconds = 2;
  CLI::App app{"Time of networks without gradients"};
  app.add_option("--size", size, "WIDTHxHEIGHT");
  app.add_option("--device", device)->check(CLI::IsMember({"cpu", "cuda"}));
  app.add_option("--precision", precision)->check(CLI::IsMember({"fp32", "tf32", "bf16"}));
  app.add_option("--network", network)->check(CLI::IsMember({"students", "teacher"}));
  app.add_option("--images", images, "Of a validation")->check(CLI::Range(2, 100000));
  app.add_option("--threads", threads, "0: all cores");
  app.add_option("--seconds", seconds, "Measure each that long");
  CLI11_PARSE(app, argc, argv);

  keep_tensor_memory();
  const auto [width, height] = parse_size(size);
  const Options options = network_options(width, height, kBatch, precision, true, threads, device);
  Conditions conditions{{"size", size}, {"precision", precision}};
  if (device == "cuda") {
    conditions.emplace_back("device", choose_compute(options.hardware).description);
  }
  const Patience patience{seconds, 5, 2};
  if (network == "teacher") {
    teacher(options, patience, conditions);
  } else {
    students(options, images, patience, conditions);
  }
  Conditions of_process = conditions;
  of_process.emplace_back("network", network);
  record_peak_memory(of_process);
  record_peak_gpu_memory(of_process);
}
