// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/panes_job.h"

#include "ui/main/arm_look.h"
#include "ui/views/pane_maps.h"

namespace distilloscope {

std::vector<PanePicture> panePictures(const SampleReady& sample, const PanesPlan& plan) {
  const PaneMaps maps(sample);
  const ColourTable& heat = colourTable(plan.look.colours);
  const ColourTable& difference =
      differenceTable(armColour(plan.arms.options, plan.arms.arm[0], false),
                      armColour(plan.arms.options, plan.arms.arm[1], false));
  std::vector<PanePicture> pictures;
  for (const PaneKind kind : kAllPanes) {
    if (!plan.shown[indexOf(kind)]) continue;
    PanePicture pane;
    pane.word = paneFileWord(kind, plan.arms);
    const bool signed_map = kind == PaneKind::difference;
    const MapPtr map = maps.density(kind);
    if (kind != PaneKind::stimulus && !map) continue;
    if (plan.pictures) {
      pane.stimulus = toImage(sample.stimulus);
      pane.map = map;
      pane.range = maps.range(kind, plan.look);
      pane.hidden = hiddenBelow(plan.look.threshold, signed_map);
      pane.table = signed_map ? &difference : &heat;
      pane.opacity = plan.look.heat ? plan.look.opacity / 100.0 : 0;
    }
    if (plan.raw16) pane.raw = maps.raw(kind);
    // Without a loss: the map as it came, or the difference of the densities.
    if (plan.npy) pane.values = signed_map ? map : maps.raw(kind);
    pictures.push_back(std::move(pane));
  }
  return pictures;
}

PanesJob::PanesJob(EngineBridge& bridge, QObject* parent) : QObject(parent), collector_(bridge) {
  connect(&collector_, &SampleCollector::sampleReady, this, &PanesJob::onSample);
  connect(
      &collector_, &SampleCollector::progressed, this, [this](int done, int total, double left) {
        if (total > 0) {
          Q_EMIT progressed(collectingText(done, total, left), static_cast<double>(done) / total);
        }
      });
  connect(&collector_, &SampleCollector::done, this,
          [this] { Q_EMIT written(files_, collector_.failures()); });
}

void PanesJob::start(std::vector<SampleJob> jobs, const PanesPlan& plan, const QString& folder) {
  plan_ = plan;
  folder_ = folder;
  files_ = 0;
  collector_.start(std::move(jobs));
}

void PanesJob::cancel() {
  collector_.cancel();
}

// One image is written in a few milliseconds, while the engine makes the next one.
void PanesJob::onSample(const SampleReady& sample) {
  QString name = QString::fromStdString(sample.id);
  if (sample.epoch > 0) name += QString("_epoch-%1").arg(sample.epoch, 3, 10, QChar('0'));
  QString error;
  files_ +=
      static_cast<int>(exportPanes(panePictures(sample, plan_), folder_, name, &error).size());
  if (error.isEmpty()) return;
  cancel();
  Q_EMIT failed(error);
}

}  // namespace distilloscope
