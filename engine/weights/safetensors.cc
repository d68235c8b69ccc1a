// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/safetensors.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "engine/api/error.h"
#include "engine/weights/safetensors_header.h"

namespace distilloscope {
namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kAlignment = 8;
constexpr std::uint64_t kLongestHeader = 100'000'000;  // the format's own limit

struct TypeBytes {
  std::string_view type;
  std::size_t bytes;
};
constexpr std::array<TypeBytes, 15> kTypes{{{"F64", 8},
                                            {"I64", 8},
                                            {"U64", 8},
                                            {"F32", 4},
                                            {"I32", 4},
                                            {"U32", 4},
                                            {"F16", 2},
                                            {"BF16", 2},
                                            {"I16", 2},
                                            {"U16", 2},
                                            {"F8_E4M3", 1},
                                            {"F8_E5M2", 1},
                                            {"I8", 1},
                                            {"U8", 1},
                                            {"BOOL", 1}}};

[[noreturn]] void fail(ErrorCode code, const std::string& file, const std::string& what) {
  throw EngineError(code, file + " " + what);
}

std::uint64_t little_endian_length(const std::byte* bytes) {
  std::uint64_t length = 0;
  for (std::size_t i = kLengthBytes; i-- > 0;) {
    length = length << 8 | std::to_integer<std::uint64_t>(bytes[i]);
  }
  return length;
}

/// Sets the count; false when shape, type and offsets do not fit each other.
bool count_fits(TensorEntry& entry, std::string& problem) {
  const std::size_t value_bytes = tensor_type_bytes(entry.type);
  if (value_bytes == 0) {
    problem = "has the unknown type " + in_quotes(entry.type);
    return false;
  }
  // A zero anywhere makes the product zero, but the rest of the shape must be sane all the same.
  std::int64_t count = 1;
  bool zero = false;
  for (const std::int64_t size : entry.shape) {
    if (size == 0) {
      zero = true;
    } else if (__builtin_mul_overflow(count, size, &count)) {
      problem = "has a shape too large to be true";
      return false;
    }
  }
  std::int64_t bytes_without_zeros = 0;
  if (__builtin_mul_overflow(count, static_cast<std::int64_t>(value_bytes), &bytes_without_zeros)) {
    problem = "has a shape too large to be true";
    return false;
  }
  entry.count = zero ? 0 : count;
  const std::size_t bytes = zero ? 0 : static_cast<std::size_t>(bytes_without_zeros);
  if (entry.end < entry.begin || entry.end - entry.begin != bytes) {
    problem = "has offsets " + std::to_string(entry.begin) + " to " + std::to_string(entry.end) +
              ", but its shape and type need " + std::to_string(bytes) + " bytes";
    return false;
  }
  return true;
}

void require_contiguous(const std::string& file, const std::vector<TensorEntry>& tensors,
                        std::size_t data_bytes) {
  std::size_t position = 0;
  for (const auto& entry : tensors) {
    if (entry.end > data_bytes) {
      fail(ErrorCode::unreadable, file,
           "is truncated: tensor " + in_quotes(entry.name) + " ends at byte " +
               std::to_string(entry.end) + " of the data, which has " + std::to_string(data_bytes) +
               "; copy or download the file again");
    }
    if (entry.begin != position) {
      fail(ErrorCode::bad_data, file,
           "is not sound: tensor " + in_quotes(entry.name) + " begins at byte " +
               std::to_string(entry.begin) + " of the data instead of " + std::to_string(position));
    }
    position = entry.end;
  }
  if (position != data_bytes) {
    fail(ErrorCode::bad_data, file,
         "is not sound: " + std::to_string(data_bytes - position) +
             " bytes at its end belong to no tensor");
  }
}

std::size_t source_bytes(const TensorSource& tensor) {
  std::size_t bytes = tensor_type_bytes(tensor.type);
  for (const std::int64_t size : tensor.shape) bytes *= static_cast<std::size_t>(size);
  return bytes;
}

}  // namespace

std::size_t tensor_type_bytes(std::string_view type) {
  const auto known = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const TypeBytes& entry) { return entry.type == type; });
  return known == kTypes.end() ? 0 : known->bytes;
}

SafetensorsFile::SafetensorsFile(const std::string& file) : file_(file), mapped_(file) {
  if (mapped_.size() < kLengthBytes) {
    fail(ErrorCode::unreadable, file,
         "is no safetensors file: it has only " + std::to_string(mapped_.size()) + " bytes");
  }
  const std::uint64_t length = little_endian_length(mapped_.data());
  if (length > kLongestHeader) {
    fail(ErrorCode::unreadable, file,
         "is no safetensors file: its first eight bytes are not the length of a header");
  }
  if (length > mapped_.size() - kLengthBytes) {
    fail(ErrorCode::unreadable, file,
         "is truncated: its header has " + std::to_string(length) + " bytes, the whole file " +
             std::to_string(mapped_.size()) + "; copy or download the file again");
  }
  data_begin_ = kLengthBytes + static_cast<std::size_t>(length);
  SafetensorsHeader header;
  try {
    header = parse_safetensors_header({reinterpret_cast<const char*>(mapped_.data()) + kLengthBytes,
                                       static_cast<std::size_t>(length)});
  } catch (const HeaderProblem& problem) {
    fail(ErrorCode::unreadable, file,
         std::string("is no sound safetensors file: ") + problem.what());
  }
  tensors_ = std::move(header.tensors);
  metadata_ = std::move(header.metadata);
  for (auto& entry : tensors_) {
    std::string problem;
    if (!count_fits(entry, problem)) {
      fail(ErrorCode::bad_data, file,
           "is not sound: tensor " + in_quotes(entry.name) + " " + problem);
    }
  }
  // Empty tensors may share their begin with the next one, so the end decides too.
  std::stable_sort(tensors_.begin(), tensors_.end(), [](const auto& left, const auto& right) {
    return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
  });
  require_contiguous(file, tensors_, mapped_.size() - data_begin_);
}

const TensorEntry* SafetensorsFile::find(std::string_view name) const {
  for (const auto& entry : tensors_) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

const std::byte* SafetensorsFile::data(const TensorEntry& entry) const {
  return mapped_.data() + data_begin_ + entry.begin;
}

void write_safetensors(const std::string& file, const std::vector<TensorSource>& tensors,
                       const Metadata& metadata) {
  write_safetensors(file, tensors, metadata, [&](std::size_t i, const platform::Append& append) {
    append(tensors[i].data, source_bytes(tensors[i]));
  });
}

void write_safetensors(const std::string& file, const std::vector<TensorSource>& tensors,
                       const Metadata& metadata, const AppendValues& append_values) {
  std::vector<std::size_t> order;
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const TensorSource& tensor = tensors[i];
    if (tensor.name == kMetadataName || !names.insert(tensor.name).second) {
      fail(ErrorCode::internal, file,
           "was not written: the tensor name " + in_quotes(tensor.name) + " is taken");
    }
    if (tensor_type_bytes(tensor.type) == 0) {
      fail(ErrorCode::internal, file,
           "was not written: tensor " + in_quotes(tensor.name) + " has the type " + tensor.type);
    }
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return tensor_type_bytes(tensors[left].type) > tensor_type_bytes(tensors[right].type);
  });

  // An ordered object keeps the header in the order of the data, which makes it pleasant to read.
  nlohmann::ordered_json header = nlohmann::ordered_json::object();
  if (!metadata.empty()) header[std::string(kMetadataName)] = metadata;
  std::size_t position = 0;
  for (const std::size_t i : order) {
    const TensorSource& tensor = tensors[i];
    const std::size_t end = position + source_bytes(tensor);
    header[tensor.name] = {
        {"dtype", tensor.type}, {"shape", tensor.shape}, {"data_offsets", {position, end}}};
    position = end;
  }
  // Metadata may hold file names, which need not be UTF-8; JSON must be.
  std::string text = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  text.append((kAlignment - text.size() % kAlignment) % kAlignment, ' ');
  if (text.size() > kLongestHeader) {
    fail(ErrorCode::internal, file, "was not written: its header would be longer than 100 MB");
  }

  platform::write_file_atomically(file, [&](const platform::Append& append) {
    std::array<unsigned char, kLengthBytes> length{};
    for (std::size_t i = 0; i < kLengthBytes; ++i) {
      length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(text.size()) >> (8 * i));
    }
    append(length.data(), length.size());
    append(text.data(), text.size());
    for (const std::size_t i : order) {
      if (source_bytes(tensors[i]) > 0) append_values(i, append);
    }
  });
}

}  // namespace distilloscope
