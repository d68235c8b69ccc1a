// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/tensorflow_graph.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <limits>
#include <map>
#include <span>
#include <stdexcept>
#include <utility>

#include "engine/api/error.h"
#include "engine/platform/platform.h"
#include "engine/weights/safetensors_header.h"
#include "engine/weights/tensorflow_graph.pb.h"

namespace distilloscope {
namespace {

namespace tf = distilloscope::tensorflow;
using google::protobuf::internal::WireFormatLite;
using google::protobuf::io::CodedInputStream;
using Bytes = std::span<const std::uint8_t>;

constexpr int kFloat = 1;  // TensorFlow's DT_FLOAT
constexpr std::int64_t kMostValues = kLargestGraphNode / sizeof(float);
constexpr int kMostDimensions = 8;
constexpr std::size_t kLongestName = 200;

/// What is wrong with a file, in words that follow its name.
class GraphProblem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Calls visit(field number, bytes) for each message, text or bytes field of a message. The large
/// outer messages are walked so in place: parsing them whole would cost a hostile file of empty
/// nodes many times its size in memory.
template <typename Visit>
void each_part(Bytes message, Visit visit) {
  CodedInputStream stream(message.data(), static_cast<int>(message.size()));
  while (const std::uint32_t tag = stream.ReadTag()) {
    if (WireFormatLite::GetTagWireType(tag) != WireFormatLite::WIRETYPE_LENGTH_DELIMITED) {
      if (!WireFormatLite::SkipField(&stream, tag)) throw GraphProblem("is damaged or truncated");
      continue;
    }
    std::uint32_t length = 0;
    const void* data = nullptr;
    int available = 0;
    if (!stream.ReadVarint32(&length)) throw GraphProblem("is damaged or truncated");
    if (length > 0) {
      stream.GetDirectBufferPointerInline(&data, &available);
      if (available < 0 || length > static_cast<std::uint32_t>(available)) {
        throw GraphProblem("is truncated: it names " + std::to_string(length) +
                           " bytes where fewer are left");
      }
      stream.Skip(static_cast<int>(length));
    }
    visit(WireFormatLite::GetTagFieldNumber(tag),
          Bytes(static_cast<const std::uint8_t*>(data), length));
  }
  if (!stream.ConsumedEntireMessage()) throw GraphProblem("is damaged or truncated");
}

/// A SavedModel begins with a number in field 1 where a graph has its nodes.
bool is_saved_model(Bytes file) {
  CodedInputStream stream(file.data(), static_cast<int>(file.size()));
  const std::uint32_t tag = stream.ReadTag();
  return WireFormatLite::GetTagFieldNumber(tag) == tf::SavedModel::kMetaGraphsFieldNumber ||
         WireFormatLite::GetTagWireType(tag) == WireFormatLite::WIRETYPE_VARINT;
}

/// Calls visit(bytes of a NodeDef) for the nodes of a graph and of its functions.
template <typename Visit>
void each_node(Bytes graph, Visit visit) {
  each_part(graph, [&](int field, Bytes part) {
    if (field == tf::GraphDef::kNodeFieldNumber) visit(part);
    if (field != tf::GraphDef::kLibraryFieldNumber) return;
    each_part(part, [&](int member, Bytes function) {
      if (member != tf::FunctionDefLibrary::kFunctionFieldNumber) return;
      each_part(function, [&](int piece, Bytes node) {
        if (piece == tf::FunctionDef::kNodeDefFieldNumber) visit(node);
      });
    });
  });
}

GraphConstant constant_of(const tf::TensorProto& tensor) {
  if (tensor.dtype() != kFloat) {
    throw GraphProblem("has values of TensorFlow's type " + std::to_string(tensor.dtype()) +
                       ", not 1 (float)");
  }
  const auto& dimensions = tensor.tensor_shape().dim();
  if (tensor.tensor_shape().unknown_rank() || dimensions.size() > kMostDimensions) {
    throw GraphProblem("has no shape that a weight can have");
  }
  GraphConstant constant;
  std::int64_t count = 1;
  for (const auto& dimension : dimensions) {
    if (dimension.size() < 1 || dimension.size() > kMostValues / count) {
      throw GraphProblem("has a dimension of " + std::to_string(dimension.size()) +
                         ", which no weight has");
    }
    constant.shape.push_back(dimension.size());
    count *= dimension.size();
  }
  const auto& content = tensor.tensor_content();
  if (!content.empty()) {
    if (content.size() != static_cast<std::size_t>(count) * sizeof(float)) {
      throw GraphProblem("has " + std::to_string(content.size()) + " bytes for " +
                         std::to_string(count) + " values");
    }
    constant.values.resize(static_cast<std::size_t>(count));
    std::memcpy(constant.values.data(), content.data(), content.size());
    return constant;
  }
  // Few values may be listed instead; the last one then stands for all that are left out.
  const auto& listed = tensor.float_val();
  if (listed.empty() || listed.size() > count) {
    throw GraphProblem("lists " + std::to_string(listed.size()) + " of " + std::to_string(count) +
                       " values");
  }
  constant.values.assign(listed.begin(), listed.end());
  constant.values.resize(static_cast<std::size_t>(count), listed[listed.size() - 1]);
  return constant;
}

/// Such names can stand in messages as they are.
bool is_node_name(std::string_view name) {
  return name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~'; });
}

class ConstantReader {
 public:
  explicit ConstantReader(const std::function<bool(std::string_view)>& wanted) : wanted_(wanted) {}

  void read(Bytes node) {
    // Name and operation first: most nodes are neither wanted nor worth parsing.
    std::string_view name, operation;
    each_part(node, [&](int field, Bytes part) {
      const std::string_view text(reinterpret_cast<const char*>(part.data()), part.size());
      if (field == tf::NodeDef::kNameFieldNumber) name = text;
      if (field == tf::NodeDef::kOpFieldNumber) operation = text;
    });
    if (operation != "Const" || !wanted_(name)) return;
    if (!is_node_name(name)) throw GraphProblem("names a node in a way that TensorFlow does not");
    try {
      add(std::string(name), value_of(node));
    } catch (const GraphProblem& problem) {
      throw GraphProblem("cannot be used: the node " + in_quotes(name) + " " + problem.what());
    }
  }

  std::vector<GraphConstant> take() { return std::move(constants_); }

 private:
  static GraphConstant value_of(Bytes node) {
    if (node.size() > kLargestGraphNode) {
      throw GraphProblem("has " + std::to_string(node.size()) + " bytes, more than any weight");
    }
    tf::NodeDef parsed;
    if (!parsed.ParseFromArray(node.data(), static_cast<int>(node.size()))) {
      throw GraphProblem("is damaged");
    }
    for (const auto& attribute : parsed.attr()) {
      if (attribute.key() == "value" && attribute.value().has_tensor()) {
        return constant_of(attribute.value().tensor());
      }
    }
    throw GraphProblem("has no value");
  }

  /// A function that was traced more than once holds its constants as often.
  void add(std::string name, GraphConstant constant) {
    const auto [place, is_new] = places_.emplace(name, constants_.size());
    if (is_new) {
      constant.name = std::move(name);
      constants_.push_back(std::move(constant));
    } else if (const GraphConstant& known = constants_[place->second];
               known.shape != constant.shape || known.values != constant.values) {
      throw GraphProblem("stands there twice with different values");
    }
  }

  const std::function<bool(std::string_view)>& wanted_;
  std::vector<GraphConstant> constants_;
  std::map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<GraphConstant> read_graph_constants(
    const std::string& path, const std::function<bool(std::string_view name)>& wanted) {
  std::error_code ignored;
  const auto file = std::filesystem::is_directory(path, ignored)
                        ? (std::filesystem::path(path) / "saved_model.pb").string()
                        : path;
  const platform::MappedFile mapped(file);
  if (mapped.size() == 0 || mapped.size() > std::numeric_limits<int>::max()) {
    throw EngineError(ErrorCode::unreadable,
                      file + " is no TensorFlow graph: it has " + std::to_string(mapped.size()) +
                          " bytes, and a graph has at least one and less than 2 GiB");
  }
  const Bytes bytes(reinterpret_cast<const std::uint8_t*>(mapped.data()), mapped.size());
  ConstantReader reader(wanted);
  const auto read_graph = [&](Bytes graph) {
    each_node(graph, [&](Bytes node) { reader.read(node); });
  };
  try {
    if (is_saved_model(bytes)) {
      each_part(bytes, [&](int field, Bytes meta_graph) {
        if (field != tf::SavedModel::kMetaGraphsFieldNumber) return;
        each_part(meta_graph, [&](int member, Bytes graph) {
          if (member == tf::MetaGraphDef::kGraphDefFieldNumber) read_graph(graph);
        });
      });
    } else {
      read_graph(bytes);
    }
  } catch (const GraphProblem& problem) {
    throw EngineError(ErrorCode::bad_data, file + " " + problem.what());
  }
  return reader.take();
}

}  // namespace distilloscope
