// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/cli_commands.h"

namespace distilloscope::cli {
namespace {

void print_names(const std::string& title, const std::vector<std::string>& names,
                 Console& console) {
  if (names.empty()) return;
  console.result("");
  console.result(title + text(" (%zu):", names.size()));
  for (const std::string& name : names) console.result("  " + name);
}

std::string file_line(const CheckpointInfo& info) {
  return info.file + text(" (%s, %lld parameters)", info.model.c_str(),
                          static_cast<long long>(info.parameters));
}

}  // namespace

void print_comparison(const CheckpointComparison& comparison, Console& console) {
  console.result("First:       " + file_line(comparison.first));
  console.result("Second:      " + file_line(comparison.second));
  std::size_t equal = 0;
  std::vector<std::vector<std::string>> rows = {{"tensor", "shape", "norm", "norm of second",
                                                 "of difference", "relative", "cosine", "largest"}};
  for (const TensorDifference& tensor : comparison.tensors) {
    if (tensor.largest == 0) ++equal;
    const double share = tensor.difference_norm / tensor.first_norm;
    rows.push_back({tensor.name, shape_text(tensor.shape), text("%.4g", tensor.first_norm),
                    text("%.4g", tensor.second_norm), text("%.4g", tensor.difference_norm),
                    std::isfinite(share) ? text("%.4f", share) : "-",
                    std::isfinite(tensor.cosine) ? text("%.4f", tensor.cosine) : "-",
                    text("%.4g", tensor.largest)});
  }
  console.result(
      text("Compared:    %zu tensors, %zu of them equal", comparison.tensors.size(), equal));
  if (!comparison.tensors.empty()) {
    console.result("");
    for (const std::string& line : table(rows, 2)) console.result(line);
  }
  print_names("Only in the first", comparison.only_first, console);
  print_names("Only in the second", comparison.only_second, console);
  print_names("Of different shapes", comparison.misshapen, console);
}

}  // namespace distilloscope::cli
