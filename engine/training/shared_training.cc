// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/shared_training.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

#include "engine/dataset/hash.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

using namespace std::chrono_literals;

constexpr auto kHoldBetweenLooks = 500ms;

int per_batch(const BatchPlan& plan) {
  std::size_t most = 1;
  for (const auto& batch : plan) most = std::max(most, batch.size());
  return static_cast<int>(most);
}

// All that a training reads of a learner, in one order.
std::vector<torch::Tensor> state_of(Learner& learner) {
  std::vector<torch::Tensor> state;
  for (const torch::Tensor& parameter : learner.student->parameters()) {
    state.push_back(parameter.detach());
  }
  for (const torch::Tensor& buffer : learner.student->buffers()) state.push_back(buffer);
  std::vector<NamedTensor> moments;
  learner.adam.save("", moments);
  for (const NamedTensor& moment : moments) state.push_back(moment.tensor);
  return state;
}

// A result as bytes, for the other ranks: lists of numbers, each with its length before it.
class Packer {
 public:
  template <typename Values>
  void put(const Values& values) {
    put_one(static_cast<double>(values.size()));
    for (const auto value : values) put_one(static_cast<double>(value));
  }
  std::string take() { return std::move(bytes_); }

 private:
  void put_one(double value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(const std::string& bytes) : bytes_(bytes) {}
  template <typename Value>
  std::vector<Value> take() {
    std::vector<Value> values(static_cast<std::size_t>(take_one()));
    for (Value& value : values) value = static_cast<Value>(take_one());
    return values;
  }

 private:
  double take_one() {
    double value = 0;
    std::memcpy(&value, bytes_.data() + at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  const std::string& bytes_;
  std::size_t at_ = 0;
};

std::string pack(const ValidationResult& result) {
  Packer packer;
  packer.put(result.images);
  for (const ModelScores& model : result.models) {
    packer.put(model.kl);
    packer.put(model.teacher_kl);
    packer.put(std::vector<int>{model.varies_over_pixels, model.varies_over_images,
                                model.first.width, model.first.height});
    packer.put(model.first.values);
  }
  return packer.take();
}

ValidationResult unpack(const std::string& bytes, std::size_t models) {
  Unpacker packed(bytes);
  ValidationResult result;
  result.images = packed.take<int>();
  for (std::size_t i = 0; i < models; ++i) {
    ModelScores& model = result.models.emplace_back();
    model.kl = packed.take<double>();
    model.teacher_kl = packed.take<double>();
    const std::vector<int> marks = packed.take<int>();
    model.varies_over_pixels = marks[0] != 0;
    model.varies_over_images = marks[1] != 0;
    model.first = {marks[2], marks[3], packed.take<float>()};
  }
  return result;
}

// Puts the images of one rank behind those of the ranks before it.
void add_result(ValidationResult& all, const ValidationResult& part) {
  all.images.insert(all.images.end(), part.images.begin(), part.images.end());
  for (std::size_t i = 0; i < all.models.size(); ++i) {
    ModelScores& to = all.models[i];
    const ModelScores& from = part.models[i];
    to.kl.insert(to.kl.end(), from.kl.begin(), from.kl.end());
    to.teacher_kl.insert(to.teacher_kl.end(), from.teacher_kl.begin(), from.teacher_kl.end());
    to.varies_over_pixels = to.varies_over_pixels || from.varies_over_pixels;
    // Each rank compared its own maps with its first; the first ones are compared here.
    to.varies_over_images =
        to.varies_over_images || from.varies_over_images ||
        (!to.first.empty() && !from.first.empty() && !is_same(to.first, from.first));
    if (to.first.empty()) to.first = from.first;
  }
}

}  // namespace

void SharedTraining::prepare() {
  if (alone()) return;
  gradients_.clear();
  ranks_->prepare();
}

std::string SharedTraining::of_first(const std::string& own) {
  return alone() ? own : ranks_->broadcast(own);
}

Compute SharedTraining::compute_for(HardwareOptions hardware) {
  if (alone()) return choose_compute(hardware);
  if (hardware.threads <= 0) {
    hardware.threads = std::max(1, platform::available_cores() / ranks_->sharing());
  }
  Compute compute = choose_compute(hardware);
  const std::string own = compute.device.is_cuda() ? "a GPU" : "the processor";
  const std::vector<std::string> devices = ranks_->gather(own);
  for (int rank = 1; rank < ranks_->size(); ++rank) {
    const std::string& device = devices[static_cast<std::size_t>(rank)];
    if (device == devices[0]) continue;
    throw EngineError(ErrorCode::invalid_option, "Rank " + std::to_string(rank) + " would use " +
                                                     device + ", rank 0 " + devices[0] +
                                                     ". Set hardware.device to cpu.");
  }
  // What only some processors do fast, none does.
  if (compute.bf16 && hardware.precision == Precision::automatic)
    hardware.precision = Precision::bf16;
  if (!everywhere(compute.bf16)) hardware.precision = Precision::fp32;
  compute = choose_compute(hardware);
  if (compute.device.is_cuda()) {
    const int index = ranks_->local_rank() % static_cast<int>(torch::cuda::device_count());
    compute.device = torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(index));
    ranks_->use_cuda_device(index);
  }
  compute.description += ", " + ranks_->description();
  return compute;
}

void SharedTraining::first_before_others(const std::function<void()>& work) {
  if (first()) work();
  if (alone()) return;
  ranks_->broadcast(std::string());
  if (!first()) work();
}

void SharedTraining::require_same(const TrainingData& data) {
  if (alone()) return;
  // Not the fingerprint: copies on other disks have other times.
  Hash64 hash;
  for (const auto* split : {&data.info().train, &data.info().val}) {
    for (const SampleInfo& sample : *split) {
      hash.add(sample.id);
      hash.add(sample.has_teacher ? "t" : "-");
    }
  }
  const std::vector<std::string> all =
      ranks_->gather(std::to_string(data.info().train.size()) + " training and " +
                     std::to_string(data.info().val.size()) + " validation images (" + hash.hex() +
                     ") in " + data.info().folder);
  const auto seen = [](const std::string& text) { return text.substr(0, text.find(") in ")); };
  for (int rank = 1; rank < ranks_->size(); ++rank) {
    const std::string& other = all[static_cast<std::size_t>(rank)];
    if (seen(other) == seen(all[0])) continue;
    throw EngineError(ErrorCode::mismatch,
                      "Rank " + std::to_string(rank) + " sees " + other + ", rank 0 " + all[0] +
                          ". All ranks need the same images, maps and teacher maps at the same "
                          "place.");
  }
}

void SharedTraining::share_state(std::vector<Learner>& learners, TrainingPosition& position) {
  if (alone()) return;
  for (Learner& learner : learners) {
    for (const torch::Tensor& tensor : state_of(learner)) ranks_->broadcast(tensor);
  }
  std::vector<double> numbers = {
      static_cast<double>(position.step), static_cast<double>(position.epoch),
      static_cast<double>(position.batches_done), position.seconds, position.train_images};
  for (const Learner& learner : learners) {
    numbers.push_back(static_cast<double>(learner.adam.step_count()));
  }
  numbers.insert(numbers.end(), position.train_kl_sum.begin(), position.train_kl_sum.end());
  ranks_->broadcast(torch::from_blob(numbers.data(), {static_cast<std::int64_t>(numbers.size())},
                                     torch::kFloat64));
  position.step = static_cast<std::int64_t>(numbers[0]);
  position.epoch = static_cast<int>(numbers[1]);
  position.batches_done = static_cast<int>(numbers[2]);
  position.seconds = numbers[3];
  position.train_images = numbers[4];
  auto next = numbers.begin() + 5;
  for (Learner& learner : learners) {
    learner.adam.set_step_count(static_cast<std::int64_t>(*next++));
  }
  std::copy(next, numbers.end(), position.train_kl_sum.begin());
}

void SharedTraining::begin_steps(std::vector<Learner>& learners) {
  if (alone()) return;
  for (Learner& learner : learners) {
    gradients_.push_back(std::make_unique<GradientSums>(*ranks_, learner.student->parameters()));
  }
  // All ranks are prepared when all come to the first step.
  ranks_->broadcast(std::string());
  ranks_->begin_steps();
}

Wish SharedTraining::next(JobControl& control) {
  if (alone()) {
    control.checkpoint();
    return control.stop_requested() ? Wish::stop : Wish::go_on;
  }
  while (true) {
    const Wish own = control.cancel_requested() ? Wish::cancel
                     : control.stop_requested() ? Wish::stop
                     : control.hold_requested() ? Wish::hold
                                                : Wish::go_on;
    const Wish granted = ranks_->agree(own);
    control.hold_for(granted == Wish::hold ? kHoldBetweenLooks : 0ms);
    if (granted == Wish::cancel) throw Cancelled{};
    if (granted != Wish::hold) return granted;
  }
}

BatchPlan SharedTraining::own_plan(const BatchPlan& whole) const {
  if (alone()) return whole;
  BatchPlan own;
  for (const auto& batch : whole) {
    const RankPart part = rank_part(static_cast<int>(batch.size()), ranks_->rank(), ranks_->size());
    own.emplace_back(batch.begin() + part.begin, batch.begin() + part.end);
    if (part.count() == 0) own.back().push_back(batch.front());
  }
  return own;
}

void SharedTraining::begin_step(int images) {
  images_ = images;
  if (alone()) return;
  const RankPart part = rank_part(images, ranks_->rank(), ranks_->size());
  weight_ = static_cast<double>(part.count()) / images;
}

void SharedTraining::begin_backward(int arm) {
  if (!alone()) gradients_[static_cast<std::size_t>(arm)]->begin();
}

void SharedTraining::end_backward(int arm) {
  if (!alone()) gradients_[static_cast<std::size_t>(arm)]->finish();
}

void SharedTraining::sum(std::span<double> values) {
  if (!alone()) ranks_->sum(values);
}

void SharedTraining::sum(std::vector<torch::Tensor>& tensors) {
  if (alone()) return;
  std::vector<std::unique_ptr<PendingSum>> sums;
  for (torch::Tensor& tensor : tensors) {
    if (!tensor.defined()) continue;
    // How a tensor lies in memory may depend on the size of a rank's part.
    tensor = tensor.contiguous();
    sums.push_back(ranks_->start_sum(tensor));
  }
  for (const auto& sum : sums) sum->wait();
}

bool SharedTraining::everywhere(bool here) {
  double elsewhere = here ? 0 : 1;
  sum(std::span(&elsewhere, 1));
  return elsewhere == 0;
}

BatchPlan SharedTraining::own_validation(const BatchPlan& whole) const {
  if (alone()) return whole;
  std::vector<PlannedSample> samples;
  for (const auto& batch : whole) samples.insert(samples.end(), batch.begin(), batch.end());
  const RankPart part = rank_part(static_cast<int>(samples.size()), ranks_->rank(), ranks_->size());
  const int size = per_batch(whole);
  BatchPlan own;
  for (int begin = part.begin; begin < part.end; begin += size) {
    own.emplace_back(samples.begin() + begin, samples.begin() + std::min(begin + size, part.end));
  }
  return own;
}

void SharedTraining::look_in(JobControl& control) const {
  if (alone()) {
    control.checkpoint();
  } else if (control.cancel_requested()) {
    throw Cancelled{};
  }
}

ValidationResult SharedTraining::together(ValidationResult own) {
  if (alone()) return own;
  ValidationResult all;
  all.models.resize(own.models.size());
  for (const std::string& packed : ranks_->gather(pack(own))) {
    add_result(all, unpack(packed, own.models.size()));
  }
  summarise(all);
  return all;
}

WorkShare SharedTraining::work_share() {
  if (alone()) return {};
  return {ranks_->rank(), ranks_->size(), [this](std::span<double> values) { sum(values); }};
}

torch::Tensor SharedTraining::gather(const torch::Tensor& row) {
  return ranks_->gather(row);
}

}  // namespace distilloscope
