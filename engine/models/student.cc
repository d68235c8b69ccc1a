// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/student.h"

#include <sstream>

#include "engine/api/error.h"
#include "engine/models/convolution.h"
#include "engine/models/kernels.h"
#include "engine/models/layer_watch.h"
#include "engine/models/operations.h"
#include "engine/models/rectification.h"
#include "engine/models/shared_statistics.h"
#include "engine/models/unfilled.h"
#include "engine/models/upsampled_convolution.h"

namespace distilloscope {
namespace {

namespace nn = torch::nn;

// Stride 1 and a kernel of 3: "same" and symmetric padding are one here.
nn::Conv2d convolution(std::int64_t in, std::int64_t out) {
  return make_convolution(nn::Conv2dOptions(in, out, 3).padding(1).bias(true));
}

// bfloat16 has 8 bits of mantissa: the last step is taken in float32 so that the map has more.
torch::Tensor map_of(const torch::Tensor& logits) {
  return torch::sigmoid(logits.to(torch::kFloat32));
}

EncoderOptions encoder_options(const StudentModelOptions& options) {
  return {options.padding, options.batch_norm_momentum, options.batch_norm_epsilon};
}

}  // namespace

StudentModelOptions student_model_options(const StudentOptions& options, bool teacher_head) {
  return {teacher_head, options.padding, options.batch_norm_momentum, options.batch_norm_epsilon};
}

DecoderImpl::DecoderImpl(const StudentModelOptions& options) {
  conv1 = register_module("conv1", convolution(512, 256));
  conv2 = register_module("conv2", convolution(256, 128));
  conv3 = register_module("conv3", convolution(128, 64));
  conv4 = register_module("conv4", convolution(64, 32));
  conv6_1 = register_module("conv6_1", convolution(32, 1));
  if (options.teacher_head) {
    conv5 = register_module("conv5", convolution(32, 16));
    conv6_2 = register_module("conv6_2", convolution(16, 1));
  }
}

StudentOutput DecoderImpl::forward(const torch::Tensor& features) {
  const auto convolved = [](nn::Conv2d& layer, const torch::Tensor& x) {
    return seen(*layer, convolved_3x3(x, layer->weight, layer->bias));
  };
  const auto convolved_twice_as_large = [](nn::Conv2d& layer, const torch::Tensor& x) {
    return rectified_both_ways(seen(*layer, convolved_upsampling(x, layer->weight, layer->bias)));
  };
  auto x = convolved_twice_as_large(conv1, features);
  x = convolved_twice_as_large(conv2, x);
  x = convolved_twice_as_large(conv3, x);
  x = convolved_twice_as_large(conv4, x);
  // The fifth upsampling is by far the largest, and few channels come after it.
  // On a GPU it costs more in many small kernels than it saves in one large one.
  const bool plain = !takes(Shortcut::upsampling) || !x.is_cpu();
  if (plain) x = upsample_twice(x);
  const auto convolved_at_last = [&](nn::Conv2d& layer) {
    return plain ? convolved(layer, x)
                 : seen(*layer, upsampled_convolution(x, layer->weight, layer->bias));
  };
  StudentOutput output;
  output.saliency = map_of(convolved_at_last(conv6_1));
  if (conv6_2.is_empty()) return output;
  if (plain) {
    output.teacher = map_of(convolved(conv6_2, rectified(convolved_at_last(conv5))));
    return output;
  }
  // Who watches sees the map between the two, which is put into place for that alone.
  if (layers_are_watched()) convolved_at_last(conv5);
  output.teacher = map_of(seen(*conv6_2, upsampled_convolutions(x, conv5->weight, conv5->bias,
                                                                conv6_2->weight, conv6_2->bias)));
  return output;
}

StudentImpl::StudentImpl(const StudentModelOptions& options) : options_(options) {
  encoder = register_module("encoder", ResNetEncoder(encoder_options(options)));
  decoder = register_module("decoder", Decoder(options));
}

StudentOutput StudentImpl::forward(const torch::Tensor& images) {
  if (images.dim() != 4 || images.size(1) != 3 || images.size(2) < 32 || images.size(3) < 32 ||
      images.size(2) % 32 != 0 || images.size(3) % 32 != 0) {
    std::ostringstream message;
    message << "images of shape " << images.sizes()
            << " do not fit the network: it takes N x 3 x height x width with height and width "
               "multiples of 32";
    throw EngineError(ErrorCode::mismatch, message.str());
  }
  if (is_training() && images.size(2) * images.size(3) == 32 * 32 &&
      images_of_batch(images.size(0)) == 1) {
    throw EngineError(ErrorCode::invalid_option,
                      "a training batch of one 32x32 image leaves the last batch normalisation one "
                      "value per channel; choose larger images or leave out incomplete batches");
  }
  return decoder(encoder(images));
}

ParameterCount parameter_count(const nn::Module& module) {
  ParameterCount count;
  for (const auto& parameter : module.parameters()) count.trainable += parameter.numel();
  // num_batches_tracked, the one integer buffer, is a counter and no weight.
  for (const auto& buffer : module.buffers()) {
    if (buffer.is_floating_point()) count.statistics += buffer.numel();
  }
  return count;
}

std::vector<BlockCount> parameter_count_by_block(const Student& student) {
  std::vector<BlockCount> blocks;
  const auto add = [&](const std::string& name, const nn::Module& module) {
    blocks.push_back({name, parameter_count(module)});
  };
  for (const auto& part : student->encoder->named_children()) {
    const auto name = "encoder." + part.key();
    if (const auto* stage = part.value()->as<nn::Sequential>()) {
      for (const auto& block : stage->named_children())
        add(name + "." + block.key(), *block.value());
    } else {
      add(name, *part.value());
    }
  }
  for (const auto& part : student->decoder->named_children()) {
    add("decoder." + part.key(), *part.value());
  }
  return blocks;
}

}  // namespace distilloscope
