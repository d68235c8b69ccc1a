// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint_writer.h"

#include <stop_token>
#include <utility>

namespace distilloscope {

CheckpointWriter::CheckpointWriter(RunFolder& folder, ModelLanes& lanes,
                                   std::span<const Learner> learners,
                                   std::span<const std::string> names)
    : folder_(folder), lanes_(lanes), learners_(learners), names_(names) {}

CheckpointWriter::~CheckpointWriter() {
  discard();
}

void CheckpointWriter::discard() {
  if (moments_.joinable()) {
    moments_.request_stop();
    moments_.join();
  }
  fault_ = nullptr;
  if (!std::exchange(begun_, {}).empty()) folder_.discard_checkpoint();
}

void CheckpointWriter::begin(const TrainingPosition& position) {
  discard();
  begun_ = folder_.begin_checkpoint();
  moments_ = std::jthread([this, position](const std::stop_token& stop) {
    try {
      save_state(begun_, learners_, position, stop);
    } catch (...) {
      fault_ = std::current_exception();
    }
  });
}

std::string CheckpointWriter::finish(const TrainingPosition& position, bool epoch_complete,
                                     const Metadata& metadata,
                                     const std::function<void()>& beside) {
  try {
    if (!moments_.joinable()) begin(position);
    lanes_.run([&](int arm) {
      save_arm(begun_, learners_, arm, position, metadata, names_);
      if (arm == 0 && beside) beside();
    });
    moments_.join();
    if (fault_) std::rethrow_exception(fault_);
  } catch (...) {
    discard();
    throw;
  }
  begun_.clear();
  return folder_.publish_checkpoint({position.step, position.epoch}, epoch_complete);
}

}  // namespace distilloscope
