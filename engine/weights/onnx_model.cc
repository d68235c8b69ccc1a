// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/onnx_model.h"

#include <limits>
#include <set>

#include "engine/api/error.h"
#include "engine/platform/platform.h"
#include "engine/weights/onnx_model.pb.h"

namespace distilloscope {
namespace {

OnnxValue value_of(const onnx::ValueInfoProto& declared) {
  OnnxValue value{declared.name(), {}};
  for (const auto& size : declared.type().tensor_type().shape().dim()) {
    value.shape.push_back(size.has_dim_value() && size.dim_value() > 0 ? size.dim_value() : -1);
  }
  return value;
}

}  // namespace

OnnxSignature read_onnx_signature(const std::string& file) {
  const platform::MappedFile mapped(file);
  onnx::ModelProto model;
  if (mapped.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) ||
      !model.ParseFromArray(mapped.data(), static_cast<int>(mapped.size())) || !model.has_graph()) {
    throw EngineError(ErrorCode::unreadable,
                      file +
                          " is no ONNX file that can be read: it is damaged, truncated or "
                          "something else. Export the network again.");
  }
  const onnx::GraphProto& graph = model.graph();
  std::set<std::string> weights;  // older files declare them as inputs too
  for (const auto& weight : graph.initializer()) weights.insert(weight.name());
  OnnxSignature signature;
  for (const auto& input : graph.input()) {
    if (weights.count(input.name()) == 0) signature.inputs.push_back(value_of(input));
  }
  for (const auto& output : graph.output()) signature.outputs.push_back(value_of(output));
  return signature;
}

std::string onnx_shape_text(const std::vector<std::int64_t>& shape) {
  std::string text;
  for (const std::int64_t size : shape) {
    text += (text.empty() ? "" : "x") + (size < 0 ? std::string("?") : std::to_string(size));
  }
  return text.empty() ? "no shape" : text;
}

}  // namespace distilloscope
