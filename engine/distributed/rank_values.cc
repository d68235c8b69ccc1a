// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values between ranks, as tensors on the CPU.
#include <torch/torch.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "engine/distributed/rank_group.h"

namespace distilloscope {
namespace {

torch::Tensor bytes_of(const std::string& text, std::int64_t length) {
  torch::Tensor bytes = torch::zeros({length}, torch::kUInt8);
  std::memcpy(bytes.data_ptr(), text.data(), text.size());
  return bytes;
}

std::string text_of(const torch::Tensor& bytes, std::int64_t length) {
  return {static_cast<const char*>(bytes.data_ptr()), static_cast<std::size_t>(length)};
}

torch::Tensor number(std::int64_t value) {
  return torch::full({1}, value, torch::kInt64);
}

}  // namespace

void RankGroup::sum(std::span<double> values) {
  if (values.empty()) return;
  sum(torch::from_blob(values.data(), {static_cast<std::int64_t>(values.size())}, torch::kFloat64));
}

std::string RankGroup::broadcast(const std::string& of_first) {
  const torch::Tensor length = number(static_cast<std::int64_t>(of_first.size()));
  broadcast(length);
  const std::int64_t count = length.item<std::int64_t>();
  if (count == 0) return {};
  const torch::Tensor bytes = bytes_of(first() ? of_first : std::string(), count);
  broadcast(bytes);
  return text_of(bytes, count);
}

std::vector<std::string> RankGroup::gather(const std::string& own) {
  const torch::Tensor lengths = gather(number(static_cast<std::int64_t>(own.size())));
  const std::int64_t longest = std::max<std::int64_t>(lengths.max().item<std::int64_t>(), 1);
  const torch::Tensor rows = gather(bytes_of(own, longest));
  std::vector<std::string> texts;
  for (int i = 0; i < size(); ++i) {
    texts.push_back(text_of(rows[i], lengths[i][0].item<std::int64_t>()));
  }
  return texts;
}

Wish RankGroup::agree(Wish own) {
  return static_cast<Wish>(gather(number(static_cast<int>(own))).max().item<std::int64_t>());
}

}  // namespace distilloscope
