// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/api/options.h"
#include "engine/weights/tensor_file.h"

namespace distilloscope {

/// Adam as Keras computes it: with a = lr sqrt(1 - b2^t) / (1 - b1^t), each step is
/// p -= a m / (sqrt(v) + eps). Weight decay is decoupled: p *= 1 - lr * decay before that.
class Adam {
 public:
  /// \p first_step is how many steps the step count pretends to have seen.
  Adam(std::vector<torch::Tensor> parameters, const OptimiserOptions& options,
       std::int64_t first_step = 0);

  void zero_gradients();
  /// Length of all gradients together; with \p clip above 0 they are shortened to it.
  double gradient_norm(double clip);
  /// The same without waiting for a GPU: the length as a tensor where they are; undefined when
  /// there are no gradients.
  torch::Tensor gradient_norm_there(double clip) const;
  void step(double learning_rate);

  /// A step in pieces, on a processor: begin_step() once, and step_one() for each parameter, in any
  /// order. Does nothing to one without a gradient.
  struct Rates {
    double learning_rate = 0;
    double corrected = 0;  ///< a above
  };
  Rates begin_step(double learning_rate);
  void step_one(std::size_t parameter, const Rates& rates);

  std::vector<torch::Tensor>& parameters() { return parameters_; }
  std::int64_t step_count() const { return step_count_; }
  void set_step_count(std::int64_t steps) { step_count_ = steps; }
  /// Moments as tensors named prefix + "m." or "v." + number of the parameter.
  void save(const std::string& prefix, std::vector<NamedTensor>& tensors) const;
  /// Throws EngineError(mismatch) when a moment is missing or has another shape.
  void load(const std::string& prefix, const std::vector<NamedTensor>& tensors,
            std::int64_t step_count);

 private:
  /// Those of gradients, parameters and moments where there is a gradient.
  struct Lists {
    std::vector<torch::Tensor> gradients, parameters, means, squares;
  };
  Lists lists() const;
  void fused_step(double learning_rate);
  bool passes_once(std::size_t parameter) const;
  void step_in_one_pass(std::size_t parameter, const Rates& rates);

  std::vector<torch::Tensor> parameters_;
  std::vector<torch::Tensor> mean_;
  std::vector<torch::Tensor> square_;
  OptimiserOptions options_;
  std::int64_t step_count_;
};

/// The length of a vector whose parts have these lengths; parts may be undefined, all of them as well.
double length_of_all(const std::vector<torch::Tensor>& lengths);

/// The learning rate of a step (1 is the first) out of \p steps.
double scheduled_learning_rate(const OptimiserOptions& options, std::int64_t step,
                               std::int64_t steps);

}  // namespace distilloscope
