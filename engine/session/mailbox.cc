// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/mailbox.h"

#include <utility>

namespace distilloscope {

void Mailbox::post(Event event) {
  bool was_empty = false;
  {
    const std::lock_guard lock(mutex_);
    was_empty = events_.empty();
    const auto* progress = std::get_if<Progress>(&event);
    if (progress != nullptr) {
      // An older progress of this job says nothing any more, wherever it stands in the queue.
      std::erase_if(events_, [&](const Event& waiting) {
        const auto* other = std::get_if<Progress>(&waiting);
        return other != nullptr && other->job == progress->job;
      });
    }
    events_.push_back(std::move(event));
  }
  if (was_empty && wake_) wake_();
}

std::vector<Event> Mailbox::drain() {
  const std::lock_guard lock(mutex_);
  return std::exchange(events_, {});
}

}  // namespace distilloscope
