// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/keras_student.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "engine/api/error.h"
#include "engine/weights/keras_file.h"
#include "engine/weights/tensor_file.h"

namespace distilloscope {
namespace {

using Shape = std::vector<std::int64_t>;

/// What the file has of one layer.
struct FileLayer {
  std::string name;
  std::map<std::string, const KerasWeight*> variables;

  const KerasWeight* find(const std::string& variable) const {
    const auto found = variables.find(variable);
    return found == variables.end() ? nullptr : found->second;
  }
  bool is_convolution() const {
    const KerasWeight* const kernel = find("kernel");
    return kernel != nullptr && kernel->values.shape.size() == 4;
  }
  bool is_normalisation() const {
    return find("gamma") != nullptr || find("beta") != nullptr || find("moving_mean") != nullptr;
  }
};

/// Which variable of Keras fills a tensor of a layer of ours.
struct Part {
  const char* ours;
  const char* keras;
};
constexpr Part kConvolution[] = {{"weight", "kernel"}, {"bias", "bias"}};
constexpr Part kNormalisation[] = {{"weight", "gamma"},
                                   {"bias", "beta"},
                                   {"running_mean", "moving_mean"},
                                   {"running_var", "moving_variance"}};

std::string keras_shape_text(const Shape& shape) {
  std::ostringstream text;
  text << torch::IntArrayRef(shape);
  return text.str();
}

/// Keras' shape of a tensor of ours: OIHW is HWIO there.
Shape keras_shape(const torch::Tensor& tensor) {
  const auto sizes = tensor.sizes();
  if (sizes.size() != 4) return sizes.vec();
  return {sizes[2], sizes[3], sizes[1], sizes[0]};
}

/// Layers in the order in which the file names them first. A model within the model lists the
/// moving statistics of all its layers after all else, so a layer's weights need not stand
/// together.
std::vector<FileLayer> layers_of(const KerasFile& file) {
  std::vector<FileLayer> layers;
  std::map<std::string, std::size_t> places;
  for (const KerasWeight& weight : file.weights()) {
    const auto [place, is_new] = places.emplace(weight.layer, layers.size());
    if (is_new) layers.push_back({weight.layer, {}});
    layers[place->second].variables[weight.variable] = &weight;
  }
  return layers;
}

class Matcher {
 public:
  explicit Matcher(Student& student) {
    for (const auto& item : student->named_parameters()) tensors_[item.key()] = item.value();
    for (const auto& item : student->named_buffers()) tensors_[item.key()] = item.value();
    for (const auto& item : student->named_parameters()) {
      const std::string& key = item.key();
      if (item.value().dim() == 4) {
        convolutions_.push_back({key.substr(0, key.rfind('.')), nullptr});
      }
    }
  }

  void match(const std::vector<FileLayer>& layers) {
    std::vector<const FileLayer*> convolutions;
    std::vector<const FileLayer*> normalisations;
    for (const FileLayer& layer : layers) {
      if (layer.is_convolution()) {
        convolutions.push_back(&layer);
      } else if (layer.is_normalisation()) {
        normalisations.push_back(&layer);
      } else {
        all_surplus(layer);
      }
    }
    match_convolutions(convolutions);
    // Each of the encoder's convolutions has its normalisation, and both kinds come in one order: a
    // shortcut may stand before or after the convolution beside it, but then so do their
    // normalisations.
    std::size_t next = 0;
    for (const FileLayer* layer : convolutions) {
      for (const auto& [name, taken] : convolutions_) {
        if (taken != layer || !name.starts_with("encoder.")) continue;
        const FileLayer* norm = next < normalisations.size() ? normalisations[next++] : nullptr;
        fill(normalisation_of(name), norm, kNormalisation);
      }
    }
    for (; next < normalisations.size(); ++next) all_surplus(*normalisations[next]);
    for (const auto& [name, layer] : convolutions_) {
      fill(name, layer, kConvolution);
      if (layer == nullptr && name.starts_with("encoder.")) {
        fill(normalisation_of(name), nullptr, kNormalisation);
      }
    }
  }

  /// Throws when something did not fit; else the student has the file's values.
  void finish(const std::string& file, const std::string& model) {
    if (!differences_.empty()) {
      std::string text;
      for (const auto& [kind, names] : differences_) {
        text += "\n" + std::to_string(names.size()) + " " + kind + ": ";
        for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : ", ") + names[i];
      }
      throw EngineError(ErrorCode::mismatch,
                        file + " does not fit the notebook's " + model + ". Weights" + text);
    }
    torch::NoGradGuard no_gradient;
    for (auto& [tensor, weight] : pairs_) {
      const Hdf5Values& values = weight->values;
      torch::Tensor value = tensor_of_values(
          values.type, values.shape, reinterpret_cast<const std::byte*>(values.bytes.data()),
          values.bytes.size());
      tensor.copy_(value.dim() == 4 ? value.permute({3, 2, 0, 1}) : value);
    }
  }

 private:
  using Slot = std::pair<std::string, const FileLayer*>;

  static std::string normalisation_of(std::string convolution) {
    return convolution.replace(convolution.rfind("conv"), 4, "bn");
  }

  void match_convolutions(const std::vector<const FileLayer*>& layers) {
    std::vector<const FileLayer*> left;
    for (const FileLayer* layer : layers) {
      const Shape& shape = layer->find("kernel")->values.shape;
      const auto slot =
          std::find_if(convolutions_.begin(), convolutions_.end(), [&](const Slot& s) {
            return s.second == nullptr && keras_shape(tensors_.at(s.first + ".weight")) == shape;
          });
      if (slot == convolutions_.end()) {
        left.push_back(layer);
      } else {
        slot->second = layer;
      }
    }
    // What is left on both sides is most likely of another size, not another layer.
    auto next = left.begin();
    for (Slot& slot : convolutions_) {
      if (slot.second == nullptr && next != left.end()) slot.second = *next++;
    }
    for (; next != left.end(); ++next) all_surplus(**next);
  }

  template <std::size_t count>
  void fill(const std::string& name, const FileLayer* layer, const Part (&parts)[count]) {
    std::size_t found = 0;
    for (const Part& part : parts) {
      const std::string ours = name + "." + part.ours;
      const torch::Tensor& tensor = tensors_.at(ours);
      const KerasWeight* const weight = layer == nullptr ? nullptr : layer->find(part.keras);
      if (weight == nullptr) {
        differences_["missing"].push_back(
            ours + (layer == nullptr ? "" : " (" + layer->name + "/" + part.keras + ")"));
        continue;
      }
      ++found;
      if (weight->values.shape != keras_shape(tensor)) {
        differences_["misshapen"].push_back(
            weight->name() + " (" + keras_shape_text(weight->values.shape) + " instead of " +
            keras_shape_text(keras_shape(tensor)) + " for " + ours + ")");
      } else {
        pairs_.emplace_back(tensor, weight);
      }
    }
    if (layer == nullptr || found == layer->variables.size()) return;
    for (const auto& [variable, weight] : layer->variables) {
      const bool known = std::any_of(std::begin(parts), std::end(parts),
                                     [&](const Part& part) { return variable == part.keras; });
      if (!known) surplus(*weight);
    }
  }

  void surplus(const KerasWeight& weight) {
    differences_["surplus"].push_back(weight.name() + " (" + keras_shape_text(weight.values.shape) +
                                      ")");
  }
  void all_surplus(const FileLayer& layer) {
    for (const auto& [variable, weight] : layer.variables) surplus(*weight);
  }

  std::map<std::string, torch::Tensor> tensors_;
  std::vector<Slot> convolutions_;  // in the order of the forward pass
  std::vector<std::pair<torch::Tensor, const KerasWeight*>> pairs_;
  std::map<std::string, std::vector<std::string>> differences_;
};

bool has_teacher_head(const std::vector<FileLayer>& layers) {
  return std::any_of(layers.begin(), layers.end(), [](const FileLayer& layer) {
    if (!layer.is_convolution()) return false;
    const Shape& shape = layer.find("kernel")->values.shape;
    return shape == Shape{3, 3, 32, 16} || shape == Shape{3, 3, 16, 1};
  });
}

}  // namespace

Student load_keras_student(const std::string& file) {
  const KerasFile opened(file);
  const std::vector<FileLayer> layers = layers_of(opened);
  StudentModelOptions options;  // the defaults are Keras': "same" padding, 1e-3 and 0.99
  options.teacher_head = has_teacher_head(layers);
  Student student(options);
  Matcher matcher(student);
  matcher.match(layers);
  matcher.finish(file, options.teacher_head ? "Model B" : "Model A");
  student->eval();
  return student;
}

}  // namespace distilloscope
