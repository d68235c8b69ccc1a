// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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

}  // namespace distilloscope
