// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/teacher_model.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "engine/api/error.h"
#include "engine/platform/platform.h"
#include "engine/weights/sha256.h"

namespace distilloscope {
namespace {

namespace fs = std::filesystem;

constexpr int kLargestInput = 4096;

void check_options(const TeacherOptions& options) {
  if (options.file.empty()) {
    throw EngineError(ErrorCode::invalid_option, "Name the file of a teacher.");
  }
  if ((options.width > 0) != (options.height > 0) || options.width < 0 || options.height < 0 ||
      options.width > kLargestInput || options.height > kLargestInput) {
    throw EngineError(ErrorCode::invalid_option,
                      "A teacher's input of " + std::to_string(options.width) + "x" +
                          std::to_string(options.height) +
                          " pixels cannot be; give both sides, from 1 to " +
                          std::to_string(kLargestInput) + ", or neither.");
  }
}

std::string sha256_of(const std::string& file) {
  const platform::MappedFile mapped(file);
  return sha256({reinterpret_cast<const char*>(mapped.data()), mapped.size()});
}

std::unique_ptr<TeacherNetwork> load(const TeacherOptions& options, TeacherFormat format,
                                     const HardwareOptions& hardware) {
  switch (kind_of(format)) {
    case TeacherKind::student:
      return load_student_teacher(options, hardware);
    case TeacherKind::torchscript:
      return load_torchscript_teacher(options, hardware);
    case TeacherKind::onnx:
      return load_onnx_teacher(options, hardware);
    case TeacherKind::msi_net:
    case TeacherKind::automatic:
      break;
  }
  return load_msi_net_teacher(options, format, hardware);
}

}  // namespace

TeacherModel::TeacherModel(const TeacherOptions& options, const HardwareOptions& hardware) {
  check_options(options);
  TeacherOptions named = options;
  const fs::path path = fs::absolute(options.file).lexically_normal();
  named.file = path.has_filename() ? path.string() : path.parent_path().string();
  const TeacherFormat format = teacher_format(named.file, options.kind);
  file_ = named.file;
  kind_ = kind_of(format);
  // The weights of a frozen SavedModel lie in its graph.
  sha256_ = sha256_of(fs::is_directory(file_) ? file_ + "/saved_model.pb" : file_);
  network_ = load(named, format, hardware);
}

Map TeacherModel::predict(const Picture& picture) {
  return network_->predict(picture, picture.width, picture.height);
}

Map TeacherModel::predict_compact(const Picture& picture) {
  const double pixels = static_cast<double>(picture.width) * picture.height;
  const double room = static_cast<double>(network_->input_width) * network_->input_height;
  const double scale = std::min(1.0, std::sqrt(room / pixels));
  const auto side = [&](int of) { return std::max(1, static_cast<int>(std::lround(of * scale))); };
  return network_->predict(picture, side(picture.width), side(picture.height));
}

}  // namespace distilloscope
