// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>
#include <optional>

#include "ui/models/run_entry.h"

/// The columns of the table of runs: what stands in them, how they sort, and what they are called.
namespace distilloscope {

enum class RunColumn {
  name,
  state,
  begun,
  epochs,
  curve,
  best_a,
  best_b,
  best_c,
  best_d,
  best_e,
  best_f,
  best_g,
  best_h,
  gap,
  last_a,
  last_b,
  last_c,
  last_d,
  last_e,
  last_f,
  last_g,
  last_h,
  dataset,
  preset,
  seed,
  note
};
inline constexpr int kRunColumns = 26;

/// The arm whose KL a column shows, at its best or last; nothing in other columns.
struct ArmColumn {
  int arm = 0;
  bool best = true;
};
std::optional<ArmColumn> armColumn(RunColumn column);
bool isNumberColumn(RunColumn column);
/// Stays the same in every language and version: for what is remembered of a column.
QString runColumnKey(RunColumn column);
/// Not shown until it is asked for.
bool isHiddenAtFirst(RunColumn column);
/// All that the column of states can say.
QStringList runStateWords();

/// Negative when the run has no such arm or score.
double runKl(const RunEntry& entry, ArmColumn column);
/// The arm has the lowest KL of the run, alone.
bool isBestArm(const RunEntry& entry, ArmColumn column);

QString runCellText(const RunEntry& entry, RunColumn column);
QVariant runSortValue(const RunEntry& entry, RunColumn column);  ///< invalid: not known
QString runCellTip(const RunEntry& entry, RunColumn column);
RunEntry::Words runEntryWords(const RunEntry& entry);
QString runFilterText(const RunEntry& entry);  ///< in which a filter looks

/// `arms`: what every run calls the arm of each place; empty where they differ.
QString runColumnTitle(RunColumn column, const QStringList& arms);
QString runColumnTip(RunColumn column);

}  // namespace distilloscope
