// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <ctime>
#include <string>
#include <vector>

#include "tests/benchmarks/record.h"

namespace distilloscope::test {

/// Milliseconds by the clock on the wall, and of those what was computed: other programs on the
/// machine do not lengthen that.
struct Took {
  double wall = 0;
  double processor = 0;
};

/// Runs from when it is made.
class Stopwatch {
 public:
  enum class Of { thread, process };

  explicit Stopwatch(Of of = Of::thread)
      : clock_(of == Of::thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID),
        wall_(Clock::now()),
        processor_(processor()) {}

  Took took() const {
    return {std::chrono::duration<double, std::milli>(Clock::now() - wall_).count(),
            processor() - processor_};
  }

 private:
  using Clock = std::chrono::steady_clock;
  double processor() const {
    timespec now{};
    clock_gettime(clock_, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  }

  clockid_t clock_;
  Clock::time_point wall_;
  double processor_;
};

/// Two figures in ms, told apart by the condition "clock": wall, processor.
inline void record_took(const std::string& name, const std::vector<Took>& all,
                        const Conditions& conditions = {}) {
  for (const auto& [clock, part] :
       {std::pair("wall", &Took::wall), std::pair("processor", &Took::processor)}) {
    Figure figure{name, "ms", {}, conditions, "", 0};
    for (const Took& took : all) figure.samples.push_back(took.*part);
    figure.conditions.emplace_back("clock", clock);
    record(figure);
  }
}

}  // namespace distilloscope::test
