// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/record.h"

#include <errno.h>  // program_invocation_short_name: GNU

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace distilloscope::test {
namespace {

constexpr std::size_t kSamplesKept = 100;
constexpr std::size_t kSamplesForTail = 50;

bool more_is_better(const std::string& unit) {
  return unit.size() >= 2 && unit.compare(unit.size() - 2, 2, "/s") == 0;
}

void append_line(const nlohmann::ordered_json& line) {
  const char* file = std::getenv("DISTILLOSCOPE_BENCHMARK_LINES");
  if (file == nullptr || *file == '\0') return;
  std::ofstream out(file, std::ios::app | std::ios::binary);
  out << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  if (!out.flush()) throw std::runtime_error(std::string("cannot write ") + file);
}

}  // namespace

double quantile(const std::vector<double>& sorted, double share) {
  return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5));
}

double median(std::vector<double> samples) {
  std::sort(samples.begin(), samples.end());
  const std::size_t middle = samples.size() / 2;
  return samples.size() % 2 == 1 ? samples.at(middle)
                                 : (samples.at(middle - 1) + samples.at(middle)) / 2;
}

void record(const Figure& figure) {
  if (figure.samples.empty()) throw std::invalid_argument("no samples of " + figure.name);
  std::vector<double> sorted = figure.samples;
  std::sort(sorted.begin(), sorted.end());
  const double middle = median(sorted);
  const bool tail = sorted.size() >= kSamplesForTail && !more_is_better(figure.unit);

  std::string words = figure.name;
  nlohmann::ordered_json conditions = nlohmann::ordered_json::object();
  for (const auto& [key, value] : figure.conditions) {
    words += ", " + key + " " + value;
    conditions[key] = value;
  }
  std::printf("%-58s %11.5g %s", words.c_str(), middle, figure.unit.c_str());
  if (sorted.size() > 1) {
    std::printf("  (%.5g to %.5g of %zu", sorted.front(), sorted.back(), sorted.size());
    if (tail) std::printf(", p99 %.5g", quantile(sorted, 0.99));
    std::printf(")");
  }
  std::printf("\n");
  std::fflush(stdout);

  nlohmann::ordered_json line = {{"benchmark", program_invocation_short_name},
                                 {"name", figure.name},
                                 {"unit", figure.unit},
                                 {"better", more_is_better(figure.unit) ? "higher" : "lower"},
                                 {"median", middle},
                                 {"min", sorted.front()},
                                 {"max", sorted.back()},
                                 {"count", sorted.size()}};
  if (tail) line["p99"] = quantile(sorted, 0.99);
  if (figure.samples.size() <= kSamplesKept) line["samples"] = figure.samples;
  line["conditions"] = conditions;
  if (!figure.limit.empty()) {
    line["limit"] = figure.limit;
    line["rate"] = figure.rate;
  }
  append_line(line);
}

void record_peak_memory(const Conditions& conditions) {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    if (word != "VmHWM:") continue;
    double kilobytes = 0;
    status >> kilobytes;
    record({"peak memory", "MB", {kilobytes / 1024}, conditions, "", 0});
    return;
  }
}

std::vector<double> as_milliseconds(std::vector<double> seconds) {
  for (double& value : seconds) value *= 1e3;
  return seconds;
}

std::vector<double> as_rate(std::vector<double> seconds, double things) {
  for (double& value : seconds) value = things / value;
  return seconds;
}

}  // namespace distilloscope::test
