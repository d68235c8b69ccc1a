// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_notices.h"

#include <QCoreApplication>

#include "ui/bridge/engine_text.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ImageNotices)
};

QString ofModel(PaneKind kind, const NoticeFacts& facts, const Workspace& workspace,
                const PaneArms& arms) {
  if (!facts.picture_error.isEmpty()) return facts.picture_error;
  const std::size_t side = kind == PaneKind::model_a ? 0 : 1;
  if (!facts.failed[side].isEmpty()) return facts.failed[side];
  const QString name = paneTitle(kind, arms);
  const int arm = arms.arm[side];
  if (!workspace.activeCheckpoint(static_cast<Model>(arm)).isEmpty()) {
    return facts.waiting ? Words::tr("Predicting…") : Words::tr("%1 gave no map.").arg(name);
  }
  if (workspace.isStarting() || (workspace.isLive() && workspace.newestEpoch() == 0)) {
    return Words::tr("The map of %1 comes after the first epoch.").arg(name);
  }
  if (!workspace.hasRun()) {
    return Words::tr(
               "The map of %1 is shown here, epoch by epoch, once a run is started or opened.")
        .arg(name);
  }
  if (workspace.newestEpoch() == 0) return Words::tr("This run ended before its first epoch.");
  return Words::tr("There is no checkpoint of %1 after epoch %2.")
      .arg(name)
      .arg(workspace.currentEpoch());
}

}  // namespace

PredictionFailures predictionFailures(const SampleReady& sample, const PaneArms& arms) {
  PredictionFailures failures;
  QStringList names;
  for (const PaneKind kind : {PaneKind::model_a, PaneKind::model_b}) {
    const std::size_t side = kind == PaneKind::model_a ? 0 : 1;
    const QString reason =
        side < sample.failed.size() ? engineText(sample.failed[side]) : QString();
    failures.of_side[side] = reason;
    if (reason.isEmpty()) continue;
    names << paneTitle(kind, arms);
    if (!failures.reasons.contains(reason)) failures.reasons << reason;
  }
  if (names.size() == 1) failures.text = Words::tr("The map of %1 cannot be shown.").arg(names[0]);
  if (names.size() == 2) {
    failures.text = Words::tr("The maps of %1 and %2 cannot be shown.").arg(names[0], names[1]);
  }
  return failures;
}

std::array<QString, kEveryPane.size()> paneNotices(const NoticeFacts& facts,
                                                   const Workspace& workspace,
                                                   const PaneArms& arms) {
  std::array<QString, kEveryPane.size()> notices;
  const auto set = [&](PaneKind kind, const QString& text) { notices[indexOf(kind)] = text; };
  const QString loading = Words::tr("Loading…");
  if (!facts.picture_error.isEmpty()) {
    for (const PaneKind kind : {PaneKind::stimulus, PaneKind::truth, PaneKind::teacher}) {
      set(kind, facts.picture_error);
    }
  } else {
    set(PaneKind::stimulus, loading);
    set(PaneKind::truth, facts.outside  ? Words::tr("An image from outside has no ground truth.")
                         : facts.sample ? Words::tr("There is no ground truth.")
                                        : loading);
    set(PaneKind::teacher, facts.outside ? Words::tr("An image from outside has no teacher map.")
                           : facts.sample
                               ? Words::tr("The dataset has no teacher map of this image.")
                               : loading);
  }
  set(PaneKind::model_a, ofModel(PaneKind::model_a, facts, workspace, arms));
  set(PaneKind::model_b, ofModel(PaneKind::model_b, facts, workspace, arms));
  set(PaneKind::difference, Words::tr("The difference needs the maps of both models."));
  for (const PaneKind kind : kPins) set(kind, facts.pins[pinIndex(kind)]);
  return notices;
}

}  // namespace distilloscope
