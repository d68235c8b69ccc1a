// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/events.h"

namespace distilloscope {

/// A curve for a cell some dozens of pixels wide: at most about `most` values for each arm, with
/// every extreme kept. Shorter curves stay as they are.
ValidationCurve thinnedCurve(const ValidationCurve& curve, std::size_t most = 160);

}  // namespace distilloscope
