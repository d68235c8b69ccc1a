// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/dataset/image_library.h"

/// Invented datasets that have the sizes and formats of real ones.
namespace distilloscope::test {

struct ImagesToMake {
  int train = 2;
  int val = 2;
  int width = 640;
  int height = 480;
  int fixations = 0;  ///< of each image; 0: none
};

inline void write_bytes(const std::string& file, const Bytes& bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + file);
}

/// JPEG pictures with PNG maps, images|maps|fixations.
inline void make_jpeg_dataset(const std::string& folder, const ImagesToMake& make) {
  const std::size_t pixels = static_cast<std::size_t>(make.width) * make.height;
  Picture noise{make.width, make.height, std::vector<std::uint8_t>(pixels * 3)};
  std::mt19937 random(1);
  for (std::uint8_t& value : noise.rgb) value = static_cast<std::uint8_t>(random() % 40);
  const GreySamples nothing{make.width, make.height, 8, std::vector<std::uint16_t>(pixels)};
  const auto split = [&](const std::string& name, int count, int first) {
    for (const char* kind : {"images", "maps", "fixations"}) {
      std::filesystem::create_directories(folder + "/" + kind + "/" + name);
    }
    for (int i = 0; i < count; ++i) {
      const int number = first + i;
      const double x = make.width * (0.2 + 0.6 * ((number * 29) % 97) / 97.0);
      const double y = make.height * (0.2 + 0.6 * ((number * 17) % 89) / 89.0);
      Picture picture = noise;
      GreySamples map = nothing;
      const double sigma = make.height / 8.0;
      for (std::size_t at = 0; at < pixels; ++at) {
        const double across = static_cast<double>(at % make.width) - x;
        const double down = static_cast<double>(at / make.width) - y;
        const double blob = std::exp(-(across * across + down * down) / (2 * sigma * sigma));
        map.values[at] = static_cast<std::uint16_t>(255 * blob);
        picture.rgb[at * 3] += static_cast<std::uint8_t>(200 * blob);
      }
      const std::string id = "/" + name + "/image_" + std::to_string(100000 + number);
      write_bytes(folder + "/images" + id + ".jpg", image_library().encode_jpeg(picture, 95));
      write_bytes(folder + "/maps" + id + ".png", image_library().encode_png(map));
      if (make.fixations == 0) continue;
      GreySamples points = nothing;
      for (int k = 0; k < make.fixations; ++k) {
        const int row = (k * 7919 + number) % make.height;
        const int column = (k * 104729 + number) % make.width;
        points.values[static_cast<std::size_t>(row) * make.width + column] = 255;
      }
      write_bytes(folder + "/fixations" + id + ".png", image_library().encode_png(points));
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
