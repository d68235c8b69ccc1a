// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to open a dataset of many small images, to open it again, and to make a
// thumbnail of a picture of 640x480. One argument: how many images (10000).
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <vector>

#include "engine/dataset/dataset.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/thumbnails.h"
#include "tests/benchmarks/benchmark_images.h"
#include "tests/benchmarks/stopwatch.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

void measure(const std::string& what, int times, const Conditions& conditions,
             const std::function<void(int)>& work) {
  std::vector<Took> took;
  for (int i = 0; i < times; ++i) {
    const Stopwatch watch(Stopwatch::Of::process);
    work(i);
    took.push_back(watch.took());
  }
  record_took(what, took, conditions);
}

}  // namespace

int main(int argc, char** argv) {
  const int count = std::max(2, argc > 1 ? std::atoi(argv[1]) : 10000);
  const TempFolder temp;
  make_many_images(temp.path("many"), count, 96, 72);
  DatasetOptions options;
  options.folder = temp.path("many");
  const Conditions many{{"images", std::to_string(count)}, {"files", "96x72"}};
  measure("open a dataset, all files unknown", 1, many, [&](int) { open_dataset(options); });
  measure("open a dataset again", 3, many, [&](int) { open_dataset(options); });
  record_peak_memory(many);
  if (argc > 2) return 0;  // as the scaling needs it

  make_jpeg_dataset(temp.path("large"), {1, 20, 640, 480});
  options.folder = temp.path("large");
  const Dataset large = open_dataset(options);
  const Conditions files{{"files", "640x480"}};
  const auto stimulus = [&](int i) { return large.val[static_cast<std::size_t>(i % 20)].stimulus; };
  measure("decode a picture", 100, files, [&](int i) { read_picture(stimulus(i)); });
  measure("thumbnail, from the picture", 100, files,
          [&](int i) { thumbnail(read_picture(stimulus(i)), 72); });
  measure("thumbnail, from the file", 100, files, [&](int i) { read_thumbnail(stimulus(i), 72); });
}
