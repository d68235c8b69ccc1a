// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope {

/// What the demo trains unless told otherwise: enough to see where the curves go, and done in a few
/// minutes on two cores. A new experiment has the preset's own number.
inline constexpr int kDemoEpochs = 6;

}  // namespace distilloscope
