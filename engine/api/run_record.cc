// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/run_record.h"

#include <array>

namespace distilloscope {

std::string_view run_state_word(RunState state) {
  static constexpr std::array<std::string_view, 6> kWords = {"running",   "finished", "stopped",
                                                             "cancelled", "failed",   "interrupted"};
  return kWords.at(static_cast<std::size_t>(state));
}

}  // namespace distilloscope
