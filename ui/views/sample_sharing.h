// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/events.h"

namespace distilloscope {

/// The engine reads the files of an image anew for each epoch. What is the same in both takes the
/// place of what `before` has, so that it is held once and what was made of it is not made again.
void shareParts(SampleReady& fresh, const SampleReady& before);

/// Kilobytes of the pixels of a sample, without those that `before` holds as well.
int ownKilobytes(const SampleReady& sample, const SampleReady& before);

}  // namespace distilloscope
