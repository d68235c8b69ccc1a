// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/shared_statistics.h"

#include <torch/torch.h>

#include <barrier>
#include <thread>

#include "tests/support/catch.h"

using namespace distilloscope;

namespace {

// Processes played by threads: each puts its row in, all meet, and all take all rows out.
struct Table {
  explicit Table(int size) : rows(static_cast<std::size_t>(size)), meet(size) {}
  std::vector<torch::Tensor> rows;
  std::barrier<> meet;
};

class Player : public SharedStatistics {
 public:
  Player(Table& table, int place, std::int64_t images, bool counts)
      : table_(table), place_(place), images_(images), counts_(counts) {}
  torch::Tensor gather(const torch::Tensor& row) override {
    table_.rows[static_cast<std::size_t>(place_)] = row;
    table_.meet.arrive_and_wait();
    const torch::Tensor all = torch::stack(table_.rows);
    table_.meet.arrive_and_wait();
    return all;
  }
  bool counts() const override { return counts_; }
  std::int64_t images() const override { return images_; }

 private:
  Table& table_;
  int place_;
  std::int64_t images_;
  bool counts_;
};

torch::nn::BatchNorm2d layer() {
  torch::nn::BatchNorm2d made(torch::nn::BatchNorm2dOptions(5).eps(1e-3).momentum(0.1));
  const torch::NoGradGuard no_gradients;
  made->weight.copy_(torch::linspace(0.5, 2, 5));
  made->bias.copy_(torch::linspace(-1, 1, 5));
  return made;
}

bool close(const torch::Tensor& left, const torch::Tensor& right) {
  return torch::allclose(left.to(torch::kFloat32), right.to(torch::kFloat32), 1e-4, 1e-5);
}

// A batch of five, of which the first process has four and the second one; a third has none, and an
// image that stands in.
void check_shared(torch::ScalarType type, torch::MemoryFormat format, double tolerance) {
  torch::manual_seed(3);
  const torch::Tensor images = (torch::randn({5, 5, 6, 4}) * 3 + 2).to(type).contiguous(format);
  const torch::Tensor above = torch::randn({5, 5, 6, 4}).to(type).contiguous(format);
  const auto whole_layer = layer();
  torch::Tensor whole = images.clone().requires_grad_(true);
  auto norm = whole_layer;
  const torch::Tensor whole_output = norm(whole);
  whole_output.backward(above);

  struct Part {
    torch::nn::BatchNorm2d norm = layer();
    torch::Tensor input, output;
  };
  Table table(3);
  std::vector<Part> parts(3);
  const std::int64_t from[] = {0, 4, 0};
  const std::int64_t to[] = {4, 5, 1};
  std::vector<std::jthread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&, i] {
      Player player(table, i, 5, i < 2);
      const SharedStatisticsScope scope(&player);
      Part& part = parts[static_cast<std::size_t>(i)];
      part.input = images.slice(0, from[i], to[i]).clone().requires_grad_(true);
      part.output = batch_normalised(part.norm, part.input);
      part.output.backward(above.slice(0, from[i], to[i]) * (i < 2 ? 1 : 0));
    });
  }
  threads.clear();
  const auto near = [&](const torch::Tensor& left, const torch::Tensor& right) {
    return torch::allclose(left.to(torch::kFloat32), right.to(torch::kFloat32), tolerance,
                           tolerance);
  };
  CHECK(near(torch::cat({parts[0].output, parts[1].output}), whole_output));
  CHECK(near(torch::cat({parts[0].input.grad(), parts[1].input.grad()}), whole.grad()));
  torch::Tensor of_weight = torch::zeros({5}), of_bias = torch::zeros({5});
  for (const Part& part : parts) {
    of_weight += part.norm->weight.grad();
    of_bias += part.norm->bias.grad();
    CHECK(close(part.norm->running_mean, whole_layer->running_mean));
    CHECK(close(part.norm->running_var, whole_layer->running_var));
    CHECK(part.norm->num_batches_tracked.item<std::int64_t>() == 1);
    CHECK(torch::equal(part.norm->running_mean, parts[0].norm->running_mean));
  }
  CHECK(near(of_weight, whole_layer->weight.grad()));
  CHECK(near(of_bias, whole_layer->bias.grad()));
}

}  // namespace

TEST_CASE("a batch normalised in parts is the batch normalised as a whole") {
  check_shared(torch::kFloat32, torch::MemoryFormat::Contiguous, 1e-4);
  check_shared(torch::kFloat32, torch::MemoryFormat::ChannelsLast, 1e-4);
}

TEST_CASE("a bfloat16 batch normalised in parts has statistics of float32") {
  check_shared(torch::kBFloat16, torch::MemoryFormat::ChannelsLast, 5e-2);
}

TEST_CASE("a layer that nobody shares, or that does not train, is itself") {
  torch::manual_seed(4);
  const torch::Tensor images = torch::randn({2, 5, 3, 3});
  auto shared = layer();
  auto plain = layer();
  CHECK(torch::equal(batch_normalised(shared, images), plain(images)));
  CHECK(images_of_batch(2) == 2);
  Table table(1);
  Player player(table, 0, 7, true);
  const SharedStatisticsScope scope(&player);
  shared->eval();
  plain->eval();
  CHECK(torch::equal(batch_normalised(shared, images), plain(images)));
  CHECK(images_of_batch(2) == 7);
}
