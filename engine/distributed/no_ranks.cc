// SPDX-License-Identifier: GPL-3.0-or-later
// For a LibTorch without process groups: all else works, and who asks for ranks is told.
#include "engine/distributed/rank_group.h"

namespace distilloscope {

std::unique_ptr<RankGroup> join_ranks(const RankOptions& options, const std::function<void()>&) {
  throw EngineError(
      ErrorCode::invalid_option,
      options.place.launcher + " asks for " + std::to_string(options.place.size) +
          " ranks, but this program was built without them: its LibTorch has no Gloo process "
          "groups, or Gloo's headers (libgloo-dev) were missing. Build it anew with them, or train "
          "alone with --ranks 1.");
}

}  // namespace distilloscope
