// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace distilloscope {

class CurveFigure;

/// Asks for size, resolution, font size and file, then writes the figure. Returns the file that was
/// written; empty when cancelled or, with a reason in `error`, when it failed.
QString exportCurvesByDialog(QWidget* parent, const CurveFigure& figure, QString* error);

/// Asks for a file and writes the numbers of what is drawn. Returns as above.
QString exportCsvByDialog(QWidget* parent, const CurveFigure& figure, QString* error);

}  // namespace distilloscope
