// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/doubling.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/models/doubled_rows.h"

namespace distilloscope {
namespace {

using torch::Tensor;

constexpr std::int64_t kValuesAtOnce = 32768;  // for one thread

bool is_of_these_types(const Tensor& tensor) {
  return tensor.is_cpu() &&
         (tensor.scalar_type() == torch::kFloat32 || tensor.scalar_type() == torch::kBFloat16);
}

doubling::Shape shape_of(const Tensor& map) {
  return {map.size(0), map.size(2), map.size(3), map.size(1)};
}

Tensor empty_map(const Tensor& like, std::int64_t height, std::int64_t width) {
  return torch::empty({like.size(0), like.size(1), height, width}, like.options(),
                      torch::MemoryFormat::ChannelsLast);
}

/// Calls \p work with parts of so many rows and room for one of so many values.
template <typename Work>
void share_rows(std::int64_t rows, std::int64_t values, const Work& work) {
  const std::int64_t at_once =
      std::max<std::int64_t>(1, kValuesAtOnce / std::max<std::int64_t>(1, values));
  at::parallel_for(0, rows, at_once, [&](std::int64_t begin, std::int64_t end) {
    std::vector<float> row(static_cast<std::size_t>(values));
    work(begin, end, row.data());
  });
}

/// Calls \p work with a value of the type that the tensor's values are passed on as.
template <typename Work>
void of_its_type(const Tensor& tensor, const Work& work) {
  if (tensor.scalar_type() == torch::kFloat32) {
    work(float{});
  } else {
    work(doubling::Half{});
  }
}

template <typename Value>
Value* values_of(const Tensor& tensor) {
  return static_cast<Value*>(tensor.data_ptr());
}

Tensor twice_as_large(const Tensor& input) {
  const doubling::Shape shape = shape_of(input);
  const Tensor output = empty_map(input, 2 * shape.height, 2 * shape.width);
  of_its_type(input, [&](auto type) {
    using Value = decltype(type);
    share_rows(shape.images * 2 * shape.height, shape.width * shape.channels,
               [&](std::int64_t begin, std::int64_t end, float* row) {
                 doubling::double_rows(values_of<Value>(input), shape, begin, end, row,
                                       values_of<Value>(output));
               });
  });
  return output;
}

class Doubling : public torch::autograd::Function<Doubling> {
 public:
  static Tensor forward(torch::autograd::AutogradContext*, const Tensor& input) {
    return twice_as_large(input);
  }
  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext*,
                                               torch::autograd::tensor_list gradients) {
    return {doubling_gradient(gradients[0])};
  }
};

}  // namespace

bool can_be_doubled(const Tensor& input) {
  return is_of_these_types(input) && input.dim() == 4 && input.numel() > 0 &&
         input.is_contiguous(torch::MemoryFormat::ChannelsLast);
}

Tensor doubled_map(const Tensor& input) {
  return Doubling::apply(input);
}

Tensor doubling_gradient(const Tensor& gradient) {
  TORCH_CHECK(is_of_these_types(gradient) && gradient.dim() == 4 && gradient.size(2) % 2 == 0 &&
                  gradient.size(3) % 2 == 0,
              "the gradient by a doubled map is ", gradient.sizes(), ", ", gradient.dtype());
  const Tensor from = gradient.contiguous(torch::MemoryFormat::ChannelsLast);
  const Tensor result = empty_map(from, from.size(2) / 2, from.size(3) / 2);
  const doubling::Shape shape = shape_of(result);
  of_its_type(from, [&](auto type) {
    using Value = decltype(type);
    share_rows(shape.images * shape.height, 2 * shape.width * shape.channels,
               [&](std::int64_t begin, std::int64_t end, float* row) {
                 doubling::gather_rows(values_of<Value>(from), shape, begin, end, row,
                                       values_of<Value>(result));
               });
  });
  return result;
}

}  // namespace distilloscope
