// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include "engine/api/arms.h"

/// What the arms of an experiment are called and which colour they have, the same in every view.
namespace distilloscope {

/// The colour of an arm: its own, or else that of its place, in the current theme.
QColor armColour(const Options& options, int arm);
QColor armColour(const Options& options, int arm, bool dark);
/// The colour of a place, 0 for Model A.
QColor placeColour(int place, bool dark);

QString armName(const Options& options, int arm);       ///< "Model A", or the arm's own name
QString shortArmName(const Options& options, int arm);  ///< "A", or the arm's own name
/// "B − A": the second arm less the first.
QString armGapName(const Options& options, int second, int first);

/// A small square of one colour for lists and buttons.
QIcon colourSwatch(const QColor& colour);

}  // namespace distilloscope
