// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

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

/// A CSV text with a header line. Rows of another length than the header are left out, and so is a
/// last row without a line break: it was cut short.
class CsvTable {
 public:
  explicit CsvTable(std::string_view text);
  int column(std::string_view name) const;  ///< -1: there is none
  const std::vector<std::vector<std::string>>& rows() const { return rows_; }

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
};

/// A whole number or a real; false when the text is no such number.
template <typename Number>
bool parse_number(std::string_view text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace distilloscope
