// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

thread_local int cores_left = 0;

}  // namespace

LeaveOneCore::LeaveOneCore() {
  ++cores_left;
}

LeaveOneCore::~LeaveOneCore() {
  --cores_left;
}

void for_each_parallel(int count, int threads, const std::function<void(int)>& work,
                       const std::function<void(int)>& done) {
  std::atomic<int> next = 0;
  std::atomic<int> finished = 0;
  std::atomic<bool> failed = false;
  std::mutex mutex;
  std::exception_ptr fault;
  const auto run = [&](bool report) {
    try {
      while (!failed) {
        const int index = next++;
        if (index >= count) return;
        work(index);
        const int ready = ++finished;
        if (report && done) done(ready);
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!fault) fault = std::current_exception();
      failed = true;
    }
  };
  {
    std::vector<std::jthread> helpers;
    const int all = threads > 0 ? threads : platform::available_cores() - cores_left;
    for (int i = 1; i < std::min(all, count); ++i) helpers.emplace_back([&run] { run(false); });
    run(true);
  }
  if (fault) std::rethrow_exception(fault);
}

}  // namespace distilloscope
