// SPDX-License-Identifier: GPL-3.0-or-later
// Weights out of TensorFlow's files: two that TensorFlow itself wrote (make_msinet_fixtures.py),
// and others of the same schema with faults in them.
#include "engine/weights/tensorflow_graph.h"

#include <filesystem>
#include <limits>
#include <random>

#include "engine/weights/msi_net_import.h"
#include "engine/weights/tensorflow_graph.pb.h"
#include "tests/engine/torch/msi_net_support.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace tf = distilloscope::tensorflow;

namespace {

torch::Tensor tensor_of(const GraphConstant& constant) {
  return torch::tensor(constant.values).reshape(constant.shape);
}

bool any_name(std::string_view) {
  return true;
}

bool weights_only(std::string_view name) {
  return name.ends_with("/kernel") || name.ends_with("/bias");
}

tf::TensorProto& make_constant(tf::NodeDef& node, const std::string& name,
                               const std::vector<std::int64_t>& shape) {
  node.set_name(name);
  node.set_op("Const");
  auto& attribute = *node.add_attr();
  attribute.set_key("value");
  auto& tensor = *attribute.mutable_value()->mutable_tensor();
  tensor.set_dtype(1);
  for (const auto size : shape) tensor.mutable_tensor_shape()->add_dim()->set_size(size);
  return tensor;
}

tf::TensorProto& add_values(tf::NodeDef& node, const std::string& name,
                            const std::vector<std::int64_t>& shape,
                            const std::vector<float>& values) {
  auto& tensor = make_constant(node, name, shape);
  tensor.set_tensor_content(values.data(), values.size() * sizeof(float));
  return tensor;
}

/// A graph of one constant.
tf::GraphDef graph_of(const std::vector<std::int64_t>& shape, const std::vector<float>& values) {
  tf::GraphDef graph;
  add_values(*graph.add_node(), "weight", shape, values);
  return graph;
}

/// Not written over an older file: some file systems wait for the disk then.
std::string write_anew(const TempFolder& folder, const std::string& name, std::string_view bytes) {
  std::filesystem::remove(folder.path(name));
  return folder.write(name, bytes);
}

template <typename Message>
std::string write_message(const TempFolder& folder, const Message& message) {
  return write_anew(folder, "graph.pb", message.SerializeAsString());
}

tf::GraphDef frozen_graph() {
  std::ifstream file(data_file("msi_net_frozen.pb"), std::ios::binary);
  tf::GraphDef graph;
  REQUIRE(graph.ParseFromIstream(&file));
  return graph;
}

std::string bytes_of(const std::string& name) {
  std::ifstream file(data_file(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void check_weights(const MSINet& network, const std::string& expected, std::int64_t width = 2) {
  const MSINetFixture fixture(expected);
  REQUIRE(network->options().width == width);
  for (const auto& item : network->named_parameters()) {
    INFO(item.key());
    CHECK(torch::equal(item.value(), fixture.tensor(item.key()).to(torch::kFloat32)));
  }
}

/// Why a graph of one constant, changed, is refused.
template <typename Change>
Error refusal(Change change) {
  const TempFolder folder;
  auto graph = graph_of({2, 3}, {1, 2, 3, 4, 5, 6});
  change(*graph.mutable_node(0)->mutable_attr(0)->mutable_value()->mutable_tensor());
  const auto file = write_message(folder, graph);
  const auto error = error_of([&] { read_graph_constants(file, any_name); });
  INFO(error.message);
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(mentions(error, file));
  CHECK(mentions(error, "\"weight\""));
  return error;
}

}  // namespace

TEST_CASE("MSI-Net comes out of a frozen graph that TensorFlow wrote") {
  torch::NoGradGuard no_gradient;
  auto network = import_msi_net(data_file("msi_net_frozen.pb"));
  check_weights(network, data_file("msi_net.safetensors"));
  CHECK_FALSE(network->is_training());
  const MSINetFixture fixture(data_file("msi_net.safetensors"));
  CHECK(largest_difference(network->forward(fixture.image()), fixture.layer("map")) < 1e-5);
}

TEST_CASE("MSI-Net comes out of a SavedModel that TensorFlow wrote, by file or by folder") {
  const auto expected = data_file("msi_net.safetensors");
  check_weights(import_msi_net(data_file("msi_net_saved_model.pb")), expected);
  const TempFolder folder;
  folder.write("model/saved_model.pb", bytes_of("msi_net_saved_model.pb"));
  check_weights(import_msi_net(folder.path("model")), expected);
}

TEST_CASE("constants are found in a graph and in its functions, and others are passed over") {
  const TempFolder folder;
  auto graph = graph_of({2, 3}, {1, 2, 3, 4, 5, 6});
  // Neither wanted nor a constant: their faults are nobody's concern.
  make_constant(*graph.add_node(), "axis", {-1}).set_dtype(3);
  add_values(*graph.add_node(), "placeholder", {7}, {1});
  graph.mutable_node(2)->set_op("Placeholder");
  auto* function = graph.mutable_library()->add_function();
  add_values(*function->add_node_def(), "inner", {1}, {7});
  add_values(*function->add_node_def(), "weight", {2, 3}, {1, 2, 3, 4, 5, 6});  // traced twice
  const auto wanted = [](std::string_view name) { return name != "axis"; };
  tf::SavedModel model;
  model.set_saved_model_schema_version(1);
  *model.add_meta_graphs()->mutable_graph_def() = graph;
  for (const auto& file :
       {write_message(folder, graph), folder.write("model.pb", model.SerializeAsString())}) {
    const auto constants = read_graph_constants(file, wanted);
    REQUIRE(constants.size() == 2);
    CHECK(constants[0].name == "weight");
    CHECK(torch::equal(tensor_of(constants[0]), torch::tensor({{1.f, 2.f, 3.f}, {4.f, 5.f, 6.f}})));
    CHECK(constants[1].name == "inner");
    CHECK(torch::equal(tensor_of(constants[1]), torch::tensor({7.f})));
  }
}

TEST_CASE("values that are listed one by one end in as many of the last as the shape needs") {
  const TempFolder folder;
  const auto read = [&](std::vector<float> listed) {
    tf::GraphDef graph;
    auto& tensor = make_constant(*graph.add_node(), "bias", {4});
    for (const float value : listed) tensor.add_float_val(value);
    return tensor_of(read_graph_constants(write_message(folder, graph), any_name).at(0));
  };
  CHECK(torch::equal(read({1, 2, 3, 4}), torch::tensor({1.f, 2.f, 3.f, 4.f})));
  CHECK(torch::equal(read({1, 2}), torch::tensor({1.f, 2.f, 2.f, 2.f})));
  CHECK(torch::equal(read({5}), torch::full({4}, 5.f)));
}

TEST_CASE("a graph that is no MSI-Net is refused with the list of what does not fit") {
  const TempFolder folder;
  auto graph = frozen_graph();
  for (auto& node : *graph.mutable_node()) {
    if (node.name() == "aspp/conv2/bias") node.set_name("aspp/conv3/bias");
    if (node.name() != "decoder/conv4/kernel") continue;
    for (auto& attribute : *node.mutable_attr()) {
      if (attribute.key() != "value") continue;
      auto& shape = *attribute.mutable_value()->mutable_tensor()->mutable_tensor_shape();
      shape.mutable_dim(0)->set_size(1);
      shape.mutable_dim(1)->set_size(9);
    }
  }
  const auto file = write_message(folder, graph);
  const auto error = error_of([&] { import_msi_net(file); });
  INFO(error.message);
  CHECK(error.code == ErrorCode::mismatch);
  CHECK(mentions(error, "1 missing: aspp_proj.bias"));
  CHECK(mentions(error, "1 surplus: aspp/conv3/bias"));
  CHECK(
      mentions(error, "1 misshapen: decoder_conv4.weight ([1, 1, 1, 9] instead of [1, 1, 3, 3])"));

  const auto other = write_message(folder, graph_of({1}, {1}));
  CHECK(mentions(error_of([&] { import_msi_net(other); }), "has to be frozen first"));
}

TEST_CASE("one name with two values is refused") {
  const TempFolder folder;
  auto graph = graph_of({1}, {1});
  add_values(*graph.mutable_library()->add_function()->add_node_def(), "weight", {1}, {2});
  const auto file = write_message(folder, graph);
  const auto error = error_of([&] { read_graph_constants(file, any_name); });
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(mentions(error, "\"weight\" stands there twice"));
}

TEST_CASE("a constant whose shape, type and values do not agree is refused with its name") {
  const auto dimension = [](std::int64_t size) {
    return refusal(
        [=](auto& tensor) { tensor.mutable_tensor_shape()->mutable_dim(0)->set_size(size); });
  };
  CHECK(mentions(dimension(3), "24 bytes for 9 values"));
  for (const std::int64_t size :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1} << 40,
        std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
    CHECK(mentions(dimension(size), "dimension of " + std::to_string(size)));
  }
  CHECK(mentions(refusal([](auto& tensor) { tensor.set_dtype(2); }), "type 2"));
  CHECK(
      mentions(refusal([](auto& tensor) { tensor.mutable_tensor_shape()->set_unknown_rank(true); }),
               "no shape"));
  CHECK(mentions(refusal([](auto& tensor) {
                   for (int i = 0; i < 9; ++i)
                     tensor.mutable_tensor_shape()->add_dim()->set_size(1);
                 }),
                 "no shape"));
  CHECK(mentions(refusal([](auto& tensor) { tensor.clear_tensor_content(); }), "0 of 6 values"));
  CHECK(mentions(refusal([](auto& tensor) {
                   tensor.clear_tensor_content();
                   for (int i = 0; i < 7; ++i) tensor.add_float_val(1);
                 }),
                 "7 of 6 values"));
  CHECK(mentions(
      refusal([](auto& tensor) { tensor.mutable_tensor_content()->resize(kLargestGraphNode); }),
      "more than any weight"));
}

TEST_CASE("a constant without a value is refused") {
  const TempFolder folder;
  tf::GraphDef graph;
  graph.add_node()->set_name("weight");
  graph.mutable_node(0)->set_op("Const");
  const auto file = write_message(folder, graph);
  CHECK(
      mentions(error_of([&] { read_graph_constants(file, any_name); }), "\"weight\" has no value"));
}

TEST_CASE("a name that could not stand in a message is refused") {
  const TempFolder folder;
  for (const auto& name : {std::string("\xff\xfe/kernel"), std::string("a\nb/kernel"),
                           std::string(100'000, 'x') + "/kernel"}) {
    tf::GraphDef graph;
    add_values(*graph.add_node(), name, {1}, {1});
    const auto file = write_message(folder, graph);
    const auto error = error_of([&] { read_graph_constants(file, weights_only); });
    CHECK(error.code == ErrorCode::bad_data);
    CHECK(error.message.size() < 300);
  }
}

TEST_CASE("a truncated graph gives an error or whole constants, never part of one") {
  const TempFolder folder;
  for (const auto* name : {"msi_net_frozen.pb", "msi_net_saved_model.pb"}) {
    const auto bytes = bytes_of(name);
    const auto whole = read_graph_constants(data_file(name), weights_only);
    int refused = 0;
    for (std::size_t length = 1; length < bytes.size(); length += 1223) {
      const auto file = write_anew(folder, "cut.pb", bytes.substr(0, length));
      try {
        const auto constants = read_graph_constants(file, weights_only);
        REQUIRE(constants.size() <= whole.size());
        for (std::size_t i = 0; i < constants.size(); ++i) {
          REQUIRE(constants[i].name == whole[i].name);
          REQUIRE(torch::equal(tensor_of(constants[i]), tensor_of(whole[i])));
        }
      } catch (const EngineError& error) {
        ++refused;
        REQUIRE(error.error().code == ErrorCode::bad_data);
        REQUIRE(mentions(error.error(), file));
      }
    }
    CHECK(refused > 60);
  }
}

TEST_CASE("damaged graphs are read or refused, and nothing worse") {
  const TempFolder folder;
  std::mt19937 random(7);
  int refused = 0;
  for (const auto* name : {"msi_net_frozen.pb", "msi_net_saved_model.pb"}) {
    const auto bytes = bytes_of(name);
    for (int round = 0; round < 150; ++round) {
      auto damaged = bytes;
      for (int i = 0; i < 40; ++i) damaged[random() % damaged.size()] = static_cast<char>(random());
      const auto file = write_anew(folder, "damaged.pb", damaged);
      try {
        read_graph_constants(file, any_name);
      } catch (const EngineError& error) {
        ++refused;
        REQUIRE(error.error().code == ErrorCode::bad_data);
      }
    }
  }
  CHECK(refused > 50);
}

TEST_CASE("files made to exhaust the reader are refused or passed over") {
  const TempFolder folder;
  const auto refused = [&](const std::string& bytes) {
    const auto file = write_anew(folder, "hostile.pb", bytes);
    return error_of([&] { read_graph_constants(file, any_name); }).code == ErrorCode::bad_data;
  };
  // Four million empty nodes in eight megabytes.
  std::string nodes;
  for (int i = 0; i < 4'000'000; ++i) nodes += std::string_view("\x0a\x00", 2);
  CHECK(read_graph_constants(folder.write("nodes.pb", nodes), any_name).empty());
  CHECK(refused(std::string(1'000'000, '\x0b')));  // groups within groups
  CHECK(refused("\x0a\xff\xff\xff\xff\x07"));      // a node of 2 GiB
  CHECK(refused("\x0a\xff\xff\xff\xff\xff\xff\xff\x7f"));
  CHECK(refused(std::string("\x0a\x05\x0a\x7f", 4)));  // a node that is cut short
  CHECK(refused(std::string(64, '\0')));
  CHECK(refused("\x89PNG\r\n\x1a\n"));
}

TEST_CASE("what is no graph at all is said to be none") {
  const TempFolder folder;
  CHECK(error_of([&] { read_graph_constants(folder.path("missing.pb"), any_name); }).code ==
        ErrorCode::not_found);
  CHECK(error_of([&] { read_graph_constants(folder.path(), any_name); }).code ==
        ErrorCode::not_found);
  const auto empty = folder.write("empty.pb", "");
  CHECK(error_of([&] { read_graph_constants(empty, any_name); }).code == ErrorCode::unreadable);
}

TEST_CASE("graphs of the published size are read", "[.full]") {
  for (const auto* name : {"msi_net_frozen.pb", "msi_net_saved_model.pb"}) {
    check_weights(import_msi_net(full_size_file(name)), full_size_file("msi_net.safetensors"),
                  kMSINetFullWidth);
  }
}
