// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/torch_export.h"

#include <filesystem>

#include "engine/api/error.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/torch_file.h"

namespace distilloscope {

int export_to_torch(const std::string& checkpoint, const std::string& output) {
  const SafetensorsFile opened(checkpoint);
  std::error_code ignored;
  if (std::filesystem::equivalent(checkpoint, output, ignored)) {
    throw EngineError(ErrorCode::invalid_option,
                      output + " is the checkpoint itself; choose another name for the export.");
  }
  std::vector<TensorSource> tensors;
  for (const TensorEntry& entry : opened.tensors()) {
    if (belongs_to_training(entry.name)) continue;
    if (!torch_knows_type(entry.type)) {
      throw EngineError(ErrorCode::bad_data, checkpoint + ": tensor \"" + entry.name +
                                                 "\" has the type " + entry.type +
                                                 ", which a PyTorch file cannot hold.");
    }
    tensors.push_back({entry.name, entry.type, entry.shape, opened.data(entry)});
  }
  write_torch_file(output, tensors, opened.metadata());
  return static_cast<int>(tensors.size());
}

}  // namespace distilloscope
