// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/weights/safetensors.h"

namespace distilloscope {

/// Any file of weights that can be looked into: safetensors (checkpoints of ours and of others), a
/// PyTorch state dict, a Keras file (.h5) and a TensorFlow graph (.pb, or a SavedModel's folder).
/// Names, types and layout are the file's own. Nothing of the file is executed.
class WeightsFile {
 public:
  virtual ~WeightsFile() = default;

  const std::string& file() const { return file_; }
  std::int64_t bytes() const { return bytes_; }        ///< of the file
  const std::string& model() const { return model_; }  ///< as CheckpointInfo::model
  const Metadata& metadata() const { return metadata_; }
  const std::vector<TensorEntry>& tensors() const { return tensors_; }  ///< in file order
  const TensorEntry* find(const std::string& name) const;               ///< null: there is none
  /// The contiguous little-endian values of one of tensors(), maybe unaligned; valid until the next
  /// call. Files that can be mapped are not copied. Throws EngineError(unreadable) naming the file.
  virtual const std::byte* values(const TensorEntry& entry) = 0;

 protected:
  explicit WeightsFile(const std::string& file) : file_(file) {}

  std::string file_;
  std::int64_t bytes_ = 0;
  std::string model_;
  Metadata metadata_;
  std::vector<TensorEntry> tensors_;
};

/// Throws EngineError(not_found | unreadable | bad_data) naming the file.
std::unique_ptr<WeightsFile> open_weights(const std::string& file);

}  // namespace distilloscope
