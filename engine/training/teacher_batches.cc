// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/teacher_batches.h"

#include <algorithm>
#include <utility>

#include "engine/models/msi_net_input.h"

namespace distilloscope {
namespace {

void mirror_rows(std::vector<float>& values, int width, int channels) {
  const auto stride = static_cast<std::ptrdiff_t>(width) * channels;
  for (auto row = values.begin(); row != values.end(); row += stride) {
    for (int left = 0, right = width - 1; left < right; ++left, --right) {
      std::swap_ranges(row + left * channels, row + (left + 1) * channels, row + right * channels);
    }
  }
}

}  // namespace

TeacherBatches::TeacherBatches(const std::vector<SampleFiles>& samples, BatchPlan plan, int width,
                               int height)
    : samples_(samples), plan_(std::move(plan)), width_(width), height_(height) {
  begin_next();
}

void TeacherBatches::begin_next() {
  if (made_ == plan_.size()) return;
  ahead_ =
      std::async(std::launch::async, [this, &planned = plan_[made_]] { return make(planned); });
  ++made_;
}

std::shared_ptr<const Batch> TeacherBatches::next() {
  if (!ahead_.valid()) return nullptr;
  auto batch = ahead_.get();
  begin_next();
  return batch;
}

std::shared_ptr<const Batch> TeacherBatches::make(const std::vector<PlannedSample>& planned) const {
  auto batch = std::make_shared<Batch>();
  batch->samples = planned;
  batch->width = width_;
  batch->height = height_;
  for (const PlannedSample& sample : planned) {
    const SampleFiles& files = samples_[static_cast<std::size_t>(sample.index)];
    auto image =
        fit_to_msi_net(read_picture(files.stimulus), MSINetVariant::training, width_, height_);
    Map truth = fit_map_to_msi_net(read_map(files.truth), MSINetVariant::training, width_, height_);
    if (sample.mirror_x) {
      mirror_rows(image, width_, 3);
      mirror_rows(truth.values, width_, 1);
    }
    batch->images.insert(batch->images.end(), image.begin(), image.end());
    batch->truth.insert(batch->truth.end(), truth.values.begin(), truth.values.end());
  }
  return batch;
}

}  // namespace distilloscope
