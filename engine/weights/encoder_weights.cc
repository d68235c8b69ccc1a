// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/encoder_weights.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "engine/api/error.h"
#include "engine/weights/keras_file.h"
#include "engine/weights/keras_student.h"
#include "engine/weights/module_weights.h"
#include "engine/weights/sha256.h"
#include "engine/weights/torch_file.h"

namespace distilloscope {
namespace {

constexpr std::string_view kEncoder = "encoder.";
constexpr std::string_view kKeras = "keras";

struct EncoderContent {
  std::vector<NamedTensor> tensors;
  Metadata metadata;
};

EncoderContent read_content(const std::string& file) {
  EncoderContent content;
  if (is_keras_file(file)) {
    content.tensors = weights_of(*load_keras_student(file));
    content.metadata = KerasFile(file).metadata();
    return content;
  }
  if (file.ends_with(".safetensors") && !is_torch_file(file)) {
    content.tensors = read_tensors(file);
    content.metadata = SafetensorsFile(file).metadata();
    return content;
  }
  TorchFile opened(file);
  for (const TorchEntry& entry : opened.tensors()) {
    const auto values = opened.values(entry);
    content.tensors.push_back(
        {entry.name, tensor_of_values(entry.type, entry.shape, values.data(), values.size())});
  }
  content.metadata = opened.metadata();
  return content;
}

// "layer2.0.downsample.1.weight" is "encoder.layer2.0.shortcut_bn.weight" here.
std::string our_name(std::string name) {
  const auto replace = [&](std::string_view from, std::string_view to) {
    if (const auto at = name.find(from); at != std::string::npos) name.replace(at, from.size(), to);
  };
  if (name.starts_with("module.")) name.erase(0, 7);  // a model that was trained in parallel
  replace(".downsample.0.", ".shortcut_conv.");
  replace(".downsample.1.", ".shortcut_bn.");
  return std::string(kEncoder) + name;
}

std::string value_of(const Metadata& metadata, const char* key) {
  const auto found = metadata.find(key);
  return found == metadata.end() ? std::string() : found->second;
}

// What the checkpoint's own run was trained with; what it does not say is the notebook's.
EncoderTraining training_of(const Metadata& metadata) {
  const bool keras = value_of(metadata, "format") == kKeras;
  EncoderTraining training{(keras ? "a Keras file of Model " : "a checkpoint of Model ") +
                           value_of(metadata, "model")};
  training.padding = value_of(metadata, "padding") == "symmetric" ? Padding::symmetric  //
                                                                  : Padding::same;
  const std::string epsilon = value_of(metadata, "batch_norm_epsilon");
  training.batch_norm_epsilon = 1e-3;
  std::from_chars(epsilon.data(), epsilon.data() + epsilon.size(), training.batch_norm_epsilon);
  const auto options = nlohmann::json::parse(value_of(metadata, "options"), nullptr, false);
  const auto word = [&](const char* name) -> std::string {
    if (!options.is_object() || !options.contains("dataset")) return {};
    const auto& dataset = options["dataset"];
    if (!dataset.is_object() || !dataset.contains(name) || !dataset[name].is_string()) return {};
    return dataset[name].get<std::string>();
  };
  if (keras) {
    training.input_statistics = InputStatistics::notebook;
    training.colour_order = ColourOrder::bgr;
    return training;
  }
  training.input_statistics = word("input_statistics") == "imagenet" ? InputStatistics::imagenet
                                                                     : InputStatistics::notebook;
  training.colour_order = word("colour_order") == "bgr" ? ColourOrder::bgr : ColourOrder::rgb;
  return training;
}

std::string shape_text(torch::IntArrayRef shape) {
  std::ostringstream text;
  text << shape;
  return text.str();
}

bool may_be_missing(const std::string& name, bool convolution_bias) {
  return convolution_bias || name.ends_with(".num_batches_tracked");
}

void require_sound(const EncoderWeights& weights, const std::string& name,
                   const torch::Tensor& value) {
  if (!value.is_floating_point()) return;
  std::string fault;
  if (!torch::isfinite(value).all().item<bool>()) fault = "holds values that are not finite";
  if (name.ends_with(".running_var") && (value < 0).any().item<bool>()) {
    fault = "holds a variance below zero";
  }
  if (fault.empty()) return;
  throw EngineError(ErrorCode::bad_data, weights.file + ": tensor " + name + " " + fault +
                                             ". Choose other encoder weights.");
}

}  // namespace

EncoderWeights read_encoder_weights(const std::string& file) {
  EncoderWeights weights;
  weights.file = file;
  EncoderContent content = read_content(file);
  const std::string format = value_of(content.metadata, "format");
  const bool ours = format == "distilloscope" || format == kKeras;
  weights.training =
      ours ? training_of(content.metadata) : EncoderTraining{"torchvision's ResNet-18"};
  for (NamedTensor& item : content.tensors) {
    const std::string name = ours ? item.name : our_name(item.name);
    const bool unused = ours ? !name.starts_with(kEncoder) : name.starts_with("encoder.fc.");
    if (unused) {
      weights.left_out.push_back(item.name);
    } else {
      weights.tensors.push_back({name, std::move(item.tensor)});
    }
  }
  const platform::MappedFile mapped(file);
  weights.sha256 = sha256({reinterpret_cast<const char*>(mapped.data()), mapped.size()});
  return weights;
}

void require_trained_so(const EncoderWeights& weights, const Options& options) {
  std::string text;
  for (const FieldProblem& problem : encoder_conflicts(options, weights.training)) {
    text += (text.empty() ? "" : " ") + problem.field + ": " + problem.message;
  }
  if (!text.empty()) throw EngineError(ErrorCode::invalid_option, weights.file + ": " + text);
}

void load_encoder(const EncoderWeights& weights, Student& student) {
  std::map<std::string, torch::Tensor> given;
  for (const auto& [name, tensor] : weights.tensors) given[name] = tensor;
  std::map<std::string, std::vector<std::string>> differences;
  std::vector<std::pair<torch::Tensor, torch::Tensor>> pairs;  // ours, the file's or nothing
  std::set<std::string> wanted;
  const auto match = [&](const std::string& key, const torch::Tensor& tensor) {
    const std::string name = std::string(kEncoder) + key;
    wanted.insert(name);
    const bool convolution_bias = name.ends_with(".bias") && name.find("bn") == std::string::npos;
    const auto found = given.find(name);
    if (found == given.end()) {
      if (may_be_missing(name, convolution_bias)) {
        pairs.emplace_back(tensor, torch::Tensor());
      } else {
        differences["missing"].push_back(name);
      }
    } else if (found->second.sizes() != tensor.sizes()) {
      differences["misshapen"].push_back(name + " (" + shape_text(found->second.sizes()) +
                                         " instead of " + shape_text(tensor.sizes()) + ")");
    } else if (found->second.is_floating_point() != tensor.is_floating_point()) {
      differences["of the wrong type"].push_back(name);
    } else {
      pairs.emplace_back(tensor, found->second);
    }
  };
  for (const auto& item : student->encoder->named_parameters()) match(item.key(), item.value());
  for (const auto& item : student->encoder->named_buffers()) match(item.key(), item.value());
  for (const auto& item : given) {
    if (wanted.count(item.first) == 0) differences["surplus"].push_back(item.first);
  }
  if (!differences.empty()) {
    std::string text;
    for (const auto& [kind, names] : differences) {
      text += "\n" + std::to_string(names.size()) + " " + kind + ": ";
      for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : ", ") + names[i];
    }
    throw EngineError(ErrorCode::mismatch,
                      weights.file + " does not fit the encoder, a ResNet-18. Tensors" + text);
  }
  for (const auto& [name, value] : given) require_sound(weights, name, value);
  torch::NoGradGuard no_gradient;
  for (auto& [tensor, value] : pairs) {
    if (value.defined()) {
      tensor.copy_(value);
    } else {
      tensor.zero_();
    }
  }
}

}  // namespace distilloscope
