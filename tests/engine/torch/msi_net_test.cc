// SPDX-License-Identifier: GPL-3.0-or-later
// MSI-Net against TensorFlow: tests/data/make_msinet_fixtures.py made the values.
#include "engine/models/msi_net.h"

#include <iostream>
#include <map>

#include "engine/models/torch_compat.h"
#include "tests/engine/torch/msi_net_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr double kTolerance = 1e-5;

/// The layers of a forward pass in their order.
std::vector<NamedTensor> layers_of(MSINet& network, const torch::Tensor& images) {
  torch::NoGradGuard no_gradient;
  std::vector<NamedTensor> layers;
  const auto map = network->forward(images, [&](const char* name, const torch::Tensor& output) {
    layers.push_back({name, output});
  });
  REQUIRE(torch::equal(layers.back().tensor, map));
  return layers;
}

std::int64_t parameters_of(const MSINet& network, const std::string& prefix) {
  std::int64_t count = 0;
  for (const auto& item : network->named_parameters()) {
    if (item.key().rfind(prefix, 0) == 0) count += item.value().numel();
  }
  return count;
}

}  // namespace

TEST_CASE("MSI-Net has exactly the published number of parameters, block by block") {
  const MSINet network;
  CHECK(parameter_count(*network).total() == 24'934'209);
  CHECK(parameter_count(*network).statistics == 0);
  const std::map<std::string, std::int64_t> expected{
      {"conv1_1", 1'792},        {"conv1_2", 36'928},        {"conv2_1", 73'856},
      {"conv2_2", 147'584},      {"conv3_1", 295'168},       {"conv3_2", 590'080},
      {"conv3_3", 590'080},      {"conv4_1", 1'180'160},     {"conv4_2", 2'359'808},
      {"conv4_3", 2'359'808},    {"conv5_1", 2'359'808},     {"conv5_2", 2'359'808},
      {"conv5_3", 2'359'808},    {"aspp_b1", 327'936},       {"aspp_b2", 2'949'376},
      {"aspp_b3", 2'949'376},    {"aspp_b4", 2'949'376},     {"aspp_b5", 327'936},
      {"aspp_proj", 327'936},    {"decoder_conv1", 295'040}, {"decoder_conv2", 73'792},
      {"decoder_conv3", 18'464}, {"decoder_conv4", 289}};
  std::map<std::string, std::int64_t> counts;
  for (const auto& layer : network->named_children()) {
    counts[layer.key()] = parameter_count(*layer.value()).total();
  }
  CHECK(counts == expected);
  CHECK(parameters_of(network, "conv") == 14'714'688);
  CHECK(parameters_of(network, "aspp_") == 9'831'936);
  CHECK(parameters_of(network, "decoder_") == 387'585);
}

TEST_CASE("every layer of MSI-Net equals TensorFlow's") {
  const MSINetFixture fixture(data_file("msi_net.safetensors"));
  auto network = fixture.network();
  const auto layers = layers_of(network, fixture.image());
  CHECK(layers.size() == fixture.layer_count());
  for (const auto& [name, output] : layers) {
    INFO(name);
    CHECK(largest_difference(output, fixture.layer(name)) < kTolerance);
  }
}

TEST_CASE("MSI-Net in channels-last layout gives the same map") {
  const MSINetFixture fixture(data_file("msi_net.safetensors"));
  auto network = fixture.network();
  use_channels_last(*network);
  const auto images = fixture.image().contiguous(torch::MemoryFormat::ChannelsLast);
  CHECK(largest_difference(layers_of(network, images).back().tensor, fixture.layer("map")) <
        kTolerance);
}

TEST_CASE("every image of a batch is normalised by itself") {
  torch::NoGradGuard no_gradient;
  const MSINetFixture fixture(data_file("msi_net.safetensors"));
  auto network = fixture.network();
  const auto image = fixture.image();
  const auto faint = (image.to(torch::kFloat32) * 0.2 + 100).flip(3);
  const auto maps = network->forward(torch::cat({image.to(torch::kFloat32), faint}));
  REQUIRE(maps.sizes() == torch::IntArrayRef({2, 1, 40, 104}));
  CHECK(largest_difference(maps.slice(0, 0, 1), fixture.layer("map")) < kTolerance);
  CHECK(largest_difference(maps.slice(0, 1, 2), network->forward(faint)) < kTolerance);
  for (const auto& map : maps.unbind()) {
    CHECK(map.min().item<float>() == 0);
    CHECK(map.max().item<float>() > 0.9999f);
    CHECK(map.max().item<float>() <= 1);
  }
}

TEST_CASE("a constant map becomes zeros and not a division by zero") {
  CHECK(torch::equal(normalised_per_image(torch::full({2, 1, 4, 4}, 3.5)),
                     torch::zeros({2, 1, 4, 4})));
}

TEST_CASE("the means of blue, green and red are taken from red, green and blue") {
  const auto white = torch::full({1, 3, 2, 2}, 255, torch::kUInt8);
  const auto input = msi_net_input(white);
  CHECK(input.scalar_type() == torch::kFloat32);
  const auto expected = torch::tensor({255 - 103.939, 255 - 116.779, 255 - 123.68});
  CHECK(largest_difference(input.amax({0, 2, 3}), expected) < 1e-4);
  CHECK(largest_difference(input.amin({0, 2, 3}), expected) < 1e-4);
}

TEST_CASE("images that MSI-Net cannot take are refused with their shape") {
  MSINet network(MSINetOptions{2});
  for (const auto& shape : std::vector<std::vector<std::int64_t>>{
           {1, 3, 44, 64}, {1, 3, 64, 4}, {1, 1, 64, 64}, {3, 64, 64}, {1, 3, 0, 64}}) {
    const auto error = error_of([&] { network->forward(torch::zeros(shape)); });
    INFO(error.message);
    CHECK(error.code == ErrorCode::mismatch);
    CHECK(mentions(error, std::to_string(shape[shape.size() - 2]) + ", "));
    CHECK(mentions(error, "multiples of 8"));
  }
  for (const std::int64_t width : {-2, 0, 3, 66}) {
    CHECK(error_of([&] { MSINet made(MSINetOptions{width}); }).code == ErrorCode::invalid_option);
  }
}

TEST_CASE("gradients reach the first layer of MSI-Net through all three stages") {
  const MSINetFixture fixture(data_file("msi_net.safetensors"));
  auto network = fixture.network();
  network->forward(fixture.image()).square().mean().backward();
  for (const auto& item : network->named_parameters()) {
    INFO(item.key());
    REQUIRE(item.value().grad().defined());
    CHECK(torch::isfinite(item.value().grad()).all().item<bool>());
  }
  CHECK(network->conv1_1->weight.grad().abs().sum().item<double>() > 0);
}

TEST_CASE("MSI-Net of the published size equals TensorFlow's", "[.full]") {
  const MSINetFixture fixture(full_size_file("msi_net.safetensors"));
  auto network = fixture.network();
  REQUIRE(parameter_count(*network).total() == 24'934'209);
  for (const auto& [name, output] : layers_of(network, fixture.image())) {
    const auto expected = fixture.layer(name);
    const double error = largest_difference(output, expected);
    const double scale = expected.abs().max().item<double>();
    std::cout << name << ": largest error " << error << ", largest value " << scale << "\n";
    CHECK(error < kTolerance * std::max(1.0, scale));
  }
}
