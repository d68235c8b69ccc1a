// SPDX-License-Identifier: GPL-3.0-or-later
// A build without OpenCV must see the same pixels and write the same files.
#include "engine/dataset/image_library.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core/version.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using namespace distilloscope::test;

#ifdef DISTILLOSCOPE_PLAIN_IMAGES
namespace {

Bytes file_of(const cv::Mat& image, const char* ending, std::vector<int> parameters = {}) {
  Bytes bytes;
  REQUIRE(cv::imencode(ending, image, bytes, parameters));
  return bytes;
}

// Photographs are neither smooth nor noise: both at once.
cv::Mat rough(int width, int height, int type) {
  cv::Mat image(height, width, type);
  cv::theRNG().state = 7;
  cv::randu(image, cv::Scalar::all(0), cv::Scalar::all(CV_MAT_DEPTH(type) == CV_16U ? 9000 : 60));
  cv::Mat wave(height, width, CV_MAKETYPE(CV_64F, image.channels()));
  const double top = CV_MAT_DEPTH(type) == CV_16U ? 56000 : 190;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width * image.channels(); ++x) {
      wave.ptr<double>(y)[x] = top * (0.5 + 0.5 * std::sin(x * 0.07 + y * 0.11));
    }
  }
  cv::Mat sum;
  cv::add(image, wave, sum, cv::noArray(), CV_MAT_DEPTH(type));
  return sum;
}

// The same bytes with the OpenCV that this was written beside; a newer one may pack them otherwise.
void check_same_file(const Bytes& found, const Bytes& expected) {
  if (CV_VERSION_MAJOR == 4 && CV_VERSION_MINOR <= 6) CHECK(found == expected);
  const auto pixels = plain_images().decode_colour(found, 1);
  REQUIRE(pixels);
  CHECK(pixels->rgb == plain_images().decode_colour(expected, 1)->rgb);
}

void check_decodes_equal(const Bytes& bytes) {
  const auto colour = opencv_images().decode_colour(bytes, 1);
  const auto plain = plain_images().decode_colour(bytes, 1);
  REQUIRE(colour);
  REQUIRE(plain);
  CHECK(plain->width == colour->width);
  CHECK(plain->height == colour->height);
  CHECK(plain->rgb == colour->rgb);
  const auto grey = opencv_images().decode_grey(bytes);
  const auto plain_grey = plain_images().decode_grey(bytes);
  REQUIRE(grey);
  REQUIRE(plain_grey);
  CHECK(plain_grey->floats == grey->floats);
  CHECK(plain_grey->map.width == grey->map.width);
  REQUIRE(plain_grey->map.values.size() == grey->map.values.size());
  float most = 0;
  for (std::size_t i = 0; i < grey->map.values.size(); ++i) {
    most = std::max(most, std::abs(plain_grey->map.values[i] - grey->map.values[i]));
  }
  CHECK(most == 0);
}

}  // namespace

TEST_CASE("without OpenCV every PNG gives the same pixels") {
  for (const int type : {CV_8UC1, CV_8UC3, CV_8UC4, CV_16UC1, CV_16UC3, CV_16UC4}) {
    CAPTURE(type);
    check_decodes_equal(file_of(rough(37, 23, type), ".png"));
  }
  cv::Mat bits;
  cv::threshold(rough(37, 23, CV_8UC1), bits, 120, 255, cv::THRESH_BINARY);
  check_decodes_equal(file_of(bits, ".png", {cv::IMWRITE_PNG_BILEVEL, 1}));
}

TEST_CASE("without OpenCV every JPEG gives the same pixels, whole and in steps") {
  for (const int type : {CV_8UC1, CV_8UC3}) {
    for (const int progressive : {0, 1}) {
      CAPTURE(type, progressive);
      const Bytes bytes =
          file_of(rough(75, 50, type), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, progressive});
      check_decodes_equal(bytes);
      for (const int step : {2, 4, 8}) {
        const auto expected = opencv_images().decode_colour(bytes, step);
        const auto found = plain_images().decode_colour(bytes, step);
        REQUIRE(found);
        CHECK(found->width == expected->width);
        CHECK(found->rgb == expected->rgb);
      }
    }
  }
}

TEST_CASE("without OpenCV damaged bytes are refused and not decoded half") {
  for (const char* ending : {".png", ".jpg"}) {
    Bytes bytes = file_of(rough(64, 48, CV_8UC3), ending);
    CHECK_FALSE(plain_images().decode_colour(Bytes(bytes.begin(), bytes.begin() + 40), 1));
    CHECK_FALSE(plain_images().decode_grey(Bytes(bytes.begin(), bytes.begin() + 40)));
  }
  CHECK_FALSE(plain_images().decode_colour({'B', 'M', 0, 0}, 1));
}

TEST_CASE("without OpenCV the same files are written") {
  Picture picture{40, 30, {}};
  const cv::Mat image = rough(40, 30, CV_8UC3);
  picture.rgb.assign(image.data, image.data + image.total() * 3);
  check_same_file(plain_images().encode_png(picture), opencv_images().encode_png(picture));
  check_same_file(plain_images().encode_jpeg(picture, 92),
                  opencv_images().encode_jpeg(picture, 92));
  for (const int bits : {8, 16}) {
    const cv::Mat grey = rough(40, 30, bits == 8 ? CV_8UC1 : CV_16UC1);
    GreySamples samples{40, 30, bits, {}};
    for (int i = 0; i < 1200; ++i) {
      samples.values.push_back(bits == 8 ? grey.data[i] : grey.ptr<std::uint16_t>()[i]);
    }
    check_same_file(plain_images().encode_png(samples), opencv_images().encode_png(samples));
  }
}

TEST_CASE("without OpenCV pictures and maps are scaled alike, smaller and larger") {
  const auto [out_width, out_height] = GENERATE(table<int, int>(
      {{16, 12}, {23, 9}, {64, 48}, {31, 47}, {65, 49}, {128, 96}, {100, 20}, {20, 100}, {1, 1}}));
  CAPTURE(out_width, out_height);
  for (const int channels : {1, 3}) {
    cv::Mat image;
    rough(64, 48, CV_MAKETYPE(CV_8U, channels)).convertTo(image, CV_32F);
    const auto* values = image.ptr<float>();
    const auto expected = opencv_images().scale(values, 64, 48, channels, out_width, out_height);
    const auto found = plain_images().scale(values, 64, 48, channels, out_width, out_height);
    REQUIRE(found.size() == expected.size());
    float most = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      most = std::max(most, std::abs(found[i] - expected[i]));
    }
    CHECK(most < 2e-3F);  // of 255, computed there in float
  }
  const cv::Mat image = rough(64, 48, CV_8UC3);
  Picture picture{64, 48, {image.data, image.data + image.total() * 3}};
  const Picture expected = opencv_images().scale(picture, out_width, out_height);
  const Picture found = plain_images().scale(picture, out_width, out_height);
  REQUIRE(found.rgb.size() == expected.rgb.size());
  for (std::size_t i = 0; i < found.rgb.size(); ++i) {
    // Enlarging, OpenCV multiplies with weights of 11 bits.
    if (std::abs(found.rgb[i] - expected.rgb[i]) > 1) FAIL("pixel " << i);
  }
}
#endif
