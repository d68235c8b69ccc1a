// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/dataset/file_bytes.h"

namespace distilloscope {

/// A grey picture as it was decoded.
struct GreyPicture {
  Map map;              ///< samples of 8 or 16 bits as [0, 1], floats as they are
  bool floats = false;  ///< the samples were floats
};

/// A picture of whole numbers, row-major, to be encoded.
struct GreySamples {
  int width = 0;
  int height = 0;
  int bits = 8;  ///< 8 or 16
  std::vector<std::uint16_t> values;
};

/// Decodes, encodes and scales pictures: OpenCV, or libjpeg and libpng in a build without it, which
/// give the same pixels. All functions may be called from several threads.
class ImageLibrary {
 public:
  virtual ~ImageLibrary() = default;

  /// The picture as 8-bit RGB, without alpha and not turned upright; nothing when the bytes cannot
  /// be decoded. Of a JPEG every \p step -th pixel (1, 2, 4 or 8), averaged.
  virtual std::optional<Picture> decode_colour(const Bytes& bytes, int step) const = 0;
  /// The picture as grey, colours weighted 0.299, 0.587, 0.114; nothing when it cannot be decoded.
  virtual std::optional<GreyPicture> decode_grey(const Bytes& bytes) const = 0;

  virtual Bytes encode_png(const Picture& picture) const = 0;
  virtual Bytes encode_png(const GreySamples& samples) const = 0;
  /// \p quality from 0 to 100, colours at half the resolution.
  virtual Bytes encode_jpeg(const Picture& picture, int quality) const = 0;

  /// Area averaging where an image shrinks on both axes. Elsewhere as OpenCV's INTER_AREA does:
  /// steps between the pixels, softened where an output pixel lies on two.
  virtual Picture scale(const Picture& picture, int width, int height) const = 0;
  /// The same of floats, channels interleaved.
  virtual std::vector<float> scale(const float* values, int width, int height, int channels,
                                   int out_width, int out_height) const = 0;

  /// "OpenCV 4.6.0".
  virtual std::string version() const = 0;
};

/// The one this program was built with.
const ImageLibrary& image_library();

/// The two, of which a build has the one, or for tests both.
const ImageLibrary& opencv_images();
const ImageLibrary& plain_images();

}  // namespace distilloscope
