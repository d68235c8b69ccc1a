// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <vector>

#include "engine/api/events.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// One row per image: stimulus, ground truth, teacher and the two arms that the samples'
/// predictions are of, with their scores, in light colours. Maps are drawn as densities (1 is a
/// uniform map) with one range per row, that of the truth. `scale` multiplies the pixels. Null
/// without samples.
QImage comparisonFigure(const std::vector<SampleReady>& samples, double scale = 2,
                        const PaneArms& arms = {});

}  // namespace distilloscope
