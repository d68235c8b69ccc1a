// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>

namespace distilloscope {

/// Builds comma-separated rows (RFC 4180, numbers in the C locale, shortest exact form).
class CsvRow {
 public:
  CsvRow& add(std::string_view text);
  template <typename Number>
  requires std::is_arithmetic_v<Number> CsvRow& add(Number value) {
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return add_raw({buffer, end});
  }
  /// The row with its line break.
  std::string line() const { return row_ + "\n"; }

 private:
  CsvRow& add_raw(std::string_view text);
  std::string row_;
  bool empty_ = true;
};

/// A whole number or a real; false when the text is no such number.
template <typename Number>
bool parse_number(std::string_view text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace distilloscope
