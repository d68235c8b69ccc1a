// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/image_io.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "engine/dataset/dataset.h"
#include "engine/dataset/npy.h"
#include "engine/dataset/numpy_pickle.h"
#include "engine/dataset/thumbnails.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

void quiet_library() {
  static const bool done = [] {
    // Faults are reported by file name here; the library's own lines would only repeat them.
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    // Files are spread over threads by us; the library's pool would compete with the trainer.
    cv::setNumThreads(1);
    return true;
  }();
  (void)done;
}

cv::Mat decode(Bytes bytes, Content content, int flags) {
  quiet_library();
  bytes = checked_structure(std::move(bytes), content);
  cv::Mat image;
  try {
    // A map must match its stimulus pixel by pixel, so neither is turned upright.
    image = cv::imdecode(bytes, flags | cv::IMREAD_IGNORE_ORIENTATION);
  } catch (const cv::Exception&) {
    image.release();
  }
  if (image.empty()) {
    throw FileFault(ErrorCode::unreadable, content == Content::other
                                               ? "is no image that can be read"
                                               : "is damaged (its pixels cannot be decoded)");
  }
  return image;
}

void require_image(Content content) {
  if (content == Content::npy) {
    throw FileFault(ErrorCode::unreadable, "is an array (NPY), not an image");
  }
  if (content == Content::pickle) {
    throw FileFault(ErrorCode::unreadable, "is a pickle of Python, not an image");
  }
}

Picture picture_of(const cv::Mat& image) {
  Picture picture{image.cols, image.rows, std::vector<std::uint8_t>(image.total() * 3)};
  cv::Mat rgb(image.rows, image.cols, CV_8UC3, picture.rgb.data());
  cv::cvtColor(image, rgb, cv::COLOR_BGR2RGB);
  return picture;
}

/// The height in a JPEG's first frame header; 0 when there is none.
int jpeg_height(const Bytes& bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == 0xFF;) {
    const int marker = bytes[at + 1];
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return bytes[at + 5] << 8 | bytes[at + 6];
    const bool filling = marker == 0xFF;
    at += filling ? 1 : std::size_t{2} + (bytes[at + 2] << 8 | bytes[at + 3]);
  }
  return 0;
}

/// A decoder of JPEG gives every second, fourth or eighth pixel, averaged, for far less work.
int reduced_flags(int height, int wanted) {
  if (height >= 8 * wanted) return cv::IMREAD_REDUCED_COLOR_8;
  if (height >= 4 * wanted) return cv::IMREAD_REDUCED_COLOR_4;
  if (height >= 2 * wanted) return cv::IMREAD_REDUCED_COLOR_2;
  return cv::IMREAD_COLOR;
}

[[noreturn]] void throw_named(const std::string& file, const FileFault& fault) {
  throw EngineError(fault.code(), file + " " + fault.what() + ".");
}

void write_png(const std::string& file, const cv::Mat& image) {
  quiet_library();
  std::vector<std::uint8_t> bytes;
  cv::imencode(".png", image, bytes);
  platform::write_file_atomically(
      file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

}  // namespace

DecodedPicture decode_picture(const std::string& file) {
  Bytes bytes = read_bytes(file);
  DecodedPicture decoded;
  decoded.content = content_of(bytes);
  require_image(decoded.content);
  decoded.picture = picture_of(decode(std::move(bytes), decoded.content, cv::IMREAD_COLOR));
  return decoded;
}

DecodedMap decode_map(const std::string& file) {
  Bytes bytes = read_bytes(file);
  DecodedMap decoded;
  decoded.content = content_of(bytes);
  if (decoded.content == Content::npy) {
    decoded.map = parse_npy(bytes);
    decoded.floats = true;
  } else if (decoded.content == Content::pickle) {
    decoded.map = parse_numpy_pickle(bytes);
    decoded.floats = true;
  } else {
    const cv::Mat image =
        decode(std::move(bytes), decoded.content, cv::IMREAD_GRAYSCALE | cv::IMREAD_ANYDEPTH);
    double scale = 1;
    if (image.depth() == CV_8U) scale = 1.0 / 255;
    if (image.depth() == CV_16U) scale = 1.0 / 65535;
    decoded.floats = scale == 1;
    decoded.map.width = image.cols;
    decoded.map.height = image.rows;
    decoded.map.values.resize(image.total());
    cv::Mat values(image.rows, image.cols, CV_32F, decoded.map.values.data());
    image.convertTo(values, CV_32F, scale);
  }
  for (const float value : decoded.map.values) {
    if (!std::isfinite(value) || value < 0) {
      throw FileFault(ErrorCode::bad_data, "holds values that are negative or not finite");
    }
  }
  return decoded;
}

Picture read_picture(const std::string& file) {
  try {
    return decode_picture(file).picture;
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

Map read_map(const std::string& file) {
  try {
    return decode_map(file).map;
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

const char* ending_of(MapFormat format) {
  return format == MapFormat::npy ? ".npy" : ".png";
}

void write_map(const std::string& file, const Map& map, MapFormat format) {
  if (format == MapFormat::npy) {
    platform::write_file_atomically(file, npy_bytes(map));
    return;
  }
  const bool wide = format == MapFormat::png16;
  cv::Mat image(map.height, map.width, wide ? CV_16U : CV_8U);
  for (int y = 0; y < map.height; ++y) {
    for (int x = 0; x < map.width; ++x) {
      const double value = std::clamp(static_cast<double>(map.at(x, y)), 0.0, 1.0);
      if (wide) {
        image.at<std::uint16_t>(y, x) = static_cast<std::uint16_t>(std::lround(value * 65535));
      } else {
        image.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(std::lround(value * 255));
      }
    }
  }
  write_png(file, image);
}

void write_picture(const std::string& file, const Picture& picture) {
  cv::Mat image(picture.height, picture.width, CV_8UC3);
  for (int y = 0; y < picture.height; ++y) {
    const std::uint8_t* from = picture.rgb.data() + static_cast<std::size_t>(y) * picture.width * 3;
    for (int x = 0; x < picture.width; ++x, from += 3) {
      image.at<cv::Vec3b>(y, x) = cv::Vec3b(from[2], from[1], from[0]);
    }
  }
  write_png(file, image);
}

Picture thumbnail(const Picture& picture, int height) {
  quiet_library();
  Picture small;
  small.height = std::max(height, 1);
  small.width = std::max(1, static_cast<int>(std::lround(static_cast<double>(picture.width) *
                                                         small.height / picture.height)));
  small.rgb.resize(static_cast<std::size_t>(small.width) * small.height * 3);
  const cv::Mat from(picture.height, picture.width, CV_8UC3,
                     const_cast<std::uint8_t*>(picture.rgb.data()));
  cv::Mat to(small.height, small.width, CV_8UC3, small.rgb.data());
  cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
  return small;
}

Picture read_thumbnail(const std::string& file, int height) {
  try {
    Bytes bytes = read_bytes(file);
    const Content content = content_of(bytes);
    require_image(content);
    const int flags =
        content == Content::jpeg ? reduced_flags(jpeg_height(bytes), height) : cv::IMREAD_COLOR;
    return thumbnail(picture_of(decode(std::move(bytes), content, flags)), height);
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

}  // namespace distilloscope
