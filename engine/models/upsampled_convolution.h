// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace distilloscope {

/// What upsample_twice() and then a 3x3 convolution with one zero of padding give, without the
/// doubled input: N x C x H x W, D x C x 3 x 3 and D to N x D x 2H x 2W. Both steps are linear, so
/// each of the four phases of the output (even and odd rows and columns) is a 3x3 convolution of
/// the input as it is; one convolution with 4 D channels makes all four. At the border, where the
/// interpolation repeats the edge and the convolution sees zeros, the two outermost rows and
/// columns get a term of their own. Equal to the two steps but for rounding, and so are the
/// gradients.
///
/// Pays where D is small: the same number of products, at a quarter of the places with four times
/// the channels, and nothing of the doubled size is written or kept for the backward pass.
torch::Tensor upsampled_convolution(const torch::Tensor& input, const torch::Tensor& weight,
                                    const torch::Tensor& bias);

/// What upsample_twice(), a convolution as above, ReLU and one more 3x3 convolution with one zero
/// of padding give: N x C x H x W, D x C x 3 x 3 and D, E x D x 3 x 3 and E to N x E x 2H x 2W. The
/// map between them stays in its four phases, so that nothing is put into place but the result.
torch::Tensor upsampled_convolutions(const torch::Tensor& input, const torch::Tensor& weight,
                                     const torch::Tensor& bias, const torch::Tensor& second_weight,
                                     const torch::Tensor& second_bias);

/// A 3x3 convolution of \p input after upsample_twice(), N x C x H x W to N x D x 2H x 2W. Where it
/// goes by Winograd's algorithm the map between the two is not kept for the backward pass, but made
/// once more there.
torch::Tensor convolved_upsampling(const torch::Tensor& input, const torch::Tensor& weight,
                                   const torch::Tensor& bias);

}  // namespace distilloscope
