// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMetaType>
#include <QString>
#include <optional>

#include "ui/models/run_columns.h"

/// One run of a folder can be pinned as the baseline; the others are read against it.
namespace distilloscope {

/// A score less that of the baseline. KL and the gap are better when they are lower.
struct RunDelta {
  double value = 0;
  QColor colour;  ///< of who wins: the run's arm, or of a weaker text where the baseline does
  QString text() const;  ///< "−0.031"
  bool isBetter() const { return value < 0; }
};

/// Nothing in columns without a score, without both scores, or where they do not compare.
std::optional<RunDelta> deltaToBaseline(const RunEntry& baseline, const RunEntry& entry,
                                        RunColumn column);
/// Why the scores of two runs do not compare; empty when they do.
QString baselineHindrance(const RunEntry& baseline, const RunEntry& entry);

/// The run folder pinned in a runs folder; empty when there is none.
QString rememberedBaseline(const QString& runs_folder);
void rememberBaseline(const QString& runs_folder, const QString& run);

}  // namespace distilloscope

Q_DECLARE_METATYPE(distilloscope::RunDelta)
