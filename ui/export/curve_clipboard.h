// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope {

class CurveFigure;

/// Puts the figure on the clipboard as a picture and as SVG, as it is shown but in light colours.
void copyPicture(const CurveFigure& figure);
/// Puts the shown part of every curve there as CSV, with all extremes.
void copyNumbers(const CurveFigure& figure);

}  // namespace distilloscope
