// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/checkpoint.h"

#include <array>
#include <charconv>
#include <set>
#include <sstream>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

constexpr const char* kFormat = "distilloscope";
constexpr const char* kFormatVersion = "1";

std::string number_text(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

[[noreturn]] void refuse(const std::string& file, const std::string& why) {
  throw EngineError(ErrorCode::mismatch, file + " " + why);
}

const std::string& required(const SafetensorsFile& file, const std::string& key) {
  const auto found = file.metadata().find(key);
  if (found == file.metadata().end()) {
    refuse(file.file(), "is not a checkpoint of Distilloscope: its header has no \"" + key +
                            "\"; choose a file that a training wrote");
  }
  return found->second;
}

double required_number(const SafetensorsFile& file, const std::string& key, double lowest,
                       double highest) {
  const std::string& text = required(file, key);
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() ||
      !(value >= lowest && value <= highest)) {
    refuse(file.file(), "has \"" + key + "\" = \"" + text + "\" in its header, not a number from " +
                            number_text(lowest) + " to " + number_text(highest));
  }
  return value;
}

StudentModelOptions options_of(const SafetensorsFile& file) {
  StudentModelOptions options;
  const std::string& model = required(file, "model");
  if (model != "A" && model != "B") {
    refuse(file.file(), "holds the model \"" + model + "\"; this program knows A and B");
  }
  options.teacher_head = model == "B";
  const std::string& padding = required(file, "padding");
  if (padding != "same" && padding != "symmetric") {
    refuse(file.file(), "has the padding \"" + padding + "\", not same or symmetric");
  }
  options.padding = padding == "same" ? Padding::same : Padding::symmetric;
  options.batch_norm_epsilon = required_number(file, "batch_norm_epsilon", 0, 1);
  options.batch_norm_momentum = required_number(file, "batch_norm_momentum", 0, 1);
  return options;
}

/// Parameters and buffers under their checkpoint names; the tensors are the student's own.
std::vector<NamedTensor> weights_of(const Student& student) {
  std::vector<NamedTensor> weights;
  for (const auto& item : student->named_parameters())
    weights.push_back({item.key(), item.value()});
  for (const auto& item : student->named_buffers()) weights.push_back({item.key(), item.value()});
  return weights;
}

bool same_kind(const TensorEntry& entry, const torch::Tensor& tensor) {
  static const std::set<std::string> floating{"F64", "F32", "F16", "BF16"};
  return tensor.is_floating_point() ? floating.count(entry.type) > 0 : entry.type == "I64";
}

/// Lines such as "3 missing: a, b, c", or nothing.
class Differences {
 public:
  void add(const char* kind, const std::string& what) { lists_[kind].push_back(what); }
  bool none() const { return lists_.empty(); }
  std::string text() const {
    std::string text;
    for (const auto& [kind, items] : lists_) {
      text += "\n" + std::to_string(items.size()) + " " + kind + ": ";
      for (std::size_t i = 0; i < items.size(); ++i) text += (i == 0 ? "" : ", ") + items[i];
    }
    return text;
  }

 private:
  std::map<std::string, std::vector<std::string>> lists_;
};

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::ostringstream text;
  text << torch::IntArrayRef(shape);
  return text.str();
}

void load_from(const SafetensorsFile& file, Student& student) {
  Differences differences;
  std::set<std::string> wanted;
  std::vector<std::pair<torch::Tensor, const TensorEntry*>> pairs;
  for (const auto& [name, tensor] : weights_of(student)) {
    wanted.insert(name);
    const auto* entry = file.find(name);
    if (entry == nullptr) {
      differences.add("missing", name);
    } else if (entry->shape != tensor.sizes().vec()) {
      differences.add("misshapen", name + " (" + shape_text(entry->shape) + " instead of " +
                                       shape_text(tensor.sizes().vec()) + ")");
    } else if (!same_kind(*entry, tensor)) {
      differences.add("of the wrong type", name + " (" + entry->type + ")");
    } else {
      pairs.emplace_back(tensor, entry);
    }
  }
  for (const auto& entry : file.tensors()) {
    if (!belongs_to_training(entry.name) && wanted.count(entry.name) == 0) {
      differences.add("surplus", entry.name);
    }
  }
  if (!differences.none()) {
    refuse(file.file(), std::string("does not fit Model ") +
                            (student->options().teacher_head ? "B" : "A") + ". Tensors" +
                            differences.text());
  }
  torch::NoGradGuard no_gradient;
  for (auto& [tensor, entry] : pairs) tensor.copy_(copy_tensor(file, *entry));
}

}  // namespace

bool belongs_to_training(std::string_view tensor_name) {
  return tensor_name.starts_with(kOptimiserPrefix) || tensor_name.starts_with(kTrainingPrefix);
}

void save_weights(const std::string& file, const Student& student, const Metadata& metadata,
                  const std::vector<NamedTensor>& training) {
  auto tensors = weights_of(student);
  for (auto& [name, tensor] : tensors) {
    if (tensor.is_floating_point()) tensor = tensor.detach().to(torch::kFloat32);
  }
  for (const auto& extra : training) {
    if (!belongs_to_training(extra.name)) {
      throw EngineError(ErrorCode::internal, file + " was not written: the tensor name \"" +
                                                 extra.name + "\" is kept for the model");
    }
    tensors.push_back(extra);
  }
  const auto& options = student->options();
  Metadata all = metadata;
  all["format"] = kFormat;
  all["format_version"] = kFormatVersion;
  all["model"] = options.teacher_head ? "B" : "A";
  all["padding"] = options.padding == Padding::same ? "same" : "symmetric";
  all["batch_norm_epsilon"] = number_text(options.batch_norm_epsilon);
  all["batch_norm_momentum"] = number_text(options.batch_norm_momentum);
  write_safetensors(file, tensors, all);
}

void load_weights(const std::string& file, Student& student) {
  load_from(SafetensorsFile(file), student);
}

Student load_student(const std::string& file) {
  const SafetensorsFile opened(file);
  if (required(opened, "format") != kFormat) {
    refuse(file, "is not a checkpoint of Distilloscope but of the format \"" +
                     opened.metadata().at("format") + "\"");
  }
  if (required(opened, "format_version") != kFormatVersion) {
    refuse(file, "has the format version " + opened.metadata().at("format_version") +
                     "; this program reads version " + kFormatVersion);
  }
  Student student(options_of(opened));
  load_from(opened, student);
  student->eval();
  return student;
}

}  // namespace distilloscope
