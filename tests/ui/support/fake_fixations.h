// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/events.h"

namespace distilloscope {

/// Gives an invented sample fixations where its truth is high, and NSS and AUC of all its maps.
void addFixations(SampleReady& sample);

}  // namespace distilloscope
