// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the texts of the option table and of the metrics as a file that lupdate reads.
#include <cstdio>
#include <fstream>
#include <set>
#include <string>

#include "engine/api/evaluation.h"
#include "engine/api/options.h"

using namespace distilloscope;

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: list_engine_texts FILE\n", stderr);
    return 2;
  }
  std::ofstream file(argv[1]);
  file << "// SPDX-License-Identifier: GPL-3.0-or-later\n"
          "// Written by list_engine_texts for lupdate; the target update_translations renews it.\n"
          "// clang-format off\n";
  std::set<std::string> written;
  const auto write = [&](const std::string& text) {
    if (text.empty() || !written.insert(text).second) return;
    file << "QT_TRANSLATE_NOOP(\"engine\", \"";
    for (const char letter : text) {
      if (letter == '"' || letter == '\\') file << '\\';
      file << letter;
    }
    file << "\")\n";
  };
  for (const OptionField& field : option_fields()) {
    write(field.group);
    write(field.label);
    write(field.help);
    write(field.unit);
  }
  for (const MetricKind& metric : metric_kinds()) write(metric.label);
  file.close();
  return file.good() ? 0 : 1;
}
