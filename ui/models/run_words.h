// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

#include "engine/api/options.h"
#include "engine/api/run_record.h"

/// The words for what a run record holds, the same in the table, its tooltips and the side panel.
namespace distilloscope {

QString runStateText(RunState state);
QString runPresetText(Preset preset);
QString runNameText(const RunRecord& record);  ///< the folder's name when it has none
/// A name for each, with when it was begun where another of them is called the same, and with its
/// folder's name where even that is the same.
QStringList distinctRunNames(const std::vector<const RunRecord*>& records,
                             const QString& joint = ", ");
/// In the zone that was written, so that no other is asked; invalid when it cannot be read.
QDateTime runBegunAt(const RunRecord& record);
QString runBegunText(const RunRecord& record);
QString timeText(const std::string& iso);  ///< local date and time of an ISO 8601 text
QString klText(double kl);                 ///< three decimals, "–" when negative: not known
QString gapText(double difference);        ///< with its sign
/// The value of an option as the form shows it.
QString optionValueText(const OptionField& field, const Options& options);
/// Whether a run can be told from another by it: not where it lies or what it is called.
bool isScientificOption(const OptionField& field);

}  // namespace distilloscope
