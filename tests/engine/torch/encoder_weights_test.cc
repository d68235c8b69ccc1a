// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/encoder_weights.h"

#include <algorithm>
#include <limits>

#include "engine/weights/checkpoint.h"
#include "tests/engine/torch/resnet18_file.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

StudentModelOptions like_torchvision() {
  return {.padding = Padding::symmetric, .batch_norm_momentum = 0.1, .batch_norm_epsilon = 1e-5};
}

torch::Tensor features_of(Student& student) {
  torch::NoGradGuard no_gradient;
  student->eval();
  return student->encoder->forward(formula(1, {1, 3, 64, 96}, 2.0));
}

double difference_from_torchvision(const torch::Tensor& features) {
  const auto wanted = tensor_of(read_fixture("torch/resnet18.json").at("features"));
  const auto ours = features.flatten().slice(0, 0, features.numel(), 97);
  return largest_difference(ours, wanted);
}

NamedTensor& named(std::vector<NamedTensor>& tensors, const std::string& name) {
  const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
  REQUIRE(found != tensors.end());
  return *found;
}

Error refusal(const TempFolder& folder, const std::vector<NamedTensor>& tensors) {
  const auto file = folder.path("changed.pth");
  write_torch(file, tensors);
  Student student = fresh_student(like_torchvision());
  const auto before = student->encoder->conv1->weight.clone();
  const Error error = error_of([&] { load_encoder(read_encoder_weights(file), student); });
  CHECK(mentions(error, file));
  CHECK(torch::equal(student->encoder->conv1->weight, before));
  return error;
}

}  // namespace

TEST_CASE("an encoder with torchvision's weights computes torchvision's features") {
  const TempFolder folder;
  const auto file = folder.path("resnet18.pth");
  write_torch(file, resnet18_tensors());
  const EncoderWeights weights = read_encoder_weights(file);
  CHECK(weights.left_out == std::vector<std::string>{"fc.weight", "fc.bias"});
  CHECK(weights.sha256.size() == 64);
  const auto fixture = read_fixture("torch/resnet18.json");
  CHECK(weights.training.batch_norm_epsilon == fixture.at("batch_norm_epsilon").get<double>());
  CHECK((weights.training.padding == Padding::symmetric));

  Student student = fresh_student(like_torchvision());
  student->encoder->conv1->bias.detach().fill_(3);  // must not survive
  load_encoder(weights, student);
  const auto features = features_of(student);
  CHECK(features.sizes().vec() == fixture.at("feature_shape").get<std::vector<std::int64_t>>());
  CHECK(difference_from_torchvision(features) < 1e-3);
  CHECK(features.to(torch::kFloat64).mean().item<double>() ==
        Approx(fixture.at("feature_mean").get<double>()).epsilon(1e-4));

  // Padding and epsilon are not details: with the notebook's the features are others.
  Student other = fresh_student({.padding = Padding::same, .batch_norm_epsilon = 1e-5});
  load_encoder(weights, other);
  CHECK(difference_from_torchvision(features_of(other)) > 0.1);
}

TEST_CASE("names of a model trained in parallel and files without counters are understood") {
  const TempFolder folder;
  auto tensors = resnet18_tensors();
  std::erase_if(tensors, [](const NamedTensor& item) {
    return item.name.ends_with("num_batches_tracked");  // PyTorch before 0.4.1 had none
  });
  for (NamedTensor& item : tensors) item.name = "module." + item.name;
  write_torch(folder.path("parallel.pth"), tensors);
  Student student = fresh_student(like_torchvision());
  load_encoder(read_encoder_weights(folder.path("parallel.pth")), student);
  CHECK(difference_from_torchvision(features_of(student)) < 1e-3);
}

TEST_CASE("encoder weights that do not fit are listed") {
  const TempFolder folder;
  auto tensors = resnet18_tensors();
  named(tensors, "layer2.0.bn1.weight").name = "layer2.2.bn1.weight";
  named(tensors, "layer3.0.downsample.0.weight").tensor = torch::zeros({256, 64, 1, 1});
  named(tensors, "layer4.1.bn2.bias").tensor = torch::zeros({512}, torch::kInt64);
  const Error error = refusal(folder, tensors);
  CHECK((error.code == ErrorCode::mismatch));
  CAPTURE(error.message);
  CHECK(mentions(error, "1 missing: encoder.layer2.0.bn1.weight"));
  CHECK(mentions(error, "1 surplus: encoder.layer2.2.bn1.weight"));
  CHECK(mentions(error,
                 "1 misshapen: encoder.layer3.0.shortcut_conv.weight ([256, 64, 1, 1] "
                 "instead of [256, 128, 1, 1])"));
  CHECK(mentions(error, "1 of the wrong type: encoder.layer4.1.bn2.bias"));
}

TEST_CASE("encoder weights that would spoil a training are refused") {
  const TempFolder folder;
  auto tensors = resnet18_tensors();
  named(tensors, "conv1.weight").tensor.flatten()[5] = std::numeric_limits<float>::quiet_NaN();
  Error error = refusal(folder, tensors);
  CHECK((error.code == ErrorCode::bad_data));
  CHECK(mentions(error, "encoder.conv1.weight holds values that are not finite"));
  tensors = resnet18_tensors();
  named(tensors, "layer1.0.bn2.running_var").tensor[3] = -1;
  error = refusal(folder, tensors);
  CHECK(mentions(error, "encoder.layer1.0.bn2.running_var holds a variance below zero"));
}

TEST_CASE("the encoder of a checkpoint comes with what it was trained with") {
  const TempFolder folder;
  Student trained = fresh_student({.padding = Padding::same, .batch_norm_epsilon = 1e-3}, 5);
  const auto file = folder.path("a.safetensors");
  save_weights(
      file, trained,
      {{"options", R"({"dataset":{"input_statistics":"imagenet","colour_order":"bgr"}})"}});
  const EncoderWeights weights = read_encoder_weights(file);
  CHECK((weights.training.input_statistics == InputStatistics::imagenet));
  CHECK((weights.training.colour_order == ColourOrder::bgr));
  CHECK((weights.training.padding == Padding::same));
  CHECK(weights.training.batch_norm_epsilon == 1e-3);
  CHECK(std::ranges::count(weights.left_out, "decoder.conv6_1.weight") == 1);

  Student student = fresh_student({.padding = Padding::same, .batch_norm_epsilon = 1e-3}, 6);
  const auto decoder = student->decoder->conv1->weight.clone();
  load_encoder(weights, student);
  for (const auto& item : trained->encoder->named_parameters()) {
    INFO(item.key());
    CHECK(torch::equal(item.value(), student->encoder->named_parameters()[item.key()]));
  }
  CHECK(torch::equal(student->decoder->conv1->weight, decoder));

  Options options = preset_options(Preset::recommended);
  const Error error = error_of([&] { require_trained_so(weights, options); });
  CHECK((error.code == ErrorCode::invalid_option));
  CHECK(mentions(error, "set dataset.input_statistics=imagenet"));
  CHECK(mentions(error, "set dataset.colour_order=bgr"));
  CHECK_FALSE(mentions(error, "student.padding"));
  options.dataset.input_statistics = InputStatistics::imagenet;
  options.dataset.colour_order = ColourOrder::bgr;
  require_trained_so(weights, options);
}
