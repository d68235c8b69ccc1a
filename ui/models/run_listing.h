// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/models/run_entry.h"

namespace distilloscope {

/// One folder of a listing, not yet copied: most are as they were the last time.
struct ListedEntry {
  QString folder;
  const RunRecord* run = nullptr;
  const ValidationCurve* curve = nullptr;
  const StudyRecord* study = nullptr;
  const DatasetProblem* problem = nullptr;

  RunEntry make() const;
  bool isSame(const RunEntry& known) const;  ///< in all that is shown of it
  bool hasWordsOf(const RunEntry& known) const;
  void takeWords(RunEntry& known) const;  ///< name and note
  /// A study that holds this run.
  bool holds(const QString& run_folder) const;
};

/// Points into the listing.
std::vector<ListedEntry> listedEntries(const RunsListed& listed);

}  // namespace distilloscope
