// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/checkpoint.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "engine/api/error.h"
#include "engine/models/unfilled.h"
#include "engine/weights/keras_file.h"
#include "engine/weights/keras_student.h"
#include "engine/weights/module_weights.h"

namespace distilloscope {
namespace {

constexpr const char* kFormat = "distilloscope";
constexpr const char* kFormatVersion = "1";
constexpr const char* kMSINetModel = "MSI-Net";

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
    refuse(file.file(), "holds the model \"" + model + "\", not a student (A or B)");
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

MSINetOptions msi_net_options_of(const SafetensorsFile& file) {
  const std::string& model = required(file, "model");
  if (model != kMSINetModel) {
    refuse(file.file(), "holds the model \"" + model + "\", not " + kMSINetModel);
  }
  MSINetOptions options;
  const double width = required_number(file, "width", 2, kMSINetFullWidth);
  options.width = static_cast<std::int64_t>(width);
  if (static_cast<double>(options.width) != width || options.width % 2 != 0) {
    refuse(file.file(),
           "has \"width\" = \"" + required(file, "width") + "\" in its header, not an even number");
  }
  return options;
}

// Where the file's own bytes will do, they are not copied first: the tensor is read as long as the
// file is open.
torch::Tensor tensor_of(const SafetensorsFile& file, const TensorEntry& entry) {
  const std::byte* const bytes = file.data(entry);
  const bool aligned = reinterpret_cast<std::uintptr_t>(bytes) % alignof(float) == 0;
  if (entry.type != "F32" || entry.count == 0 || !aligned) return copy_tensor(file, entry);
  return torch::from_blob(const_cast<std::byte*>(bytes), entry.shape, torch::kFloat32);
}

void load_from(const SafetensorsFile& file, torch::nn::Module& module, const std::string& model) {
  std::vector<TensorEntry> offered;
  for (const auto& entry : file.tensors()) {
    if (!belongs_to_training(entry.name)) offered.push_back(entry);
  }
  fill_module(
      module, offered, [&](const TensorEntry& entry) { return tensor_of(file, entry); },
      file.file(), model);
}

/// Writes a module with what is common to all checkpoints.
void save_module(const std::string& file, const torch::nn::Module& module, Metadata metadata,
                 const std::vector<NamedTensor>& training) {
  auto tensors = weights_of(module);
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
  metadata["format"] = kFormat;
  metadata["format_version"] = kFormatVersion;
  write_safetensors(file, tensors, metadata);
}

void check_format(const SafetensorsFile& file) {
  const auto& format = required(file, "format");
  if (format != kFormat) {
    refuse(file.file(),
           "is not a checkpoint of Distilloscope but of the format \"" + format + "\"");
  }
  const auto& version = required(file, "format_version");
  if (version != kFormatVersion) {
    refuse(file.file(),
           "has the format version " + version + "; this program reads version " + kFormatVersion);
  }
}

std::string model_name(const Student& student) {
  return student->options().teacher_head ? "Model B" : "Model A";
}

}  // namespace

bool belongs_to_training(std::string_view tensor_name) {
  return tensor_name.starts_with(kOptimiserPrefix) || tensor_name.starts_with(kTrainingPrefix);
}

void save_weights(const std::string& file, const Student& student, const Metadata& metadata,
                  const std::vector<NamedTensor>& training) {
  const auto& options = student->options();
  Metadata all = metadata;
  all["model"] = options.teacher_head ? "B" : "A";
  all["padding"] = options.padding == Padding::same ? "same" : "symmetric";
  all["batch_norm_epsilon"] = number_text(options.batch_norm_epsilon);
  all["batch_norm_momentum"] = number_text(options.batch_norm_momentum);
  save_module(file, *student, std::move(all), training);
}

void save_weights(const std::string& file, const MSINet& network, const Metadata& metadata) {
  Metadata all = metadata;
  all["model"] = kMSINetModel;
  all["width"] = std::to_string(network->options().width);
  save_module(file, *network, std::move(all), {});
}

void load_weights(const std::string& file, Student& student) {
  load_from(SafetensorsFile(file), *student, model_name(student));
}

void load_weights(const std::string& file, MSINet& network) {
  load_from(SafetensorsFile(file), *network, kMSINetModel);
}

Student load_student(const std::string& file) {
  if (is_keras_file(file)) return load_keras_student(file);
  const SafetensorsFile opened(file);
  check_format(opened);
  const UnfilledScope unfilled;
  Student student(options_of(opened));
  load_from(opened, *student, model_name(student));
  student->eval();
  return student;
}

bool reload_student(const std::string& file, Student& student) {
  if (is_keras_file(file)) return false;
  const SafetensorsFile opened(file);
  check_format(opened);
  const StudentModelOptions wanted = options_of(opened);
  const StudentModelOptions& is = student->options();
  if (wanted.teacher_head != is.teacher_head || wanted.padding != is.padding ||
      wanted.batch_norm_momentum != is.batch_norm_momentum ||
      wanted.batch_norm_epsilon != is.batch_norm_epsilon) {
    return false;
  }
  load_from(opened, *student, model_name(student));
  return true;
}

MSINet load_msi_net(const std::string& file) {
  const SafetensorsFile opened(file);
  check_format(opened);
  MSINet network(msi_net_options_of(opened));
  load_from(opened, *network, kMSINetModel);
  network->eval();
  return network;
}

}  // namespace distilloscope
