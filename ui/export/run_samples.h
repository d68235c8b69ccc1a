// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "engine/api/jobs.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

class Workspace;

/// What is looked at side by side, by name and place.
PaneArms shownArms(const Workspace& workspace);

/// Jobs for the maps of these images as the run's own checkpoints of an epoch predict them;
/// checkpoints put to work in their place are left aside.
std::vector<SampleJob> runSampleJobs(const Workspace& workspace, const QStringList& ids, int epoch);

/// For a file's name: "<run>_epoch-003_<what>", without what file systems do not allow.
QString suggestedName(const Workspace& workspace, int epoch, const QString& what);

}  // namespace distilloscope
