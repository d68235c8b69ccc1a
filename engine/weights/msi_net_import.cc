// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/msi_net_import.h"

#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "engine/api/error.h"
#include "engine/weights/module_weights.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/tensorflow_graph.h"
#include "engine/weights/torch_file.h"

namespace distilloscope {
namespace {

constexpr std::string_view kKernel = "/kernel";
constexpr std::string_view kBias = "/bias";

struct LayerName {
  std::string_view scope;  ///< TensorFlow's
  std::string_view ours;
};
constexpr std::array<LayerName, 23> kLayers{
    {{"conv1/conv1_1", "conv1_1"},       {"conv1/conv1_2", "conv1_2"},
     {"conv2/conv2_1", "conv2_1"},       {"conv2/conv2_2", "conv2_2"},
     {"conv3/conv3_1", "conv3_1"},       {"conv3/conv3_2", "conv3_2"},
     {"conv3/conv3_3", "conv3_3"},       {"conv4/conv4_1", "conv4_1"},
     {"conv4/conv4_2", "conv4_2"},       {"conv4/conv4_3", "conv4_3"},
     {"conv5/conv5_1", "conv5_1"},       {"conv5/conv5_2", "conv5_2"},
     {"conv5/conv5_3", "conv5_3"},       {"aspp/conv1_1", "aspp_b1"},
     {"aspp/conv1_2", "aspp_b2"},        {"aspp/conv1_3", "aspp_b3"},
     {"aspp/conv1_4", "aspp_b4"},        {"aspp/conv1_5", "aspp_b5"},
     {"aspp/conv2", "aspp_proj"},        {"decoder/conv1", "decoder_conv1"},
     {"decoder/conv2", "decoder_conv2"}, {"decoder/conv3", "decoder_conv3"},
     {"decoder/conv4", "decoder_conv4"}}};

/// A kernel of rows x columns x in x out, or a bias, under our name and in our layout. One that is
/// not of MSI-Net keeps its name and so turns up as surplus.
NamedTensor as_ours(const GraphConstant& constant) {
  const auto tensor = torch::tensor(constant.values).reshape(constant.shape);
  const std::string_view name = constant.name;
  const bool is_kernel = name.ends_with(kKernel);
  const auto scope = name.substr(0, name.size() - (is_kernel ? kKernel : kBias).size());
  for (const auto& layer : kLayers) {
    if (scope != layer.scope) continue;
    const std::string ours(layer.ours);
    if (!is_kernel) return {ours + ".bias", tensor};
    return {ours + ".weight", tensor.dim() == 4 ? tensor.permute({3, 2, 0, 1}) : tensor};
  }
  return {constant.name, tensor};
}

/// A network of the width that the bias of the first convolution has. A foreign width is left to
/// the list of misshapen tensors, which says it against a true one.
MSINet network_like(const std::vector<TensorEntry>& offered) {
  MSINetOptions options;
  for (const auto& entry : offered) {
    if (entry.name == "conv1_1.bias" && entry.count >= 2 && entry.count % 2 == 0 &&
        entry.count <= kMSINetFullWidth) {
      options.width = entry.count;
    }
  }
  return MSINet(options);
}

}  // namespace

MSINet import_msi_net(const std::string& path) {
  const auto constants = read_graph_constants(
      path, [](std::string_view name) { return name.ends_with(kKernel) || name.ends_with(kBias); });
  if (constants.empty()) {
    throw EngineError(ErrorCode::mismatch,
                      path +
                          " holds no constants named .../kernel or .../bias, so it is not a "
                          "frozen MSI-Net; a graph with variables has to be frozen first");
  }
  std::map<std::string, torch::Tensor> values;
  std::vector<TensorEntry> offered;
  for (const auto& constant : constants) {
    const auto [name, tensor] = as_ours(constant);
    offered.push_back({name, "F32", tensor.sizes().vec(), tensor.numel()});
    values[name] = tensor;
  }
  MSINet network = network_like(offered);
  fill_module(
      *network, offered, [&](const TensorEntry& entry) { return values.at(entry.name); }, path,
      "MSI-Net");
  network->eval();
  return network;
}

MSINet import_msi_net_state(const std::string& file) {
  constexpr std::string_view kParallel = "module.";  // a model that was trained in parallel
  const auto our_name = [&](const std::string& name) {
    return name.starts_with(kParallel) ? name.substr(kParallel.size()) : name;
  };
  std::map<std::string, torch::Tensor> values;
  std::vector<TensorEntry> offered;
  const auto offer = [&](const std::string& name, const std::string& type, torch::Tensor tensor) {
    offered.push_back({our_name(name), type, tensor.sizes().vec(), tensor.numel()});
    values[offered.back().name] = std::move(tensor);
  };
  if (is_torch_file(file)) {
    TorchFile opened(file);
    for (const TorchEntry& entry : opened.tensors()) {
      const auto bytes = opened.values(entry);
      offer(entry.name, entry.type,
            tensor_of_values(entry.type, entry.shape, bytes.data(), bytes.size()));
    }
  } else {
    const SafetensorsFile opened(file);
    for (const TensorEntry& entry : opened.tensors()) {
      offer(entry.name, entry.type, copy_tensor(opened, entry));
    }
  }
  MSINet network = network_like(offered);
  fill_module(
      *network, offered, [&](const TensorEntry& entry) { return values.at(entry.name); }, file,
      "MSI-Net");
  network->eval();
  return network;
}

}  // namespace distilloscope
