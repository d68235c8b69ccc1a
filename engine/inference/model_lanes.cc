// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/model_lanes.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <numeric>
#include <system_error>
#include <thread>
#include <vector>

#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"

namespace distilloscope {

struct ModelLanes::Impl {
  explicit Impl(int model_count) : models(model_count), failed(model_count) {}

  ~Impl() {
    {
      const std::lock_guard lock(mutex);
      stop = true;
    }
    changed.notify_all();
    for (std::thread& thread : threads) thread.join();
  }

  void open(int lanes, int threads_each) {
    ready = 0;
    for (int lane = 0; lane < lanes; ++lane) {
      threads.emplace_back([this, lane, threads_each] { serve(lane, threads_each); });
    }
    // A thread's first request for compute threads is also what later threads begin with: whoever
    // opens the lanes says his own again when all have made theirs.
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return ready == static_cast<int>(threads.size()); });
  }

  void serve(int lane, int threads_each) {
    set_compute_threads(threads_each);
    std::unique_lock lock(mutex);
    ++ready;
    changed.notify_all();
    for (int round_done = 0;;) {
      changed.wait(lock, [&] { return stop || round != round_done; });
      if (stop) return;
      round_done = round;
      const auto* const task = work;
      lock.unlock();
      for (int model = lane; model < models; model += static_cast<int>(threads.size())) {
        try {
          (*task)(model);
        } catch (...) {
          failed[model] = std::current_exception();
        }
      }
      lock.lock();
      if (--busy == 0) changed.notify_all();
    }
  }

  const int models;
  std::vector<std::exception_ptr> failed;  ///< of each model
  std::vector<std::thread> threads;        ///< none: the caller works himself
  std::mutex mutex;
  std::condition_variable changed;
  const std::function<void(int)>* work = nullptr;
  int round = 0;
  int ready = 0;
  int busy = 0;
  bool stop = false;
};

int lanes_for(int models, int threads) {
  return std::gcd(std::max(models, 1), std::max(threads, 1));
}

ModelLanes::ModelLanes(int models, int threads, bool beside)
    : impl_(std::make_unique<Impl>(models)) {
  const int lanes = beside && takes(Shortcut::beside) ? lanes_for(models, threads) : 1;
  if (lanes < 2) return;
  impl_->open(lanes, threads / lanes);
  set_compute_threads(threads);
}

ModelLanes::~ModelLanes() = default;

int ModelLanes::count() const {
  return std::max(1, static_cast<int>(impl_->threads.size()));
}

void ModelLanes::run(const std::function<void(int)>& work) {
  if (impl_->threads.empty()) {
    for (int model = 0; model < impl_->models; ++model) work(model);
    return;
  }
  std::unique_lock lock(impl_->mutex);
  std::fill(impl_->failed.begin(), impl_->failed.end(), nullptr);
  impl_->work = &work;
  impl_->busy = static_cast<int>(impl_->threads.size());
  ++impl_->round;
  impl_->changed.notify_all();
  impl_->changed.wait(lock, [&] { return impl_->busy == 0; });
  for (const std::exception_ptr& failure : impl_->failed) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace distilloscope
