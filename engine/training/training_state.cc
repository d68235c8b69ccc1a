// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_state.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "engine/api/error.h"
#include "engine/records/csv.h"
#include "engine/records/run_folder.h"
#include "engine/weights/checkpoint.h"

namespace distilloscope {
namespace {

std::string exact_text(double value) {
  char buffer[40];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

template <typename Number>
void read(const Metadata& metadata, const std::string& file, const char* key, Number& value) {
  const auto found = metadata.find(key);
  if (found == metadata.end() || !parse_number(std::string_view(found->second), value)) {
    throw EngineError(ErrorCode::bad_data, file + " has no usable '" + key +
                                               "' in its metadata, so the training cannot "
                                               "go on from it. Resume from another checkpoint.");
  }
}

}  // namespace

void save_training(const std::string& folder, const Learner& a, const Learner& b,
                   const TrainingPosition& position, const Metadata& metadata_common) {
  Metadata weights = metadata_common;
  weights["epoch"] = std::to_string(position.epoch);
  weights["step"] = std::to_string(position.step);
  save_weights(folder + "/" + kCheckpointFiles[0], a.student, weights);
  save_weights(folder + "/" + kCheckpointFiles[1], b.student, weights);

  std::vector<NamedTensor> tensors;
  a.adam.save("optimiser.a.", tensors);
  b.adam.save("optimiser.b.", tensors);
  const auto generator = at::globalContext().defaultGenerator(torch::kCPU);
  tensors.push_back({"training.generator_state", generator.get_state()});
  const Metadata metadata{
      {"format", "distilloscope training state 1"},
      {"step", std::to_string(position.step)},
      {"epoch", std::to_string(position.epoch)},
      {"batches_done", std::to_string(position.batches_done)},
      {"seconds", exact_text(position.seconds)},
      {"train_kl_sum_a", exact_text(position.train_kl_sum[0])},
      {"train_kl_sum_b", exact_text(position.train_kl_sum[1])},
      {"train_images", exact_text(position.train_images)},
      {"adam_step_a", std::to_string(a.adam.step_count())},
      {"adam_step_b", std::to_string(b.adam.step_count())},
  };
  write_safetensors(folder + "/" + kTrainingStateFile, tensors, metadata);
}

TrainingPosition load_training(const std::string& folder, Learner& a, Learner& b) {
  load_weights(folder + "/" + kCheckpointFiles[0], a.student);
  load_weights(folder + "/" + kCheckpointFiles[1], b.student);
  const std::string file = folder + "/" + kTrainingStateFile;
  const Metadata metadata = SafetensorsFile(file).metadata();
  const std::vector<NamedTensor> tensors = read_tensors(file);
  TrainingPosition position;
  std::int64_t adam_steps[2] = {0, 0};
  read(metadata, file, "step", position.step);
  read(metadata, file, "epoch", position.epoch);
  read(metadata, file, "batches_done", position.batches_done);
  read(metadata, file, "seconds", position.seconds);
  read(metadata, file, "train_kl_sum_a", position.train_kl_sum[0]);
  read(metadata, file, "train_kl_sum_b", position.train_kl_sum[1]);
  read(metadata, file, "train_images", position.train_images);
  read(metadata, file, "adam_step_a", adam_steps[0]);
  read(metadata, file, "adam_step_b", adam_steps[1]);
  a.adam.load("optimiser.a.", tensors, adam_steps[0]);
  b.adam.load("optimiser.b.", tensors, adam_steps[1]);
  const auto state = std::ranges::find(tensors, "training.generator_state", &NamedTensor::name);
  if (state != tensors.end()) {
    auto generator = at::globalContext().defaultGenerator(torch::kCPU);
    generator.set_state(state->tensor);
  }
  return position;
}

}  // namespace distilloscope
