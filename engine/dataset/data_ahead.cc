// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/data_ahead.h"

#include <atomic>
#include <exception>
#include <thread>
#include <utility>

#include "engine/dataset/image_library.h"
#include "engine/dataset/parallel.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

struct Ended {};

}  // namespace

OpenedData open_data(const DatasetOptions& options, const ProgressCallback& progress) {
  OpenedData opened{open_dataset(options, progress), nullptr, nullptr};
  opened.train = std::make_unique<SampleStore>(opened.dataset, Split::train, options);
  opened.val = std::make_unique<SampleStore>(opened.dataset, Split::val, options);
  return opened;
}

struct DataAhead::Impl {
  // One core is left to what goes on meanwhile. With two it is this thread alone that works, which
  // is there already: the system makes no threads while it loads a library.
  void open() {
    const LeaveOneCore others;
    // Without the permission it is as good as before.
    if (niceness > 0) platform::lower_thread_priority(niceness);
    try {
      data = open_data(options, [this](int, int, const char*) {
        if (ended) throw Ended{};
      });
    } catch (const Ended&) {
      return;
    } catch (...) {
      fault = std::current_exception();
      return;
    }
    decode(*data->train);
    decode(*data->val);
  }

  void decode(SampleStore& store) {
    if (!store.keeps()) return;
    try {
      for_each_parallel(store.size(), 0, [&](int i) {
        if (!ended) store.sample(i);
      });
    } catch (const std::exception&) {
      // Whoever uses the sample meets the fault again, and says so.
    }
  }

  DatasetOptions options;
  int niceness = 0;
  std::atomic<bool> ended = false;
  bool taken = false;
  std::optional<OpenedData> data;  ///< the thread's until it has ended, as is the next
  std::exception_ptr fault;
  std::thread thread;
};

DataAhead::DataAhead(const DatasetOptions& options, int niceness)
    : impl_(std::make_unique<Impl>()) {
  impl_->options = options;
  impl_->niceness = niceness;
  // OpenCV loads what it needs at first use, for which it would have to wait until others have
  // loaded theirs: the system loads one library at a time.
  image_library();
  impl_->thread = std::thread([mine = impl_.get()] { mine->open(); });
}

DataAhead::~DataAhead() {
  impl_->ended = true;
  if (impl_->thread.joinable()) impl_->thread.join();
}

bool DataAhead::has(const DatasetOptions& options) const {
  return !impl_->taken && impl_->options == options;
}

std::optional<OpenedData> DataAhead::take() {
  impl_->taken = true;
  impl_->ended = true;
  impl_->thread.join();
  if (impl_->fault) std::rethrow_exception(impl_->fault);
  return std::exchange(impl_->data, {});
}

}  // namespace distilloscope
