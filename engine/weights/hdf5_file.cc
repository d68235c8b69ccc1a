// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/hdf5_file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

static_assert(std::endian::native == std::endian::little, "the format's numbers are little-endian");

namespace distilloscope {
namespace {

constexpr std::string_view kSignature("\x89HDF\r\n\x1a\n", 8);
constexpr std::uint64_t kNowhere = std::numeric_limits<std::uint64_t>::max();
constexpr int kDeepestTree = 16;
constexpr int kMostDimensions = 32;  // the library's own limit
constexpr std::size_t kLongestText = 1024;

// Types of messages in an object's header.
enum : std::uint16_t {
  kDataspace = 0x01,
  kLink = 0x06,
  kDatatype = 0x03,
  kExternalFiles = 0x07,
  kLayout = 0x08,
  kFilters = 0x0B,
  kAttribute = 0x0C,
  kContinuation = 0x10,
  kSymbolTable = 0x11,
};
constexpr std::uint8_t kShared = 0x02;  // the message is only a reference to one elsewhere

enum : std::uint8_t { kFloat = 1, kText = 3, kVariableLength = 9 };

[[noreturn]] void damaged() {
  throw Hdf5Problem("is damaged or truncated (no whole HDF5 file)");
}
[[noreturn]] void fail(const std::string& why) {
  throw Hdf5Problem(why);
}

std::string_view cut(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  if (at > bytes.size() || size > bytes.size() - at) damaged();
  return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

template <typename Number>
Number read(std::string_view bytes, std::uint64_t at) {
  Number number;
  std::memcpy(&number, cut(bytes, at, sizeof number).data(), sizeof number);
  return number;
}

std::string_view until_zero(std::string_view text) {
  return text.substr(0, std::min(text.find('\0'), text.size()));
}

/// Such a text can stand in messages, names and JSON as it is.
std::string printable(std::string_view text) {
  if (text.size() > kLongestText) fail("holds a name longer than 1,024 characters");
  if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; })) {
    fail("holds a name with characters that are not printable ASCII");
  }
  return std::string(text);
}

struct Shape {
  std::vector<std::int64_t> sizes;
  std::int64_t count = 1;
};

Shape shape_of(std::string_view dataspace) {
  const auto version = read<std::uint8_t>(dataspace, 0);
  const auto rank = read<std::uint8_t>(dataspace, 1);
  if (version < 1 || version > 2 || rank > kMostDimensions) damaged();
  Shape shape;
  if (version == 2 && read<std::uint8_t>(dataspace, 3) == 2) shape.count = 0;  // no values at all
  const std::uint64_t begin = version == 1 ? 8 : 4;
  for (int i = 0; i < rank; ++i) {
    const auto size = read<std::uint64_t>(dataspace, begin + 8 * static_cast<std::uint64_t>(i));
    if (size > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) damaged();
    shape.sizes.push_back(static_cast<std::int64_t>(size));
    if (__builtin_mul_overflow(shape.count, shape.sizes.back(), &shape.count)) damaged();
  }
  return shape;
}

struct Datatype {
  std::uint8_t kind = 0;
  std::uint8_t flags = 0;  // the first byte of the bit field
  std::uint8_t sign = 0;   // the second
  std::uint32_t size = 0;
  std::string_view properties;
};

Datatype datatype_of(std::string_view message) {
  return {static_cast<std::uint8_t>(read<std::uint8_t>(message, 0) & 0x0F),
          read<std::uint8_t>(message, 1), read<std::uint8_t>(message, 2),
          read<std::uint32_t>(message, 4), cut(message, 8, message.size() - 8)};
}

/// The name that safetensors has for an IEEE number, or nothing for all else.
std::string float_name(const Datatype& type) {
  struct Ieee {
    const char* name;
    std::uint32_t size;
    std::uint8_t exponent_at, exponent_bits, fraction_bits;
    std::uint32_t bias;
  };
  constexpr Ieee kKnown[] = {
      {"F16", 2, 10, 5, 10, 15}, {"F32", 4, 23, 8, 23, 127}, {"F64", 8, 52, 11, 52, 1023}};
  // Little-endian, no padding, and a leading one that is not stored.
  if (type.kind != kFloat || type.flags != 0x20 || type.properties.size() < 12) return {};
  for (const Ieee& known : kKnown) {
    if (type.size == known.size && type.sign == 8 * known.size - 1 &&
        read<std::uint16_t>(type.properties, 0) == 0 &&
        read<std::uint16_t>(type.properties, 2) == 8 * known.size &&
        read<std::uint8_t>(type.properties, 4) == known.exponent_at &&
        read<std::uint8_t>(type.properties, 5) == known.exponent_bits &&
        read<std::uint8_t>(type.properties, 6) == 0 &&
        read<std::uint8_t>(type.properties, 7) == known.fraction_bits &&
        read<std::uint32_t>(type.properties, 8) == known.bias) {
      return known.name;
    }
  }
  return {};
}

struct Attribute {
  std::string_view name, datatype, dataspace, data;
  bool shared = false;
};

Attribute attribute_of(std::string_view message) {
  const auto version = read<std::uint8_t>(message, 0);
  if (version < 1 || version > 3) fail("has an attribute of a newer kind");
  Attribute attribute;
  attribute.shared = version > 1 && read<std::uint8_t>(message, 1) != 0;
  std::uint64_t at = version == 3 ? 9 : 8;
  std::string_view* const parts[] = {&attribute.name, &attribute.datatype, &attribute.dataspace};
  for (int i = 0; i < 3; ++i) {
    const auto size = read<std::uint16_t>(message, 2 + 2 * static_cast<std::uint64_t>(i));
    *parts[i] = cut(message, at, size);
    at += version == 1 ? (size + 7u) / 8 * 8 : size;
  }
  attribute.name = until_zero(attribute.name);
  attribute.data = cut(message, at, message.size() - std::min<std::uint64_t>(at, message.size()));
  return attribute;
}

}  // namespace

bool begins_as_hdf5(std::string_view bytes) {
  return bytes.starts_with(kSignature);
}

Hdf5File::Hdf5File(std::string_view bytes) : bytes_(bytes) {
  if (!begins_as_hdf5(bytes)) fail("is no HDF5 file");
  const auto version = read<std::uint8_t>(bytes_, 8);
  if (version > 1) {
    fail(
        "is HDF5 of a newer kind than Keras writes (libver=\"latest\"?); save it with "
        "model.save()");
  }
  if (read<std::uint8_t>(bytes_, 13) != 8 || read<std::uint8_t>(bytes_, 14) != 8) {
    fail("is HDF5 with addresses of another size than Keras writes; save it with model.save()");
  }
  const std::uint64_t addresses = version == 0 ? 24 : 28;
  if (read<std::uint64_t>(bytes_, addresses) != 0) fail("is HDF5 that begins with other content");
  root_ = read<std::uint64_t>(bytes_, addresses + 32 + 8);
}

/// A file in which many things refer to the same bytes must not cost more than one that has them.
void Hdf5File::spend(std::uint64_t bytes) {
  constexpr std::uint64_t kTimes = 8;
  spent_ += bytes;
  if (spent_ / kTimes > bytes_.size()) fail("refers to the same content again and again");
}

std::string_view Hdf5File::part(std::uint64_t at, std::uint64_t size) {
  spend(size);
  return cut(bytes_, at, size);
}

std::vector<Hdf5File::Message> Hdf5File::messages(Object object) {
  const std::string_view head = part(object, 16);
  if (read<std::uint8_t>(head, 0) != 1) fail("has an object of a newer kind than Keras writes");
  std::vector<Message> all;
  std::vector<std::string_view> blocks{part(object + 16, read<std::uint32_t>(head, 8))};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (std::string_view rest = blocks[i]; rest.size() >= 8;) {
      const auto type = read<std::uint16_t>(rest, 0);
      const auto size = read<std::uint16_t>(rest, 2);
      const auto flags = read<std::uint8_t>(rest, 4);
      const std::string_view body = cut(rest, 8, size);
      rest.remove_prefix(8 + std::size_t{size});
      if (type == kContinuation) {
        blocks.push_back(part(read<std::uint64_t>(body, 0), read<std::uint64_t>(body, 8)));
      } else if (type == kDatatype && (flags & kShared) != 0) {
        fail("has a type that is kept elsewhere, which Keras does not write");
      } else {
        all.push_back({type, body});
      }
    }
  }
  return all;
}

void Hdf5File::collect(std::uint64_t node, int level, std::string_view names, Links& links) {
  const std::string_view head = part(node, 24);
  if (!head.starts_with("TREE") || read<std::uint8_t>(head, 4) != 0 ||
      (level >= 0 && read<std::uint8_t>(head, 5) != level)) {
    damaged();
  }
  level = read<std::uint8_t>(head, 5);
  if (level > kDeepestTree) damaged();
  const auto count = read<std::uint16_t>(head, 6);
  // A key, then a child and a key for each entry.
  const std::string_view entries = part(node + 24, 8 + 16 * std::uint64_t{count});
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto child = read<std::uint64_t>(entries, 8 + 16 * i);
    if (level > 0) {
      collect(child, level - 1, names, links);
      continue;
    }
    const std::string_view leaf = part(child, 8);
    if (!leaf.starts_with("SNOD")) damaged();
    const std::uint64_t symbols = read<std::uint16_t>(leaf, 6);
    const std::string_view table = part(child + 8, 40 * symbols);
    for (std::uint64_t k = 0; k < symbols; ++k) {
      const auto name_at = read<std::uint64_t>(table, 40 * k);
      const auto object = read<std::uint64_t>(table, 40 * k + 8);
      if (object == kNowhere) continue;  // a soft link
      const std::string_view name = until_zero(
          cut(names, name_at, names.size() - std::min<std::uint64_t>(name_at, names.size())));
      spend(name.size());
      links.emplace(name, object);
    }
  }
}

const Hdf5File::Links& Hdf5File::links(Object group) {
  const auto [known, is_new] = groups_.try_emplace(group);
  if (!is_new) return known->second;
  for (const Message& message : messages(group)) {
    if (message.type == kLink) fail("has a group of a newer kind than Keras writes");
    if (message.type != kSymbolTable) continue;
    const auto heap = part(read<std::uint64_t>(message.body, 8), 32);
    if (!heap.starts_with("HEAP")) damaged();
    const auto names = cut(bytes_, read<std::uint64_t>(heap, 24), read<std::uint64_t>(heap, 8));
    collect(read<std::uint64_t>(message.body, 0), -1, names, known->second);
  }
  return known->second;
}

std::optional<Hdf5File::Object> Hdf5File::find(Object group, std::string_view path) {
  while (!path.empty()) {
    const auto slash = path.find('/');
    const Links& here = links(group);
    const auto found = here.find(path.substr(0, slash));
    if (found == here.end()) return std::nullopt;
    group = found->second;
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return group;
}

std::string_view Hdf5File::from_heap(std::uint64_t address, std::uint32_t index) {
  const auto [known, is_new] = heaps_.try_emplace(address);
  if (is_new) {
    const std::string_view head = part(address, 16);
    if (!head.starts_with("GCOL")) damaged();
    const auto size = read<std::uint64_t>(head, 8);
    if (size < 16) damaged();
    std::string_view rest = part(address, size).substr(16);
    while (rest.size() >= 16) {
      const auto number = read<std::uint16_t>(rest, 0);
      const auto length = read<std::uint64_t>(rest, 8);
      if (number == 0) break;  // the free space at the end
      known->second.emplace(number, cut(rest, 16, length));
      rest.remove_prefix(std::min<std::uint64_t>(rest.size(), 16 + (length + 7) / 8 * 8));
    }
  }
  const auto found = known->second.find(index);
  if (found == known->second.end()) damaged();
  return found->second;
}

std::optional<std::vector<std::string>> Hdf5File::texts(Object object, std::string_view name) {
  for (const Message& message : messages(object)) {
    if (message.type != kAttribute) continue;
    const Attribute attribute = attribute_of(message.body);
    if (attribute.name != name) continue;
    if (attribute.shared) fail("has a type that is kept elsewhere, which Keras does not write");
    const Shape shape = shape_of(attribute.dataspace);
    const Datatype type = datatype_of(attribute.datatype);
    std::vector<std::string> texts;
    if (shape.count == 0) return texts;
    const bool fixed = type.kind == kText;
    if (!fixed && !(type.kind == kVariableLength && (type.flags & 0x0F) == 1 && type.size == 16)) {
      fail("has an attribute " + printable(name) + " that holds no texts");
    }
    if (type.size == 0) damaged();
    const auto count = static_cast<std::uint64_t>(shape.count);
    if (count > attribute.data.size() / type.size) damaged();
    for (std::uint64_t i = 0; i < count; ++i) {
      std::string_view text = attribute.data.substr(i * type.size, type.size);
      if (!fixed) {
        const auto length = read<std::uint32_t>(text, 0);
        text = length == 0
                   ? std::string_view()
                   : cut(from_heap(read<std::uint64_t>(text, 4), read<std::uint32_t>(text, 12)), 0,
                         length);
      }
      text = until_zero(text);
      spend(text.size() + 1);
      texts.push_back(printable(text));
    }
    return texts;
  }
  return std::nullopt;
}

Hdf5Values Hdf5File::values(Object dataset) {
  std::string_view datatype, dataspace, layout;
  for (const Message& message : messages(dataset)) {
    if (message.type == kDatatype) datatype = message.body;
    if (message.type == kDataspace) dataspace = message.body;
    if (message.type == kLayout) layout = message.body;
    if (message.type == kFilters) fail("is compressed, which Keras does not do");
    if (message.type == kExternalFiles) fail("lies in another file, which is not opened");
  }
  if (datatype.empty() || dataspace.empty() || layout.empty()) fail("is no array of values");
  Hdf5Values values;
  const Datatype type = datatype_of(datatype);
  values.type = float_name(type);
  if (values.type.empty())
    fail("holds values that are no little-endian floats of 16, 32 or 64 bit");
  Shape shape = shape_of(dataspace);
  values.shape = std::move(shape.sizes);
  values.count = shape.count;
  const auto version = read<std::uint8_t>(layout, 0);
  if (version < 3 || version > 4) fail("is laid out in an older way than Keras writes");
  const auto kind = read<std::uint8_t>(layout, 1);
  const bool compact = kind == 0;
  if (!compact && kind != 1) fail("does not lie in one piece, as Keras writes it");
  const std::uint64_t held =
      compact ? read<std::uint16_t>(layout, 2) : read<std::uint64_t>(layout, 10);
  const auto count = static_cast<std::uint64_t>(values.count);
  if (count > held / type.size || held != count * type.size) {
    fail("has " + std::to_string(held) + " bytes for " + std::to_string(count) + " values");
  }
  if (count == 0) return values;
  values.bytes = compact ? cut(layout, 4, held) : part(read<std::uint64_t>(layout, 2), held);
  return values;
}

}  // namespace distilloscope
