// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/teacher_format.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "engine/api/error.h"
#include "engine/weights/safetensors.h"
#include "engine/weights/torch_file.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

constexpr const char* kKinds =
    " A teacher is MSI-Net (safetensors, a frozen graph .pb, a SavedModel folder, or the state "
    "dict of its PyTorch port), a checkpoint of a student, a TorchScript file or an ONNX file.";

[[noreturn]] void refuse(const std::string& file, const std::string& why) {
  throw EngineError(ErrorCode::mismatch, file + " " + why);
}

bool has_ending(const std::string& file, std::string_view ending) {
  return fs::path(file).extension() == ending;
}

TeacherFormat format_of_folder(const std::string& folder) {
  if (fs::exists(folder + "/saved_model.pb")) return TeacherFormat::msi_net_tensorflow;
  if (fs::exists(folder + "/run.json") || fs::exists(folder + "/a.safetensors")) {
    refuse(folder, "holds several checkpoints; name the one to teach with, such as " +
                       (fs::path(folder) / (fs::exists(folder + "/run.json")
                                                ? "checkpoints/epoch-001/a.safetensors"
                                                : "a.safetensors"))
                           .string() +
                       ".");
  }
  refuse(folder, std::string("is a folder, and no SavedModel: it has no saved_model.pb.") + kKinds);
}

TeacherFormat format_of_archive(const std::string& file) {
  const platform::MappedFile mapped(file);
  const ZipReader zip({reinterpret_cast<const char*>(mapped.data()), mapped.size()}, file);
  const bool script = std::ranges::any_of(
      zip.names(), [](const std::string& name) { return name.ends_with("/constants.pkl"); });
  if (script) return TeacherFormat::torchscript;
  const TorchFile state(file);
  const bool msi_net = std::ranges::any_of(state.tensors(), [](const TorchEntry& entry) {
    return entry.name.ends_with("conv1_1.bias") || entry.name.ends_with("aspp_proj.weight");
  });
  if (msi_net) return TeacherFormat::msi_net_state;
  refuse(file,
         "holds the weights of a network that is not MSI-Net, and without the network they cannot "
         "be run. In Python, trace it and save it whole: torch.jit.trace(model, "
         "example).save(\"teacher.pt\").");
}

TeacherFormat format_of_safetensors(const std::string& file) {
  const SafetensorsFile opened(file);
  const auto model = opened.metadata().find("model");
  if (model != opened.metadata().end()) {
    return model->second == "MSI-Net" ? TeacherFormat::msi_net_checkpoint : TeacherFormat::student;
  }
  for (const char* prefix : {"", "module."}) {
    if (opened.find(std::string(prefix) + "aspp_proj.weight") != nullptr) {
      return TeacherFormat::msi_net_state;
    }
  }
  refuse(file, std::string("holds neither MSI-Net nor a student.") + kKinds);
}

TeacherFormat format_of_file(const std::string& file) {
  if (fs::is_directory(file)) return format_of_folder(file);
  std::array<char, 9> begin{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(begin.data(), begin.size());
  if (stream.gcount() < static_cast<std::streamsize>(begin.size())) {
    const bool there = fs::exists(file);
    throw EngineError(there ? ErrorCode::unreadable : ErrorCode::not_found,
                      there ? file + " cannot be read, or is too short to be a teacher."
                            : "There is no teacher " + file + ".");
  }
  if (std::string_view(begin.data(), 4) == "PK\3\4") return format_of_archive(file);
  // The header of safetensors is JSON behind its length.
  if (begin[8] == '{') return format_of_safetensors(file);
  // Both TensorFlow and ONNX write protocol buffers. A graph begins with its nodes; a SavedModel
  // with version 1 of its schema, ONNX with a version that is 3 or more.
  if (begin[0] == '\x08' && begin[1] >= 3) return TeacherFormat::onnx;
  if (has_ending(file, ".onnx")) return TeacherFormat::onnx;
  if (begin[0] == '\x0A' || (begin[0] == '\x08' && begin[1] == 1)) {
    return TeacherFormat::msi_net_tensorflow;
  }
  refuse(file, std::string("is no teacher by its content.") + kKinds);
}

}  // namespace

TeacherKind kind_of(TeacherFormat format) {
  switch (format) {
    case TeacherFormat::msi_net_checkpoint:
    case TeacherFormat::msi_net_state:
    case TeacherFormat::msi_net_tensorflow:
      return TeacherKind::msi_net;
    case TeacherFormat::student:
      return TeacherKind::student;
    case TeacherFormat::torchscript:
      return TeacherKind::torchscript;
    case TeacherFormat::onnx:
      return TeacherKind::onnx;
  }
  return TeacherKind::automatic;
}

const char* kind_words(TeacherKind kind) {
  switch (kind) {
    case TeacherKind::automatic:
      return "any teacher";
    case TeacherKind::msi_net:
      return "MSI-Net";
    case TeacherKind::student:
      return "a student checkpoint";
    case TeacherKind::torchscript:
      return "a TorchScript file";
    case TeacherKind::onnx:
      return "an ONNX file";
  }
  return "";
}

TeacherFormat teacher_format(const std::string& file, TeacherKind asked) {
  const TeacherFormat format = format_of_file(file);
  if (asked == TeacherKind::automatic || asked == kind_of(format)) return format;
  refuse(file, std::string("is ") + kind_words(kind_of(format)) + " by its content, not " +
                   kind_words(asked) + ". Leave out the kind, or name another file.");
}

}  // namespace distilloscope
