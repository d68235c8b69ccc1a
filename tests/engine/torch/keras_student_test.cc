// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/keras_student.h"

#include "engine/dataset/dataset.h"
#include "engine/inference/predictor.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/encoder_weights.h"
#include "engine/weights/inspect.h"
#include "engine/weights/keras_file.h"
#include "engine/weights/module_weights.h"
#include "tests/engine/torch/hdf5_writer.h"
#include "tests/engine/torch/model_support.h"
#include "tests/support/temp_folder.h"

#ifdef DISTILLOSCOPE_HDF5
using namespace distilloscope;
using namespace distilloscope::test;

namespace {

/// How the file was made; what the notebook's models can look like in one.
struct Way {
  bool teacher_head = false;
  bool shortcut_first = false;  ///< where Add() named the shortcut before the block
  bool nested = false;          ///< the encoder is a model of its own
  bool whole_model = false;     ///< ModelCheckpoint, not save_weights()
  bool fixed = false;           ///< names as h5py wrote them in 2020
};

struct Weight {
  std::string name;
  torch::Tensor tensor;
};
struct Layer {
  std::string name;
  std::vector<Weight> trainable, statistics;
};

Student seeded(const Way& way) {
  Student student = fresh_student({.teacher_head = way.teacher_head}, 5);
  torch::NoGradGuard no_gradient;
  torch::manual_seed(7);
  for (const auto& [name, tensor] : weights_of(*student)) {
    if (name.ends_with("running_var")) tensor.uniform_(0.5, 1.5);
    if (name.ends_with("running_mean") || name.ends_with("bias")) tensor.normal_(0, 0.05);
    if (name.find("bn") != std::string::npos && name.ends_with("weight")) tensor.uniform_(0.5, 1.2);
  }
  student->eval();
  return student;
}

/// The layers in the order in which Keras lists them: by their distance from the output.
std::vector<Layer> keras_layers(const Student& student, const Way& way) {
  std::map<std::string, torch::Tensor> tensors;
  for (const auto& [name, tensor] : weights_of(*student)) tensors[name] = tensor;
  std::vector<Layer> layers;
  int convolutions = 16, norms = 2;  // the numbers go on from models that were built before
  const auto convolution = [&](const std::string& name) {
    const std::string layer = "conv2d_" + std::to_string(++convolutions);
    layers.push_back({layer,
                      {{layer + "/kernel:0", tensors.at(name + ".weight").permute({2, 3, 1, 0})},
                       {layer + "/bias:0", tensors.at(name + ".bias")}},
                      {}});
  };
  const auto norm = [&](const std::string& name) {
    const std::string layer = "batch_normalization_" + std::to_string(++norms);
    layers.push_back({layer,
                      {{layer + "/gamma:0", tensors.at(name + ".weight")},
                       {layer + "/beta:0", tensors.at(name + ".bias")}},
                      {{layer + "/moving_mean:0", tensors.at(name + ".running_mean")},
                       {layer + "/moving_variance:0", tensors.at(name + ".running_var")}}});
  };
  convolution("encoder.conv1");
  norm("encoder.bn1");
  layers.push_back({"max_pooling2d_" + std::to_string(convolutions), {}, {}});
  for (const char* stage : {"1", "2", "3", "4"}) {
    for (const char* number : {"0", "1"}) {
      const std::string block = std::string("encoder.layer") + stage + "." + number + ".";
      const bool shortcut = *stage != '1' && *number == '0';
      convolution(block + "conv1");
      norm(block + "bn1");
      if (shortcut && way.shortcut_first) convolution(block + "shortcut_conv");
      convolution(block + "conv2");
      if (shortcut && !way.shortcut_first) convolution(block + "shortcut_conv");
      if (shortcut && way.shortcut_first) norm(block + "shortcut_bn");
      norm(block + "bn2");
      if (shortcut && !way.shortcut_first) norm(block + "shortcut_bn");
    }
  }
  if (way.nested) {
    Layer all{"functional_9", {}, {}};
    for (const Layer& layer : layers) {
      all.trainable.insert(all.trainable.end(), layer.trainable.begin(), layer.trainable.end());
      all.statistics.insert(all.statistics.end(), layer.statistics.begin(), layer.statistics.end());
    }
    layers = {all};
  }
  for (const char* name : {"conv1", "conv2", "conv3", "conv4"}) {
    convolution(std::string("decoder.") + name);
  }
  if (way.teacher_head) convolution("decoder.conv5");
  if (way.teacher_head) convolution("decoder.conv6_2");
  convolution("decoder.conv6_1");
  return layers;
}

void write(const std::string& file, const std::vector<Layer>& layers, const Way& way) {
  Hdf5Writer writer(file);
  const std::string root = way.whole_model ? "/model_weights" : "";
  if (way.whole_model) writer.group(root);
  std::vector<std::string> names;
  for (const Layer& layer : layers) {
    names.push_back(layer.name);
    const std::string group = root + "/" + layer.name;
    writer.group(group);
    std::vector<std::string> weights;
    for (const auto* list : {&layer.trainable, &layer.statistics}) {
      for (const Weight& weight : *list) {
        weights.push_back(weight.name);
        const auto tensor = weight.tensor.contiguous();
        writer.values(group + "/" + weight.name, tensor.sizes().vec(), tensor.data_ptr<float>());
      }
    }
    writer.texts(group, "weight_names", weights, way.fixed);
  }
  writer.texts(root.empty() ? "/" : root, "layer_names", names, way.fixed);
}

void check_equal(const Student& left, const Student& right) {
  const auto ours = weights_of(*left);
  const auto theirs = weights_of(*right);
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    INFO(ours[i].name);
    if (!ours[i].name.ends_with("num_batches_tracked")) {
      CHECK(torch::equal(ours[i].tensor, theirs[i].tensor));
    }
  }
}

Picture some_picture() {
  Picture picture{.width = 44, .height = 32, .rgb = {}};
  for (int i = 0; i < 44 * 32 * 3; ++i) picture.rgb.push_back(static_cast<std::uint8_t>(i * i / 7));
  return picture;
}

}  // namespace

TEST_CASE("a Keras file of the notebook gives the student with its weights") {
  const TempFolder folder;
  const std::string file = folder.path("weights.h5");
  const Way way =
      GENERATE(Way{}, Way{.shortcut_first = true, .whole_model = true, .fixed = true},
               Way{.teacher_head = true, .nested = true, .whole_model = true},
               Way{.teacher_head = true, .shortcut_first = true, .nested = true, .fixed = true});
  const Student student = seeded(way);
  write(file, keras_layers(student, way), way);

  const Student loaded = load_student(file);
  CHECK(loaded->options().teacher_head == way.teacher_head);
  CHECK(loaded->options().batch_norm_epsilon == 1e-3);
  CHECK((loaded->options().padding == Padding::same));
  CHECK_FALSE(loaded->is_training());
  check_equal(student, loaded);

  const CheckpointInfo info = inspect_checkpoint(file);
  CHECK(info.model == (way.teacher_head ? "Model B" : "Model A"));
  CHECK(info.parameters == (way.teacher_head ? 12'763'170 : 12'758'401));
}

TEST_CASE("a Keras file predicts as the notebook did") {
  const TempFolder folder;
  const Way way;
  Student student = seeded(way);
  const std::string file = folder.path("weights.h5");
  write(file, keras_layers(student, way), way);
  const DatasetOptions notebook = preset_options(Preset::notebook).dataset;
  CHECK((trained_options(file).preset == Preset::notebook));

  const Compute compute = choose_compute({.precision = Precision::fp32});
  Predictor predictor;
  const Map map = predictor.predict(file, some_picture(), DatasetOptions(), compute);
  CHECK(map.width == 352);
  CHECK(map.height == 256);
  const std::vector<float> input = network_input(some_picture(), notebook);
  const auto images = image_tensor(input, 1, 256, 352, compute);
  place_model(student, compute);
  CHECK(map.values == maps_of(infer(student, images, compute).saliency).front().values);
}

TEST_CASE("a Keras file starts the encoders of runs that treat pictures as the notebook") {
  const TempFolder folder;
  const Way way{.teacher_head = true};
  const Student source = seeded(way);
  const std::string file = folder.path("weights.h5");
  write(file, keras_layers(source, way), way);
  Options options = preset_options(Preset::notebook);
  options.student.encoder_weights = file;
  CHECK(encoder_conflicts(options).empty());

  const EncoderWeights weights = read_encoder_weights(file);
  CHECK_NOTHROW(require_trained_so(weights, options));
  options.dataset.colour_order = ColourOrder::rgb;
  CHECK(mentions(error_of([&] { require_trained_so(weights, options); }), "colour_order"));
  Student student = fresh_student({}, 9);
  load_encoder(weights, student);
  CHECK(torch::equal(student->encoder->layer3->parameters()[3],
                     source->encoder->layer3->parameters()[3]));
  CHECK_FALSE(torch::equal(student->decoder->conv1->weight, source->decoder->conv1->weight));
}

TEST_CASE("a Keras file of another network is refused with what differs") {
  const TempFolder folder;
  const std::string file = folder.path("weights.h5");
  const Way way;
  const Student student = seeded(way);
  std::vector<Layer> layers = keras_layers(student, way);
  const auto said = [&] {
    write(file, layers, way);
    const Error error = error_of([&] { load_student(file); });
    CHECK((error.code == ErrorCode::mismatch));
    CHECK(mentions(error, file + " does not fit the notebook's Model A"));
    return error.message;
  };
  const auto named = [&](const std::string& name) -> Layer& {
    const auto found =
        std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.name == name; });
    REQUIRE(found != layers.end());
    return *found;
  };
  SECTION("a layer is missing") {
    std::erase_if(layers, [](const Layer& layer) { return layer.name == "conv2d_37"; });
    CHECK(said().find("\n2 missing: decoder.conv1.weight, decoder.conv1.bias") !=
          std::string::npos);
  }
  SECTION("a variable is missing and another there") {
    named("conv2d_18").trainable[1].name = "conv2d_18/scale:0";
    const std::string message = said();
    CHECK(message.find("1 missing: encoder.layer1.0.conv1.bias (conv2d_18/bias)") !=
          std::string::npos);
    CHECK(message.find("1 surplus: conv2d_18/scale ([64])") != std::string::npos);
  }
  SECTION("a layer has another size") {
    named("conv2d_17").trainable[0].tensor = torch::zeros({5, 5, 3, 64});
    named("batch_normalization_22").statistics[0].tensor = torch::zeros({511});
    const std::string message = said();
    CHECK(message.find("conv2d_17/kernel ([5, 5, 3, 64] instead of [7, 7, 3, 64] for "
                       "encoder.conv1.weight)") != std::string::npos);
    CHECK(message.find("batch_normalization_22/moving_mean ([511] instead of [512] for "
                       "encoder.layer4.1.bn2.running_mean)") != std::string::npos);
    CHECK(message.find("2 misshapen") != std::string::npos);
  }
  SECTION("there are more layers") {
    layers.push_back({"dense", {{"dense/kernel:0", torch::zeros({2, 3})}}, {}});
    layers.push_back(
        {"batch_normalization_99", {{"batch_normalization_99/gamma:0", torch::zeros({4})}}, {}});
    layers.push_back({"conv2d_99", {{"conv2d_99/kernel:0", torch::zeros({1, 1, 2, 2})}}, {}});
    const std::string message = said();
    CHECK(message.find("3 surplus") != std::string::npos);
    for (const char* name : {"dense/kernel ([2, 3])", "batch_normalization_99/gamma ([4])",
                             "conv2d_99/kernel ([1, 1, 2, 2])"}) {
      CHECK(message.find(name) != std::string::npos);
    }
  }
}
#endif
