// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/map_checks.h"

/// How much better the prediction says where people look than a baseline does, in bits per
/// fixation. Both throw EngineError(mismatch) when the sizes differ, EngineError(not_finite) for a
/// value that is not finite and EngineError(bad_data) for a fixation outside the map, and give NaN
/// without fixations.
namespace distilloscope {

/// InfoGain.m of the MIT benchmark (cvzoya/saliency, code_forMetrics; LSUN'17 ranks by it): maps
/// stretched to [0, 1], then divided by their sums; mean of log2(eps + p) - log2(eps + b) over the
/// fixated pixels, each once, with MATLAB's eps. The stretch makes the lowest pixel zero: a
/// fixation there costs up to 52 bits. NaN when a map is constant.
double information_gain_matlab(MapValues prediction, PixelIndices fixations, MapValues baseline);

/// Kuemmerer, Wallis and Bethge 2015 (pysaliency's information gain of density models): maps
/// divided by their sums only; mean of log2(p / b) over the fixations, repeats counted each time.
/// A prediction that is zero at a fixation calls impossible what happened: minus infinity, as
/// there. Zeros elsewhere cost nothing. NaN when the prediction is zero everywhere or the baseline
/// is at a fixation. Throws EngineError(bad_data) for a negative value and for a baseline that is
/// zero everywhere.
double information_gain_density(MapValues prediction, PixelIndices fixations, MapValues baseline);

}  // namespace distilloscope
