// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/core/version.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/dataset/image_library.h"

namespace distilloscope {
namespace {

cv::Mat decode(const Bytes& bytes, int flags) {
  try {
    // A map must match its stimulus pixel by pixel, so neither is turned upright.
    return cv::imdecode(bytes, flags | cv::IMREAD_IGNORE_ORIENTATION);
  } catch (const cv::Exception&) {
    return {};
  }
}

Bytes encode(const char* ending, const cv::Mat& image, const std::vector<int>& parameters = {}) {
  Bytes bytes;
  cv::imencode(ending, image, bytes, parameters);
  return bytes;
}

// OpenCV's functions only read it.
cv::Mat as_matrix(const Picture& picture) {
  return {picture.height, picture.width, CV_8UC3, const_cast<std::uint8_t*>(picture.rgb.data())};
}

cv::Mat as_bgr(const Picture& picture) {
  cv::Mat bgr;
  cv::cvtColor(as_matrix(picture), bgr, cv::COLOR_RGB2BGR);
  return bgr;
}

class OpenCVImages : public ImageLibrary {
 public:
  OpenCVImages() {
    // Faults are reported by file name here; the library's own lines would only repeat them.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    // Files are spread over threads by us; the library's pool would compete with the trainer.
    cv::setNumThreads(1);
  }

  std::optional<Picture> decode_colour(const Bytes& bytes, int step) const override {
    int flags = cv::IMREAD_COLOR;
    if (step == 2) flags = cv::IMREAD_REDUCED_COLOR_2;
    if (step == 4) flags = cv::IMREAD_REDUCED_COLOR_4;
    if (step == 8) flags = cv::IMREAD_REDUCED_COLOR_8;
    const cv::Mat image = decode(bytes, flags);
    if (image.empty()) return std::nullopt;
    Picture picture{image.cols, image.rows, std::vector<std::uint8_t>(image.total() * 3)};
    cv::Mat rgb = as_matrix(picture);
    cv::cvtColor(image, rgb, cv::COLOR_BGR2RGB);
    return picture;
  }

  std::optional<GreyPicture> decode_grey(const Bytes& bytes) const override {
    const cv::Mat image = decode(bytes, cv::IMREAD_GRAYSCALE | cv::IMREAD_ANYDEPTH);
    if (image.empty()) return std::nullopt;
    GreyPicture grey;
    double scale = 1;
    if (image.depth() == CV_8U) scale = 1.0 / 255;
    if (image.depth() == CV_16U) scale = 1.0 / 65535;
    grey.floats = scale == 1;
    grey.map = {image.cols, image.rows, std::vector<float>(image.total())};
    cv::Mat values(image.rows, image.cols, CV_32F, grey.map.values.data());
    image.convertTo(values, CV_32F, scale);
    return grey;
  }

  Bytes encode_png(const Picture& picture) const override {
    return encode(".png", as_bgr(picture));
  }

  Bytes encode_png(const GreySamples& samples) const override {
    cv::Mat image(samples.height, samples.width, CV_16U,
                  const_cast<std::uint16_t*>(samples.values.data()));
    if (samples.bits == 8) image.convertTo(image, CV_8U);
    return encode(".png", image);
  }

  Bytes encode_jpeg(const Picture& picture, int quality) const override {
    return encode(".jpg", as_bgr(picture), {cv::IMWRITE_JPEG_QUALITY, quality});
  }

  Picture scale(const Picture& picture, int width, int height) const override {
    Picture scaled{width, height,
                   std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
    cv::Mat to = as_matrix(scaled);
    cv::resize(as_matrix(picture), to, to.size(), 0, 0, cv::INTER_AREA);
    return scaled;
  }

  std::vector<float> scale(const float* values, int width, int height, int channels, int out_width,
                           int out_height) const override {
    std::vector<float> out(static_cast<std::size_t>(out_width) * out_height * channels);
    const int type = CV_MAKETYPE(CV_32F, channels);
    const cv::Mat from(height, width, type, const_cast<float*>(values));
    cv::Mat to(out_height, out_width, type, out.data());
    cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
    return out;
  }

  std::string version() const override { return std::string("OpenCV ") + CV_VERSION; }
};

}  // namespace

const ImageLibrary& opencv_images() {
  static const OpenCVImages images;
  return images;
}

}  // namespace distilloscope
