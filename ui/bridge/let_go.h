// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace distilloscope {

/// Does it on a thread of its own, a moment later: the turn that asks for it, and those that show
/// what is new, come first.
void doOnceQuiet(std::function<void()> work);

/// Lets go of something large on another thread: to free what a million steps lie in takes a tenth
/// of a second. It must not care which thread it ends on, nor when.
template <typename Large>
void letGo(std::shared_ptr<Large> large) {
  if (large.use_count() != 1) return;  // somebody else has it still
  doOnceQuiet([large = std::move(large)]() mutable { large.reset(); });
}

}  // namespace distilloscope
