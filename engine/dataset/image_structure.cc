// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/image_structure.h"

#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "engine/dataset/numpy_pickle.h"

namespace distilloscope {
namespace {

/// Beyond this a small file could ask for more memory than the machine has.
constexpr std::uint64_t kMostPixels = 1ULL << 27;

constexpr std::uint8_t kPngSignature[8] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

[[noreturn]] void truncated() {
  throw FileFault(ErrorCode::unreadable, "is truncated");
}

[[noreturn]] void damaged(const std::string& how) {
  throw FileFault(ErrorCode::unreadable, "is damaged (" + how + ")");
}

void check_size(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) damaged("its header gives no size");
  if (width * height > kMostPixels) {
    throw FileFault(ErrorCode::bad_data, "is " + std::to_string(width) + "x" +
                                             std::to_string(height) +
                                             " pixels, more than the 134 megapixels allowed");
  }
}

std::uint32_t big_endian(const Bytes& bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i) value = (value << 8) | bytes[at + i];
  return value;
}

/// CRC-32 of the PNG specification, annex D.
std::uint32_t crc32(const std::uint8_t* bytes, std::size_t count) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t n = 0; n < 256; ++n) {
      std::uint32_t c = n;
      for (int k = 0; k < 8; ++k) c = (c & 1U) ? 0xEDB88320U ^ (c >> 1) : c >> 1;
      made[n] = c;
    }
    return made;
  }();
  std::uint32_t crc = 0xFFFFFFFFU;
  for (std::size_t i = 0; i < count; ++i) crc = table[(crc ^ bytes[i]) & 0xFFU] ^ (crc >> 8);
  return ~crc;
}

Bytes checked_png(const Bytes& bytes) {
  Bytes kept(bytes.begin(), bytes.begin() + sizeof kPngSignature);
  kept.reserve(bytes.size());
  bool header_seen = false;
  for (std::size_t at = sizeof kPngSignature;;) {
    if (bytes.size() - at < 12) truncated();
    const std::size_t length = big_endian(bytes, at, 4);
    if (length > bytes.size() - at - 12) truncated();
    const std::string_view type(reinterpret_cast<const char*>(bytes.data() + at + 4), 4);
    const bool pixels = type == "IHDR" || type == "PLTE" || type == "IDAT" || type == "IEND";
    if (pixels) {
      if (crc32(bytes.data() + at + 4, length + 4) != big_endian(bytes, at + 8 + length, 4)) {
        damaged("the checksum of its " + std::string(type) + " part is wrong");
      }
      if (type == "IHDR") {
        if (length != 13) damaged("its header has a wrong length");
        check_size(big_endian(bytes, at + 8, 4), big_endian(bytes, at + 12, 4));
        header_seen = true;
      }
      kept.insert(kept.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                  bytes.begin() + static_cast<std::ptrdiff_t>(at + 12 + length));
    }
    if (!header_seen) damaged("it has no header");
    if (type == "IEND") return kept;
    at += 12 + length;
  }
}

bool is_frame_header(int marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

void check_jpeg(const Bytes& bytes) {
  bool frame = false, scan = false;
  for (std::size_t at = 2;;) {
    while (at < bytes.size() && bytes[at] != 0xFF) ++at;  // decoders skip stray bytes too
    while (at < bytes.size() && bytes[at] == 0xFF) ++at;  // fill bytes
    if (at >= bytes.size()) truncated();
    const int marker = bytes[at++];
    if (marker == 0xD9) break;                                                       // end of image
    if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) continue;  // no payload
    if (bytes.size() - at < 2) truncated();
    const std::size_t length = big_endian(bytes, at, 2);
    if (length < 2) damaged("a part has an impossible length");
    if (length > bytes.size() - at) truncated();
    if (is_frame_header(marker)) {
      if (length < 8) damaged("its frame header is too short");
      check_size(big_endian(bytes, at + 5, 2), big_endian(bytes, at + 3, 2));
      frame = true;
    }
    at += length;
    if (marker != 0xDA) continue;
    scan = true;  // entropy-coded data follows, up to a marker that is neither stuffing nor restart
    for (;; ++at) {
      const void* found =
          at < bytes.size() ? std::memchr(bytes.data() + at, 0xFF, bytes.size() - at) : nullptr;
      if (!found) truncated();
      at = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes.data());
      if (at + 1 >= bytes.size()) truncated();
      const int next = bytes[at + 1];
      if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) break;
    }
  }
  if (!frame || !scan) damaged("it ends before its pixels");
}

}  // namespace

Content content_of(const Bytes& bytes) {
  const auto starts = [&](const void* with, std::size_t count) {
    return bytes.size() >= count && std::memcmp(bytes.data(), with, count) == 0;
  };
  if (starts(kPngSignature, sizeof kPngSignature)) return Content::png;
  if (starts("\xFF\xD8\xFF", 3)) return Content::jpeg;
  if (starts("\x93NUMPY", 6)) return Content::npy;
  if (is_pickle(bytes)) return Content::pickle;
  return Content::other;
}

std::string content_name(Content content) {
  switch (content) {
    case Content::jpeg:
      return "JPEG";
    case Content::png:
      return "PNG";
    case Content::npy:
      return "NPY";
    case Content::pickle:
      return "pickle";
    case Content::other:
      break;
  }
  return "another format";
}

Bytes checked_structure(Bytes bytes, Content content) {
  if (content == Content::png) return checked_png(bytes);
  if (content == Content::jpeg) check_jpeg(bytes);
  return bytes;
}

}  // namespace distilloscope
