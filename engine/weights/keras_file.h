// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/platform/platform.h"
#include "engine/weights/hdf5_file.h"
#include "engine/weights/safetensors.h"

namespace distilloscope {

/// One weight of a layer, in Keras' layout: kernels are height x width x in x out.
struct KerasWeight {
  std::string layer;  ///< "conv2d_17"; with the model around it where Keras writes that
  std::string
      variable;  ///< "kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance", ...
  Hdf5Values values;
  std::string name() const { return layer + "/" + variable; }
};

/// The weights in an HDF5 file of Keras, in the order of the model's layers: what
/// model.save_weights("x.h5") and ModelCheckpoint("x.h5") of TensorFlow's Keras 2 write, and
/// model.save("x.h5") of Keras 2 and 3. Configuration and optimiser are passed over. Nothing in it
/// is executed and all is held against the file's size, so it is safe for files from strangers.
class KerasFile {
 public:
  /// Throws EngineError(not_found | unreadable | bad_data) naming the file and what to do.
  explicit KerasFile(const std::string& file);

  const std::string& file() const { return file_; }
  std::size_t bytes() const { return mapped_.size(); }
  const std::vector<KerasWeight>& weights() const { return weights_; }
  /// "Model A" or "Model B" when the first and last convolutions are a student's, else "".
  std::string model() const;
  /// What the notebook's models were trained with, under the keys of our own checkpoints.
  Metadata metadata() const;

 private:
  void read();

  std::string file_;
  platform::MappedFile mapped_;
  std::vector<KerasWeight> weights_;
};

/// Whether a file begins as HDF5 does; false when it cannot be read.
bool is_keras_file(const std::string& file);

}  // namespace distilloscope
