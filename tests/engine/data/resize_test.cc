// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/resize.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using namespace distilloscope::test;
using Json = nlohmann::json;

namespace {

std::vector<double> flat(const Json& rows) {
  std::vector<double> values;
  for (const Json& row : rows) {
    for (const Json& value : row) values.push_back(value.get<double>());
  }
  return values;
}

Picture picture_of(const cv::Mat& bgr) {
  Picture picture{bgr.cols, bgr.rows, {}};
  for (int y = 0; y < bgr.rows; ++y) {
    for (int x = 0; x < bgr.cols; ++x) {
      for (int c = 2; c >= 0; --c) picture.rgb.push_back(bgr.at<cv::Vec3b>(y, x)[c]);
    }
  }
  return picture;
}

}  // namespace

TEST_CASE("antialiased resizing gives skimage's numbers, shrinking and growing") {
  std::ifstream in(DISTILLOSCOPE_TEST_DATA "/keras_op_fixtures.json");
  REQUIRE(in);
  const Json cases = Json::parse(in).at("skimage_resize");
  for (const char* name : {"down", "up"}) {
    const Json& one = cases.at(name);
    const std::vector<double> input = flat(one.at("input")), expected = flat(one.at("out"));
    const int height = static_cast<int>(one.at("input").size());
    const int width = static_cast<int>(one.at("input").at(0).size());
    const int out_height = one.at("out_shape").at(0), out_width = one.at("out_shape").at(1);
    const std::vector<double> out =
        antialiased_linear(input.data(), width, height, 1, out_width, out_height);
    REQUIRE(out.size() == expected.size());
    double worst = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
      worst = std::max(worst, std::abs(out[i] - expected[i]));
    }
    INFO(name);
    CHECK(worst < 1e-9);
  }
}

TEST_CASE("resizing a picture and then normalising equals normalising first, as the notebook did") {
  const cv::Mat bgr = stimulus(75, 50);
  const double means[3] = {103.939, 116.779, 123.68};
  std::vector<double> normalised;
  for (int y = 0; y < bgr.rows; ++y) {
    for (int x = 0; x < bgr.cols; ++x) {
      for (int c = 0; c < 3; ++c) {
        normalised.push_back((bgr.at<cv::Vec3b>(y, x)[c] - means[c]) / 255);
      }
    }
  }
  const std::vector<double> expected =
      antialiased_linear(normalised.data(), bgr.cols, bgr.rows, 3, 64, 32);
  DatasetOptions options;
  options.width = 64;
  options.height = 32;
  options.colour_order = ColourOrder::bgr;
  const std::vector<float> input = network_input(picture_of(bgr), options);
  REQUIRE(input.size() == expected.size());
  double worst = 0;
  for (std::size_t i = 0; i < input.size(); ++i) {
    worst = std::max(worst, std::abs(input[i] - expected[i]));
  }
  CHECK(worst < 1e-6);
}

TEST_CASE("the means belong to the channel positions, not to the colours") {
  Picture red{64, 64, {}};
  for (int i = 0; i < 64 * 64; ++i) red.rgb.insert(red.rgb.end(), {255, 0, 0});
  DatasetOptions options;
  options.width = options.height = 32;
  for (const Resize resize : {Resize::area, Resize::antialiased_linear}) {
    options.resize = resize;
    options.colour_order = ColourOrder::rgb;
    const std::vector<float> rgb = network_input(red, options);
    CHECK(rgb[0] == Approx((255 - 103.939) / 255));
    CHECK(rgb[2] == Approx(-123.68 / 255));
    options.colour_order = ColourOrder::bgr;
    const std::vector<float> bgr = network_input(red, options);
    CHECK(bgr[0] == Approx(-103.939 / 255));
    CHECK(bgr[1] == Approx(-116.779 / 255));
    CHECK(bgr[2] == Approx((255 - 123.68) / 255));
  }
}

TEST_CASE("ImageNet's statistics belong to the colours, wherever they stand") {
  Picture red{64, 64, {}};
  for (int i = 0; i < 64 * 64; ++i) red.rgb.insert(red.rgb.end(), {255, 0, 0});
  DatasetOptions options;
  options.width = options.height = 32;
  options.input_statistics = InputStatistics::imagenet;
  // As torchvision's Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]) after ToTensor().
  const double normalised[3] = {(1 - 0.485) / 0.229, -0.456 / 0.224, -0.406 / 0.225};
  for (const Resize resize : {Resize::area, Resize::antialiased_linear}) {
    options.resize = resize;
    options.colour_order = ColourOrder::rgb;
    const std::vector<float> rgb = network_input(red, options);
    options.colour_order = ColourOrder::bgr;
    const std::vector<float> bgr = network_input(red, options);
    for (int c = 0; c < 3; ++c) {
      CHECK(rgb[c] == Approx(normalised[c]));
      CHECK(bgr[2 - c] == Approx(normalised[c]));
    }
  }
}

TEST_CASE("area resizing averages whole pixels") {
  const Map map{4, 2, {0.0F, 0.2F, 0.4F, 0.6F, 0.4F, 0.6F, 0.8F, 1.0F}};
  DatasetOptions options;
  options.width = 2;
  options.height = 1;
  options.resize = Resize::area;
  const Map out = resize_map(map, options);
  CHECK(out.values[0] == Approx(0.3));
  CHECK(out.values[1] == Approx(0.7));
}

TEST_CASE("a resized map stays within the range it had, down to one pixel and up from one") {
  DatasetOptions options;
  options.width = options.height = 32;
  const Map one = resize_map(Map{1, 1, {0.37F}}, options);
  for (const float value : one.values) CHECK(value == 0.37F);
  options.width = options.height = 1;
  const Map mean = resize_map(Map{2, 2, {0, 1, 1, 0}}, options);
  CHECK(mean.values[0] == Approx(0.5));
  options.width = 7;
  options.height = 5;
  const Map column = resize_map(Map{1, 3, {0.2F, 0.4F, 0.6F}}, options);
  for (const float value : column.values) {
    CHECK(value >= 0.2F);
    CHECK(value <= 0.6F);
  }
}

TEST_CASE(
    "bicubic resizing gives MATLAB's weights, growing and shrinking, within the map's range") {
  // Twice as wide: the kernel at distances 1.75, 0.75, 0.25 and 1.25 of Keys' cubic.
  const Map ramp{6, 1, {0, 1, 4, 9, 16, 25}};
  const Map twice = resize_bicubic(ramp, 12, 1);
  const double weights[4] = {-0.0234375, 0.2265625, 0.8671875, -0.0703125};
  CHECK(twice.values[6] ==
        Approx(weights[0] * 1 + weights[1] * 4 + weights[2] * 9 + weights[3] * 16));
  CHECK(twice.values[0] == 0);  // what overshoots below is cut off
  CHECK(twice.values[11] == 25);
  // Half as wide: the kernel is stretched by two.
  const Map step{8, 1, {0, 0, 0, 0, 8, 8, 8, 8}};
  const Map half = resize_bicubic(step, 4, 1);
  CHECK(half.values[0] == 0);
  CHECK(half.values[1] == Approx(8 * (0.2265625 - 0.0703125 - 0.0234375) / 2));
  CHECK(half.values[2] == Approx(8 - half.values[1]));
  CHECK(half.values[3] == 8);
  const Map constant{5, 4, std::vector<float>(20, 0.25F)};
  for (const float value : resize_bicubic(constant, 13, 3).values) CHECK(value == Approx(0.25));
  CHECK(resize_bicubic(ramp, 6, 1).values == ramp.values);
}
