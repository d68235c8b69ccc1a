// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/platform/platform.h"
#include "engine/weights/torch_pickle.h"
#include "engine/weights/zip_archive.h"

namespace distilloscope {

/// A PyTorch file as torch.save(model.state_dict(), file) writes it since 2020: a zip archive of a
/// pickle and the values. Checked whole before anything is used, and nothing in it is executed, so
/// it is safe for files from strangers.
class TorchFile {
 public:
  /// Throws EngineError(not_found | unreadable | bad_data) naming the file and what to do.
  explicit TorchFile(const std::string& file);
  /// The same for bytes in memory, which must outlive the object; \p file is what messages name.
  TorchFile(std::string_view bytes, const std::string& file);

  const std::string& file() const { return file_; }
  std::size_t bytes() const { return bytes_.size(); }
  const std::vector<TorchEntry>& tensors() const { return state_.tensors; }
  const std::vector<std::string>& passed_over() const { return state_.passed_over; }
  const Metadata& metadata() const { return state_.metadata; }
  /// The values of a tensor, contiguous and little-endian. Storages that
  /// several tensors share are read at first use and kept.
  /// Throws EngineError(unreadable) when the part of the archive is damaged.
  std::vector<std::byte> values(const TorchEntry& entry);

 private:
  void open();
  std::string part(const std::string& name) const { return root_ + name; }

  std::string file_;
  platform::MappedFile mapped_;
  std::string_view bytes_;
  std::string root_;  ///< "archive/"
  std::unique_ptr<ZipReader> zip_;
  PickledState state_;
  std::map<std::string, int> users_;  ///< tensors that share a storage
  std::map<std::string, std::vector<std::byte>> storages_;
};

/// Whether a file begins as a zip archive does; false when it cannot be read.
bool is_torch_file(const std::string& file);

/// Writes {"state_dict": tensors, "metadata": metadata} whole or not at all; the same content makes
/// the same bytes. Throws EngineError(unwritable | disk_full | internal) naming the file.
void write_torch_file(const std::string& file, const std::vector<TensorSource>& tensors,
                      const Metadata& metadata);

}  // namespace distilloscope
