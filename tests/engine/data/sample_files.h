// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <filesystem>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "engine/api/error.h"
#include "engine/dataset/dataset.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {

/// A smooth picture in which each seed, row, column and channel differs.
inline cv::Mat stimulus(int width, int height, int seed = 0) {
  cv::Mat image(height, width, CV_8UC3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < 3; ++c) {
        const double wave = std::sin(0.11 * (x + 3 * c + seed)) + std::cos(0.07 * (y + 5 * seed));
        image.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(127 + 55 * wave + 5 * c);
      }
    }
  }
  return image;
}

/// A blob left of the middle, so that mirrored maps differ.
inline cv::Mat blob(int width, int height, int depth = CV_8U, int seed = 0) {
  cv::Mat map(height, width, depth);
  const double most = depth == CV_16U ? 65535 : depth == CV_8U ? 255 : 1;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double dx = (x - width * 0.3 - seed) / (width * 0.2);
      const double dy = (y - height * 0.6) / (height * 0.2);
      const double value = most * std::exp(-0.5 * (dx * dx + dy * dy));
      if (depth == CV_16U) map.at<std::uint16_t>(y, x) = static_cast<std::uint16_t>(value);
      if (depth == CV_8U) map.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(value);
      if (depth == CV_32F) map.at<float>(y, x) = static_cast<float>(value);
    }
  }
  return map;
}

inline std::string encoded(const cv::Mat& image, const char* ending) {
  std::vector<std::uint8_t> bytes;
  cv::imencode(ending, image, bytes);
  return {bytes.begin(), bytes.end()};
}

/// images/{split}/{id}.jpg and maps/{split}/{id}.png of 64x48 pixels.
inline void add_sample(const TempFolder& temp, const std::string& split, const std::string& id,
                       int seed = 0, const std::string& images = "images",
                       const std::string& maps = "maps") {
  temp.write("set/" + images + "/" + split + "/" + id + ".jpg",
             encoded(stimulus(64, 48, seed), ".jpg"));
  temp.write("set/" + maps + "/" + split + "/" + id + ".png",
             encoded(blob(64, 48, CV_8U, seed), ".png"));
}

/// Samples t0, t1, ... for training and v0, v1, ... for validation.
inline void add_samples(const TempFolder& temp, int train, int val) {
  const auto id = [](char letter, int number) {
    std::string name(1, letter);
    name += std::to_string(number);
    return name;
  };
  for (int i = 0; i < train; ++i) add_sample(temp, "train", id('t', i), i);
  for (int i = 0; i < val; ++i) add_sample(temp, "val", id('v', i), 10 + i);
}

inline DatasetOptions options_for(const TempFolder& temp) {
  DatasetOptions options;
  options.folder = temp.path("set");
  options.width = 32;
  options.height = 32;
  return options;
}

/// The message of the problem that names this file, or "" when none does.
inline std::string message_for(const Dataset& dataset, const std::string& file) {
  for (const DatasetProblem& problem : dataset.info.problems) {
    if (problem.file == file) return problem.message;
  }
  return "";
}

/// What the call throws; fails to be an Error of any use when it throws nothing.
template <class Call>
Error error_of(Call call) {
  try {
    call();
  } catch (const EngineError& thrown) {
    return thrown.error();
  }
  return {ErrorCode::internal, "nothing was thrown"};
}

}  // namespace distilloscope::test
