// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "engine/api/events.h"

namespace distilloscope {

/// Gives the sample's two predictions, of these arms of the run, the KL that the run recorded for
/// the image after the sample's epoch. The same weights asked again, for one image at a time, give
/// another third decimal, and then two numbers would stand for one. Does nothing where either is
/// not recorded or not predicted, or the dataset is not the one that was scored.
void takeRecordedKl(SampleReady& sample, const RunRecord& run, const EpochScores* scores,
                    const DatasetInfo& dataset, std::array<int, 2> arms);

}  // namespace distilloscope
