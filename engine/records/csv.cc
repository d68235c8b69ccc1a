// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/csv.h"

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

}  // namespace distilloscope
