// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace distilloscope {

/// Learns how long a step and a validation take, and says how long the rest will.
class ProgressClock {
 public:
  using Clock = std::chrono::steady_clock;
  static double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }

  void step_took(double seconds) {
    // A slowly forgetting mean: machines are shared, and the first steps are slow.
    step_ = step_ < 0 ? seconds : step_ + (seconds - step_) * 0.1;
  }
  void validation_took(double seconds) { validation_ = seconds; }

  double step_seconds() const { return std::max(step_, 0.0); }
  /// Negative while nothing is known yet.
  double seconds_left(double steps, double validations) const {
    if (step_ < 0) return -1;
    // Before the first validation, guess it at a few steps.
    const double validation = validation_ < 0 ? 4 * step_ : validation_;
    return steps * step_ + validations * validation;
  }

 private:
  double step_ = -1;
  double validation_ = -1;
};

}  // namespace distilloscope
