// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <memory>
#include <mutex>
#include <vector>

#include "engine/api/error.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/resize.h"
#include "engine/dataset/sample_cache.h"

namespace distilloscope {
namespace {

/// Raised when the values of a cached sample would come out otherwise.
constexpr int kFormat = 1;

bool all_have_teacher(const std::vector<SampleFiles>& files) {
  return !files.empty() && std::all_of(files.begin(), files.end(), [](const SampleFiles& sample) {
    return !sample.teacher.empty();
  });
}

std::string cache_key(const Dataset& dataset, Split split, const DatasetOptions& options,
                      bool teacher) {
  // The fingerprint covers all used files, the teacher's and the limits included.
  return dataset.info.fingerprint + (split == Split::train ? " train " : " val ") +
         std::to_string(options.width) + "x" + std::to_string(options.height) +
         (options.resize == Resize::area ? " area" : " antialiased_linear") +
         (options.colour_order == ColourOrder::bgr ? " bgr" : " rgb") +
         (teacher ? " teacher" : " alone") + " format " + std::to_string(kFormat);
}

std::uint16_t fixed_point(float share) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * 65535.0F));
}

void put_map(const std::string& file, const DatasetOptions& options, std::uint16_t* to) {
  DecodedMap decoded;
  try {
    decoded = decode_map(file);
  } catch (const FileFault& fault) {
    throw EngineError(fault.code(), file + " " + fault.what() + ".");
  }
  float scale = 1;
  if (decoded.floats && !decoded.map.empty()) {
    // Fixed point needs a maximum near 1. A map that sums to 1, say, would round to nothing.
    const float most = *std::max_element(decoded.map.values.begin(), decoded.map.values.end());
    if (most > 1 || (most > 0 && most < 1.0F / 16)) scale = 1 / most;
    if (!std::isfinite(scale)) scale = 1;
  }
  const Map resized = resize_map(decoded.map, options);
  for (const float value : resized.values) *to++ = fixed_point(value * scale);
}

void put_sample(const SampleFiles& files, const DatasetOptions& options, bool teacher,
                std::uint16_t* to) {
  const std::size_t pixels = static_cast<std::size_t>(options.width) * options.height;
  const std::vector<float> image = resize_picture(read_picture(files.stimulus), options);
  for (std::size_t i = 0; i < image.size(); ++i) to[i] = fixed_point(image[i] / 255.0F);
  put_map(files.truth, options, to + 3 * pixels);
  if (teacher) put_map(files.teacher, options, to + 4 * pixels);
}

}  // namespace

struct SampleStore::Impl {
  Impl(const Dataset& dataset, Split split, const DatasetOptions& chosen)
      : options(chosen),
        files(dataset.split(split)),
        teacher(all_have_teacher(files)),
        pixels(static_cast<std::size_t>(chosen.width) * chosen.height),
        values_per_sample(pixels * (teacher ? 5 : 4)),
        cache(cache_key(dataset, split, chosen, teacher), static_cast<int>(files.size()),
              values_per_sample, static_cast<std::int64_t>(chosen.cache_above_mb) << 20),
        ready(new std::atomic<bool>[files.size()]()) {}

  View view(const std::uint16_t* values) const {
    return {values, values + 3 * pixels, teacher ? values + 4 * pixels : nullptr};
  }

  DatasetOptions options;
  std::vector<SampleFiles> files;
  bool teacher;
  std::size_t pixels;
  std::size_t values_per_sample;
  SampleCache cache;
  std::unique_ptr<std::atomic<bool>[]> ready;
  std::array<std::mutex, 61> locks;  ///< sample i is decoded under lock i % 61
};

SampleStore::SampleStore(const Dataset& dataset, Split split, const DatasetOptions& options)
    : impl_(std::make_unique<Impl>(dataset, split, options)) {}

SampleStore::~SampleStore() = default;

int SampleStore::size() const {
  return static_cast<int>(impl_->files.size());
}
int SampleStore::width() const {
  return impl_->options.width;
}
int SampleStore::height() const {
  return impl_->options.height;
}
bool SampleStore::has_teacher() const {
  return impl_->teacher;
}
const std::string& SampleStore::id(int index) const {
  return impl_->files.at(static_cast<std::size_t>(index)).id;
}
bool SampleStore::keeps() const {
  return impl_->cache.keeps();
}
const std::string& SampleStore::cache_file() const {
  return impl_->cache.file();
}

SampleStore::View SampleStore::sample(int index) {
  const SampleFiles& files = impl_->files.at(static_cast<std::size_t>(index));
  if (!impl_->cache.keeps()) {
    thread_local std::vector<std::uint16_t> scratch;
    scratch.resize(impl_->values_per_sample);
    put_sample(files, impl_->options, impl_->teacher, scratch.data());
    return impl_->view(scratch.data());
  }
  std::uint16_t* slot = impl_->cache.slot(index);
  std::atomic<bool>& ready = impl_->ready[static_cast<std::size_t>(index)];
  if (!ready.load(std::memory_order_acquire)) {
    const std::lock_guard lock(impl_->locks[static_cast<std::size_t>(index) % impl_->locks.size()]);
    if (!ready.load(std::memory_order_relaxed)) {
      if (!impl_->cache.was_kept(index)) {
        put_sample(files, impl_->options, impl_->teacher, slot);
        impl_->cache.mark_kept(index);
      }
      ready.store(true, std::memory_order_release);
    }
  }
  return impl_->view(slot);
}

Map SampleStore::truth(int index) {
  const View view = sample(index);
  Map map;
  map.width = width();
  map.height = height();
  map.values.resize(impl_->pixels);
  for (std::size_t i = 0; i < impl_->pixels; ++i) {
    map.values[i] = static_cast<float>(view.truth[i]) / 65535.0F;
  }
  return map;
}

}  // namespace distilloscope
