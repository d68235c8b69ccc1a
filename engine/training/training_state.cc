// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_state.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/records/csv.h"
#include "engine/records/run_folder.h"
#include "engine/weights/checkpoint.h"

namespace distilloscope {
namespace {

constexpr const char* kSeconds = "seconds";

std::string exact_text(double value) {
  char buffer[40];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

template <typename Number>
void read(const Metadata& metadata, const std::string& file, const std::string& key,
          Number& value) {
  const auto found = metadata.find(key);
  if (found == metadata.end() || !parse_number(std::string_view(found->second), value)) {
    throw EngineError(ErrorCode::bad_data, file + " has no usable '" + key +
                                               "' in its metadata, so the training cannot "
                                               "go on from it. Resume from another checkpoint.");
  }
}

}  // namespace

void save_arm(const std::string& folder, std::span<const Learner> learners, int arm,
              const TrainingPosition& position, const Metadata& metadata_common,
              std::span<const std::string> names) {
  Metadata weights = metadata_common;
  weights["epoch"] = std::to_string(position.epoch);
  weights["step"] = std::to_string(position.step);
  weights[kSeconds] = exact_text(position.seconds);
  weights["arm"] = names[static_cast<std::size_t>(arm)];
  save_weights(folder + "/" + checkpoint_file_name(arm),
               learners[static_cast<std::size_t>(arm)].student, weights);
}

void save_state(const std::string& folder, std::span<const Learner> learners,
                const TrainingPosition& position, const std::stop_token& stop) {
  Metadata metadata{
      {"format", "distilloscope training state 1"},
      {"step", std::to_string(position.step)},
      {"epoch", std::to_string(position.epoch)},
      {"batches_done", std::to_string(position.batches_done)},
      {kSeconds, exact_text(position.seconds)},
      {"train_images", exact_text(position.train_images)},
  };
  std::vector<NamedTensor> tensors;
  for (std::size_t arm = 0; arm < learners.size(); ++arm) {
    const std::string letter = arm_letter(static_cast<int>(arm));
    learners[arm].adam.save("optimiser." + letter + ".", tensors);
    metadata["train_kl_sum_" + letter] = exact_text(position.train_kl_sum[arm]);
    metadata["adam_step_" + letter] = std::to_string(learners[arm].adam.step_count());
  }
  const auto generator = at::globalContext().defaultGenerator(torch::kCPU);
  tensors.push_back({"training.generator_state", generator.get_state()});
  write_safetensors(folder + "/" + kTrainingStateFile, tensors, metadata, stop);
}

TrainingPosition load_training(const std::string& folder, std::span<Learner> learners) {
  const std::string file = folder + "/" + kTrainingStateFile;
  const Metadata metadata = SafetensorsFile(file).metadata();
  const std::vector<NamedTensor> tensors = read_tensors(file);
  TrainingPosition position;
  read(metadata, file, "step", position.step);
  read(metadata, file, "epoch", position.epoch);
  read(metadata, file, "batches_done", position.batches_done);
  read(metadata, file, kSeconds, position.seconds);
  read(metadata, file, "train_images", position.train_images);
  position.train_kl_sum.assign(learners.size(), 0);
  // Checkpoints of before have no seconds there.
  const std::string first = folder + "/" + checkpoint_file_name(0);
  const Metadata of_first = SafetensorsFile(first).metadata();
  if (of_first.contains(kSeconds)) read(of_first, first, kSeconds, position.seconds);
  for (std::size_t arm = 0; arm < learners.size(); ++arm) {
    const std::string letter = arm_letter(static_cast<int>(arm));
    load_weights(folder + "/" + checkpoint_file_name(static_cast<int>(arm)), learners[arm].student);
    std::int64_t adam_steps = 0;
    read(metadata, file, "train_kl_sum_" + letter, position.train_kl_sum[arm]);
    read(metadata, file, "adam_step_" + letter, adam_steps);
    learners[arm].adam.load("optimiser." + letter + ".", tensors, adam_steps);
  }
  const auto state = std::ranges::find(tensors, "training.generator_state", &NamedTensor::name);
  if (state != tensors.end()) {
    auto generator = at::globalContext().defaultGenerator(torch::kCPU);
    generator.set_state(state->tensor);
  }
  return position;
}

}  // namespace distilloscope
