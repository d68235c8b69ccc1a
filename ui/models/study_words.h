// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include "engine/api/study.h"

/// The words, numbers and colours of a study, the same in its table, cards and exports.
namespace distilloscope {

QColor studyArmColour(const StudyRecord& study, int arm);
/// "B − A", with the arms' own names where they have some.
QString differenceName(const StudyRecord& study, int arm);
QString studyStateText(const StudyRecord& study);  ///< "3 of 5 seeds are trained"

/// A signed number with that many decimals, with a true minus.
QString signedText(double value, int decimals);
QString rangeText(double low, double high);  ///< "−0.081 to −0.012"
QString pText(double p);                     ///< "< 0.001"

/// One line per seed: best KL and epoch of every arm, and the differences; numbers as in files.
QString studyCsv(const StudyRecord& study);
/// Each comparison's verdict with its numbers, as plain text.
QString studyVerdicts(const StudyRecord& study);

}  // namespace distilloscope
