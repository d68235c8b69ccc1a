// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMimeData;

namespace distilloscope {

class CurveFigure;

/// The figure as a picture and as SVG, as it is shown but in light colours, with the numbers of
/// the shown part as text.
QMimeData* curvesCopy(const CurveFigure& figure);
/// Puts the shown part of every curve there as CSV, with all extremes.
void copyNumbers(const CurveFigure& figure);

}  // namespace distilloscope
