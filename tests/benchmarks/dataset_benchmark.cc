// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long it takes to open a dataset of many small images, to open it again, and to make a
// thumbnail of a picture of 640x480. One argument: how many images (10000).
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

#include "engine/dataset/dataset.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/thumbnails.h"
#include "tests/benchmarks/benchmark_images.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;

namespace {

void measure(const char* what, int times, const std::function<void(int)>& work) {
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  for (int i = 0; i < times; ++i) work(i);
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::printf("%-40s %10.3f ms (%.3f ms of processor)\n", what, seconds * 1000 / times,
              static_cast<double>(std::clock() - processor) * 1000 / CLOCKS_PER_SEC / times);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  const int count = std::max(2, argc > 1 ? std::atoi(argv[1]) : 10000);
  const test::TempFolder temp;
  measure("making the images", 1, [&](int) {
    test::make_jpeg_dataset(temp.path("many"), {1, count - 1, 96, 72});
  });
  DatasetOptions options;
  options.folder = temp.path("many");
  measure("opening the dataset, all files unknown", 1, [&](int) { open_dataset(options); });
  measure("opening it again", 3, [&](int) { open_dataset(options); });
  test::make_jpeg_dataset(temp.path("large"), {1, 20, 640, 480});
  options.folder = temp.path("large");
  const Dataset large = open_dataset(options);
  measure("a picture of 640x480", 100, [&](int i) { read_picture(large.val[i % 20].stimulus); });
  measure("its thumbnail, from the picture", 100,
          [&](int i) { thumbnail(read_picture(large.val[i % 20].stimulus), 72); });
  measure("its thumbnail, from the file", 100,
          [&](int i) { read_thumbnail(large.val[i % 20].stimulus, 72); });
}
