// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace distilloscope {

/// An input or output of a network as its ONNX file declares it.
struct OnnxValue {
  std::string name;
  std::vector<std::int64_t> shape;  ///< -1 where a size is open
};

struct OnnxSignature {
  std::vector<OnnxValue> inputs;  ///< without those that are weights
  std::vector<OnnxValue> outputs;
};

/// Reads what goes in and comes out. Throws EngineError(not_found | unreadable) naming the file.
OnnxSignature read_onnx_signature(const std::string& file);

/// "1x3x240x320", with "?" for an open size.
std::string onnx_shape_text(const std::vector<std::int64_t>& shape);

}  // namespace distilloscope
