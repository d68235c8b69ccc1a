// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_baseline.h"

#include <QCryptographicHash>
#include <QDir>

#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/run_comparison.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

QString keyOf(const QString& runs_folder) {
  const QByteArray place = QDir::cleanPath(runs_folder).toUtf8();
  return "runs/baselines/" +
         QCryptographicHash::hash(place, QCryptographicHash::Sha1).toHex().left(16);
}

}  // namespace

QString RunDelta::text() const {
  return gapText(value);
}

QString baselineHindrance(const RunEntry& baseline, const RunEntry& entry) {
  if (!baseline.readable() || !entry.readable()) return {};
  return scoreCaution({&baseline, &entry});
}

std::optional<RunDelta> deltaToBaseline(const RunEntry& baseline, const RunEntry& entry,
                                        RunColumn column) {
  if (!baseline.readable() || !entry.readable() || baseline.folder() == entry.folder()) return {};
  const auto arm = armColumn(column);
  double own = 0;
  double other = 0;
  if (arm) {
    own = runKl(entry, *arm);
    other = runKl(baseline, *arm);
    if (own < 0 || other < 0) return {};
  } else if (column == RunColumn::gap && entry.hasGap() && baseline.hasGap()) {
    own = entry.gap();
    other = baseline.gap();
  } else {
    return {};
  }
  if (!baselineHindrance(baseline, entry).isEmpty()) return {};
  RunDelta delta{own - other, mutedTextColour()};
  const Options& options = entry.record.options;
  if (!arm) {
    // A smaller gap speaks for the second arm, a larger one for the first.
    if (delta.value != 0) delta.colour = armColour(options, delta.value < 0 ? 1 : 0);
  } else if (delta.isBetter()) {
    delta.colour = armColour(options, arm->arm);
  }
  return delta;
}

QString rememberedBaseline(const QString& runs_folder) {
  return Settings().value(keyOf(runs_folder)).toString();
}

void rememberBaseline(const QString& runs_folder, const QString& run) {
  if (run.isEmpty()) {
    Settings().remove(keyOf(runs_folder));
  } else {
    Settings().setValue(keyOf(runs_folder), run);
  }
}

}  // namespace distilloscope
