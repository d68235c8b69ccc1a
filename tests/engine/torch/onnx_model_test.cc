// SPDX-License-Identifier: GPL-3.0-or-later
// Teachers in ONNX, written here with the schema that the reader has.
#include "engine/weights/onnx_model.h"

#include <algorithm>
#include <cstring>

#include "engine/inference/teacher_model.h"
#include "engine/weights/onnx_model.pb.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"
#include "tests/support/small_dataset.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

void declare(onnx::ValueInfoProto& value, const std::string& name,
             const std::vector<std::int64_t>& shape) {
  value.set_name(name);
  auto& tensor = *value.mutable_type()->mutable_tensor_type();
  tensor.set_elem_type(1);
  for (const std::int64_t size : shape) {
    auto& dimension = *tensor.mutable_shape()->add_dim();
    if (size < 0) {
      dimension.set_dim_param("open");
    } else {
      dimension.set_dim_value(size);
    }
  }
}

void add_weight(onnx::GraphProto& graph, const std::string& name,
                const std::vector<std::int64_t>& shape, const std::vector<float>& values) {
  auto& weight = *graph.add_initializer();
  weight.set_name(name);
  weight.set_data_type(1);
  for (const std::int64_t size : shape) weight.add_dims(size);
  weight.set_raw_data(values.data(), values.size() * sizeof(float));
}

onnx::NodeProto& add_node(onnx::GraphProto& graph, const std::string& type,
                          const std::vector<std::string>& inputs, const std::string& output) {
  auto& node = *graph.add_node();
  node.set_op_type(type);
  node.set_name(type + "_" + output);
  for (const std::string& input : inputs) node.add_input(input);
  node.add_output(output);
  return node;
}

void set_integers(onnx::NodeProto& node, const std::string& name,
                  const std::vector<std::int64_t>& values) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(7);
  for (const std::int64_t value : values) attribute.add_ints(value);
}

onnx::ModelProto empty_model() {
  onnx::ModelProto model;
  model.set_ir_version(7);
  model.add_opset_import()->set_version(11);
  model.mutable_graph()->set_name("teacher");
  return model;
}

/// What is bright in red: a 1x1 convolution and a ReLU. \p maps: channels of the output.
onnx::ModelProto blob_network(bool channels_last, int width, int height, int maps = 1) {
  onnx::ModelProto model = empty_model();
  onnx::GraphProto& graph = *model.mutable_graph();
  const std::vector<std::int64_t> planar = {1, 3, height, width};
  const std::vector<std::int64_t> interleaved = {1, height, width, 3};
  declare(*graph.add_input(), "image", channels_last ? interleaved : planar);
  std::vector<float> kernel;
  for (int i = 0; i < maps; ++i) kernel.insert(kernel.end(), {1, 0, 0});
  add_weight(graph, "kernel", {maps, 3, 1, 1}, kernel);
  add_weight(graph, "bias", {maps}, std::vector<float>(static_cast<std::size_t>(maps), -0.2F));
  std::string from = "image";
  if (channels_last) {
    set_integers(add_node(graph, "Transpose", {from}, "planar"), "perm", {0, 3, 1, 2});
    from = "planar";
  }
  set_integers(add_node(graph, "Conv", {from, "kernel", "bias"}, "bright"), "kernel_shape", {1, 1});
  if (channels_last) {
    add_node(graph, "Relu", {"bright"}, "rectified");
    set_integers(add_node(graph, "Transpose", {"rectified"}, "map"), "perm", {0, 2, 3, 1});
    declare(*graph.add_output(), "map", {1, height, width, maps});
  } else {
    add_node(graph, "Relu", {"bright"}, "map");
    declare(*graph.add_output(), "map", {1, maps, height, width});
  }
  return model;
}

std::string write_model(const TempFolder& folder, const std::string& name,
                        const onnx::ModelProto& model) {
  return folder.write(name, model.SerializeAsString());
}

TeacherOptions teacher_of(const std::string& file) {
  TeacherOptions options;
  options.file = file;
  return options;
}

HardwareOptions one_thread() {
  HardwareOptions hardware;
  hardware.threads = 1;
  return hardware;
}

Error refusal(const TeacherOptions& options) {
  return error_of(
      [&] { TeacherModel(options, one_thread()).predict(blob_picture(80, 64, 50, 20)); });
}

}  // namespace

TEST_CASE("an ONNX network teaches with channels first and with channels last") {
  const TempFolder folder;
  const Picture picture = blob_picture(80, 64, 50, 20);
  std::vector<Map> maps;
  for (const bool channels_last : {false, true}) {
    CAPTURE(channels_last);
    const auto file = write_model(folder, channels_last ? "last.onnx" : "first.onnx",
                                  blob_network(channels_last, 40, 32));
    TeacherModel teacher(teacher_of(file), one_thread());
    CHECK(teacher.kind() == TeacherKind::onnx);
    CHECK(teacher.preprocessing().find("40x32, rgb, unit") != std::string::npos);
    const Map map = teacher.predict(picture);
    REQUIRE(map.width == 80);
    REQUIRE(map.height == 64);
    const auto at = std::max_element(map.values.begin(), map.values.end()) - map.values.begin();
    CHECK(std::abs(at % 80 - 50) <= 2);
    CHECK(std::abs(at / 80 - 20) <= 2);
    maps.push_back(map);
  }
  CHECK(maps[0].values == maps[1].values);
}

TEST_CASE("an ONNX network is known by its content, whatever its name") {
  const TempFolder folder;
  const auto file = write_model(folder, "teacher.bin", blob_network(false, 40, 32));
  CHECK(TeacherModel(teacher_of(file), one_thread()).kind() == TeacherKind::onnx);
}

TEST_CASE("an ONNX file tells its inputs without its weights, and sizes that are open") {
  const TempFolder folder;
  onnx::ModelProto model = blob_network(false, -1, -1);
  declare(*model.mutable_graph()->add_input(), "kernel", {1, 3, 1, 1});  // as older files do
  const OnnxSignature signature = read_onnx_signature(write_model(folder, "open.onnx", model));
  REQUIRE(signature.inputs.size() == 1);
  CHECK(signature.inputs[0].name == "image");
  CHECK(signature.inputs[0].shape == std::vector<std::int64_t>{1, 3, -1, -1});
  CHECK(onnx_shape_text(signature.inputs[0].shape) == "1x3x?x?");
  REQUIRE(signature.outputs.size() == 1);
  CHECK(signature.outputs[0].name == "map");
}

TEST_CASE("an ONNX input whose size is open needs one, and a fixed one takes no other") {
  const TempFolder folder;
  const auto open = write_model(folder, "open.onnx", blob_network(false, -1, -1));
  CHECK(names(refusal(teacher_of(open)), "1x3x?x?"));
  TeacherOptions sized = teacher_of(open);
  sized.width = 40;
  sized.height = 32;
  const Map map = TeacherModel(sized, one_thread()).predict(blob_picture(80, 64, 50, 20));
  CHECK(map.width == 80);
  sized.file = write_model(folder, "fixed.onnx", blob_network(false, 48, 32));
  CHECK(names(refusal(sized), "not of 40x32"));
}

TEST_CASE("an ONNX network that is no teacher is refused with its shapes") {
  const TempFolder folder;
  const auto two = write_model(folder, "two.onnx", blob_network(false, 40, 32, 2));
  const Error shaped = refusal(teacher_of(two));
  CHECK(shaped.code == ErrorCode::mismatch);
  CHECK(names(shaped, "1x2x32x40"));

  onnx::ModelProto grey = empty_model();
  declare(*grey.mutable_graph()->add_input(), "image", {1, 1, 32, 40});
  add_node(*grey.mutable_graph(), "Relu", {"image"}, "map");
  declare(*grey.mutable_graph()->add_output(), "map", {1, 1, 32, 40});
  CHECK(names(refusal(teacher_of(write_model(folder, "grey.onnx", grey))), "1x1x32x40"));

  onnx::ModelProto pair = blob_network(false, 40, 32);
  declare(*pair.mutable_graph()->add_input(), "second", {1, 3, 32, 40});
  CHECK(names(refusal(teacher_of(write_model(folder, "pair.onnx", pair))), "image, second"));

  onnx::ModelProto unknown = blob_network(false, 40, 32);
  unknown.mutable_graph()->mutable_node(1)->set_op_type("NoSuchThing");
  const Error failed = refusal(teacher_of(write_model(folder, "unknown.onnx", unknown)));
  CHECK(names(failed, "unknown.onnx"));
  CHECK(names(failed, "OpenCV"));
}

TEST_CASE("a damaged ONNX file is refused") {
  const TempFolder folder;
  const std::string bytes = blob_network(false, 40, 32).SerializeAsString();
  int refused = 0;
  for (std::size_t length = 10; length < bytes.size(); length += 13) {
    const auto file = folder.write("cut.onnx", bytes.substr(0, length));
    try {
      TeacherModel(teacher_of(file), one_thread()).predict(blob_picture(80, 64, 50, 20));
    } catch (const EngineError& error) {
      ++refused;
      CHECK(names(error.error(), file));
    }
  }
  CHECK(refused > 15);
}
