// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include "engine/api/arms.h"

namespace distilloscope {

/// A checkpoint whose map stands in a pane of its own, whatever epoch is looked at.
struct PanePin {
  QString file;          ///< a .safetensors; empty: nothing is pinned
  QString folder;        ///< of its run; empty: a file from elsewhere
  QString run;           ///< its name
  bool foreign = false;  ///< another run than the shown one
  Options options;       ///< of its run: names and colours of the arms
  int arm = -1;          ///< -1: not known, as of a file from elsewhere
  int epoch = 0;         ///< 0: not known
  bool best = false;

  bool empty() const { return file.isEmpty(); }
  QString title() const;  ///< "Model B, epoch 3", "Model A of demo-2, best epoch (7)"
  QColor colour(bool dark) const;
};

/// Where a run keeps the weights of an arm after an epoch.
QString checkpointPath(const QString& run_folder, int epoch, int arm);

}  // namespace distilloscope
