// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/distributed/gradient_sums.h"

#include <utility>

namespace distilloscope {
namespace {

// The first is small, so that sending begins early; the others are large enough to be sent at the
// full rate of a network.
constexpr std::int64_t kFirstBucketBytes = 1 << 20;
constexpr std::int64_t kBucketBytes = 8 << 20;

}  // namespace

GradientSums::GradientSums(RankGroup& ranks, std::vector<torch::Tensor> parameters)
    : ranks_(ranks),
      parameters_(std::move(parameters)),
      arrivals_(parameters_, [this](std::size_t parameter) { arrived(parameter); }) {
  places_.resize(parameters_.size());
  // Gradients come about in the opposite order.
  std::vector<std::int64_t> sizes;
  std::int64_t bytes = 0;
  for (std::size_t i = parameters_.size(); i-- > 0;) {
    const std::int64_t more = static_cast<std::int64_t>(parameters_[i].nbytes());
    const std::int64_t limit = buckets_.size() <= 1 ? kFirstBucketBytes : kBucketBytes;
    if (buckets_.empty() || bytes + more > limit) {
      buckets_.emplace_back();
      sizes.push_back(0);
      bytes = 0;
    }
    bytes += more;
    places_[i].bucket = buckets_.size() - 1;
    ++buckets_.back().members;
    sizes.back() += parameters_[i].numel();
  }
  for (std::size_t i = 0; i < buckets_.size(); ++i) {
    buckets_[i].values =
        torch::zeros({sizes[i]}, parameters_.front().options().requires_grad(false));
  }
  std::vector<std::int64_t> offsets(buckets_.size(), 0);
  for (std::size_t i = parameters_.size(); i-- > 0;) {
    Place& place = places_[i];
    std::int64_t& offset = offsets[place.bucket];
    place.gradient = buckets_[place.bucket].values.as_strided(parameters_[i].sizes(),
                                                              parameters_[i].strides(), offset);
    offset += parameters_[i].numel();
  }
}

void GradientSums::begin() {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    places_[i].arrived = false;
    torch::Tensor& gradient = parameters_[i].mutable_grad();
    if (gradient.defined() && gradient.is_same(places_[i].gradient)) continue;
    places_[i].gradient.zero_();
    gradient = places_[i].gradient;
  }
  for (Bucket& bucket : buckets_) bucket.missing = bucket.members;
  sent_ = 0;
  active_ = true;
}

void GradientSums::arrived(std::size_t parameter) {
  Place& place = places_[parameter];
  if (!active_ || place.arrived) return;
  place.arrived = true;
  --buckets_[place.bucket].missing;
  send_complete();
}

void GradientSums::send_complete() {
  while (sent_ < buckets_.size() && buckets_[sent_].missing == 0) {
    buckets_[sent_].sum = ranks_.start_sum(buckets_[sent_].values);
    ++sent_;
  }
}

void GradientSums::finish() {
  active_ = false;
  // What has no gradient is missing on all ranks alike.
  for (; sent_ < buckets_.size(); ++sent_) {
    buckets_[sent_].sum = ranks_.start_sum(buckets_[sent_].values);
  }
  for (Bucket& bucket : buckets_) {
    bucket.sum->wait();
    bucket.sum.reset();
  }
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!places_[i].arrived) parameters_[i].mutable_grad() = torch::Tensor();
  }
}

}  // namespace distilloscope
