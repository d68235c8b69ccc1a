// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/main/workspace.h"

namespace distilloscope {

/// With what the shown checkpoint is compared. What is said in terms of the run goes along when the
/// scrubber moves: Model B of the same epoch is that of the next one after a step.
struct CompareChoice {
  enum class Kind {
    none,
    arm,      ///< another arm after the same epoch
    earlier,  ///< the same arm at the epoch with weights before
    first,    ///< the same arm after its first epoch
    best,     ///< the same arm at its best epoch
    epoch,    ///< the same arm after `epoch`
    file,
  };
  Kind kind = Kind::none;
  Model arm = Model::a;
  int epoch = 0;
  QString file;
  bool operator==(const CompareChoice&) const = default;
};

/// The file a choice means for the shown one; empty when there is none.
QString comparedFile(const Workspace& workspace, const QString& shown, const CompareChoice& choice);

/// What is compared when nothing was chosen: the other arm of the pair, for a file of the run.
CompareChoice usualChoice(const Workspace& workspace, const QString& shown);

/// Two files in the order they are compared, the second less the first. Within a run the
/// earlier epoch is first, or the arm that comes before; otherwise the one that was chosen.
struct ComparedPair {
  QString first;
  QString second;
  bool operator==(const ComparedPair&) const = default;
};
ComparedPair comparedPair(const Workspace& workspace, const QString& shown, const QString& other);

}  // namespace distilloscope
