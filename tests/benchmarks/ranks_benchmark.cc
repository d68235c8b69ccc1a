// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds that ranks take for what a step of Model A and Model B has them exchange: the sum of
// all gradients, 100 MB in buckets as the trainer makes them, and one number; on the CPU through
// Gloo, on GPUs through NCCL. What comes out is checked. Every rank runs the same command, under a
// launcher or with --ranks, --rank and --master; alone it is a group of one, which sends nothing
// but goes through the same calls.
#include <torch/torch.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/distributed/rank_group.h"
#include "tests/benchmarks/record.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr std::int64_t kBucket = (8 << 20) / sizeof(float);
constexpr int kBuckets = 12;
constexpr int kRounds = 20;
constexpr int kAlonePort = 29571;

struct Arguments {
  RankArguments ranks;
  std::string device = "cpu";
};

RankOptions options_of(const Arguments& arguments) {
  RankOptions options;
  const auto place =
      find_rank_place(arguments.ranks, [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
      });
  options.place = place.value_or(RankPlace{0, 1, "127.0.0.1", kAlonePort, "the command line"});
  return options;
}

void require(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error("ranks_benchmark: " + what + " is wrong");
}

bool all_are(const at::Tensor& tensor, double value) {
  return (tensor == value).all().item<bool>();
}

class Exchange {
 public:
  Exchange(RankGroup& ranks, torch::Device device)
      : ranks_(ranks), options_(torch::TensorOptions().device(device).dtype(torch::kFloat32)) {
    for (int i = 0; i < kBuckets; ++i) buckets_.push_back(torch::empty({kBucket}, options_));
  }

  void check() {
    const int size = ranks_.size();
    const double total = size * (size + 1) / 2.0;
    sum_buckets();
    for (const at::Tensor& bucket : buckets_) require(all_are(bucket, total), "a sum");
    const at::Tensor shared = torch::full({1000}, 7.0 + ranks_.rank(), options_);
    ranks_.broadcast(shared);
    require(all_are(shared, 7), "what rank 0 sent");
    const at::Tensor rows = ranks_.gather(torch::full({5}, 1.0 * ranks_.rank(), options_));
    for (int i = 0; i < size; ++i) require(all_are(rows[i], i), "a row");
  }

  void sum_buckets() {
    for (const at::Tensor& bucket : buckets_) bucket.fill_(ranks_.rank() + 1);
    std::vector<std::unique_ptr<PendingSum>> sums;
    sums.reserve(buckets_.size());
    for (const at::Tensor& bucket : buckets_) sums.push_back(ranks_.start_sum(bucket));
    for (const auto& sum : sums) sum->wait();
    synchronize();
  }

  void sum_one() {
    ranks_.sum(torch::ones({1}, options_));
    synchronize();
  }

 private:
  // What a GPU was told to do is done when a value of it has come back.
  void synchronize() const { buckets_.front()[0].item<float>(); }

  RankGroup& ranks_;
  torch::TensorOptions options_;
  std::vector<at::Tensor> buckets_;
};

int measure(const Arguments& arguments) {
  const RankOptions options = options_of(arguments);
  const auto ranks = join_ranks(options, [] {});
  torch::Device device(torch::kCPU);
  if (arguments.device == "cuda") {
    if (!torch::cuda::is_available()) throw std::runtime_error("ranks_benchmark: no GPU is there");
    const int index = ranks->local_rank() % static_cast<int>(torch::cuda::device_count());
    device = torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(index));
    ranks->use_cuda_device(index);
  }
  Exchange exchange(*ranks, device);
  exchange.check();
  const Conditions conditions{{"ranks", std::to_string(ranks->size())},
                              {"device", arguments.device}};
  // As often on every rank, whatever its clock says.
  const Patience patience{0, kRounds, 2};
  const auto all = seconds_of(patience, [&] { exchange.sum_buckets(); });
  const auto one = seconds_of(patience, [&] { exchange.sum_one(); });
  if (ranks->first()) {
    record({"ranks: gradients of A and B summed", "ms", as_milliseconds(all), conditions, "", 0});
    record({"ranks: one number summed", "ms", as_milliseconds(one), conditions, "", 0});
    std::printf("%s, summed right\n", ranks->description().c_str());
  }
  ranks->part();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"What ranks take for the exchange of a training step"};
  Arguments arguments;
  app.add_option("--ranks", arguments.ranks.ranks, "How many");
  app.add_option("--rank", arguments.ranks.rank, "Which of them this is");
  app.add_option("--master", arguments.ranks.master, "HOST:PORT of rank 0");
  app.add_option("--device", arguments.device, "cpu or cuda")
      ->check(CLI::IsMember({"cpu", "cuda"}));
  CLI11_PARSE(app, argc, argv);
  try {
    return measure(arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
