// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "engine/api/image.h"
#include "engine/api/options.h"
#include "engine/api/teacher.h"
#include "engine/inference/teacher_network.h"

namespace distilloscope {

/// A teacher of any kind, loaded and ready. Sets the compute threads of the calling thread.
class TeacherModel {
 public:
  /// Throws EngineError naming the file and what to do: for a file that is no teacher, weights that
  /// do not fit, or options that the kind does not have.
  TeacherModel(const TeacherOptions& options, const HardwareOptions& hardware);

  /// The map of a picture at the picture's own size. Values are not negative; their scale is the
  /// network's. Throws EngineError(mismatch | not_finite | bad_data) naming the file.
  Map predict(const Picture& picture);
  /// The same at the picture's shape, but with no more pixels than the network's input has: all
  /// that the network said, without what scaling up would add.
  Map predict_compact(const Picture& picture);

  TeacherKind kind() const { return kind_; }
  const std::string& file() const { return file_; }                         ///< absolute
  const std::string& sha256() const { return sha256_; }                     ///< of the weights
  const std::string& description() const { return network_->description; }  ///< for people
  /// All that a map depends on besides the weights and the picture.
  const std::string& preprocessing() const { return network_->preprocessing; }

 private:
  std::string file_;
  TeacherKind kind_ = TeacherKind::automatic;
  std::string sha256_;
  std::unique_ptr<TeacherNetwork> network_;
};

}  // namespace distilloscope
