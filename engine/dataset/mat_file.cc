// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/mat_file.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace distilloscope {
namespace {

using Span = std::span<const std::uint8_t>;

constexpr std::size_t kHeader = 128;
constexpr int kDeepest = 16;
// Far above any fixation file, far below what would hurt.
constexpr std::size_t kMostBytes = std::size_t{128} << 20;
constexpr std::size_t kMostItems = std::size_t{1} << 20;
constexpr std::size_t kMostNumbers = std::size_t{32} << 20;

enum Type : std::uint32_t {
  kInt8 = 1,
  kUint8 = 2,
  kInt16 = 3,
  kUint16 = 4,
  kInt32 = 5,
  kUint32 = 6,
  kSingle = 7,
  kDouble = 9,
  kInt64 = 12,
  kUint64 = 13,
  kMatrix = 14,
  kCompressed = 15,
  kUtf8 = 16,
  kUtf16 = 17,
};
enum Class : std::uint8_t {
  kCellClass = 1,
  kStructClass = 2,
  kCharClass = 4,
  kFirstNumeric = 6,
  kLastNumeric = 15
};

[[noreturn]] void damaged() {
  throw FileFault(ErrorCode::unreadable, "is damaged (not a whole MATLAB file)");
}

template <class Number>
Number read(Span bytes, std::size_t at) {
  if (at > bytes.size() || bytes.size() - at < sizeof(Number)) damaged();
  Number number;
  std::memcpy(&number, bytes.data() + at, sizeof number);  // MATLAB on x86 and so are we
  return number;
}

struct Element {
  std::uint32_t type = 0;
  Span data;
};

/// Takes the next element off the front of \p rest.
Element take(Span& rest) {
  const auto word = read<std::uint32_t>(rest, 0);
  Element element;
  std::size_t used = 8;
  if (word >> 16 != 0) {
    // The small format: up to four bytes within the tag.
    element.type = word & 0xffff;
    const std::size_t size = word >> 16;
    if (size > 4 || rest.size() < 8) damaged();
    element.data = rest.subspan(4, size);
  } else {
    element.type = word;
    const std::size_t size = read<std::uint32_t>(rest, 4);
    if (size > rest.size() - 8) damaged();
    element.data = rest.subspan(8, size);
    const std::size_t padding = element.type == kCompressed ? 0 : (8 - size % 8) % 8;
    used = std::min(rest.size(), 8 + size + padding);
  }
  rest = rest.subspan(used);
  return element;
}

template <class Number>
void append_as(Span data, std::vector<double>& numbers) {
  if (data.size() % sizeof(Number) != 0) damaged();
  for (std::size_t at = 0; at < data.size(); at += sizeof(Number)) {
    numbers.push_back(static_cast<double>(read<Number>(data, at)));
  }
}

std::vector<double> numbers_of(const Element& element) {
  std::vector<double> numbers;
  switch (element.type) {
    case kInt8:
      append_as<std::int8_t>(element.data, numbers);
      break;
    case kUint8:
    case kUtf8:
      append_as<std::uint8_t>(element.data, numbers);
      break;
    case kInt16:
      append_as<std::int16_t>(element.data, numbers);
      break;
    case kUint16:
    case kUtf16:
      append_as<std::uint16_t>(element.data, numbers);
      break;
    case kInt32:
      append_as<std::int32_t>(element.data, numbers);
      break;
    case kUint32:
      append_as<std::uint32_t>(element.data, numbers);
      break;
    case kSingle:
      append_as<float>(element.data, numbers);
      break;
    case kDouble:
      append_as<double>(element.data, numbers);
      break;
    case kInt64:
      append_as<std::int64_t>(element.data, numbers);
      break;
    case kUint64:
      append_as<std::uint64_t>(element.data, numbers);
      break;
    default:
      damaged();
  }
  return numbers;
}

std::string text_of(Span bytes) {
  const auto end = std::find(bytes.begin(), bytes.end(), 0);
  return {bytes.begin(), end};
}

Bytes inflated(Span packed, std::size_t most) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw FileFault(ErrorCode::internal, "cannot be unpacked");
  struct End {
    z_stream& stream;
    ~End() { inflateEnd(&stream); }
  } const end{stream};
  stream.next_in = const_cast<Bytef*>(packed.data());  // zlib's old interface; it only reads
  stream.avail_in = static_cast<uInt>(packed.size());
  Bytes out;
  std::uint8_t piece[1 << 15];
  while (true) {
    stream.next_out = piece;
    stream.avail_out = sizeof piece;
    const int state = inflate(&stream, Z_NO_FLUSH);
    out.insert(out.end(), std::begin(piece), std::end(piece) - stream.avail_out);
    if (state == Z_STREAM_END) return out;
    if (state != Z_OK || (stream.avail_in == 0 && stream.avail_out != 0)) damaged();
    if (out.size() > most) throw FileFault(ErrorCode::bad_data, "is larger inside than is read");
  }
}

class Reader {
 public:
  std::map<std::string, MatValue> variables(Span rest) {
    std::map<std::string, MatValue> found;
    while (!rest.empty()) {
      Element element = take(rest);
      Bytes unpacked;
      if (element.type == kCompressed) {
        unpacked = inflated(element.data, kMostBytes - std::min(kMostBytes, bytes_));
        bytes_ += unpacked.size();
        Span inside(unpacked);
        element = take(inside);
      }
      if (element.type != kMatrix) continue;
      auto [name, value] = matrix(element.data, 0);
      found.insert_or_assign(std::move(name), std::move(value));
    }
    return found;
  }

 private:
  std::pair<std::string, MatValue> matrix(Span rest, int depth) {
    MatValue value;
    if (depth > kDeepest || ++items_ > kMostItems) {
      throw FileFault(ErrorCode::bad_data, "is nested deeper or has more parts than is read");
    }
    if (rest.empty()) return {"", value};  // how an empty cell is written
    const Element flags = take(rest);
    if (flags.type != kUint32) damaged();
    const auto word = read<std::uint32_t>(flags.data, 0);
    const auto kind = static_cast<std::uint8_t>(word & 0xff);
    const bool complex = (word & 0x0800) != 0;
    if (kind == 17) return {"", value};  // opaque: none of the following
    const Element sizes = take(rest);
    if (sizes.type != kInt32) damaged();
    std::size_t count = 1;
    for (const double size : numbers_of(sizes)) {
      if (size < 0) damaged();
      value.sizes.push_back(static_cast<std::size_t>(size));
      if (value.sizes.back() != 0 && count > kMostNumbers / value.sizes.back()) {
        throw FileFault(ErrorCode::bad_data, "has an array larger than is read");
      }
      count *= value.sizes.back();
    }
    if (value.sizes.size() < 2) damaged();
    std::string name = text_of(take(rest).data);
    if (kind == kStructClass) {
      value.kind = MatValue::Kind::structs;
      value.fields = field_names(rest);
      read_items(rest, count * value.fields.size(), depth, value);
    } else if (kind == kCellClass) {
      value.kind = MatValue::Kind::cells;
      read_items(rest, count, depth, value);
    } else if (!complex &&
               (kind == kCharClass || (kind >= kFirstNumeric && kind <= kLastNumeric))) {
      value.kind = MatValue::Kind::numbers;
      if (!rest.empty()) value.numbers = numbers_of(take(rest));
      if (kind != kCharClass && value.numbers.size() != count) damaged();
      if ((numbers_ += value.numbers.size()) > kMostNumbers) {
        throw FileFault(ErrorCode::bad_data, "holds more numbers than are read");
      }
    }
    return {std::move(name), std::move(value)};
  }

  static std::vector<std::string> field_names(Span& rest) {
    const std::vector<double> length = numbers_of(take(rest));
    if (length.size() != 1 || length[0] < 1 || length[0] > 1024) damaged();
    const auto size = static_cast<std::size_t>(length[0]);
    Span names = take(rest).data;
    if (names.size() % size != 0) damaged();
    std::vector<std::string> fields;
    for (; !names.empty(); names = names.subspan(size))
      fields.push_back(text_of(names.first(size)));
    return fields;
  }

  void read_items(Span rest, std::size_t count, int depth, MatValue& value) {
    // Each has a tag of 8 bytes: a count that cannot be true reserves nothing.
    if (count > rest.size() / 8) damaged();
    value.items.reserve(std::min(count, kMostItems));
    for (std::size_t i = 0; i < count; ++i) {
      const Element element = take(rest);
      if (element.type != kMatrix) damaged();
      value.items.push_back(matrix(element.data, depth + 1).second);
    }
  }

  std::size_t bytes_ = 0;
  std::size_t items_ = 0;
  std::size_t numbers_ = 0;
};

bool starts_with(const Bytes& bytes, std::string_view text) {
  return bytes.size() >= text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

}  // namespace

std::size_t MatValue::count() const {
  std::size_t all = sizes.empty() ? 0 : 1;
  for (const std::size_t size : sizes) all *= size;
  return all;
}

const MatValue* MatValue::field(const std::string& name, std::size_t index) const {
  const auto found = std::find(fields.begin(), fields.end(), name);
  if (kind != Kind::structs || found == fields.end() || index >= count()) return nullptr;
  return &items[index * fields.size() + static_cast<std::size_t>(found - fields.begin())];
}

bool is_mat(const Bytes& bytes) {
  return starts_with(bytes, "MATLAB 5.0") || starts_with(bytes, "MATLAB 7.3");
}

std::map<std::string, MatValue> parse_mat(const Bytes& bytes) {
  if (!is_mat(bytes)) throw FileFault(ErrorCode::unreadable, "is no MATLAB file of version 5 to 7");
  if (starts_with(bytes, "MATLAB 7.3")) {
    throw FileFault(ErrorCode::bad_data,
                    "is a MATLAB 7.3 file, which is not read; save it in MATLAB with -v7");
  }
  if (bytes.size() < kHeader) throw FileFault(ErrorCode::unreadable, "is truncated");
  if (bytes[126] == 'M' && bytes[127] == 'I') {
    throw FileFault(ErrorCode::bad_data, "is big-endian, which is not read");
  }
  if (bytes[126] != 'I' || bytes[127] != 'M') damaged();
  return Reader().variables(Span(bytes).subspan(kHeader));
}

}  // namespace distilloscope
