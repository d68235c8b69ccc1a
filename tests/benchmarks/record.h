// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

/// How every benchmark says what it measured: a line to read, and where the environment variable
/// DISTILLOSCOPE_BENCHMARK_LINES names a file, one line of JSON appended to it.
namespace distilloscope::test {

/// What the figure depends on, as {"size", "256x352"}.
using Conditions = std::vector<std::pair<std::string, std::string>>;

struct Figure {
  std::string name;
  std::string unit;             ///< more is better for what ends in "/s", less for all else
  std::vector<double> samples;  ///< in this unit; at least one
  Conditions conditions;
  /// The machine's limit that bounds this figure, by the name under which limits_benchmark records
  /// it, and what the median makes of it in the limit's unit. Empty: there is none.
  std::string limit;
  double rate = 0;
};

/// Throws std::invalid_argument when there are no samples, std::runtime_error when the file of
/// lines cannot be written.
void record(const Figure& figure);

/// The most memory that this process has held at a time (VmHWM). For the end of a main().
void record_peak_memory(const Conditions& conditions = {});

/// The value below which a share of the samples lies, 0 to 1. \p sorted must be.
double quantile(const std::vector<double>& sorted, double share);
double median(std::vector<double> samples);

/// How often to measure: until it took so long, but so often at least.
struct Patience {
  double seconds = 1;
  int least = 5;
  int warm_up = 1;
};

/// Seconds of each call.
template <typename Work>
std::vector<double> seconds_of(const Patience& patience, Work&& work) {
  using Clock = std::chrono::steady_clock;
  for (int i = 0; i < patience.warm_up; ++i) work();
  std::vector<double> samples;
  double passed = 0;
  while (passed < patience.seconds || static_cast<int>(samples.size()) < patience.least) {
    const auto begin = Clock::now();
    work();
    samples.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
    passed += samples.back();
  }
  return samples;
}

/// Samples of seconds as milliseconds, or as so many things a second.
std::vector<double> as_milliseconds(std::vector<double> seconds);
std::vector<double> as_rate(std::vector<double> seconds, double things);

}  // namespace distilloscope::test
