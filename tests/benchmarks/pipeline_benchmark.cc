// SPDX-License-Identifier: GPL-3.0-or-later
// Images per second from JPEG and PNG files of 640x480 to the batches that a training reads: the
// first time, when samples are decoded, and later, when they are kept; beside reading and decoding
// alone.
#include <CLI/CLI.hpp>
#include <chrono>
#include <vector>

#include "engine/dataset/batches.h"
#include "tests/benchmarks/benchmark_images.h"
#include "tests/benchmarks/limits.h"
#include "tests/benchmarks/record.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

int main(int argc, char** argv) {
  int width = 352, height = 256, images = 96;
  double seconds = 1;
  CLI::App app{"Images per second from files to batches"};
  app.add_option("--width", width);
  app.add_option("--height", height);
  app.add_option("--images", images)->check(CLI::Range(8, 100000));
  app.add_option("--seconds", seconds, "Measure each that long");
  CLI11_PARSE(app, argc, argv);

  const TempFolder temp;
  make_jpeg_dataset(temp.path("data"), {images, 2, 640, 480});
  DatasetOptions options;
  options.folder = temp.path("data");
  options.width = width;
  options.height = height;
  const Dataset dataset = open_dataset(options);

  const std::string size = std::to_string(width) + "x" + std::to_string(height);
  const auto decode_all = [&] {
    for (const SampleFiles& sample : dataset.train) {
      read_picture(sample.stimulus);
      read_map(sample.truth);
    }
  };
  record({kDecodeLimit,
          "images/s",
          as_rate(seconds_of({seconds, 2, 1}, decode_all), images),
          {{"files", "640x480"}}});

  const auto pass = [&](SampleStore& store, int threads, int epoch) {
    DatasetOptions with_threads = options;
    with_threads.loader_threads = threads;
    BatchLoader loader(store, plan_training_epoch(store.size(), 8, with_threads, 1, epoch),
                       with_threads);
    while (loader.next()) {
    }
  };
  // A sample is 4 planes of 16 bits that become 4 of float.
  const double bytes = 4.0 * width * height * (2 + 4);
  for (const int threads : {1, 2}) {
    const Conditions conditions{{"size", size}, {"loader threads", std::to_string(threads)}};
    const auto cold = as_rate(seconds_of({seconds, 3, 0},
                                         [&] {
                                           SampleStore store(dataset, Split::train, options);
                                           pass(store, threads, 1);
                                         }),
                              images);
    record({"batches, samples decoded", "images/s", cold, conditions, kDecodeLimit, median(cold)});
    SampleStore store(dataset, Split::train, options);
    int epoch = 0;
    const auto kept =
        as_rate(seconds_of({seconds, 5, 1}, [&] { pass(store, threads, ++epoch); }), images);
    record({"batches, samples kept", "images/s", kept, conditions, kMemoryLimit,
            median(kept) * bytes / 1e9});
  }
  record_peak_memory({{"size", size}});
}
