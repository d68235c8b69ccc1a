// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures to MSI-Net's input and maps back: tests/data/make_msinet_input_fixtures.py made the
// values.
#include "engine/models/msi_net_input.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "engine/weights/safetensors.h"
#include "tests/support/catch.h"
#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

struct Values {
  std::vector<std::int64_t> shape;
  std::vector<std::byte> bytes;
  template <class Value>
  std::vector<Value> as() const {
    std::vector<Value> values(bytes.size() / sizeof(Value));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  int height() const { return static_cast<int>(shape[0]); }
  int width() const { return static_cast<int>(shape[1]); }
  Map map() const { return {width(), height(), as<float>()}; }
};

Values values_of(const std::string& name) {
  static const SafetensorsFile file(DISTILLOSCOPE_TEST_DATA "/msi_net_input.safetensors");
  INFO(name);
  const auto* entry = file.find(name);
  REQUIRE(entry != nullptr);
  const std::byte* data = file.data(*entry);
  return {entry->shape, {data, data + (entry->end - entry->begin)}};
}

double largest_difference(const std::vector<float>& a, const std::vector<float>& b) {
  REQUIRE(a.size() == b.size());
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    worst = std::max<double>(worst, std::abs(a[i] - b[i]));
  }
  return worst;
}

const std::vector<std::string> kCases{"shrink",   "halve", "grow", "portrait",
                                      "one_axis", "same",  "thin"};
const std::vector<std::pair<MSINetVariant, std::string>> kVariants{
    {MSINetVariant::training, "training"}, {MSINetVariant::published, "published"}};

}  // namespace

TEST_CASE("pictures and maps come to MSI-Net's input as TensorFlow brings them, in both variants") {
  for (const std::string& name : kCases) {
    const Values picture = values_of(name + ".picture");
    const Picture rgb{picture.width(), picture.height(), picture.as<std::uint8_t>()};
    const Map map = values_of(name + ".map").map();
    for (const auto& [variant, word] : kVariants) {
      INFO(name << ", " << word);
      const Values input = values_of(name + "." + word + ".input");
      const int width = input.width(), height = input.height();
      CHECK(largest_difference(fit_to_msi_net(rgb, variant, width, height), input.as<float>()) <
            1e-3);
      const Map moved = fit_map_to_msi_net(map, variant, width, height);
      CHECK(moved.width == width);
      CHECK(moved.height == height);
      CHECK(largest_difference(moved.values,
                               values_of(name + "." + word + ".map_input").as<float>()) < 1e-5);
    }
  }
}

TEST_CASE("MSI-Net's maps come back to the picture's size as TensorFlow brings them") {
  for (const std::string& name : kCases) {
    const Map output = values_of(name + ".output").map();
    for (const auto& [variant, word] : kVariants) {
      INFO(name << ", " << word);
      const Values expected = values_of(name + "." + word + ".back");
      const Map back = fit_from_msi_net(output, variant, expected.width(), expected.height());
      CHECK(back.width == expected.width());
      CHECK(back.height == expected.height());
      CHECK(largest_difference(back.values, expected.as<float>()) < 1e-5);
    }
  }
}

TEST_CASE("a picture of an extreme shape keeps a pixel and costs no more than its size") {
  const Picture line{20000, 1, std::vector<std::uint8_t>(60000, 200)};
  for (const auto& [variant, word] : kVariants) {
    const auto input = fit_to_msi_net(line, variant, 320, 240);
    CHECK(input.size() == 320U * 240 * 3);
    CHECK(std::count_if(input.begin(), input.end(),
                        [](float value) { return std::abs(value - 200) < 0.01F; }) == 320 * 3);
    const Map map{320, 240, std::vector<float>(320 * 240, 0.5F)};
    const Map back = fit_from_msi_net(map, variant, 20000, 1);
    CHECK(largest_difference(back.values, std::vector<float>(20000, 0.5F)) < 1e-5);
  }
}

TEST_CASE("sizes that MSI-Net cannot take and pictures without pixels are refused") {
  const Picture picture{4, 2, std::vector<std::uint8_t>(24, 9)};
  for (const auto& [width, height] : std::vector<std::pair<int, int>>{{12, 8}, {0, 8}, {8, -8}}) {
    const auto error =
        error_of([&] { fit_to_msi_net(picture, MSINetVariant::training, width, height); });
    CHECK(error.code == ErrorCode::mismatch);
    CHECK(names(error, std::to_string(width) + "x" + std::to_string(height)));
  }
  const auto error = error_of([] {
    fit_to_msi_net({4, 2, {1, 2, 3}}, MSINetVariant::training, 8, 8);
  });
  CHECK(error.code == ErrorCode::mismatch);
  CHECK(names(error, "4x2"));
  CHECK(error_of([] { fit_map_to_msi_net({}, MSINetVariant::published, 8, 8); }).code ==
        ErrorCode::mismatch);
  CHECK(error_of([] { fit_from_msi_net({}, MSINetVariant::training, 8, 8); }).code ==
        ErrorCode::mismatch);
  CHECK(error_of([] {
          fit_from_msi_net({1, 1, {1}}, MSINetVariant::training, 0, 8);
        }).code == ErrorCode::mismatch);
}
