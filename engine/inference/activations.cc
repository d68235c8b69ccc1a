// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/activations.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "engine/api/error.h"
#include "engine/models/layer_watch.h"
#include "engine/models/msi_net_input.h"
#include "engine/models/torch_compat.h"
#include "engine/platform/file_stamp.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/keras_file.h"

namespace distilloscope {
namespace {

constexpr int kMSINetWidth = 320;
constexpr int kMSINetHeight = 240;

// Lists the layers of a forward pass and holds on to the output of one.
class Recorder {
 public:
  explicit Recorder(std::string wanted) : wanted_(std::move(wanted)) {}

  void see(const std::string& name, const std::string& kind, const torch::Tensor& output) {
    if (output.dim() != 4) return;
    layers_.push_back({name, kind, static_cast<int>(output.size(1)),
                       static_cast<int>(output.size(3)), static_cast<int>(output.size(2))});
    if (chosen_.defined() || (!wanted_.empty() && name != wanted_)) return;
    index_ = static_cast<int>(layers_.size()) - 1;
    chosen_ = output[0].detach().to(torch::kCPU, torch::kFloat32).contiguous();
  }

  void give(ActivationsReady& ready, const std::string& checkpoint, int most_channels) {
    if (!chosen_.defined()) {
      throw EngineError(ErrorCode::not_found, checkpoint + " has no layer '" + wanted_ +
                                                  "'. Its first one is '" +
                                                  (layers_.empty() ? "" : layers_[0].name) + "'.");
    }
    ready.layers = std::move(layers_);
    ready.layer = index_;
    const torch::Tensor answers = chosen_.abs().mean({1, 2}).contiguous();
    const float* const answer = answers.data_ptr<float>();
    ready.channels.resize(static_cast<std::size_t>(chosen_.size(0)));
    std::iota(ready.channels.begin(), ready.channels.end(), 0);
    // A channel that is not a number has failed, and is shown first.
    const auto rank = [&](int channel) {
      return std::isnan(answer[channel]) ? std::numeric_limits<float>::infinity() : answer[channel];
    };
    std::ranges::stable_sort(ready.channels, [&](int x, int y) { return rank(x) > rank(y); });
    const auto most = static_cast<std::size_t>(std::max(1, most_channels));
    if (ready.channels.size() > most) ready.channels.resize(most);
    const auto height = static_cast<int>(chosen_.size(1)),
               width = static_cast<int>(chosen_.size(2));
    const std::size_t area = static_cast<std::size_t>(height) * width;
    for (const int channel : ready.channels) {
      const float* const values =
          chosen_.data_ptr<float>() + area * static_cast<std::size_t>(channel);
      ready.maps.push_back(std::make_shared<const Map>(
          Map{width, height, std::vector<float>(values, values + area)}));
    }
  }

 private:
  std::string wanted_;
  std::vector<LayerInfo> layers_;
  int index_ = 0;
  torch::Tensor chosen_;
};

// "Conv2d" of torch::nn::Conv2dImpl.
std::string kind_of(const torch::nn::Module& module) {
  std::string kind = module.name();
  if (const auto colon = kind.rfind(':'); colon != std::string::npos) kind.erase(0, colon + 1);
  if (kind.ends_with("Impl")) kind.resize(kind.size() - 4);
  return kind;
}

bool is_msi_net(const std::string& checkpoint) {
  if (is_keras_file(checkpoint)) return false;
  const Metadata metadata = SafetensorsFile(checkpoint).metadata();
  const auto model = metadata.find("model");
  return model != metadata.end() && model->second == "MSI-Net";
}

// In full precision: a sheet of activations is looked at closely, and once.
Compute sheet_compute() {
  HardwareOptions hardware;
  hardware.precision = Precision::fp32;
  return choose_compute(hardware);
}

void watch_student(Student student, const torch::Tensor& images, const Compute& compute,
                   Recorder& recorder) {
  std::map<const torch::nn::Module*, std::string> names;
  for (const auto& item : student->named_modules("", /*include_self=*/false)) {
    names[item.value().get()] = item.key();
  }
  const LayerWatch watch([&](const torch::nn::Module& layer, const torch::Tensor& output) {
    if (const auto named = names.find(&layer); named != names.end()) {
      recorder.see(named->second, kind_of(layer), output);
    }
  });
  infer(student, images, compute);
}

void watch_msi_net(MSINet network, const torch::Tensor& images, Recorder& recorder) {
  const auto modules = network->named_modules("", /*include_self=*/false);
  const torch::NoGradGuard no_gradients;
  network->forward(images, [&](const char* layer, const torch::Tensor& output) {
    const auto* const module = modules.find(layer);
    recorder.see(layer, module != nullptr ? kind_of(**module) : std::string(), output);
  });
}

}  // namespace

MSINet& ActivationReader::msi_net(const std::string& checkpoint) {
  const std::string stamp = checkpoint + platform::stamp_of(checkpoint).text();
  if (stamp != msi_net_stamp_ || msi_net_.is_empty()) {
    msi_net_ = MSINet(nullptr);
    msi_net_ = load_msi_net(checkpoint);
    msi_net_stamp_ = stamp;
  }
  return msi_net_;
}

ActivationsReady ActivationReader::read(const ActivationsJob& job, SampleAnswers& samples,
                                        const SampleAnswers::OpenDataset& dataset,
                                        JobControl& control) {
  ActivationsReady ready;
  ready.job = control.job();
  ready.id = job.id;
  if (ready.id.empty()) ready.id = std::filesystem::path(job.image_file).stem().string();
  ready.checkpoint = job.checkpoint;
  SampleScene& scene = samples.scene(job.id, job.image_file, dataset, control);
  control.checkpoint();
  Recorder recorder(job.layer);
  if (is_msi_net(job.checkpoint)) {
    const Compute compute = sheet_compute();
    const auto input =
        fit_to_msi_net(*scene.stimulus(), MSINetVariant::training, kMSINetWidth, kMSINetHeight);
    watch_msi_net(msi_net(job.checkpoint),
                  image_tensor(input, 1, kMSINetHeight, kMSINetWidth, compute), recorder);
  } else {
    Predictor& predictor = samples.predictor();
    const Compute compute = choose_compute(scoring_hardware({}, predictor.trained(job.checkpoint)));
    const DatasetOptions options = predictor.options_for(job.checkpoint, job.dataset);
    watch_student(predictor.student(job.checkpoint, compute),
                  image_tensor(scene.input(options), 1, options.height, options.width, compute),
                  compute, recorder);
  }
  recorder.give(ready, job.checkpoint, job.most_channels);
  return ready;
}

}  // namespace distilloscope
