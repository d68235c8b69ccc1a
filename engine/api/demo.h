// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope {

/// What the demo trains unless told otherwise: enough to see where the curves go, and done in a few
/// minutes on two cores. A new experiment has the preset's own number.
inline constexpr int kDemoEpochs = 6;

/// In place of a folder of teacher maps, for the demo alone: the maps of the simulated population
/// that the scenes were made with. Without it, the demo's teacher is a trained network.
inline constexpr const char* kOracleTeacher = "oracle";

}  // namespace distilloscope
