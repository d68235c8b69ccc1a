// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/batch_upload.h"

#include "engine/models/kernels.h"

namespace distilloscope {

BatchUpload::BatchUpload(BatchLoader& loader, bool with_teacher, const Compute& compute)
    : loader_(loader),
      with_teacher_(with_teacher),
      compute_(compute),
      ahead_(compute.device.is_cuda() && takes(Shortcut::ahead)) {}

BatchUpload::~BatchUpload() {
  if (coming_.valid()) coming_.wait();
}

BatchUpload::Ready BatchUpload::next() {
  if (!ahead_) return prepare();
  Ready ready = coming_.valid() ? coming_.get() : prepare();
  if (ready.batch) {
    coming_ = std::async(std::launch::async, [this] { return prepare(); });
  }
  return ready;
}

BatchUpload::Ready BatchUpload::prepare() {
  Ready ready;
  ready.batch = loader_.next();
  if (!ready.batch) return ready;
  const Batch& batch = *ready.batch;
  const int count = static_cast<int>(batch.samples.size());
  if (compute_.device.is_cpu() && compute_.channels_last) {
    // Computed where they are, in the batch, which stays as long as they do.
    const auto seen = [&](const std::vector<float>& values, std::int64_t channels) {
      return torch::from_blob(const_cast<float*>(values.data()),
                              {count, batch.height, batch.width, channels},
                              [owner = ready.batch](void*) {})
          .permute({0, 3, 1, 2});
    };
    ready.tensors.images = seen(batch.images, 3);
    ready.tensors.truth = seen(batch.truth, 1).contiguous();
    if (with_teacher_) ready.tensors.teacher = seen(batch.teacher, 1).contiguous();
    return ready;
  }
  ready.tensors.images = image_tensor(batch.images, count, batch.height, batch.width, compute_);
  ready.tensors.truth = map_tensor(batch.truth, count, batch.height, batch.width, compute_);
  if (with_teacher_) {
    ready.tensors.teacher = map_tensor(batch.teacher, count, batch.height, batch.width, compute_);
  }
  return ready;
}

}  // namespace distilloscope
