// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/image.h"
#include "engine/api/teacher.h"

/// How pictures come to MSI-Net's input and its maps back, as TensorFlow computes it. Standard
/// library only. The shape of a picture is kept: it is scaled to fit the input, centred, and what
/// is left at the borders is filled.
///
/// training is `data.py` of the authors (github.com/alexanderkroner/saliency): resize_area where
/// the picture shrinks and resize_bicubic where it grows, both with align_corners, filled with 126;
/// maps are scaled to cover the picture and their centre is cut out. published is the example of
/// the model card (huggingface.co/alexanderkroner/MSI-Net): bilinear at pixel centres without
/// antialiasing, filled with 0; maps lose the borders and are scaled to the picture.
namespace distilloscope {

/// The picture at an input of \p width x \p height, multiples of 8: height * width * 3 values from
/// 0 to 255, row-major, red, green and blue interleaved, means not yet subtracted (MSI-Net's
/// forward() does). Throws EngineError(mismatch) for another size or a picture that is empty.
std::vector<float> fit_to_msi_net(const Picture& picture, MSINetVariant variant, int width,
                                  int height);

/// A map that belongs to a picture, as fit_to_msi_net() moves the picture, with 0 at the borders.
/// Values from 0 to 1 stay so. Throws as above.
Map fit_map_to_msi_net(const Map& map, MSINetVariant variant, int width, int height);

/// A map of the input's size back at the size of its picture; values stay between 0 and 1. Throws
/// EngineError(mismatch) when the map is empty or a size is not positive.
Map fit_from_msi_net(const Map& map, MSINetVariant variant, int picture_width, int picture_height);

}  // namespace distilloscope
