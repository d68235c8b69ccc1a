// SPDX-License-Identifier: GPL-3.0-or-later
// A training step of Model A and Model B computed in the ways of docs/performance.md, one way after
// the other in turn, so that whatever else the machine does meets them alike.
// Usage: levers_benchmark [WIDTH HEIGHT [BATCH [ROUNDS]]]
#include <c10/core/CPUAllocator.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "engine/inference/compute.h"
#include "engine/inference/model_lanes.h"
#include "engine/inference/tensor_memory.h"
#include "engine/models/kernels.h"
#include "engine/training/arm_training.h"

using namespace distilloscope;

namespace {

struct Way {
  const char* name;
  bool bf16;
  bool keeps_memory;
  bool beside;
  bool shortcuts;  // those within a network
  bool along;      // steps along the backward pass
};

constexpr Way kWays[] = {
    {"as written, fp32", false, false, false, false, false},
    {"as written, bf16", true, false, false, false, false},
    {"fp32, memory kept", false, true, false, false, false},
    {"fp32, memory kept, beside", false, true, true, false, false},
    {"fp32, memory kept, shortcuts", false, true, false, true, false},
    {"fp32, memory kept, beside, shortcuts", false, true, true, true, false},
    {"the same, steps along", false, true, true, true, true},
    {"bf16, memory kept, beside, shortcuts", true, true, true, true, false},
    {"the same, steps along", true, true, true, true, true},
};

long page_faults() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

template <typename Number>
Number median(std::vector<Number> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  const auto number = [&](int index, int otherwise) {
    return count > index ? std::atoi(words[index]) : otherwise;
  };
  const int width = number(1, 160), height = number(2, 128), batch = number(3, 8);
  const int rounds = number(4, 7), first_way = number(5, 0);

  Options options;
  options.hardware.precision = Precision::fp32;
  const Compute fp32 = choose_compute(options.hardware);
  options.hardware.precision = Precision::bf16;
  const Compute bf16 = choose_compute(options.hardware);
  at::Allocator* const usual = c10::GetCPUAllocator();
  keep_tensor_memory();
  at::Allocator* const keeping = c10::GetCPUAllocator();

  torch::manual_seed(1);
  BatchTensors tensors;
  tensors.images = torch::rand({batch, 3, height, width})
                       .sub(0.45)
                       .contiguous(torch::MemoryFormat::ChannelsLast);
  tensors.truth = torch::rand({batch, 1, height, width});
  tensors.teacher = torch::rand({batch, 1, height, width});
  Options second = options;
  options.distillation.method = DistillationMethod::none;
  second.distillation.method = DistillationMethod::second_head;
  std::vector<Learner> learners;
  learners.push_back(make_learner(options, 0, nullptr, fp32, 1000));
  learners.push_back(make_learner(second, 1, nullptr, fp32, 1000));
  for (Learner& learner : learners) learner.student->train();

  ModelLanes in_turn(2, fp32.threads, false), beside(2, fp32.threads);
  const auto step = [&](const Way& way) {
    c10::SetCPUAllocator(way.keeps_memory ? keeping : usual, 255);
    (way.beside ? beside : in_turn).run([&](int arm) {
      const KernelChoice choice(!way.shortcuts);
      PassWishes wishes;
      if (way.along) wishes.learning_rate = 1e-5;
      const Pass pass = forward_backward(learners[arm], tensors, arm == 0 ? options : second,
                                         way.bf16 ? bf16 : fp32, wishes);
      if (!pass.stepped) learners[arm].adam.step(1e-5);
    });
  };
  constexpr int ways = std::size(kWays);
  std::vector<std::vector<double>> milliseconds(ways);
  std::vector<std::vector<long>> faults(ways);
  for (int round = -1; round < rounds; ++round) {
    for (int way = first_way; way < ways; ++way) {
      const long before = page_faults();
      const auto begin = std::chrono::steady_clock::now();
      step(kWays[way]);
      const std::chrono::duration<double, std::milli> took =
          std::chrono::steady_clock::now() - begin;
      if (round < 0) continue;  // oneDNN makes its kernels at first use
      milliseconds[way].push_back(took.count());
      faults[way].push_back(page_faults() - before);
    }
  }
  std::printf("A and B at %dx%d, batch %d, %d threads, %d rounds\n\n", width, height, batch,
              fp32.threads, rounds);
  std::printf(
      "| way | ms a step, median | range | images/s | page faults |\n|---|---|---|---|---|\n");
  for (int way = first_way; way < ways; ++way) {
    const auto [least, most] = std::ranges::minmax(milliseconds[way]);
    const double middle = median(milliseconds[way]);
    std::printf("| %s | %.0f | %.0f to %.0f | %.1f | %ld |\n", kWays[way].name, middle, least, most,
                batch * 1000 / middle, median(faults[way]));
  }
  return 0;
}
