// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/platform/platform.h"

namespace distilloscope {

/// One tensor as the header of a safetensors file describes it.
struct TensorEntry {
  std::string name;
  std::string type;                 ///< "F32", "BF16", "I64", "BOOL", ...
  std::vector<std::int64_t> shape;  ///< empty for a scalar
  std::int64_t count = 1;           ///< product of the shape
  std::size_t begin = 0;            ///< bytes from the start of the data, not of the file
  std::size_t end = 0;
};

using Metadata = std::map<std::string, std::string>;

/// Bytes of one value of a safetensors type; 0 when the type is not known.
std::size_t tensor_type_bytes(std::string_view type);

/// A safetensors file opened for reading, checked whole before anything is used: lengths, types,
/// shapes and offsets must fit each other and the file exactly. Safe for files from strangers.
class SafetensorsFile {
 public:
  /// Throws EngineError(not_found | unreadable | bad_data) naming the file and the tensor.
  explicit SafetensorsFile(const std::string& file);

  const std::string& file() const { return file_; }
  std::size_t bytes() const { return mapped_.size(); }
  const std::vector<TensorEntry>& tensors() const { return tensors_; }  ///< in file order
  const Metadata& metadata() const { return metadata_; }
  const TensorEntry* find(std::string_view name) const;  ///< null when there is none
  /// The little-endian values, end - begin bytes; valid as long as this object. May be unaligned.
  const std::byte* data(const TensorEntry& entry) const;

 private:
  std::string file_;
  platform::MappedFile mapped_;
  std::size_t data_begin_ = 0;
  std::vector<TensorEntry> tensors_;
  Metadata metadata_;
};

/// What one tensor of a new file is.
struct TensorSource {
  std::string name;
  std::string type;
  std::vector<std::int64_t> shape;
  const void* data = nullptr;  ///< contiguous, little-endian
};

/// Writes a safetensors file whole or not at all. Larger value types come first so that every
/// tensor is aligned; among equals the order is kept.
/// Throws EngineError(unwritable | disk_full | internal) naming the file.
void write_safetensors(const std::string& file, const std::vector<TensorSource>& tensors,
                       const Metadata& metadata);

/// The same with values that are made when their turn comes: \p append_values gets the number of a
/// tensor, whose `data` is not looked at, and appends all its bytes.
using AppendValues = std::function<void(std::size_t tensor, const platform::Append& append)>;
void write_safetensors(const std::string& file, const std::vector<TensorSource>& tensors,
                       const Metadata& metadata, const AppendValues& append_values);

}  // namespace distilloscope
