// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/model_lanes.h"

#include <atomic>
#include <barrier>
#include <stdexcept>
#include <thread>
#include <vector>

#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

TEST_CASE("models go beside each other where models and threads share out evenly") {
  CHECK(lanes_for(2, 2) == 2);
  CHECK(lanes_for(2, 8) == 2);
  CHECK(lanes_for(4, 2) == 2);
  CHECK(lanes_for(3, 2) == 1);
  CHECK(lanes_for(2, 3) == 1);
  CHECK(lanes_for(2, 1) == 1);
  CHECK(lanes_for(1, 4) == 1);
  CHECK(lanes_for(0, 0) == 1);
}

TEST_CASE("each lane has its share of the threads, and the caller keeps his own") {
  const int before = at::get_num_threads();
  {
    set_compute_threads(4);
    ModelLanes lanes(2, 4);
    REQUIRE(lanes.count() == 2);
    std::vector<int> threads(2);
    std::vector<std::thread::id> first(2), second(2);
    std::barrier both(2);  // passed only when the two are at work at the same time
    lanes.run([&](int model) {
      both.arrive_and_wait();
      threads[model] = at::get_num_threads();
      first[model] = std::this_thread::get_id();
    });
    lanes.run([&](int model) { second[model] = std::this_thread::get_id(); });
    CHECK(threads == std::vector<int>{2, 2});
    CHECK(first[0] != first[1]);
    CHECK(first == second);
    CHECK(at::get_num_threads() == 4);
  }
  set_compute_threads(before);
}

TEST_CASE("what does not share out runs on the caller's thread, in order") {
  const auto order_of = [](ModelLanes& lanes) {
    CHECK(lanes.count() == 1);
    std::vector<int> order;
    const auto caller = std::this_thread::get_id();
    lanes.run([&](int model) {
      CHECK(std::this_thread::get_id() == caller);
      order.push_back(model);
    });
    return order;
  };
  ModelLanes three(3, 2), asked(2, 2, false);
  CHECK(order_of(three) == std::vector<int>{0, 1, 2});
  CHECK(order_of(asked) == std::vector<int>{0, 1});
  const KernelChoice choice(true);
  ModelLanes plain(2, 2);
  CHECK(order_of(plain) == std::vector<int>{0, 1});
}

TEST_CASE("all models are done before the first one's fault is thrown") {
  ModelLanes lanes(4, 2);
  REQUIRE(lanes.count() == 2);
  std::atomic<int> done{0};
  const auto faulty = [&](int model) {
    ++done;
    if (model >= 1) throw std::runtime_error("model " + std::to_string(model));
  };
  for (int round = 0; round < 3; ++round) {
    done = 0;
    CHECK_THROWS_WITH(lanes.run(faulty), "model 1");
    CHECK(done == 4);
  }
  done = 0;
  lanes.run([&](int) { ++done; });
  CHECK(done == 4);
}
