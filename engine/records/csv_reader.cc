// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/csv_reader.h"

#include <algorithm>
#include <utility>

namespace distilloscope {

CsvReader::CsvReader(std::string_view text) : text_(text) {
  Row row;
  if (read_row(row)) header_.assign(row.begin(), row.end());
}

int CsvReader::column(std::string_view name) const {
  const auto found = std::ranges::find(header_, name);
  return found == header_.end() ? -1 : static_cast<int>(found - header_.begin());
}

bool CsvReader::next(Row& row) {
  while (read_row(row)) {
    if (row.size() == header_.size()) return true;
  }
  return false;
}

bool CsvReader::read_row(Row& row) {
  row.clear();
  unquoted_.clear();
  const std::size_t end = text_.find('\n', at_);
  if (end == std::string_view::npos) return false;
  const std::string_view line = text_.substr(at_, end - at_);
  if (line.find('"') != std::string_view::npos) return read_quoted_row(row);
  if (line.find('\r') != std::string_view::npos) return read_quoted_row(row);
  at_ = end + 1;
  for (std::size_t begin = 0;;) {
    const std::size_t comma = line.find(',', begin);
    row.push_back(line.substr(begin, comma - begin));
    if (comma == std::string_view::npos) return true;
    begin = comma + 1;
  }
}

// A row with quotes may go over several lines.
bool CsvReader::read_quoted_row(Row& row) {
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] { row.push_back(unquoted_.emplace_back(std::exchange(cell, {}))); };
  for (std::size_t i = at_; i < text_.size(); ++i) {
    const char letter = text_[i];
    if (quoted) {
      if (letter != '"') {
        cell += letter;
      } else if (i + 1 < text_.size() && text_[i + 1] == '"') {
        cell += '"';
        ++i;
      } else {
        quoted = false;
      }
    } else if (letter == '"') {
      quoted = true;
    } else if (letter == ',') {
      end_cell();
    } else if (letter == '\n') {
      end_cell();
      at_ = i + 1;
      return true;
    } else if (letter != '\r') {
      cell += letter;
    }
  }
  at_ = text_.size();
  row.clear();
  return false;
}

}  // namespace distilloscope
