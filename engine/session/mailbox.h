// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "engine/api/events.h"

namespace distilloscope {

/// Where engine threads leave events for the one thread that drains them. Posting never waits for
/// the reader. Progress is kept once per job (latest wins); everything else is kept in order.
class Mailbox {
 public:
  /// \p wake is called, outside the lock, when the mailbox goes from empty to not empty.
  explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}
  void post(Event event);
  std::vector<Event> drain();

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::vector<Event> events_;
};

}  // namespace distilloscope
