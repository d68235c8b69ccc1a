// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/weights_file.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <utility>

#include "engine/api/error.h"
#include "engine/weights/keras_file.h"
#include "engine/weights/tensorflow_graph.h"
#include "engine/weights/torch_file.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

// What the tensors are the weights of, told from a few names that only it has.
std::string model_of(const std::vector<TensorEntry>& tensors) {
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(tensors, [&](const TensorEntry& entry) {
      constexpr std::string_view kParallel = "module.";  // a model that was trained in parallel
      std::string_view own = entry.name;
      if (own.starts_with(kParallel)) own.remove_prefix(kParallel.size());
      return own == name;
    });
  };
  if (has("conv5_3.weight") && has("aspp_proj.weight")) return "MSI-Net";
  if (has("conv5/conv5_3/kernel") && has("aspp/conv2/kernel")) return "MSI-Net";
  if (!has("encoder.conv1.weight") || !has("decoder.conv6_1.weight")) return "unknown tensors";
  return has("decoder.conv6_2.weight") ? "Model B" : "Model A";
}

class SafetensorsWeights : public WeightsFile {
 public:
  explicit SafetensorsWeights(const std::string& file) : WeightsFile(file), opened_(file) {
    bytes_ = static_cast<std::int64_t>(opened_.bytes());
    metadata_ = opened_.metadata();
    tensors_ = opened_.tensors();
    model_ = model_of(tensors_);
  }
  const std::byte* values(const TensorEntry& entry) override { return opened_.data(entry); }

 private:
  SafetensorsFile opened_;
};

class KerasWeights : public WeightsFile {
 public:
  explicit KerasWeights(const std::string& file) : WeightsFile(file), opened_(file) {
    bytes_ = static_cast<std::int64_t>(opened_.bytes());
    metadata_ = opened_.metadata();
    model_ = opened_.model().empty() ? "unknown tensors" : opened_.model();
    for (const KerasWeight& weight : opened_.weights()) {
      const Hdf5Values& values = weight.values;
      // The offset is that of the weight in its list.
      tensors_.push_back(
          {weight.name(), values.type, values.shape, values.count, tensors_.size(), 0});
    }
  }
  const std::byte* values(const TensorEntry& entry) override {
    return reinterpret_cast<const std::byte*>(opened_.weights()[entry.begin].values.bytes.data());
  }

 private:
  KerasFile opened_;
};

class TorchWeights : public WeightsFile {
 public:
  explicit TorchWeights(const std::string& file) : WeightsFile(file), opened_(file) {
    bytes_ = static_cast<std::int64_t>(opened_.bytes());
    metadata_ = opened_.metadata();
    for (const TorchEntry& entry : opened_.tensors()) {
      tensors_.push_back({entry.name, entry.type, entry.shape, entry.count, tensors_.size(), 0});
    }
    model_ = model_of(tensors_);
  }
  const std::byte* values(const TensorEntry& entry) override {
    current_.clear();  // before the next is read: one at a time
    current_ = opened_.values(opened_.tensors()[entry.begin]);
    return current_.data();
  }

 private:
  TorchFile opened_;
  std::vector<std::byte> current_;
};

// A graph is full of constants, and most are shapes and the like.
bool is_weight_name(std::string_view name) {
  constexpr std::string_view kNames[] = {"kernel", "depthwise_kernel", "weights",
                                         "bias",   "biases",           "gamma",
                                         "beta",   "moving_mean",      "moving_variance"};
  const auto slash = name.rfind('/');
  return std::ranges::find(kNames, name.substr(slash + 1)) != std::end(kNames);
}

class GraphWeights : public WeightsFile {
 public:
  explicit GraphWeights(const std::string& path)
      : WeightsFile(path), constants_(read_graph_constants(path, is_weight_name)) {
    if (constants_.empty()) {
      throw EngineError(ErrorCode::bad_data,
                        path +
                            " holds no constants under names of weights (.../kernel, .../bias, "
                            "...); a graph with variables has to be frozen first.");
    }
    std::error_code ignored;
    const bool folder = fs::is_directory(path, ignored);
    const auto size = fs::file_size(folder ? path + "/saved_model.pb" : path, ignored);
    bytes_ = ignored ? 0 : static_cast<std::int64_t>(size);
    metadata_["format"] = "tensorflow";
    for (const GraphConstant& constant : constants_) {
      tensors_.push_back({constant.name, "F32", constant.shape,
                          static_cast<std::int64_t>(constant.values.size()), tensors_.size(), 0});
    }
    model_ = model_of(tensors_);
  }
  const std::byte* values(const TensorEntry& entry) override {
    return reinterpret_cast<const std::byte*>(constants_[entry.begin].values.data());
  }

 private:
  std::vector<GraphConstant> constants_;
};

bool is_graph(const std::string& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return fs::exists(path + "/saved_model.pb", ignored);
  return fs::path(path).extension() == ".pb";
}

}  // namespace

const TensorEntry* WeightsFile::find(const std::string& name) const {
  const auto found = std::ranges::find(tensors_, name, &TensorEntry::name);
  return found == tensors_.end() ? nullptr : &*found;
}

std::unique_ptr<WeightsFile> open_weights(const std::string& file) {
  if (is_keras_file(file)) return std::make_unique<KerasWeights>(file);
  if (is_torch_file(file)) return std::make_unique<TorchWeights>(file);
  if (is_graph(file)) return std::make_unique<GraphWeights>(file);
  return std::make_unique<SafetensorsWeights>(file);
}

}  // namespace distilloscope
