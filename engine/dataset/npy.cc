// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/npy.h"

#include <bit>
#include <cstring>
#include <string_view>
#include <utility>

static_assert(std::endian::native == std::endian::little, "array files are read as they lie");

namespace distilloscope {
namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr std::uint64_t kMostValues = 1ULL << 27;

[[noreturn]] void bad_header(const std::string& what) {
  throw FileFault(ErrorCode::unreadable, "has an NPY header without a usable " + what);
}

/// What follows "'key':" in the header, which is a Python dictionary in one line.
std::string_view after_key(std::string_view header, const char* key) {
  for (const char quote : {'\'', '"'}) {
    const std::size_t at = header.find(std::string(1, quote) + key + quote);
    if (at == std::string_view::npos) continue;
    std::string_view rest = header.substr(at + std::strlen(key) + 2);
    const std::size_t value = rest.find_first_not_of(" :");
    if (value != std::string_view::npos) return rest.substr(value);
  }
  bad_header(std::string("'") + key + "'");
}

std::string quoted(std::string_view text) {
  const std::size_t end = text.empty() ? std::string_view::npos : text.find(text[0], 1);
  if (end == std::string_view::npos || (text[0] != '\'' && text[0] != '"')) bad_header("'descr'");
  return std::string(text.substr(1, end - 1));
}

std::vector<std::uint64_t> shape_of(std::string_view text) {
  const std::size_t end = text.find(')');
  if (text.empty() || text[0] != '(' || end == std::string_view::npos) bad_header("'shape'");
  std::vector<std::uint64_t> shape;
  bool in_number = false;
  for (const char c : text.substr(1, end - 1)) {
    if (c >= '0' && c <= '9') {
      if (!in_number) shape.push_back(0);
      in_number = true;
      shape.back() = shape.back() * 10 + static_cast<std::uint64_t>(c - '0');
      if (shape.back() > kMostValues) bad_header("'shape'");
    } else if (c == ',' || c == ' ' || c == 'L') {
      in_number = false;
    } else {
      bad_header("'shape'");
    }
  }
  return shape;
}

template <class T>
std::vector<float> values_of(const std::uint8_t* bytes, std::size_t count, double largest) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    T value;  // the data may lie at any address
    std::memcpy(&value, bytes + i * sizeof(T), sizeof(T));
    values[i] = static_cast<float>(static_cast<double>(value) / largest);
  }
  return values;
}

}  // namespace

Map parse_npy(const Bytes& bytes) {
  if (bytes.size() < 10) throw FileFault(ErrorCode::unreadable, "is truncated");
  const int version = bytes[6];
  if (version < 1 || version > 3) bad_header("version");
  std::size_t start = version == 1 ? 10 : 12;
  if (bytes.size() < start) throw FileFault(ErrorCode::unreadable, "is truncated");
  std::size_t length = bytes[8] | (static_cast<std::size_t>(bytes[9]) << 8);
  if (version > 1) {
    length |=
        (static_cast<std::size_t>(bytes[10]) << 16) | (static_cast<std::size_t>(bytes[11]) << 24);
  }
  if (length > bytes.size() - start) throw FileFault(ErrorCode::unreadable, "is truncated");
  const std::string_view header(reinterpret_cast<const char*>(bytes.data() + start), length);
  start += length;

  const std::string type = quoted(after_key(header, "descr"));
  const std::string_view order = after_key(header, "fortran_order");
  const bool columns_first = order.starts_with("True");
  if (!columns_first && !order.starts_with("False")) bad_header("'fortran_order'");

  return map_of_array(type, shape_of(after_key(header, "shape")), columns_first,
                      {reinterpret_cast<const char*>(bytes.data()) + start, bytes.size() - start});
}

Map map_of_array(const std::string& type, const std::vector<std::uint64_t>& shape,
                 bool columns_first, std::string_view bytes) {
  std::uint64_t sides[2] = {1, 1};
  int long_axes = 0;
  std::string shape_text;
  for (const std::uint64_t side : shape) {
    shape_text += (shape_text.empty() ? "" : ", ") + std::to_string(side);
    if (side == 1) continue;
    if (long_axes < 2) sides[long_axes] = side;
    ++long_axes;
  }
  const bool fits = long_axes == 2 && sides[0] <= kMostValues && sides[1] <= kMostValues;
  const std::uint64_t count = fits ? sides[0] * sides[1] : 0;
  if (count == 0 || count > kMostValues) {
    throw FileFault(ErrorCode::bad_data, "holds an array of shape (" + shape_text +
                                             ") where one of rows and columns "
                                             "is needed");
  }

  std::size_t width_of_value = 0;
  if (type == "<f4") width_of_value = 4;
  if (type == "<f8") width_of_value = 8;
  if (type == "|u1" || type == "<u1" || type == "u1") width_of_value = 1;
  if (type == "<u2") width_of_value = 2;
  if (width_of_value == 0) {
    throw FileFault(ErrorCode::bad_data, "holds numbers of type " + type +
                                             "; save it as float32, float64, uint8 or uint16");
  }
  const std::uint64_t held = bytes.size();
  if (held < count * width_of_value) throw FileFault(ErrorCode::unreadable, "is truncated");
  if (held > count * width_of_value) {
    throw FileFault(ErrorCode::unreadable, "is longer than its shape (" + shape_text + ") says");
  }

  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  Map map;
  map.height = static_cast<int>(sides[0]);
  map.width = static_cast<int>(sides[1]);
  if (type == "<f4") map.values = values_of<float>(data, count, 1);
  if (type == "<f8") map.values = values_of<double>(data, count, 1);
  if (width_of_value == 1) map.values = values_of<std::uint8_t>(data, count, 255);
  if (type == "<u2") map.values = values_of<std::uint16_t>(data, count, 65535);
  if (columns_first) {
    std::vector<float> rows(map.values.size());
    for (std::size_t y = 0; y < sides[0]; ++y) {
      for (std::size_t x = 0; x < sides[1]; ++x) {
        rows[y * sides[1] + x] = map.values[x * sides[0] + y];
      }
    }
    map.values = std::move(rows);
  }
  return map;
}

std::string npy_bytes(const Map& map) {
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                       std::to_string(map.height) + ", " + std::to_string(map.width) + "), }";
  // The data starts at a multiple of 64 bytes, and the header ends in a line feed.
  while ((kMagic.size() + 4 + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  std::string bytes(kMagic);
  bytes += '\x01';
  bytes += '\x00';
  bytes += static_cast<char>(header.size() & 0xFF);
  bytes += static_cast<char>(header.size() >> 8);
  bytes += header;
  bytes.append(reinterpret_cast<const char*>(map.values.data()), map.values.size() * sizeof(float));
  return bytes;
}

}  // namespace distilloscope
