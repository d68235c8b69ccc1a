// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <stdexcept>
#include <string>
#include <vector>

/// Invented datasets that have the sizes and formats of real ones.
namespace distilloscope::test {

struct ImagesToMake {
  int train = 2;
  int val = 2;
  int width = 640;
  int height = 480;
  int fixations = 0;  ///< of each image; 0: none
};

inline void write_image(const std::string& file, const cv::Mat& image) {
  if (!cv::imwrite(file, image)) throw std::runtime_error("cannot write " + file);
}

/// JPEG pictures with PNG maps, images|maps|fixations.
inline void make_jpeg_dataset(const std::string& folder, const ImagesToMake& make) {
  cv::Mat noise(make.height, make.width, CV_8UC3);
  cv::randu(noise, cv::Scalar::all(0), cv::Scalar::all(40));
  const auto split = [&](const std::string& name, int count, int first) {
    for (const char* kind : {"images", "maps", "fixations"}) {
      std::filesystem::create_directories(folder + "/" + kind + "/" + name);
    }
    for (int i = 0; i < count; ++i) {
      const int number = first + i;
      const double x = make.width * (0.2 + 0.6 * ((number * 29) % 97) / 97.0);
      const double y = make.height * (0.2 + 0.6 * ((number * 17) % 89) / 89.0);
      cv::Mat picture = noise.clone();
      cv::Mat map(make.height, make.width, CV_8U);
      const double sigma = make.height / 8.0;
      for (int row = 0; row < make.height; ++row) {
        for (int column = 0; column < make.width; ++column) {
          const double blob = std::exp(-((column - x) * (column - x) + (row - y) * (row - y)) /
                                       (2 * sigma * sigma));
          map.at<uchar>(row, column) = static_cast<uchar>(255 * blob);
          picture.at<cv::Vec3b>(row, column)[2] += static_cast<uchar>(200 * blob);
        }
      }
      const std::string id = "/" + name + "/image_" + std::to_string(100000 + number);
      write_image(folder + "/images" + id + ".jpg", picture);
      write_image(folder + "/maps" + id + ".png", map);
      if (make.fixations == 0) continue;
      cv::Mat points(make.height, make.width, CV_8U, cv::Scalar(0));
      for (int k = 0; k < make.fixations; ++k) {
        points.at<uchar>((k * 7919 + number) % make.height, (k * 104729 + number) % make.width) =
            255;
      }
      write_image(folder + "/fixations" + id + ".png", points);
    }
  };
  split("train", make.train, 0);
  split("val", make.val, make.train);
}

/// A validation split of \p count images, of which the first thousand are drawn and the others are
/// further names of theirs. A program that reads files sees no difference.
inline void make_many_images(const std::string& folder, int count, int width, int height) {
  constexpr int kDrawn = 1000;
  const int drawn = std::min(count - 1, kDrawn);
  make_jpeg_dataset(folder, {1, drawn, width, height});
  const auto name = [&](const char* kind, int number, const char* ending) {
    return folder + "/" + kind + "/val/image_" + std::to_string(100000 + number) + ending;
  };
  for (int i = drawn + 1; i < count; ++i) {
    const int as = 1 + (i - 1) % drawn;
    std::filesystem::create_hard_link(name("images", as, ".jpg"), name("images", i, ".jpg"));
    std::filesystem::create_hard_link(name("maps", as, ".png"), name("maps", i, ".png"));
  }
}

}  // namespace distilloscope::test
