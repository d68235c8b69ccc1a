// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>

#include "tests/ui/support/fake_session.h"

namespace distilloscope {
namespace {

using Shape = std::vector<std::int64_t>;

constexpr int kBins = 64;

// Values spread like a bell round `mean`, sharper with `deviation` small against the range.
TensorInfo tensor(const std::string& name, const Shape& shape, double mean, double deviation) {
  TensorInfo info;
  info.name = name;
  info.type = "F32";
  info.shape = shape;
  info.count = std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
  info.mean = mean;
  info.deviation = deviation;
  info.minimum = mean - 4 * deviation;
  info.maximum = mean + 4.2 * deviation;
  info.histogram.assign(kBins, 0);
  if (deviation == 0) {
    info.histogram[0] = info.count;
    info.zero_share = mean == 0 ? 1 : 0;
    return info;
  }
  std::int64_t placed = 0;
  for (int bin = 0; bin < kBins; ++bin) {
    const double x = (bin - 31.0) / 7.8;
    const double share = std::exp(-x * x / 2) / (7.8 * 2.5066);
    info.histogram[static_cast<std::size_t>(bin)] =
        static_cast<std::int64_t>(static_cast<double>(info.count) * share);
    placed += info.histogram[static_cast<std::size_t>(bin)];
  }
  info.histogram[31] += info.count - placed;
  return info;
}

void addConvolution(std::vector<TensorInfo>& tensors, const std::string& name, const Shape& shape,
                    bool bias) {
  const auto inputs = static_cast<double>(shape[1] * shape[2] * shape[3]);
  tensors.push_back(tensor(name + ".weight", shape, -0.0004, std::sqrt(2 / inputs)));
  if (bias) tensors.push_back(tensor(name + ".bias", {shape[0]}, 0.0061, 0.0123));
}

void addNorm(std::vector<TensorInfo>& tensors, const std::string& name, std::int64_t channels) {
  tensors.push_back(tensor(name + ".weight", {channels}, 0.912, 0.141));
  tensors.push_back(tensor(name + ".bias", {channels}, -0.0317, 0.0823));
  tensors.push_back(tensor(name + ".running_mean", {channels}, -0.214, 0.388));
  tensors.push_back(tensor(name + ".running_var", {channels}, 12.6, 2.9));
  TensorInfo batches = tensor(name + ".num_batches_tracked", {}, 936, 0);
  batches.type = "I64";
  tensors.push_back(batches);
}

// The student's tensors: a ResNet-18 and a decoder of six convolutions.
std::vector<TensorInfo> studentTensors(bool second) {
  std::vector<TensorInfo> tensors;
  addConvolution(tensors, "encoder.conv1", {64, 3, 7, 7}, false);
  addNorm(tensors, "encoder.bn1", 64);
  std::int64_t from = 64;
  for (int layer = 1; layer <= 4; ++layer) {
    const std::int64_t to = 32LL << layer;
    for (int block = 0; block < 2; ++block) {
      const std::string name =
          "encoder.layer" + std::to_string(layer) + "." + std::to_string(block);
      addConvolution(tensors, name + ".conv1", {to, from, 3, 3}, false);
      addNorm(tensors, name + ".bn1", to);
      addConvolution(tensors, name + ".conv2", {to, to, 3, 3}, false);
      addNorm(tensors, name + ".bn2", to);
      if (from != to) {
        addConvolution(tensors, name + ".downsample.0", {to, from, 1, 1}, false);
        addNorm(tensors, name + ".downsample.1", to);
      }
      from = to;
    }
  }
  for (int i = 1; i <= 5; ++i) {
    addConvolution(tensors, "decoder.conv" + std::to_string(i), {from / 2, from, 3, 3}, true);
    from /= 2;
  }
  addConvolution(tensors, "decoder.conv6_1", {1, from, 3, 3}, true);
  if (second) addConvolution(tensors, "decoder.conv6_2", {1, from, 3, 3}, true);
  // A bias that never learnt anything.
  tensors.push_back(tensor("decoder.dead.bias", {16}, 0, 0));
  // As in a file, wider types are first.
  std::ranges::stable_partition(tensors, [](const TensorInfo& each) { return each.type == "I64"; });
  return tensors;
}

bool isCounter(const std::string& name) {
  return name.ends_with("num_batches_tracked");
}

int epochOf(const std::string& file) {
  const auto at = file.find("epoch-");
  return at == std::string::npos ? 3 : std::atoi(file.c_str() + at + 6);
}

}  // namespace

CheckpointInfo FakeSession::checkpoint(const std::string& file) {
  CheckpointInfo info;
  info.file = file;
  if (file.find("foreign") != std::string::npos) {
    info.model = "unknown tensors";
    info.metadata = {{"format", "pt"}};
    addConvolution(info.tensors, "features.0", {64, 3, 3, 3}, true);
    addConvolution(info.tensors, "features.10", {256, 128, 3, 3}, true);
    addConvolution(info.tensors, "features.2", {64, 64, 3, 3}, true);
    info.tensors.push_back(tensor("logit_scale", {}, 4.6052, 0));
  } else {
    const bool second = file.ends_with("b.safetensors");
    info.model = second ? "Model B" : "Model A";
    const EpochSample sample = epoch(epochOf(file), 30);
    info.metadata = {
        {"batch_norm_epsilon", "1e-05"},
        {"created", "2026-05-04T10:00:00+0200"},
        {"dataset", "demo dataset"},
        {"epoch", std::to_string(sample.epoch)},
        {"format", "distilloscope"},
        {"format_version", "1"},
        {"model", second ? "B" : "A"},
        {"options", R"({"dataset":{"height":240,"width":320},"optimiser":{"learning_rate":0.0003,)"
                    R"("seed":1234567890123,"warm":true}})"},
        {"padding", "same"},
        {"run", "2026-05-04-demo"},
        {"step", std::to_string(sample.step)},
        {"val_kl_a", std::to_string(sample.val_kl[0])},
        {"val_kl_b", std::to_string(sample.val_kl[1])}};
    info.tensors = studentTensors(second);
    // Weights drift from epoch to epoch, so that a following view shows something new.
    for (TensorInfo& each : info.tensors) {
      if (each.type != "F32" || each.deviation == 0) continue;
      each.mean += 0.0001 * sample.epoch;
      each.maximum += 0.001 * sample.epoch;
    }
    for (const TensorInfo& each : info.tensors) {
      if (!isCounter(each.name)) info.parameters += each.count;
    }
  }
  if (file.find("not-finite") != std::string::npos) {
    const auto named = [&](const char* name) -> TensorInfo& {
      return *std::ranges::find(info.tensors, name, &TensorInfo::name);
    };
    TensorInfo& some = named("encoder.bn1.weight");
    some.not_finite = 3;
    some.histogram[31] -= std::min<std::int64_t>(3, some.histogram[31]);
    TensorInfo& all = named("encoder.bn1.running_mean");
    all.not_finite = all.count;
    all.mean = all.deviation = all.minimum = all.maximum = all.zero_share = 0;
    all.histogram.assign(kBins, 0);
  }
  std::int64_t values = 0;
  for (const TensorInfo& each : info.tensors) values += each.count;
  info.bytes = values * 4 + 9128;
  return info;
}

}  // namespace distilloscope
