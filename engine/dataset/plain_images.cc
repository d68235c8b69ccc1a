// SPDX-License-Identifier: GPL-3.0-or-later
// Where there is no OpenCV: the libraries that it decodes with itself, asked for the same.
#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <jpeglib.h>  // needs FILE and size_t
#include <png.h>

#include "engine/dataset/image_library.h"
#include "engine/dataset/image_structure.h"
#include "engine/dataset/resize.h"

namespace distilloscope {
namespace {

/// Rows of interleaved samples, those of 16 bits in the machine's order.
struct Samples {
  int width = 0;
  int height = 0;
  int channels = 0;
  int bits = 8;
  Bytes bytes;
  std::size_t stride() const { return static_cast<std::size_t>(width) * channels * (bits / 8); }
};

// Both libraries report a fault by leaving with longjmp. What has a destructor lives outside of the
// functions that they leave.

// --- PNG

struct PngSource {
  const Bytes& bytes;
  std::size_t at = 0;
};

void read_png_bytes(png_structp png, png_bytep to, std::size_t count) {
  auto& source = *static_cast<PngSource*>(png_get_io_ptr(png));
  if (count > source.bytes.size() - source.at) png_error(png, "truncated");
  std::memcpy(to, source.bytes.data() + source.at, count);
  source.at += count;
}

void stay_silent(png_structp, png_const_charp) {}

[[noreturn]] void leave_png(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}

bool decode_png_into(png_structp png, png_infop info, PngSource& source, bool colour,
                     Samples& samples, std::vector<png_bytep>& rows) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_read_fn(png, &source, read_png_bytes);
  png_read_info(png, info);
  const int type = png_get_color_type(png, info);
  const bool wide = png_get_bit_depth(png, info) == 16;
  if (wide && colour) png_set_strip_16(png);
  if (wide && !colour) png_set_swap(png);
  if ((type & PNG_COLOR_MASK_ALPHA) != 0) png_set_strip_alpha(png);
  if (type == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png);
  if ((type & PNG_COLOR_MASK_COLOR) == 0 && png_get_bit_depth(png, info) < 8) {
    png_set_expand_gray_1_2_4_to_8(png);
  }
  if (colour && (type & PNG_COLOR_MASK_COLOR) == 0) png_set_gray_to_rgb(png);
  if (!colour && (type & PNG_COLOR_MASK_COLOR) != 0) png_set_rgb_to_gray(png, 1, 0.299, 0.587);
  png_set_interlace_handling(png);
  png_read_update_info(png, info);
  samples.width = static_cast<int>(png_get_image_width(png, info));
  samples.height = static_cast<int>(png_get_image_height(png, info));
  samples.channels = png_get_channels(png, info);
  samples.bits = png_get_bit_depth(png, info);
  samples.bytes.resize(samples.stride() * samples.height);
  rows.resize(samples.height);
  for (int y = 0; y < samples.height; ++y) {
    rows[y] = samples.bytes.data() + samples.stride() * y;
  }
  png_read_image(png, rows.data());
  png_read_end(png, nullptr);
  return true;
}

std::optional<Samples> decode_png(const Bytes& bytes, bool colour) {
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave_png, stay_silent);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  if (info == nullptr) throw std::bad_alloc();
  PngSource source{bytes};
  Samples samples;
  std::vector<png_bytep> rows;
  bool done = false;
  try {
    done = decode_png_into(png, info, source, colour, samples, rows);
  } catch (...) {
    png_destroy_read_struct(&png, &info, nullptr);
    throw;
  }
  png_destroy_read_struct(&png, &info, nullptr);
  if (!done) return std::nullopt;
  return samples;
}

void write_png_bytes(png_structp png, png_bytep from, std::size_t count) {
  auto& bytes = *static_cast<Bytes*>(png_get_io_ptr(png));
  bytes.insert(bytes.end(), from, from + count);
}

void nothing_to_flush(png_structp) {}

bool encode_png_into(png_structp png, png_infop info, const Samples& samples, Bytes& bytes) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_write_fn(png, &bytes, write_png_bytes, nothing_to_flush);
  // As OpenCV has it, so that the same pixels give the same file.
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
  png_set_compression_level(png, 1);
  png_set_compression_strategy(png, 3);  // run lengths
  png_set_IHDR(png, info, static_cast<png_uint_32>(samples.width),
               static_cast<png_uint_32>(samples.height), samples.bits,
               samples.channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  if (samples.bits == 16) png_set_swap(png);
  for (int y = 0; y < samples.height; ++y) {
    png_write_row(png, samples.bytes.data() + samples.stride() * y);
  }
  png_write_end(png, info);
  return true;
}

Bytes encode_png_samples(const Samples& samples) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, leave_png, stay_silent);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  if (info == nullptr) throw std::bad_alloc();
  Bytes bytes;
  const bool done = encode_png_into(png, info, samples, bytes);
  png_destroy_write_struct(&png, &info);
  if (!done) throw EngineError(ErrorCode::internal, "libpng could not encode a picture.");
  return bytes;
}

// --- JPEG

struct JpegFault {
  jpeg_error_mgr manager;  // first, so that libjpeg's pointer to it is one to this
  std::jmp_buf where;
};

[[noreturn]] void leave_jpeg(j_common_ptr jpeg) {
  std::longjmp(reinterpret_cast<JpegFault*>(jpeg->err)->where, 1);
}

void say_nothing(j_common_ptr) {}
void count_nothing(j_common_ptr, int) {}

void set_up(JpegFault& fault) {
  jpeg_std_error(&fault.manager);
  fault.manager.error_exit = leave_jpeg;
  fault.manager.output_message = say_nothing;
  fault.manager.emit_message = count_nothing;
}

bool decode_jpeg_into(jpeg_decompress_struct& jpeg, JpegFault& fault, const Bytes& bytes,
                      bool colour, int step, Samples& samples) {
  if (setjmp(fault.where) != 0) return false;
  jpeg_create_decompress(&jpeg);
  jpeg_mem_src(&jpeg, bytes.data(), static_cast<unsigned long>(bytes.size()));
  jpeg_read_header(&jpeg, TRUE);
  jpeg.scale_num = 1;
  jpeg.scale_denom = static_cast<unsigned>(step);
  const bool four = jpeg.num_components == 4;
  jpeg.out_color_space = four ? JCS_CMYK : colour ? JCS_RGB : JCS_GRAYSCALE;
  jpeg_start_decompress(&jpeg);
  samples.width = static_cast<int>(jpeg.output_width);
  samples.height = static_cast<int>(jpeg.output_height);
  samples.channels = jpeg.output_components;
  samples.bytes.resize(samples.stride() * samples.height);
  while (jpeg.output_scanline < jpeg.output_height) {
    JSAMPROW row = samples.bytes.data() + samples.stride() * jpeg.output_scanline;
    jpeg_read_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_decompress(&jpeg);
  return true;
}

/// Inks as printers' programs store them, which is turned round, to RGB.
void convert_from_inks(Samples& samples) {
  const std::size_t pixels = static_cast<std::size_t>(samples.width) * samples.height;
  for (std::size_t i = 0; i < pixels; ++i) {
    const int black = samples.bytes[i * 4 + 3];
    for (std::size_t c = 0; c < 3; ++c) {
      const int ink = samples.bytes[i * 4 + c];
      samples.bytes[i * 3 + c] = static_cast<std::uint8_t>(black - ((255 - ink) * black >> 8));
    }
  }
  samples.channels = 3;
  samples.bytes.resize(pixels * 3);
}

/// With whole numbers of 14 bits, as OpenCV weighs them.
void convert_to_grey(Samples& samples) {
  constexpr int kBits = 14;
  const auto weight = [](double share) { return static_cast<int>(share * (1 << kBits) + 0.5); };
  const int red = weight(0.299), green = weight(0.587), blue = weight(0.114);
  const std::size_t pixels = static_cast<std::size_t>(samples.width) * samples.height;
  for (std::size_t i = 0; i < pixels; ++i) {
    const std::uint8_t* rgb = samples.bytes.data() + i * 3;
    const int sum = red * rgb[0] + green * rgb[1] + blue * rgb[2];
    samples.bytes[i] = static_cast<std::uint8_t>((sum + (1 << (kBits - 1))) >> kBits);
  }
  samples.channels = 1;
  samples.bytes.resize(pixels);
}

std::optional<Samples> decode_jpeg(const Bytes& bytes, bool colour, int step) {
  jpeg_decompress_struct jpeg{};
  JpegFault fault{};
  set_up(fault);
  jpeg.err = &fault.manager;
  Samples samples;
  bool done = false;
  try {
    done = decode_jpeg_into(jpeg, fault, bytes, colour, step, samples);
  } catch (...) {
    jpeg_destroy_decompress(&jpeg);
    throw;
  }
  jpeg_destroy_decompress(&jpeg);
  if (!done) return std::nullopt;
  if (samples.channels == 4) {
    convert_from_inks(samples);
    if (!colour) convert_to_grey(samples);
  }
  return samples;
}

bool encode_jpeg_into(jpeg_compress_struct& jpeg, JpegFault& fault, const Picture& picture,
                      int quality, unsigned char*& bytes, unsigned long& count) {
  if (setjmp(fault.where) != 0) return false;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &bytes, &count);
  jpeg.image_width = static_cast<JDIMENSION>(picture.width);
  jpeg.image_height = static_cast<JDIMENSION>(picture.height);
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    auto* row = const_cast<JSAMPROW>(picture.rgb.data() + static_cast<std::size_t>(picture.width) *
                                                              3 * jpeg.next_scanline);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

std::optional<Samples> decode(const Bytes& bytes, bool colour, int step) {
  switch (content_of(bytes)) {
    case Content::png:
      return decode_png(bytes, colour);
    case Content::jpeg:
      return decode_jpeg(bytes, colour, step);
    default:
      return std::nullopt;
  }
}

class PlainImages : public ImageLibrary {
 public:
  std::optional<Picture> decode_colour(const Bytes& bytes, int step) const override {
    auto samples = decode(bytes, true, step);
    if (!samples) return std::nullopt;
    return Picture{samples->width, samples->height, std::move(samples->bytes)};
  }

  std::optional<GreyPicture> decode_grey(const Bytes& bytes) const override {
    const auto samples = decode(bytes, false, 1);
    if (!samples) return std::nullopt;
    GreyPicture grey;
    grey.map = {samples->width, samples->height, {}};
    const std::size_t pixels = static_cast<std::size_t>(samples->width) * samples->height;
    grey.map.values.resize(pixels);
    const bool wide = samples->bits == 16;
    // In float, as OpenCV multiplies.
    const auto scale = static_cast<float>(wide ? 1.0 / 65535 : 1.0 / 255);
    for (std::size_t i = 0; i < pixels; ++i) {
      std::uint16_t value = samples->bytes[wide ? i * 2 : i];
      if (wide) std::memcpy(&value, samples->bytes.data() + i * 2, 2);
      grey.map.values[i] = static_cast<float>(value) * scale;
    }
    return grey;
  }

  Bytes encode_png(const Picture& picture) const override {
    return encode_png_samples({picture.width, picture.height, 3, 8, picture.rgb});
  }

  Bytes encode_png(const GreySamples& grey) const override {
    Samples samples{grey.width, grey.height, 1, grey.bits, {}};
    samples.bytes.resize(samples.stride() * samples.height);
    if (grey.bits == 16) {
      std::memcpy(samples.bytes.data(), grey.values.data(), samples.bytes.size());
    } else {
      std::ranges::transform(grey.values, samples.bytes.begin(), [](std::uint16_t value) {
        return static_cast<std::uint8_t>(std::min<std::uint16_t>(value, 255));
      });
    }
    return encode_png_samples(samples);
  }

  Bytes encode_jpeg(const Picture& picture, int quality) const override {
    jpeg_compress_struct jpeg{};
    JpegFault fault{};
    set_up(fault);
    jpeg.err = &fault.manager;
    unsigned char* bytes = nullptr;
    unsigned long count = 0;
    const bool done = encode_jpeg_into(jpeg, fault, picture, quality, bytes, count);
    jpeg_destroy_compress(&jpeg);
    const std::unique_ptr<unsigned char, decltype(&std::free)> owner(bytes, &std::free);
    if (!done) throw EngineError(ErrorCode::internal, "libjpeg could not encode a picture.");
    return {bytes, bytes + count};
  }

  Picture scale(const Picture& picture, int width, int height) const override {
    const std::vector<float> values(picture.rgb.begin(), picture.rgb.end());
    const std::vector<float> scaled =
        area_average(values.data(), picture.width, picture.height, 3, width, height);
    Picture out{width, height, std::vector<std::uint8_t>(scaled.size())};
    std::ranges::transform(scaled, out.rgb.begin(), [](float value) {
      return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
    });
    return out;
  }

  std::vector<float> scale(const float* values, int width, int height, int channels, int out_width,
                           int out_height) const override {
    return area_average(values, width, height, channels, out_width, out_height);
  }

  std::string version() const override {
    return std::string("libpng ") + PNG_LIBPNG_VER_STRING + "\nlibjpeg " +
#ifdef LIBJPEG_TURBO_VERSION_NUMBER
           "(turbo) " + std::to_string(LIBJPEG_TURBO_VERSION_NUMBER / 1000000) + "." +
           std::to_string(LIBJPEG_TURBO_VERSION_NUMBER / 1000 % 1000) + "." +
           std::to_string(LIBJPEG_TURBO_VERSION_NUMBER % 1000);
#else
           std::to_string(JPEG_LIB_VERSION);
#endif
  }
};

}  // namespace

const ImageLibrary& plain_images() {
  static const PlainImages images;
  return images;
}

}  // namespace distilloscope
