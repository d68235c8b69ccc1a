// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace distilloscope {

struct TensorInfo {
  std::string name;  ///< dotted module path, "encoder.layer1.0.conv1.weight"
  std::string type;  ///< as safetensors names it: "F32", "BF16", "I64", ...
  std::vector<std::int64_t> shape;
  std::int64_t count = 0;
  double mean = 0;       ///< statistics are over finite values
  double deviation = 0;  ///< population standard deviation
  double minimum = 0;
  double maximum = 0;
  double zero_share = 0;                ///< 0..1
  std::int64_t not_finite = 0;          ///< NaN and infinite values
  std::vector<std::int64_t> histogram;  ///< 64 equal bins from minimum to maximum
};

struct CheckpointInfo {
  std::string file;             ///< absolute
  std::string model;            ///< "Model A", "Model B", "MSI-Net" or "unknown tensors"
  std::int64_t parameters = 0;  ///< weights and running statistics, as Keras counts
  std::int64_t bytes = 0;       ///< file size
  std::vector<std::pair<std::string, std::string>> metadata;  ///< as in the file's header, sorted
  std::vector<TensorInfo> tensors;                            ///< in file order
};

/// One tensor of two checkpoints that has the same shape in both. Norms are Euclidean, over finite
/// values.
struct TensorDifference {
  std::string name;
  std::vector<std::int64_t> shape;
  double first_norm = 0;
  double second_norm = 0;
  double difference_norm = 0;  ///< of second - first
  double cosine = 0;           ///< of the two; NaN when one is zero
  double largest = 0;          ///< largest absolute difference of one value
};

struct CheckpointComparison {
  CheckpointInfo first;
  CheckpointInfo second;
  std::vector<TensorDifference> tensors;  ///< in the order of the first file
  std::vector<std::string> only_first;    ///< names
  std::vector<std::string> only_second;
  std::vector<std::string> misshapen;  ///< "decoder.head.weight: [32, 3] and [32, 1]"
};

/// A tensor's values in row-major order, as float.
struct TensorValues {
  std::string file;
  std::string name;
  std::vector<std::int64_t> shape;
  std::shared_ptr<const std::vector<float>> values;
};

/// Norms of an arm's tensors after each epoch whose weights are there.
struct WeightHistory {
  std::string folder;
  std::vector<int> epochs;
  std::vector<std::string> tensors;
  std::vector<std::vector<double>> norm;    ///< [tensor][epoch]
  std::vector<std::vector<double>> change;  ///< of the step from the epoch before; NaN for the first
};

/// A layer whose activations can be looked at.
struct LayerInfo {
  std::string name;  ///< dotted module path
  std::string kind;  ///< "Conv2d", "BatchNorm2d", ...
  int channels = 0;
  int width = 0;  ///< of its output for the image
  int height = 0;
};

}  // namespace distilloscope
