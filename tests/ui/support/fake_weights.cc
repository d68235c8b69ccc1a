// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <string>

#include "tests/ui/support/fake_session.h"

namespace distilloscope {
namespace {

// A number in [-1, 1) that depends on a text and a number alone.
double wobble(const std::string& text, std::uint64_t at) {
  std::uint64_t x = std::hash<std::string>()(text) + at * 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<double>((x ^ (x >> 31)) >> 11) / 4503599627370496.0 - 1;
}

double normOf(const TensorInfo& tensor) {
  const auto count = static_cast<double>(tensor.count);
  return std::sqrt(count * (tensor.mean * tensor.mean + tensor.deviation * tensor.deviation));
}

// Layers near the output move more, and all of them less with each epoch.
double stir(const std::string& name, int epoch) {
  const double depth = name.starts_with("decoder")                ? 0.09
                       : name.find("layer4") != std::string::npos ? 0.05
                       : name.find("layer") != std::string::npos  ? 0.02
                                                                  : 0.006;
  return depth * (1 + 0.4 * wobble(name, static_cast<std::uint64_t>(epoch))) *
         std::exp(-0.28 * epoch);
}

int epochOf(const std::string& file) {
  const auto at = file.find("epoch-");
  return at == std::string::npos ? 3 : std::atoi(file.c_str() + at + 6);
}

std::string shapeOf(const TensorInfo& tensor) {
  std::string text = "[";
  for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(tensor.shape[i]);
  }
  return text + "]";
}

}  // namespace

CheckpointComparison FakeSession::comparison(const std::string& first, const std::string& second) {
  CheckpointComparison made;
  made.first = checkpoint(first);
  made.second = checkpoint(second);
  const bool same_arm = made.first.model == made.second.model;
  const int far = same_arm ? std::abs(epochOf(second) - epochOf(first)) : 8;
  const auto in = [](const CheckpointInfo& info, const std::string& name) {
    return std::ranges::find(info.tensors, name, &TensorInfo::name);
  };
  for (const TensorInfo& tensor : made.first.tensors) {
    const auto other = in(made.second, tensor.name);
    if (other == made.second.tensors.end()) {
      made.only_first.push_back(tensor.name);
    } else if (other->shape != tensor.shape) {
      made.misshapen.push_back(tensor.name + ": " + shapeOf(tensor) + " and " + shapeOf(*other));
    } else {
      TensorDifference each;
      each.name = tensor.name;
      each.shape = tensor.shape;
      each.first_norm = normOf(tensor);
      each.second_norm = normOf(*other);
      const double part = first == second ? 0 : std::min(1.2, far * stir(tensor.name, 1));
      each.difference_norm = part * each.first_norm;
      each.largest = part * tensor.deviation * 3.1;
      const double norms = 2 * each.first_norm * each.second_norm;
      each.cosine = norms > 0 ? std::clamp((each.first_norm * each.first_norm +
                                            each.second_norm * each.second_norm -
                                            each.difference_norm * each.difference_norm) /
                                               norms,
                                           -1.0, 1.0)
                              : std::numeric_limits<double>::quiet_NaN();
      made.tensors.push_back(std::move(each));
    }
  }
  for (const TensorInfo& tensor : made.second.tensors) {
    if (in(made.first, tensor.name) == made.first.tensors.end()) {
      made.only_second.push_back(tensor.name);
    }
  }
  return made;
}

TensorValues FakeSession::tensorValues(const std::string& file, const std::string& name) {
  TensorValues made;
  made.file = file;
  made.name = name;
  const CheckpointInfo info = checkpoint(file);
  const auto found = std::ranges::find(info.tensors, name, &TensorInfo::name);
  if (found == info.tensors.end()) return made;
  made.shape = found->shape;
  auto values = std::make_shared<std::vector<float>>(static_cast<std::size_t>(found->count));
  const bool kernels = made.shape.size() == 4 && made.shape[2] > 1;
  const std::int64_t height = kernels ? made.shape[2] : 1;
  const std::int64_t width = kernels ? made.shape[3] : 1;
  for (std::size_t i = 0; i < values->size(); ++i) {
    double value = found->mean + found->deviation * wobble(name, i);
    if (kernels) {
      // Stripes at an angle of their own, as the first layers of trained networks have.
      const auto x = static_cast<double>(static_cast<std::int64_t>(i) % width);
      const auto y = static_cast<double>(static_cast<std::int64_t>(i) / width % height);
      const auto plane = static_cast<std::int64_t>(i) / (width * height);
      const auto out = static_cast<std::uint64_t>(plane / made.shape[1]);
      const double angle = 3.14159 * wobble("angle", out);
      const double wave = std::sin(angle) * x + std::cos(angle) * y;
      const double tint = 1 + 0.8 * wobble("tint", out * 7 + plane % made.shape[1]);
      value = found->deviation * (1.2 + wobble("size", out)) * tint *
              std::sin(1.1 * wave + 2 * wobble("phase", out));
    }
    (*values)[i] = static_cast<float>(value);
  }
  made.values = values;
  return made;
}

WeightHistory FakeSession::weightHistory(const std::string& folder, Model model,
                                         const std::vector<int>& epochs) {
  WeightHistory made;
  made.folder = folder;
  made.epochs = epochs;
  const std::string letter = arm_letter(static_cast<int>(model));
  const CheckpointInfo info = checkpoint(folder + "/" + letter + ".safetensors");
  for (const TensorInfo& tensor : info.tensors) {
    if (tensor.type != "F32") continue;
    made.tensors.push_back(tensor.name);
    std::vector<double> norm;
    std::vector<double> change;
    double at = normOf(tensor);
    for (const int epoch : epochs) {
      const double step = at * stir(tensor.name, epoch);
      if (!norm.empty()) at += 0.4 * step;
      change.push_back(norm.empty() ? std::numeric_limits<double>::quiet_NaN() : step);
      norm.push_back(at);
    }
    made.norm.push_back(std::move(norm));
    made.change.push_back(std::move(change));
  }
  return made;
}

ActivationsReady FakeSession::activations(const ActivationsJob& job) {
  ActivationsReady made;
  made.id = job.image_file.empty() ? job.id : job.image_file;
  made.checkpoint = job.checkpoint;
  made.layers = {{"encoder.conv1", "Conv2d", 64, 80, 64},
                 {"encoder.bn1", "BatchNorm2d", 64, 80, 64}};
  for (int i = 1; i <= 4; ++i) {
    made.layers.push_back(
        {"encoder.layer" + std::to_string(i), "Sequential", 32 << i, 40 >> (i - 1), 32 >> (i - 1)});
  }
  made.layers.push_back({"decoder.conv3", "Conv2d", 64, 40, 32});
  made.layers.push_back({"decoder.conv6_1", "Conv2d", 1, 160, 128});
  const auto found = std::ranges::find(made.layers, job.layer, &LayerInfo::name);
  made.layer = found == made.layers.end() ? 0 : static_cast<int>(found - made.layers.begin());
  const LayerInfo& layer = made.layers[static_cast<std::size_t>(made.layer)];
  std::vector<int> order(static_cast<std::size_t>(layer.channels));
  std::iota(order.begin(), order.end(), 0);
  const auto answers = [&](int channel) { return wobble(layer.name, std::uint64_t(channel)); };
  std::ranges::sort(order, std::ranges::greater(), answers);
  order.resize(static_cast<std::size_t>(std::min(job.most_channels, layer.channels)));
  made.channels = order;
  for (const int channel : order) {
    auto map = std::make_shared<Map>();
    map->width = layer.width;
    map->height = layer.height;
    const double size = 1 + answers(channel);
    const double u = 0.5 + 0.4 * wobble(made.id, std::uint64_t(channel));
    const double v = 0.5 + 0.4 * wobble(made.id + "y", std::uint64_t(channel));
    for (int y = 0; y < map->height; ++y) {
      for (int x = 0; x < map->width; ++x) {
        const double dx = (x + 0.5) / map->width - u;
        const double dy = (y + 0.5) / map->height - v;
        map->values.push_back(
            static_cast<float>(size * std::exp(-(dx * dx + dy * dy) * 14) - 0.2 +
                               0.15 * wobble(made.id, static_cast<std::uint64_t>(y * 977 + x))));
      }
    }
    made.maps.push_back(map);
  }
  return made;
}

bool FakeSession::answerAboutWeights(JobId id, const Job& job) {
  if (const auto* compare = std::get_if<CompareCheckpointsJob>(&job)) {
    if (!refuse_file.empty() && (compare->first == refuse_file || compare->second == refuse_file)) {
      fail(id, ErrorCode::unreadable, refuse_file + " is truncated: its header has 912 bytes");
      return false;
    }
    push(CheckpointsCompared{id, comparison(compare->first, compare->second)});
  } else if (const auto* tensor = std::get_if<TensorJob>(&job)) {
    push(TensorReady{id, tensorValues(tensor->file, tensor->name)});
  } else if (const auto* history = std::get_if<WeightHistoryJob>(&job)) {
    push(WeightHistoryReady{id, weightHistory(history->folder, history->model, weight_epochs)});
  } else if (const auto* look = std::get_if<ActivationsJob>(&job)) {
    ActivationsReady ready = activations(*look);
    ready.job = id;
    push(std::move(ready));
  }
  return true;
}

}  // namespace distilloscope
