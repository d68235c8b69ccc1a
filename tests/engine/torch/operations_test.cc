// SPDX-License-Identifier: GPL-3.0-or-later
// The building blocks of the networks against values computed from the rules of TensorFlow.
#include "engine/models/operations.h"

#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr double kEqual = 1e-5;

/// H x W x C to 1 x C x H x W.
torch::Tensor image_of(const nlohmann::json& hwc) {
  return tensor_of(hwc).permute({2, 0, 1}).unsqueeze(0).contiguous();
}

/// A convolution with a Keras kernel of H x W x in x out.
torch::nn::Conv2d convolution_of(const nlohmann::json& kernel, const nlohmann::json& bias,
                                 std::int64_t stride) {
  const auto weight = tensor_of(kernel).permute({3, 2, 0, 1}).contiguous();
  torch::nn::Conv2d convolution(
      torch::nn::Conv2dOptions(weight.size(1), weight.size(0), weight.size(2)).stride(stride));
  torch::NoGradGuard no_gradient;
  convolution->weight.set_data(weight);
  convolution->bias.set_data(tensor_of(bias));
  return convolution;
}

void check_padding(const nlohmann::json& expected, std::int64_t kernel, std::int64_t stride) {
  const auto rows = same_padding(6, kernel, stride), columns = same_padding(8, kernel, stride);
  CHECK(expected == nlohmann::json{rows.before, rows.after, columns.before, columns.after});
}

}  // namespace

TEST_CASE("convolutions and pooling with same padding equal TensorFlow's") {
  const auto fixtures = read_fixture("keras_op_fixtures.json");
  const auto& ops = fixtures.at("ops");
  const auto x = image_of(fixtures.at("x"));
  struct Row {
    const char* name;
    const char* kernel;
    const char* bias;
    std::int64_t size;
    std::int64_t stride;
  };
  for (const Row& row :
       {Row{"conv3x3_s2_same", "w3", "b3", 3, 2}, Row{"conv3x3_s1_same", "w3", "b3", 3, 1},
        Row{"conv7x7_s2_same", "w7", "b7", 7, 2}}) {
    INFO(row.name);
    const auto& op = ops.at(row.name);
    check_padding(op.at("pad_top_bottom_left_right"), row.size, row.stride);
    auto convolution = convolution_of(fixtures.at(row.kernel), fixtures.at(row.bias), row.stride);
    const auto out = padded_convolution(convolution, x, Padding::same);
    CHECK(largest_difference(out, image_of(op.at("out"))) < kEqual);
  }
  for (const auto& [name, kernel, stride] :
       {std::tuple("maxpool3x3_s2_same", 3, 2), std::tuple("maxpool2x2_s1_same_msinet", 2, 1)}) {
    INFO(name);
    const auto& op = ops.at(name);
    check_padding(op.at("pad_top_bottom_left_right"), kernel, stride);
    const auto out = padded_max_pool(x, kernel, stride, Padding::same);
    CHECK(largest_difference(out, image_of(op.at("out"))) < kEqual);
  }
}

TEST_CASE("max-pooling never lets its padding win over negative values") {
  const auto x = torch::full({1, 1, 6, 6}, -3.0);
  for (const auto padding : {Padding::same, Padding::symmetric}) {
    CHECK(torch::equal(padded_max_pool(x, 3, 2, padding), torch::full({1, 1, 3, 3}, -3.0)));
  }
}

TEST_CASE("symmetric padding reads one pixel earlier than same padding") {
  const auto fixtures = read_fixture("keras_op_fixtures.json");
  const auto x = image_of(fixtures.at("x"));
  auto convolution = convolution_of(fixtures.at("w3"), fixtures.at("b3"), 2);
  const auto symmetric = padded_convolution(convolution, x, Padding::symmetric);
  // Shifted by one pixel down and right, the image meets the same kernels, but for the last row and
  // column, which the shift pushed out.
  const auto shifted = torch::constant_pad_nd(x, {1, -1, 1, -1}, 0);
  const auto same = padded_convolution(convolution, shifted, Padding::same);
  const auto inner = [](const torch::Tensor& maps) {
    return maps.slice(2, 0, maps.size(2) - 1).slice(3, 0, maps.size(3) - 1);
  };
  CHECK(largest_difference(inner(symmetric), inner(same)) < kEqual);
  CHECK(largest_difference(symmetric, padded_convolution(convolution, x, Padding::same)) > 0.1);
}

TEST_CASE("upsampling is bilinear with half-pixel centres and repeated edges") {
  const auto fixtures = read_fixture("keras_op_fixtures.json");
  const auto& ops = fixtures.at("ops");
  const auto out = upsample_twice(image_of(fixtures.at("x")));
  CHECK(largest_difference(out, image_of(ops.at("upsample2_keras_half_pixel"))) < kEqual);
  CHECK(largest_difference(out, image_of(ops.at("upsample2_tf1_legacy_msinet"))) > 0.1);
}

TEST_CASE("legacy upsampling reads the input at half the output's place, as TensorFlow 1 did") {
  const auto fixtures = read_fixture("keras_op_fixtures.json");
  const auto x = image_of(fixtures.at("x"));
  const auto expected = image_of(fixtures.at("ops").at("upsample2_tf1_legacy_msinet"));
  CHECK(largest_difference(upsample_twice_legacy(x), expected) < kEqual);
  // One row or column has no neighbour: it is repeated.
  const auto pixel = torch::full({1, 2, 1, 1}, 0.3);
  CHECK(torch::equal(upsample_twice_legacy(pixel), torch::full({1, 2, 2, 2}, 0.3)));
}

TEST_CASE("a dilated kernel is padded by its reach") {
  // A single 1 in the middle comes out nine times, three pixels apart.
  torch::nn::Conv2d convolution(torch::nn::Conv2dOptions(1, 1, 3).dilation(3).bias(false));
  torch::NoGradGuard no_gradient;
  convolution->weight.fill_(1);
  auto x = torch::zeros({1, 1, 7, 8});
  x[0][0][3][4] = 1;
  auto expected = torch::zeros_like(x);
  for (const int row : {0, 3, 6}) {
    for (const int column : {1, 4, 7}) expected[0][0][row][column] = 1;
  }
  CHECK(torch::equal(padded_convolution(convolution, x, Padding::same), expected));
}

TEST_CASE("batch normalisation trains as the fused one of Keras") {
  const auto fixtures = read_fixture("keras_op_fixtures.json");
  const auto& op = fixtures.at("ops").at("batchnorm_train");
  const auto x = image_of(fixtures.at("x")).to(torch::kFloat32);
  EncoderOptions options;
  options.batch_norm_epsilon = op.at("eps").get<double>();
  options.batch_norm_momentum = 1 - op.at("momentum").get<double>();
  // The block's own batch normalisation, set to the two channels of the fixture.
  ResidualBlock block(2, 2, 1, options);
  auto norm = block->bn1;
  {
    torch::NoGradGuard no_gradient;
    norm->weight.copy_(tensor_of(op.at("gamma")));
    norm->bias.copy_(tensor_of(op.at("beta")));
  }
  norm->train();
  CHECK(largest_difference(norm(x), image_of(op.at("out"))) < kEqual);
  CHECK(largest_difference(norm->running_mean, tensor_of(op.at("new_moving_mean"))) < kEqual);
  CHECK(largest_difference(norm->running_var,
                           tensor_of(op.at("new_moving_variance_unbiased_fused"))) < kEqual);
}
