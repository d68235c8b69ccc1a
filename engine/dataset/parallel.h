// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace distilloscope {

/// Runs work(0) to work(count - 1) on \p threads threads (0: all cores), the caller's among them.
/// \p done is called now and then on the caller's thread alone, with how many are ready, and may
/// throw. The first exception ends the work and is thrown once all threads have ended.
void for_each_parallel(int count, int threads, const std::function<void(int)>& work,
                       const std::function<void(int)>& done = {});

/// As long as it lives, what its thread runs on all cores leaves one of them to others.
class LeaveOneCore {
 public:
  LeaveOneCore();
  ~LeaveOneCore();
  LeaveOneCore(const LeaveOneCore&) = delete;
  LeaveOneCore& operator=(const LeaveOneCore&) = delete;
};

}  // namespace distilloscope
