// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/vgg_weights.h"

#include <array>
#include <vector>

#include "engine/api/error.h"
#include "engine/weights/module_weights.h"
#include "engine/weights/torch_file.h"

namespace distilloscope {
namespace {

namespace nn = torch::nn;

// torchvision.transforms.Normalize as its VGG-16 was trained with, of red, green and blue.
constexpr std::array<double, 3> kMeans{0.485, 0.456, 0.406};
constexpr std::array<double, 3> kDeviations{0.229, 0.224, 0.225};
constexpr const char* kModel = "torchvision's VGG-16";

// The numbers of the convolutions within torchvision's `features`, in MSI-Net's order.
constexpr std::array<const char*, 13> kNumbers{"0",  "2",  "5",  "7",  "10", "12", "14",
                                               "17", "19", "21", "24", "26", "28"};

std::array<nn::Conv2d, 13> encoder_of(MSINet& network) {
  return {network->conv1_1, network->conv1_2, network->conv2_1, network->conv2_2, network->conv3_1,
          network->conv3_2, network->conv3_3, network->conv4_1, network->conv4_2, network->conv4_3,
          network->conv5_1, network->conv5_2, network->conv5_3};
}

/// A module with the names and shapes of torchvision's convolutions.
class Features : public nn::Module {
 public:
  explicit Features(MSINet& network) {
    auto features = register_module("features", nn::Sequential());
    for (std::size_t i = 0; i < kNumbers.size(); ++i) {
      const auto& options = encoder_of(network)[i]->options;
      convolutions.emplace_back(
          nn::Conv2dOptions(options.in_channels(), options.out_channels(), 3));
      features->push_back(kNumbers[i], convolutions.back());
    }
  }
  std::vector<nn::Conv2d> convolutions;
};

bool is_wanted(const std::string& name) {
  return !name.starts_with("classifier.");
}

void fill(Features& features, const std::string& file) {
  if (file.ends_with(".safetensors") && !is_torch_file(file)) {
    const SafetensorsFile opened(file);
    std::vector<TensorEntry> offered;
    for (const TensorEntry& entry : opened.tensors()) {
      if (is_wanted(entry.name)) offered.push_back(entry);
    }
    fill_module(
        features, offered, [&](const TensorEntry& entry) { return copy_tensor(opened, entry); },
        file, kModel);
    return;
  }
  TorchFile opened(file);
  std::vector<TensorEntry> offered;
  std::vector<const TorchEntry*> sources;  // TensorEntry::begin is the index into these
  for (const TorchEntry& entry : opened.tensors()) {
    if (!is_wanted(entry.name)) continue;
    offered.push_back({entry.name, entry.type, entry.shape, entry.count, sources.size()});
    sources.push_back(&entry);
  }
  fill_module(
      features, offered,
      [&](const TensorEntry& entry) {
        const auto values = opened.values(*sources[entry.begin]);
        return tensor_of_values(entry.type, entry.shape, values.data(), values.size());
      },
      file, kModel);
}

void require_finite(const Features& features, const std::string& file) {
  for (const auto& item : features.named_parameters()) {
    if (torch::isfinite(item.value()).all().item<bool>()) continue;
    throw EngineError(ErrorCode::bad_data, file + ": tensor " + item.key() +
                                               " holds values that are not finite. Choose another "
                                               "file with VGG-16's weights.");
  }
}

// With x the pixel, m and d torchvision's mean and deviation and z = x - m' what MSI-Net reads,
// W (x / 255 - m) / d + b = (W / 255 d) z + b + sum W (m' - 255 m) / 255 d.
void fold_normalisation(nn::Conv2d& first) {
  const auto options = torch::TensorOptions(torch::kFloat64);
  auto weight = first->weight.to(torch::kFloat64);
  auto bias = first->bias.to(torch::kFloat64);
  std::vector<double> scales, shifts;
  for (std::size_t c = 0; c < 3; ++c) {
    scales.push_back(1 / (255 * kDeviations[c]));
    shifts.push_back((kMSINetMeans[c] - 255 * kMeans[c]) / (255 * kDeviations[c]));
  }
  const auto per_channel = [&](const std::vector<double>& values) {
    return torch::tensor(values, options).view({1, 3, 1, 1});
  };
  bias = bias + (weight * per_channel(shifts)).sum({1, 2, 3});
  first->weight.copy_(weight * per_channel(scales));
  first->bias.copy_(bias);
}

}  // namespace

void load_vgg16(const std::string& file, MSINet& network) {
  if (network->options().width != kMSINetFullWidth) {
    throw EngineError(ErrorCode::invalid_option,
                      file + ": VGG-16's weights fit an MSI-Net of " +
                          std::to_string(kMSINetFullWidth) + " channels alone, not of " +
                          std::to_string(network->options().width) +
                          ". Leave the number of channels as it is, or train without the file.");
  }
  const torch::NoGradGuard no_gradient;
  Features features(network);
  fill(features, file);
  require_finite(features, file);
  fold_normalisation(features.convolutions.front());
  auto encoder = encoder_of(network);
  for (std::size_t i = 0; i < encoder.size(); ++i) {
    encoder[i]->weight.copy_(features.convolutions[i]->weight);
    encoder[i]->bias.copy_(features.convolutions[i]->bias);
  }
}

}  // namespace distilloscope
