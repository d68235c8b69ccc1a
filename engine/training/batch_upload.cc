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
  ready.tensors.images = image_tensor(batch.images, count, batch.height, batch.width, compute_);
  ready.tensors.truth = map_tensor(batch.truth, count, batch.height, batch.width, compute_);
  if (with_teacher_) {
    ready.tensors.teacher = map_tensor(batch.teacher, count, batch.height, batch.width, compute_);
  }
  return ready;
}

}  // namespace distilloscope
