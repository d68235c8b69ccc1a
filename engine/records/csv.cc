// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/csv.h"

#include <algorithm>

namespace distilloscope {

CsvRow& CsvRow::add(std::string_view text) {
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return add_raw(text);
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return add_raw(quoted + '"');
}

CsvRow& CsvRow::add_raw(std::string_view text) {
  if (!empty_) row_ += ',';
  empty_ = false;
  row_ += text;
  return *this;
}

CsvTable::CsvTable(std::string_view text) {
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (quoted) {
      if (letter != '"') {
        cell += letter;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += '"';
        ++i;
      } else {
        quoted = false;
      }
    } else if (letter == '"') {
      quoted = true;
    } else if (letter == ',') {
      row.push_back(std::move(cell));
      cell.clear();
    } else if (letter == '\n') {
      row.push_back(std::move(cell));
      cell.clear();
      if (header_.empty()) {
        header_ = std::move(row);
      } else if (row.size() == header_.size()) {
        rows_.push_back(std::move(row));
      }
      row.clear();
    } else if (letter != '\r') {
      cell += letter;
    }
  }
}

int CsvTable::column(std::string_view name) const {
  const auto found = std::ranges::find(header_, name);
  return found == header_.end() ? -1 : static_cast<int>(found - header_.begin());
}

}  // namespace distilloscope
