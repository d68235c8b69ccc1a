// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/models/run_entry.h"

namespace distilloscope {

/// What differs between runs: only the options that are not the same in all of them, in the order
/// of the form, and their scores side by side.
struct RunComparison {
  struct Row {
    QString label;
    QString help;
    QStringList values;  ///< one per run
    int better = -1;     ///< a score: which run has the lowest; -1: none alone
    QColor colour;       ///< of a score's arm, where all runs agree; else invalid
  };
  QStringList names;  ///< of the runs, with what tells two of one name apart on a second line
  std::vector<Row> options;
  std::vector<Row> scores;
  /// Why the scores must not be compared; empty when they may.
  QString caution;
  /// Mean gap and its spread over runs that differ in nothing but their seed; otherwise empty.
  QString seeds;
};

/// Of readable runs, at least one.
RunComparison compareRuns(const std::vector<const RunEntry*>& runs);

/// Why the KL values of these runs do not compare; empty when they do.
QString scoreCaution(const std::vector<const RunEntry*>& runs);

/// Tab-separated lines, a run in each column, as the table shows it.
QString comparisonText(const RunComparison& comparison);

/// The arms of an experiment in words, one each: "Model A: Method None".
QStringList armsText(const Options& options);

/// The options of one run that are not as its preset has them, as (label, value, preset's value).
std::vector<RunComparison::Row> changedOptions(const Options& options);

}  // namespace distilloscope
