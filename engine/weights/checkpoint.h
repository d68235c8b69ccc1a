// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/models/msi_net.h"
#include "engine/models/student.h"
#include "engine/weights/tensor_file.h"

namespace distilloscope {

/// Tensors whose names begin so travel in a checkpoint but are not the model's: the optimiser's
/// moments and what else a training needs to go on. Loading weights passes them over.
inline constexpr std::string_view kOptimiserPrefix = "optimiser.";
inline constexpr std::string_view kTrainingPrefix = "training.";
bool belongs_to_training(std::string_view tensor_name);

/// Writes parameters and buffers (float32, num_batches_tracked as I64) with what load_student()
/// or load_msi_net() needs to know in the metadata; see docs/checkpoint-format.md. \p metadata is
/// added to it and \p training tensors (their names must belong_to_training()) to the file. Throws
/// EngineError(unwritable | disk_full) naming the file.
void save_weights(const std::string& file, const Student& student, const Metadata& metadata,
                  const std::vector<NamedTensor>& training = {});
void save_weights(const std::string& file, const MSINet& network, const Metadata& metadata);

/// Fills a network of the same kind from any safetensors file with its tensor names. Throws
/// EngineError(mismatch) listing every missing, surplus and misshapen tensor, or what opening the
/// file throws; the network is then as it was.
void load_weights(const std::string& file, Student& student);
void load_weights(const std::string& file, MSINet& network);

/// A student as the file's metadata describes it, with the file's weights, in eval mode on the CPU,
/// or one of the notebook from its Keras file (.h5).
/// Throws EngineError(mismatch) when the file is not a checkpoint of ours.
Student load_student(const std::string& file);

/// The same into a network that is there, in its layout and mode, which saves making one. False
/// when the file is for a network that differs from it; throws as above. Afterwards it holds the
/// file's weights, or is as it was.
bool reload_student(const std::string& file, Student& student);

/// As load_student() for an MSI-Net.
MSINet load_msi_net(const std::string& file);

}  // namespace distilloscope
