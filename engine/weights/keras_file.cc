// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/keras_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <set>

#include "engine/api/error.h"
#include "engine/weights/safetensors_header.h"

namespace distilloscope {
namespace {

constexpr int kMostPieces = 1000;

/// A list of texts, which Keras cuts into NAME0, NAME1, ... where it is long.
std::optional<std::vector<std::string>> list_of(Hdf5File& file, Hdf5File::Object object,
                                                const std::string& name) {
  if (auto whole = file.texts(object, name)) return whole;
  auto all = file.texts(object, name + "0");
  for (int i = 1; all && i < kMostPieces; ++i) {
    const auto next = file.texts(object, name + std::to_string(i));
    if (!next) break;
    all->insert(all->end(), next->begin(), next->end());
  }
  return all;
}

/// "conv2d_17/kernel:0" in the layer "functional_9" is "kernel" of "functional_9/conv2d_17".
KerasWeight named(const std::string& layer, std::string name) {
  if (const auto number = name.rfind(':'); number != std::string::npos) name.resize(number);
  if (!name.starts_with(layer + "/")) name = layer + "/" + name;
  const auto slash = name.rfind('/');
  return {name.substr(0, slash), name.substr(slash + 1), {}};
}

bool has_kernel(const std::vector<KerasWeight>& weights, const std::vector<std::int64_t>& shape) {
  return std::any_of(weights.begin(), weights.end(), [&](const KerasWeight& weight) {
    return weight.variable == "kernel" && weight.values.shape == shape;
  });
}

}  // namespace

KerasFile::KerasFile(const std::string& file) : file_(file), mapped_(file) {
  try {
    read();
  } catch (const Hdf5Problem& problem) {
    throw EngineError(ErrorCode::bad_data, file + " " + problem.what());
  }
}

void KerasFile::read() {
  Hdf5File file({reinterpret_cast<const char*>(mapped_.data()), mapped_.size()});
  // A whole model keeps its weights in a group of their own.
  const auto group = file.find(file.root(), "model_weights").value_or(file.root());
  const auto layers = list_of(file, group, "layer_names");
  if (!layers) {
    if (file.find(file.root(), "layers") ||
        file.find(file.root(), "_layer_checkpoint_dependencies")) {
      throw Hdf5Problem(
          "holds weights as Keras 3 writes them to .weights.h5, which are not read; load them in "
          "Keras and write the model with model.save(\"model.h5\")");
    }
    throw Hdf5Problem("is an HDF5 file, but none of Keras: it has no list layer_names");
  }
  std::set<std::string> names;
  for (const std::string& layer : *layers) {
    const auto place = file.find(group, layer);
    const auto weights = place ? list_of(file, *place, "weight_names") : std::nullopt;
    if (!weights) throw Hdf5Problem("lacks the weights of its layer " + in_quotes(layer));
    for (const std::string& name : *weights) {
      KerasWeight weight = named(layer, name);
      const std::string full = weight.name();
      if (!names.insert(full).second)
        throw Hdf5Problem("lists the weight " + in_quotes(full) + " twice");
      const auto dataset = file.find(*place, name);
      if (!dataset) throw Hdf5Problem("lacks the weight " + in_quotes(full));
      try {
        weight.values = file.values(*dataset);
      } catch (const Hdf5Problem& problem) {
        throw Hdf5Problem("cannot be used: the weight " + in_quotes(full) + " " + problem.what());
      }
      weights_.push_back(std::move(weight));
    }
  }
}

std::string KerasFile::model() const {
  if (!has_kernel(weights_, {7, 7, 3, 64}) || !has_kernel(weights_, {3, 3, 32, 1})) return {};
  return has_kernel(weights_, {3, 3, 16, 1}) ? "Model B" : "Model A";
}

Metadata KerasFile::metadata() const {
  Metadata metadata{{"format", "keras"}};
  if (const std::string name = model(); !name.empty()) {
    metadata["model"] = name.substr(name.size() - 1);
    metadata["padding"] = "same";
    metadata["batch_norm_epsilon"] = "0.001";
    metadata["batch_norm_momentum"] = "0.01";
    metadata["input_statistics"] = "notebook";
    metadata["colour_order"] = "bgr";
  }
  return metadata;
}

bool is_keras_file(const std::string& file) {
  std::array<char, 8> begin{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(begin.data(), begin.size());
  return stream && begins_as_hdf5({begin.data(), begin.size()});
}

}  // namespace distilloscope
