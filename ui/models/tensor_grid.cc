// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_grid.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(TensorGrid)
};

}  // namespace

TensorGrid::TensorGrid(const TensorValues& tensor) : values_(tensor.values) {
  const auto& shape = tensor.shape;
  const std::size_t rank = shape.size();
  const auto product =
      std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
  if (!values_ || product <= 0 || values_->size() != static_cast<std::size_t>(product)) return;
  count_ = values_->size();
  const auto size = [&](std::size_t at) { return static_cast<int>(shape[at]); };
  if (rank <= 1) {
    kind_ = Kind::vector;
    tiles_ = 1;
    width_ = std::min(static_cast<int>(product), kLine);
    height_ = (static_cast<int>(product) + width_ - 1) / width_;
  } else if (rank == 2) {
    kind_ = Kind::matrix;
    tiles_ = 1;
    height_ = size(0);
    width_ = size(1);
  } else if (size(rank - 1) * size(rank - 2) == 1) {
    kind_ = Kind::matrix;
    tiles_ = 1;
    height_ = size(0);
    width_ = static_cast<int>(product) / height_;
  } else {
    tiles_ = size(0);
    width_ = size(rank - 1);
    height_ = size(rank - 2);
    channels_ = static_cast<int>(product / (std::int64_t{tiles_} * width_ * height_));
  }
}

std::size_t TensorGrid::offset(int tile, int channel, int x, int y) const {
  const std::size_t plane = static_cast<std::size_t>(tile) * channels_ + channel;
  return (plane * height_ + y) * width_ + x;
}

std::optional<float> TensorGrid::at(int tile, int channel, int x, int y) const {
  const std::size_t at = offset(tile, channel, x, y);
  if (at >= count_) return {};
  return (*values_)[at];
}

std::vector<float> TensorGrid::plane(int tile, int channel) const {
  const std::size_t area = static_cast<std::size_t>(width_) * height_;
  const std::size_t from = offset(tile, std::max(channel, 0), 0, 0);
  const std::size_t size = std::min(area, count_ - from);
  const float* const values = values_->data() + from;
  if (channel >= 0) return {values, values + size};
  std::vector<double> sums(size, 0.0);
  for (int each = 0; each < channels_; ++each) {
    const float* const part = values + area * static_cast<std::size_t>(each);
    for (std::size_t i = 0; i < size; ++i) sums[i] += part[i];
  }
  std::vector<float> mean(size);
  std::ranges::transform(sums, mean.begin(),
                         [&](double sum) { return static_cast<float>(sum / channels_); });
  return mean;
}

double TensorGrid::norm(int tile) const {
  const std::size_t size = static_cast<std::size_t>(channels_) * width_ * height_;
  const std::size_t from = tile * size;
  double sum = 0;
  for (std::size_t i = from; i < std::min(from + size, count_); ++i) {
    const double value = (*values_)[i];
    if (std::isfinite(value)) sum += value * value;
  }
  return std::sqrt(sum);
}

QString TensorGrid::placeText(int tile, int x, int y) const {
  switch (kind_) {
    case Kind::vector:
      return Words::tr("index %1").arg(y * width_ + x);
    case Kind::matrix:
      return Words::tr("row %1, column %2").arg(y).arg(x);
    default:
      return Words::tr("kernel %1, row %2, column %3").arg(tile).arg(y).arg(x);
  }
}

QString firstKernels(const std::vector<TensorInfo>& tensors) {
  const auto found = std::ranges::find_if(tensors, [](const TensorInfo& tensor) {
    return tensor.shape.size() == 4 && tensor.shape[2] * tensor.shape[3] > 1;
  });
  return found == tensors.end() ? QString() : QString::fromStdString(found->name);
}

}  // namespace distilloscope
