// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <filesystem>
#include <string>

#include "engine/api/image.h"
#include "engine/dataset/image_io.h"

namespace distilloscope::test {

/// A bright blob on a textured ground: the stimulus and the map that goes with it.
inline Picture blob_picture(int width, int height, double x, double y) {
  Picture picture{width, height,
                  std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      const double blob = std::exp(-(std::pow(column - x, 2) + std::pow(row - y, 2)) / 72.0);
      auto* pixel = &picture.rgb[(static_cast<std::size_t>(row) * width + column) * 3];
      pixel[0] = static_cast<std::uint8_t>(40 + 200 * blob);
      pixel[1] = static_cast<std::uint8_t>((row * 7 + column * 3) % 90);
      pixel[2] = static_cast<std::uint8_t>(60 + (column % 16) * 4);
    }
  }
  return picture;
}

inline Map blob_map(int width, int height, double x, double y, double sigma) {
  Map map{width, height, std::vector<float>(static_cast<std::size_t>(width) * height)};
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      map.values[static_cast<std::size_t>(row) * width + column] = static_cast<float>(
          std::exp(-(std::pow(column - x, 2) + std::pow(row - y, 2)) / (2 * sigma * sigma)));
    }
  }
  return map;
}

/// Writes a dataset of blobs, 80 x 64 pixels, in the layout images|maps with teacher maps.
inline void make_blob_dataset(const std::string& folder, int train, int val) {
  const auto write = [&](const std::string& split, int count, int first) {
    for (const char* kind : {"images", "maps", "teacher"}) {
      std::filesystem::create_directories(folder + "/" + kind + "/" + split);
    }
    for (int i = 0; i < count; ++i) {
      const double x = 12 + (first + i) * 29 % 56;
      const double y = 10 + (first + i) * 17 % 44;
      const std::string name = "/" + split + "/blob_" + std::to_string(100 + i) + ".png";
      write_picture(folder + "/images" + name, blob_picture(80, 64, x, y));
      write_map(folder + "/maps" + name, blob_map(80, 64, x, y, 6), MapFormat::png8);
      write_map(folder + "/teacher" + name, blob_map(80, 64, x, y, 8), MapFormat::png16);
    }
  };
  write("train", train, 0);
  write("val", val, train);
}

}  // namespace distilloscope::test
