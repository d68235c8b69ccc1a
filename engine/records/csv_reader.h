// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace distilloscope {

/// Goes through the rows of a CSV text (as CsvRow writes it) without a copy of it. The first row is
/// the header. A last row without a line break was cut short and is none.
class CsvReader {
 public:
  using Row = std::vector<std::string_view>;

  /// \p text must outlive the reader.
  explicit CsvReader(std::string_view text);
  int column(std::string_view name) const;  ///< -1: there is none
  /// The next row that has as many cells as the header; false at the end. Cells are valid until the
  /// next call.
  bool next(Row& row);

 private:
  bool read_row(Row& row);
  bool read_quoted_row(Row& row);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> header_;
  std::list<std::string> unquoted_;  ///< cells of a row that do not stand in the text as they are
};

}  // namespace distilloscope
