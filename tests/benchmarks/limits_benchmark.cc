// SPDX-License-Identifier: GPL-3.0-or-later
// What this machine can do at best: 3x3 convolutions and matrix products in fp32 and bf16, copies
// in memory, writing, and reading from the disk and from the page cache. Other figures are shares
// of these. Arguments: seconds for each (1), threads (0, all cores), "cuda" for a GPU in place of
// the processor and the disk.
#include <fcntl.h>
#include <torch/torch.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/inference/compute.h"
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
// A GPU needs more at once to be busy.
struct Amount {
  torch::Device device = torch::kCPU;
  std::int64_t batch = 8;
  std::int64_t matrix = 2048;
};
constexpr std::int64_t kGpuBatch = 64, kGpuMatrix = 8192;

constexpr std::size_t kCopied = std::size_t{512} << 20;
constexpr std::size_t kWritten = std::size_t{256} << 20;

std::string text(const Shape& shape) {
  return std::to_string(shape.channels) + " channels of " + std::to_string(shape.height) + "x" +
         std::to_string(shape.width);
}

void wait_for(const Amount& amount) {
  if (amount.device.is_cuda()) torch::cuda::synchronize();
}

// Random data: a GPU multiplies zeros in less time.
torch::Tensor values(torch::IntArrayRef sizes, torch::ScalarType type, const Amount& amount) {
  return (torch::rand(sizes, amount.device) - 0.5)
      .to(type)
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

void convolution(const char* precision, torch::ScalarType type, double seconds,
                 const Amount& amount) {
  std::vector<double> best;
  std::string best_shape;
  for (const Shape& shape : kShapes) {
    const auto images =
        values({amount.batch, shape.channels, shape.height, shape.width}, type, amount);
    const auto kernels = values({shape.channels, shape.channels, 3, 3}, type, amount);
    const double flop = 2.0 * 9 * static_cast<double>(images.numel() * shape.channels);
    const auto took = seconds_of({seconds / 4, 5, 3}, [&] {
      torch::conv2d(images, kernels, {}, 1, 1);
      wait_for(amount);
    });
    const auto rates = as_rate(took, flop / 1e9);
    if (best.empty() || median(rates) > median(best)) {
      best = rates;
      best_shape = text(shape);
    }
  }
  record({convolution_limit(precision), "GFLOP/s", best, {{"shape", best_shape}}});
}

// As a 1x1 convolution, which oneDNN computes whatever BLAS library is installed.
void matrix_product(const char* precision, torch::ScalarType type, double seconds,
                    const Amount& amount) {
  const std::int64_t size = amount.matrix;
  const auto left = values({1, size, 32, size / 32}, type, amount);
  const auto right = values({size, size, 1, 1}, type, amount);
  const double flop = 2.0 * static_cast<double>(size * size * size);
  const auto took = seconds_of({seconds, 5, 3}, [&] {
    if (amount.device.is_cuda()) {
      torch::mm(right.view({size, size}), left.permute({0, 2, 3, 1}).reshape({size, size}));
    } else {
      torch::conv2d(left, right);
    }
    wait_for(amount);
  });
  record({std::string("matrix product, ") + precision,
          "GFLOP/s",
          as_rate(took, flop / 1e9),
          {{"size", std::to_string(size)}}});
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

void memory_copy(double seconds, const Amount& amount) {
  const auto from = torch::ones({static_cast<std::int64_t>(kCopied)},
                                torch::TensorOptions(torch::kUInt8).device(amount.device));
  auto to = torch::zeros_like(from);
  record({kMemoryLimit,
          "GB/s",
          as_rate(seconds_of({seconds, 5, 1},
                             [&] {
                               to.copy_(from);
                               wait_for(amount);
                             }),
                  2.0 * kCopied / 1e9),
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

void gpu(double seconds) {
  const Amount amount{torch::kCUDA, kGpuBatch, kGpuMatrix};
  HardwareOptions options;
  options.device = Device::cuda;
  for (const auto& [precision, chosen] :
       {std::pair("fp32", Precision::fp32), std::pair("tf32", Precision::tf32)}) {
    options.precision = chosen;
    choose_compute(options);
    convolution(precision, torch::kFloat32, seconds, amount);
    matrix_product(precision, torch::kFloat32, seconds, amount);
  }
  convolution("bf16", torch::kBFloat16, seconds, amount);
  matrix_product("bf16", torch::kBFloat16, seconds, amount);
  memory_copy(seconds, amount);
  const auto here = torch::ones({static_cast<std::int64_t>(kCopied)},
                                torch::TensorOptions(torch::kUInt8).pinned_memory(true));
  auto there = torch::empty_like(here, torch::TensorOptions().device(torch::kCUDA));
  const auto took = seconds_of({seconds, 5, 1}, [&] {
    there.copy_(here, /*non_blocking=*/true);
    torch::cuda::synchronize();
  });
  record({"copy to the GPU", "GB/s", as_rate(took, kCopied / 1e9), {}, "", 0});
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 1;
  set_compute_threads(argc > 2 ? std::atoi(argv[2]) : 0);
  const torch::NoGradGuard no_gradients;
  torch::manual_seed(1);
  if (argc > 3 && std::string(argv[3]) == "cuda") {
    gpu(seconds);
    return 0;
  }
  const Amount amount;
  convolution("fp32", torch::kFloat32, seconds, amount);
  convolution("bf16", torch::kBFloat16, seconds, amount);
  matrix_product("fp32", torch::kFloat32, seconds, amount);
  matrix_product("bf16", torch::kBFloat16, seconds, amount);
  blas_product(seconds);
  memory_copy(seconds, amount);
  disk();
  record_peak_memory();
}
