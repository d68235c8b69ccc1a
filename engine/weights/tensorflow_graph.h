// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace distilloscope {

/// A float constant in TensorFlow's layout.
struct GraphConstant {
  std::string name;
  std::vector<std::int64_t> shape;
  std::vector<float> values;
};

/// The float constants of a TensorFlow graph whose names \p wanted accepts, in file order. \p path
/// is a frozen graph (.pb), a saved_model.pb, or the folder of a SavedModel; constants are found in
/// the graph and in all its functions.
///
/// Nothing of the graph is executed, and a file from a stranger is safe: lengths must fit the file,
/// shapes their values, and no node may be larger than kLargestGraphNode.
/// Throws EngineError(not_found | unreadable | bad_data) naming the file and the node.
std::vector<GraphConstant> read_graph_constants(
    const std::string& path, const std::function<bool(std::string_view name)>& wanted);

/// The largest constant of the published MSI-Net has 12 MB.
inline constexpr std::size_t kLargestGraphNode = 16 << 20;

}  // namespace distilloscope
