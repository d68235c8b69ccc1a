// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "engine/dataset/batches.h"
#include "engine/dataset/resize.h"

namespace distilloscope {
namespace {

/// Copies one plane of pixels, mirrored as planned. convert(value, channel) gives the float.
template <class Convert>
void copy_pixels(const std::uint16_t* from, int width, int height, int channels,
                 const PlannedSample& planned, float* to, Convert convert) {
  for (int y = 0; y < height; ++y) {
    const int from_y = planned.mirror_y ? height - 1 - y : y;
    const std::uint16_t* row = from + static_cast<std::size_t>(from_y) * width * channels;
    for (int x = 0; x < width; ++x) {
      const std::uint16_t* pixel = row + (planned.mirror_x ? width - 1 - x : x) * channels;
      for (int c = 0; c < channels; ++c) *to++ = convert(pixel[c], c);
    }
  }
}

}  // namespace

struct BatchLoader::Impl {
  struct Slot {
    std::shared_ptr<const Batch> batch;
    std::exception_ptr failed;
  };

  Impl(SampleStore& samples, BatchPlan batches, const DatasetOptions& options, int first,
       int most_ahead)
      : store(samples),
        statistics(channel_statistics(options)),
        plan(std::move(batches)),
        ahead(static_cast<std::size_t>(std::max(most_ahead, 1))),
        to_make(static_cast<std::size_t>(std::max(first, 0))),
        to_take(to_make) {}

  /// Null when the loader is being destroyed meanwhile.
  std::shared_ptr<const Batch> make(const std::vector<PlannedSample>& samples) const {
    auto batch = std::make_shared<Batch>();
    batch->samples = samples;
    batch->width = store.width();
    batch->height = store.height();
    const std::size_t pixels = static_cast<std::size_t>(batch->width) * batch->height;
    batch->images.resize(samples.size() * pixels * 3);
    batch->truth.resize(samples.size() * pixels);
    if (store.has_teacher()) batch->teacher.resize(samples.size() * pixels);
    float scale[3], shift[3];  // so that values of 65535 make what 255 makes in network_input()
    for (int c = 0; c < 3; ++c) {
      scale[c] = 255.0F / statistics.divisor[c];
      shift[c] = statistics.mean[c] / statistics.divisor[c];
    }
    const auto image_value = [&](std::uint16_t value, int channel) {
      return static_cast<float>(value) / 65535.0F * scale[channel] - shift[channel];
    };
    const auto map_value = [](std::uint16_t value, int) {
      return static_cast<float>(value) / 65535.0F;
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
      if (stop) return nullptr;
      const SampleStore::View view = store.sample(samples[i].index);
      copy_pixels(view.image, batch->width, batch->height, 3, samples[i],
                  batch->images.data() + i * pixels * 3, image_value);
      copy_pixels(view.truth, batch->width, batch->height, 1, samples[i],
                  batch->truth.data() + i * pixels, map_value);
      if (view.teacher) {
        copy_pixels(view.teacher, batch->width, batch->height, 1, samples[i],
                    batch->teacher.data() + i * pixels, map_value);
      }
    }
    return batch;
  }

  void work() {
    std::unique_lock lock(mutex);
    for (;;) {
      room.wait(lock, [&] { return stop || to_make >= plan.size() || to_make < to_take + ahead; });
      if (stop || to_make >= plan.size()) return;
      const std::size_t turn = to_make++;
      lock.unlock();
      Slot slot;
      try {
        slot.batch = make(plan[turn]);
      } catch (...) {
        slot.failed = std::current_exception();
      }
      lock.lock();
      if (stop) return;
      made.emplace(turn, std::move(slot));
      arrived.notify_all();
    }
  }

  SampleStore& store;
  const ChannelStatistics statistics;
  const BatchPlan plan;
  const std::size_t ahead;
  std::mutex mutex;
  std::condition_variable room;     ///< a loader thread may make another batch
  std::condition_variable arrived;  ///< a batch was made
  std::size_t to_make;              ///< the next batch no thread has taken on
  std::size_t to_take;              ///< the next batch the reader gets
  std::map<std::size_t, Slot> made;
  std::atomic<bool> stop{false};
  std::vector<std::jthread> threads;  ///< last, so that they end before what they use
};

BatchLoader::BatchLoader(SampleStore& store, BatchPlan plan, const DatasetOptions& options,
                         int first_batch, int depth)
    : impl_(std::make_unique<Impl>(store, std::move(plan), options, first_batch, depth)) {
  const int threads = std::max(options.loader_threads, 1);
  try {
    for (int i = 0; i < threads; ++i) impl_->threads.emplace_back([this] { impl_->work(); });
  } catch (const std::system_error&) {
    // One thread does the work, only later; without any there is no way on.
    if (impl_->threads.empty()) throw;
  }
}

BatchLoader::~BatchLoader() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->stop = true;
  }
  impl_->room.notify_all();
}

std::shared_ptr<const Batch> BatchLoader::next() {
  std::unique_lock lock(impl_->mutex);
  if (impl_->to_take >= impl_->plan.size()) return nullptr;
  impl_->arrived.wait(lock, [&] { return impl_->made.count(impl_->to_take) > 0; });
  Impl::Slot slot = std::move(impl_->made.extract(impl_->to_take).mapped());
  ++impl_->to_take;
  impl_->room.notify_all();
  lock.unlock();
  if (slot.failed) std::rethrow_exception(slot.failed);
  return slot.batch;
}

}  // namespace distilloscope
