// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/safetensors_header.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <set>

namespace distilloscope {
namespace {

constexpr std::size_t kMostDimensions = 64;  // as many as torch allows

/// Reads {"name": {"dtype": text, "shape": [integers], "data_offsets": [begin, end]}, ...,
/// "__metadata__": {text: text}} event by event.
class HeaderReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  SafetensorsHeader take() { return std::move(header_); }

  bool start_object(std::size_t) override {
    switch (place_) {
      case Place::before:
        place_ = Place::top;
        return true;
      case Place::name:
        place_ = name_ == kMetadataName ? Place::metadata : Place::tensor;
        entry_ = {};
        entry_.name = name_;
        seen_.clear();
        return true;
      default:
        unexpected("an object");
    }
  }

  bool end_object() override {
    if (place_ == Place::tensor) {
      if (seen_.size() != 3) problem("lacks its dtype, shape or data_offsets");
      header_.tensors.push_back(std::move(entry_));
      place_ = Place::top;
    } else if (place_ == Place::metadata) {
      place_ = Place::top;
    } else {
      place_ = Place::after;
    }
    return true;
  }

  bool key(std::string& text) override {
    if (place_ == Place::top) {
      if (!names_.insert(text).second) {
        throw HeaderProblem("the name " + in_quotes(text) + " stands in it twice");
      }
      name_ = text;
      place_ = Place::name;
      return true;
    }
    if (!seen_.insert(text).second) problem("has " + in_quotes(text) + " twice");
    key_ = text;
    if (place_ == Place::metadata) {
      place_ = Place::metadata_value;
    } else if (text == "dtype") {
      place_ = Place::type;
    } else if (text == "shape") {
      place_ = Place::shape;
    } else if (text == "data_offsets") {
      place_ = Place::offsets;
    } else {
      problem("has the unknown field " + in_quotes(text));
    }
    return true;
  }

  bool start_array(std::size_t) override {
    if (place_ == Place::shape) {
      place_ = Place::shape_values;
    } else if (place_ == Place::offsets) {
      place_ = Place::offset_values;
      offsets_ = 0;
    } else {
      unexpected("a list");
    }
    return true;
  }

  bool end_array() override {
    if (place_ == Place::offset_values && offsets_ != 2) problem("needs two data_offsets");
    place_ = Place::tensor;
    return true;
  }

  bool string(std::string& text) override {
    if (place_ == Place::type) {
      entry_.type = text;
      place_ = Place::tensor;
    } else if (place_ == Place::metadata_value) {
      header_.metadata[key_] = text;
      place_ = Place::metadata;
    } else {
      unexpected("a text");
    }
    return true;
  }

  bool number_unsigned(std::uint64_t value) override {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      unexpected("a number too large to be true");
    }
    if (place_ == Place::shape_values) {
      if (entry_.shape.size() == kMostDimensions) problem("has too many dimensions");
      entry_.shape.push_back(static_cast<std::int64_t>(value));
    } else if (place_ == Place::offset_values) {
      if (offsets_ == 2) problem("needs two data_offsets");
      (offsets_++ == 0 ? entry_.begin : entry_.end) = static_cast<std::size_t>(value);
    } else {
      unexpected("a number");
    }
    return true;
  }

  bool number_integer(std::int64_t) override { unexpected("a negative number"); }
  bool number_float(double, const std::string&) override { unexpected("a fractional number"); }
  bool null() override { unexpected("null"); }
  bool boolean(bool) override { unexpected("true or false"); }
  bool binary(binary_t&) override { unexpected("binary data"); }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    throw HeaderProblem("its header is not JSON at byte " + std::to_string(position));
  }

 private:
  enum class Place {
    before,
    top,
    name,  // after a name, before its object
    tensor,
    type,
    shape,
    shape_values,
    offsets,
    offset_values,
    metadata,
    metadata_value,
    after
  };

  [[noreturn]] void problem(const std::string& what) {
    throw HeaderProblem(in_quotes(name_) + " " + what);
  }
  [[noreturn]] void unexpected(const char* what) {
    if (name_.empty()) throw HeaderProblem(std::string("its header holds ") + what);
    problem(std::string("holds ") + what + " where the format has none");
  }

  SafetensorsHeader header_;
  Place place_ = Place::before;
  TensorEntry entry_;
  std::string name_;
  std::string key_;
  std::set<std::string> names_;
  std::set<std::string> seen_;
  int offsets_ = 0;
};

}  // namespace

SafetensorsHeader parse_safetensors_header(std::string_view text) {
  if (text.empty() || text.front() != '{') throw HeaderProblem("its header does not begin with {");
  HeaderReader reader;
  nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
  return reader.take();
}

std::string in_quotes(std::string_view name) {
  constexpr std::size_t kLongest = 120;
  std::string text = "\"";
  if (name.size() <= kLongest) {
    text.append(name);
  } else {
    std::size_t end = kLongest;
    // Not in the middle of a UTF-8 sequence.
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    text.append(name.substr(0, end)).append("...");
  }
  text.push_back('"');
  return text;
}

}  // namespace distilloscope
