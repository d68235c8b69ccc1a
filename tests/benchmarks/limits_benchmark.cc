// SPDX-License-Identifier: GPL-3.0-or-later
// What this machine can do at best: 3x3 convolutions and matrix products in fp32 and bf16, copies
// in memory, writing, and reading from the disk and from the page cache. Other figures are shares
// of these. Arguments: seconds for each (1), threads (all cores).
#include <fcntl.h>
#include <torch/torch.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/models/torch_compat.h"
#include "tests/benchmarks/limits.h"
#include "tests/benchmarks/record.h"
#include "tests/support/temp_folder.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

struct Shape {
  std::int64_t channels, height, width;
};

// Shapes that the students have at 256x352, in batches of 8. The best of them is the limit.
constexpr Shape kShapes[] = {{64, 64, 88}, {128, 32, 44}, {256, 32, 44}, {256, 16, 22}};
constexpr std::int64_t kBatch = 8;
constexpr std::int64_t kMatrix = 2048;
constexpr std::size_t kCopied = std::size_t{512} << 20;
constexpr std::size_t kWritten = std::size_t{256} << 20;

std::string text(const Shape& shape) {
  return std::to_string(shape.channels) + " channels of " + std::to_string(shape.height) + "x" +
         std::to_string(shape.width);
}

void convolution(const char* precision, torch::ScalarType type, double seconds) {
  std::vector<double> best;
  std::string best_shape;
  for (const Shape& shape : kShapes) {
    const auto last = torch::MemoryFormat::ChannelsLast;
    const auto images =
        torch::rand({kBatch, shape.channels, shape.height, shape.width}).to(type).contiguous(last);
    const auto kernels =
        (torch::rand({shape.channels, shape.channels, 3, 3}) - 0.5).to(type).contiguous(last);
    const double flop = 2.0 * 9 * static_cast<double>(images.numel() * shape.channels);
    const auto rates =
        as_rate(seconds_of({seconds / 4, 5, 3}, [&] { torch::conv2d(images, kernels, {}, 1, 1); }),
                flop / 1e9);
    if (best.empty() || median(rates) > median(best)) {
      best = rates;
      best_shape = text(shape);
    }
  }
  record({convolution_limit(precision), "GFLOP/s", best, {{"shape", best_shape}}});
}

// As a 1x1 convolution, which oneDNN computes whatever BLAS library is installed.
void matrix_product(const char* precision, torch::ScalarType type, double seconds) {
  const auto last = torch::MemoryFormat::ChannelsLast;
  const auto left = torch::rand({1, kMatrix, 32, kMatrix / 32}).to(type).contiguous(last);
  const auto right = (torch::rand({kMatrix, kMatrix, 1, 1}) - 0.5).to(type).contiguous(last);
  const double flop = 2.0 * static_cast<double>(kMatrix * kMatrix * kMatrix);
  record({std::string("matrix product, ") + precision,
          "GFLOP/s",
          as_rate(seconds_of({seconds, 5, 3}, [&] { torch::conv2d(left, right); }), flop / 1e9),
          {{"size", std::to_string(kMatrix)}}});
}

// What torch::mm makes of it in fp32: with Debian's reference BLAS far less than the machine can.
void blas_product(double seconds) {
  const auto left = torch::rand({512, 512}) - 0.5, right = torch::rand({512, 512}) - 0.5;
  record({"matrix product by the BLAS library, fp32",
          "GFLOP/s",
          as_rate(seconds_of({seconds / 2, 3, 1}, [&] { torch::mm(left, right); }),
                  2.0 * 512 * 512 * 512 / 1e9),
          {{"size", "512"}}});
}

void memory_copy(double seconds) {
  const auto from = torch::ones({static_cast<std::int64_t>(kCopied)}, torch::kUInt8);
  auto to = torch::zeros_like(from);
  record({kMemoryLimit,
          "GB/s",
          as_rate(seconds_of({seconds, 5, 1}, [&] { to.copy_(from); }), 2.0 * kCopied / 1e9),
          {{"counted", "read and written"}}});
}

void must(bool done, const std::string& what) {
  if (!done) throw std::runtime_error("the disk benchmark cannot " + what);
}

void disk() {
  const TempFolder temp;
  const std::string file = temp.path("large");
  const std::vector<char> bytes(kWritten, 'x');
  const auto handle = [&](int flags, const auto& work) {
    const int descriptor = ::open(file.c_str(), flags | O_CLOEXEC, 0600);
    must(descriptor >= 0, "open " + file);
    work(descriptor);
    ::close(descriptor);
  };
  const auto write_all = [&] {
    handle(O_WRONLY | O_CREAT | O_TRUNC, [&](int descriptor) {
      std::size_t done = 0;
      while (done < kWritten) {
        const ssize_t count = ::write(descriptor, bytes.data() + done, kWritten - done);
        must(count > 0, "write " + file);
        done += static_cast<std::size_t>(count);
      }
      must(::fsync(descriptor) == 0, "flush " + file);
    });
  };
  const auto read_all = [&] {
    std::vector<char> piece(std::size_t{4} << 20);
    handle(O_RDONLY, [&](int descriptor) {
      while (::read(descriptor, piece.data(), piece.size()) > 0) {
      }
    });
  };
  const double megabytes = kWritten / 1e6;
  record({kDiskWriteLimit, "MB/s", as_rate(seconds_of({0, 3, 0}, write_all), megabytes), {}});
  std::vector<double> cold;
  for (int round = 0; round < 3; ++round) {
    handle(O_RDONLY,
           [](int descriptor) { ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED); });
    cold.push_back(seconds_of({0, 1, 0}, read_all).front());
  }
  record({kDiskReadLimit, "MB/s", as_rate(cold, megabytes), {}});
  record({"disk, read from the page cache",
          "MB/s",
          as_rate(seconds_of({0.2, 3, 1}, read_all), megabytes),
          {}});
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 1;
  set_compute_threads(argc > 2 ? std::atoi(argv[2]) : 0);
  const torch::NoGradGuard no_gradients;
  torch::manual_seed(1);
  convolution("fp32", torch::kFloat32, seconds);
  convolution("bf16", torch::kBFloat16, seconds);
  matrix_product("fp32", torch::kFloat32, seconds);
  matrix_product("bf16", torch::kBFloat16, seconds);
  blas_product(seconds);
  memory_copy(seconds);
  disk();
  record_peak_memory();
}
