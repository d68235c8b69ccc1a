// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/vgg_weights.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "engine/models/initialisers.h"
#include "tests/engine/torch/resnet18_file.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

/// torchvision's VGG-16 with weights made by a formula, and two of its dense layers' tensors.
std::vector<NamedTensor> vgg16_tensors() {
  std::vector<NamedTensor> tensors;
  const int numbers[] = {0, 2, 5, 7, 10, 12, 14, 17, 19, 21, 24, 26, 28};
  const int channels[] = {64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512};
  std::int64_t in = 3;
  for (int i = 0; i < 13; ++i) {
    const std::int64_t out = channels[i];
    const std::string name = "features." + std::to_string(numbers[i]);
    const double scale = std::sqrt(6.0 / static_cast<double>(in * 9));
    tensors.push_back({name + ".weight", formula(i, {out, in, 3, 3}, scale)});
    tensors.push_back({name + ".bias", formula(100 + i, {out}, 0.2)});
    in = out;
  }
  tensors.push_back({"classifier.6.weight", formula(50, {10, 40}, 1)});
  tensors.push_back({"classifier.6.bias", formula(51, {10}, 1)});
  return tensors;
}

const torch::Tensor& named(const std::vector<NamedTensor>& tensors, const std::string& name) {
  const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
  REQUIRE(found != tensors.end());
  return found->tensor;
}

MSINet fresh() {
  MSINet network;
  initialise(network, 1);
  return network;
}

Error refusal(const TempFolder& folder, const std::vector<NamedTensor>& tensors) {
  const auto file = folder.path("changed.pth");
  write_torch(file, tensors);
  MSINet network = fresh();
  const auto before = network->conv1_1->weight.clone();
  const Error error = error_of([&] { load_vgg16(file, network); });
  CHECK(mentions(error, file));
  CHECK(torch::equal(network->conv1_1->weight, before));
  return error;
}

}  // namespace

TEST_CASE("an encoder with torchvision's VGG-16 sees inside the picture what VGG-16 sees") {
  const TempFolder folder;
  const auto file = folder.path("vgg16.pth");
  const auto tensors = vgg16_tensors();
  write_torch(file, tensors);
  MSINet network = fresh();
  const auto decoder = network->decoder_conv1->weight.clone();
  load_vgg16(file, network);

  // Red, green and blue differ, so that swapped channels or means show.
  const auto image = torch::floor(some_images(1, 40, 48) * 510);
  const auto means = torch::tensor({0.485, 0.456, 0.406}, torch::kFloat64).view({1, 3, 1, 1});
  const auto deviations = torch::tensor({0.229, 0.224, 0.225}, torch::kFloat64).view({1, 3, 1, 1});
  auto x = (image.to(torch::kFloat64) / 255 - means) / deviations;
  std::map<std::string, torch::Tensor> seen;
  torch::NoGradGuard no_gradient;
  network->forward(image,
                   [&](const char* name, const torch::Tensor& output) { seen[name] = output; });
  for (const auto& [number, layer, inset] :
       {std::tuple{"0", "conv1_1", 1}, std::tuple{"2", "conv1_2", 2}}) {
    const auto name = std::string("features.") + number;
    x = torch::relu(torch::conv2d(x, named(tensors, name + ".weight").to(torch::kFloat64),
                                  named(tensors, name + ".bias").to(torch::kFloat64), 1, 1));
    const auto inner = [&, inset = inset](const torch::Tensor& t) {
      return t.slice(2, inset, 40 - inset).slice(3, inset, 48 - inset);
    };
    INFO(layer);
    CHECK(inner(x).abs().max().item<double>() > 1);
    CHECK(largest_difference(inner(x), inner(seen[layer])) < 1e-4);
  }
  CHECK(torch::equal(network->conv5_3->weight, named(tensors, "features.28.weight")));
  CHECK(torch::equal(network->conv3_1->bias, named(tensors, "features.10.bias")));
  CHECK(torch::equal(network->decoder_conv1->weight, decoder));
}

TEST_CASE("a file that is no VGG-16 is refused with every tensor that does not fit") {
  const TempFolder folder;
  auto tensors = vgg16_tensors();
  std::vector<NamedTensor> few(tensors.begin(), tensors.begin() + 3);
  few[1].tensor = torch::zeros({63});
  few.push_back({"features.34.weight", torch::zeros({2, 2})});  // as VGG-19 has
  const Error error = refusal(folder, few);
  CHECK(error.code == ErrorCode::mismatch);
  CHECK(mentions(error, "23 missing"));
  for (const char* number : {"5", "7", "10", "12", "14", "17", "19", "21", "24", "26", "28"}) {
    INFO(number);
    CHECK(mentions(error, std::string("features.") + number + ".weight"));
    CHECK(mentions(error, std::string("features.") + number + ".bias"));
  }
  CHECK(mentions(error, "features.2.bias"));
  CHECK(mentions(error, "features.0.bias ([63] instead of [64])"));
  CHECK(mentions(error, "1 surplus: features.34.weight"));
}

TEST_CASE("VGG-16's weights that are not finite, or are for a narrower network, are refused") {
  const TempFolder folder;
  auto tensors = vgg16_tensors();
  tensors[5].tensor[3] = std::numeric_limits<float>::quiet_NaN();
  const Error error = refusal(folder, tensors);
  CHECK(error.code == ErrorCode::bad_data);
  CHECK(mentions(error, "features.5.bias"));

  MSINet narrow(MSINetOptions{16});
  const Error width = error_of([&] { load_vgg16(folder.path("changed.pth"), narrow); });
  CHECK(width.code == ErrorCode::invalid_option);
  CHECK(mentions(width, "64 channels"));
  MSINet network = fresh();
  CHECK(error_of([&] { load_vgg16(folder.path("none.pth"), network); }).code ==
        ErrorCode::not_found);
  const auto text = folder.write("text.pth", "no weights");
  CHECK(mentions(error_of([&] { load_vgg16(text, network); }), text));
}

TEST_CASE("fresh weights of MSI-Net are Glorot-uniform with zero bias, and follow from the seed") {
  const MSINet network = fresh();
  const MSINet again = fresh();
  MSINet other;
  initialise(other, 2);
  for (const auto& item : network->named_parameters()) {
    INFO(item.key());
    const auto& value = item.value();
    CHECK(torch::equal(value, *again->named_parameters().find(item.key())));
    if (item.key().ends_with("bias")) {
      CHECK(value.abs().max().item<double>() == 0);
      continue;
    }
    CHECK_FALSE(torch::equal(value, *other->named_parameters().find(item.key())));
    const double fans =
        static_cast<double>((value.size(0) + value.size(1)) * value.size(2) * value.size(3));
    const double limit = std::sqrt(6 / fans);
    CHECK(value.abs().max().item<double>() <= limit * (1 + 1e-6));  // rounded to float
    CHECK(value.abs().max().item<double>() > 0.95 * limit);
    CHECK(value.to(torch::kFloat64).std().item<double>() ==
          Approx(limit / std::sqrt(3.0)).epsilon(0.06));
  }
}
