// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/image_io.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "engine/dataset/dataset.h"
#include "engine/dataset/image_library.h"
#include "engine/dataset/npy.h"
#include "engine/dataset/numpy_pickle.h"
#include "engine/dataset/thumbnails.h"
#include "engine/platform/platform.h"

namespace distilloscope {
namespace {

// What a library made of a file's bytes.
template <typename Decoded>
Decoded required(std::optional<Decoded> decoded, Content content) {
  if (decoded) return std::move(*decoded);
  throw FileFault(ErrorCode::unreadable, content == Content::other
                                             ? "is no image that can be read"
                                             : "is damaged (its pixels cannot be decoded)");
}

Picture decode_colour(Bytes bytes, Content content, int step = 1) {
  bytes = checked_structure(std::move(bytes), content);
  return required(image_library().decode_colour(bytes, step), content);
}

void require_image(Content content) {
  if (content == Content::npy) {
    throw FileFault(ErrorCode::unreadable, "is an array (NPY), not an image");
  }
  if (content == Content::pickle) {
    throw FileFault(ErrorCode::unreadable, "is a pickle of Python, not an image");
  }
}

/// The height in a JPEG's first frame header; 0 when there is none.
int jpeg_height(const Bytes& bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == 0xFF;) {
    const int marker = bytes[at + 1];
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return bytes[at + 5] << 8 | bytes[at + 6];
    const bool filling = marker == 0xFF;
    at += filling ? 1 : std::size_t{2} + (bytes[at + 2] << 8 | bytes[at + 3]);
  }
  return 0;
}

/// A decoder of JPEG gives every second, fourth or eighth pixel, averaged, for far less work.
int reduced_step(int height, int wanted) {
  for (const int step : {8, 4, 2}) {
    if (height >= step * wanted) return step;
  }
  return 1;
}

[[noreturn]] void throw_named(const std::string& file, const FileFault& fault) {
  throw EngineError(fault.code(), file + " " + fault.what() + ".");
}

void write_bytes(const std::string& file, const Bytes& bytes) {
  platform::write_file_atomically(
      file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

}  // namespace

DecodedPicture decode_picture(const std::string& file) {
  Bytes bytes = read_bytes(file);
  DecodedPicture decoded;
  decoded.content = content_of(bytes);
  require_image(decoded.content);
  decoded.picture = decode_colour(std::move(bytes), decoded.content);
  return decoded;
}

DecodedMap decode_map(const std::string& file) {
  Bytes bytes = read_bytes(file);
  DecodedMap decoded;
  decoded.content = content_of(bytes);
  if (decoded.content == Content::npy) {
    decoded.map = parse_npy(bytes);
    decoded.floats = true;
  } else if (decoded.content == Content::pickle) {
    decoded.map = parse_numpy_pickle(bytes);
    decoded.floats = true;
  } else {
    bytes = checked_structure(std::move(bytes), decoded.content);
    GreyPicture grey = required(image_library().decode_grey(bytes), decoded.content);
    decoded.map = std::move(grey.map);
    decoded.floats = grey.floats;
  }
  for (const float value : decoded.map.values) {
    if (!std::isfinite(value) || value < 0) {
      throw FileFault(ErrorCode::bad_data, "holds values that are negative or not finite");
    }
  }
  return decoded;
}

Picture read_picture(const std::string& file) {
  try {
    return decode_picture(file).picture;
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

Map read_map(const std::string& file) {
  try {
    return decode_map(file).map;
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

const char* ending_of(MapFormat format) {
  return format == MapFormat::npy ? ".npy" : ".png";
}

void write_map(const std::string& file, const Map& map, MapFormat format) {
  if (format == MapFormat::npy) {
    platform::write_file_atomically(file, npy_bytes(map));
    return;
  }
  GreySamples samples{map.width, map.height, format == MapFormat::png16 ? 16 : 8, {}};
  const double top = samples.bits == 16 ? 65535 : 255;
  samples.values.reserve(map.values.size());
  for (const float value : map.values) {
    const double share = std::clamp(static_cast<double>(value), 0.0, 1.0);
    samples.values.push_back(static_cast<std::uint16_t>(std::lround(share * top)));
  }
  write_bytes(file, image_library().encode_png(samples));
}

void write_picture(const std::string& file, const Picture& picture) {
  write_bytes(file, image_library().encode_png(picture));
}

Picture thumbnail(const Picture& picture, int height) {
  height = std::max(height, 1);
  const double width = static_cast<double>(picture.width) * height / picture.height;
  return image_library().scale(picture, std::max(1, static_cast<int>(std::lround(width))), height);
}

Picture read_thumbnail(const std::string& file, int height) {
  try {
    Bytes bytes = read_bytes(file);
    const Content content = content_of(bytes);
    require_image(content);
    const int step = content == Content::jpeg ? reduced_step(jpeg_height(bytes), height) : 1;
    return thumbnail(decode_colour(std::move(bytes), content, step), height);
  } catch (const FileFault& fault) {
    throw_named(file, fault);
  }
}

}  // namespace distilloscope
