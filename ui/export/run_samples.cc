// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/run_samples.h"

#include "ui/export/pane_export.h"
#include "ui/main/workspace.h"

namespace distilloscope {

PaneArms shownArms(const Workspace& workspace) {
  return {workspace.run().options, {workspace.pairArm(0), workspace.pairArm(1)}};
}

std::vector<SampleJob> runSampleJobs(const Workspace& workspace, const QStringList& ids,
                                     int epoch) {
  std::vector<SampleJob> jobs;
  for (const QString& id : ids) {
    SampleJob job;
    job.dataset = workspace.datasetOptions();
    job.id = id.toStdString();
    job.epoch = epoch;
    job.checkpoints.clear();
    for (int side = 0; side < 2; ++side) {
      const auto arm = static_cast<Model>(workspace.pairArm(side));
      job.checkpoints.push_back(workspace.checkpointFile(arm, epoch).toStdString());
    }
    jobs.push_back(std::move(job));
  }
  return jobs;
}

QString suggestedName(const Workspace& workspace, int epoch, const QString& what) {
  QString name = QString::fromStdString(workspace.run().name);
  if (name.isEmpty()) name = QString::fromStdString(workspace.dataset().name);
  if (epoch > 0) name += QString("_epoch-%1").arg(epoch, 3, 10, QChar('0'));
  if (!what.isEmpty()) name += (name.isEmpty() ? "" : "_") + what;
  return fileNamePart(name.simplified().replace(' ', '-'));
}

}  // namespace distilloscope
