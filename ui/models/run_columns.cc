// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_columns.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/bridge/engine_text.h"
#include "ui/main/arm_look.h"
#include "ui/models/run_sparkline.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Runs)
};

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

int seedsDone(const StudyRecord& study) {
  return static_cast<int>(std::ranges::count_if(study.seeds, &StudySeed::finished));
}

QString seedText(const RunEntry& entry) {
  if (!entry.isStudy()) return QString::number(entry.record.options.run.seed);
  const auto& seeds = entry.study->seeds;
  if (seeds.empty()) return {};
  const bool in_a_row =
      seeds.back().seed - seeds.front().seed + 1 == static_cast<std::int64_t>(seeds.size());
  if (in_a_row && seeds.size() > 1) {
    return QString("%1–%2").arg(seeds.front().seed).arg(seeds.back().seed);
  }
  QStringList all;
  for (const StudySeed& seed : seeds) all << QString::number(seed.seed);
  return all.join(", ");
}

const QString& begunText(const RunEntry& entry) {
  QString& text = entry.words.begun;
  return text.isEmpty() ? text = runBegunText(entry.record) : text;
}

const QString& datasetText(const RunEntry& entry) {
  QString& text = entry.words.dataset;
  return text.isEmpty() ? text = engineText(entry.record.dataset_name) : text;
}

QString stateText(const RunEntry& entry) {
  if (!entry.readable()) return Texts::tr("Unreadable");
  if (entry.isStudy() && entry.state() == RunState::interrupted) return Texts::tr("Unfinished");
  return runStateText(entry.state());
}

QString stateTip(const RunEntry& entry) {
  if (entry.live) return Texts::tr("This program is training it now.");
  if (entry.busy()) {
    return entry.growing && entry.record.state == RunState::interrupted
               ? Texts::tr("Its files grow: another machine is training it now.")
               : Texts::tr("Another program is training it now.");
  }
  if (entry.isStudy()) {
    return Texts::tr("A study: %1 of its %2 seeds are trained.")
        .arg(seedsDone(*entry.study))
        .arg(entry.study->seeds.size());
  }
  if (entry.record.state == RunState::interrupted) {
    return Texts::tr("The program ended before the run did. It can be resumed.");
  }
  return engineText(entry.record.message);
}

QString gapTip(const RunEntry& entry) {
  const Options& options = entry.record.options;
  QStringList lines;
  if (entry.isStudy()) {
    for (const StudyComparison& comparison : entry.study->comparisons) {
      lines << QString("%1: %2 [%3, %4]")
                   .arg(armGapName(options, comparison.arm, 0), gapText(comparison.mean),
                        gapText(comparison.low), gapText(comparison.high));
      if (!comparison.verdict.empty()) lines << qtext(comparison.verdict);
    }
    return lines.join('\n');
  }
  if (!entry.hasGap()) return {};
  if (entry.gap() != 0) {
    lines << Texts::tr("%1 is better.").arg(armName(options, entry.gap() < 0 ? 1 : 0));
  }
  for (int arm = 2; arm < arm_count(options); ++arm) {
    const double kl = runKl(entry, {arm, true});
    if (kl < 0) continue;
    lines << QString("%1: %2").arg(armGapName(options, arm, 0),
                                   gapText(kl - entry.record.best_kl[0]));
  }
  return lines.join('\n');
}

QString curveTip(const RunEntry& entry) {
  if (entry.isStudy()) return Texts::tr("The study's page shows the curves of its seeds.");
  QStringList arms;
  for (std::size_t arm = 0; arm < entry.curve.kl.size(); ++arm) {
    const auto& kl = entry.curve.kl[arm];
    if (kl.empty()) continue;
    arms << QString("%1 %2 → %3")
                .arg(armName(entry.record.options, static_cast<int>(arm)), klText(kl.front()),
                     klText(kl.back()));
  }
  return arms.isEmpty() ? Texts::tr("No epoch is done yet.")
                        : Texts::tr("Validation KL by epoch: %1").arg(arms.join(", "));
}

}  // namespace

std::optional<ArmColumn> armColumn(RunColumn column) {
  const int place = static_cast<int>(column);
  const int best = place - static_cast<int>(RunColumn::best_a);
  if (best >= 0 && best < kMaxArms) return ArmColumn{best, true};
  const int last = place - static_cast<int>(RunColumn::last_a);
  if (last >= 0 && last < kMaxArms) return ArmColumn{last, false};
  return {};
}

bool isNumberColumn(RunColumn column) {
  return column == RunColumn::epochs || column == RunColumn::gap || column == RunColumn::seed ||
         armColumn(column).has_value();
}

QString runColumnKey(RunColumn column) {
  if (const auto arm = armColumn(column)) {
    return (arm->best ? "best_" : "last_") + qtext(arm_letter(arm->arm));
  }
  switch (column) {
    case RunColumn::name:
      return "name";
    case RunColumn::state:
      return "state";
    case RunColumn::begun:
      return "begun";
    case RunColumn::epochs:
      return "epochs";
    case RunColumn::curve:
      return "curve";
    case RunColumn::gap:
      return "gap";
    case RunColumn::dataset:
      return "dataset";
    case RunColumn::preset:
      return "preset";
    case RunColumn::seed:
      return "seed";
    default:
      return "note";
  }
}

bool isHiddenAtFirst(RunColumn column) {
  const auto arm = armColumn(column);
  return column == RunColumn::preset || (arm && !arm->best && arm->arm > 1);
}

QStringList runStateWords() {
  QStringList words{Texts::tr("Unreadable"), Texts::tr("Unfinished")};
  for (const RunState state : {RunState::running, RunState::finished, RunState::stopped,
                               RunState::cancelled, RunState::failed, RunState::interrupted}) {
    words << runStateText(state);
  }
  return words;
}

double runKl(const RunEntry& entry, ArmColumn column) {
  const PerArm<double>& all = column.best ? entry.record.best_kl : entry.record.last_kl;
  const auto at = static_cast<std::size_t>(column.arm);
  return at < all.size() ? all[at] : -1;
}

bool isBestArm(const RunEntry& entry, ArmColumn column) {
  const double own = runKl(entry, column);
  if (own < 0) return false;
  bool beaten = false;  // somebody, that is: one arm alone is not the better one
  const PerArm<double>& all = column.best ? entry.record.best_kl : entry.record.last_kl;
  for (std::size_t arm = 0; arm < all.size(); ++arm) {
    if (static_cast<int>(arm) == column.arm || all[arm] < 0) continue;
    if (all[arm] <= own) return false;
    beaten = true;
  }
  return beaten;
}

QString runCellText(const RunEntry& entry, RunColumn column) {
  const RunRecord& record = entry.record;
  if (column == RunColumn::name) return runNameText(record);
  if (column == RunColumn::state) return stateText(entry);
  if (!entry.readable()) return {};
  if (const auto arm = armColumn(column)) {
    if (arm->arm > 1 && arm->arm >= arm_count(record.options)) return {};
    return klText(runKl(entry, *arm));
  }
  switch (column) {
    case RunColumn::begun:
      return begunText(entry);
    case RunColumn::epochs:
      return entry.isStudy() ? Texts::tr("%1 / %2 seeds")
                                   .arg(seedsDone(*entry.study))
                                   .arg(entry.study->seeds.size())
                             : Texts::tr("%1 / %2")
                                   .arg(record.epochs_done)
                                   .arg(record.options.optimiser.epochs);
    case RunColumn::gap:
      return entry.hasGap() ? gapText(entry.gap()) : QString("–");
    case RunColumn::dataset:
      return datasetText(entry);
    case RunColumn::preset:
      return runPresetText(record.options.preset);
    case RunColumn::seed:
      return seedText(entry);
    case RunColumn::note:
      return qtext(record.note).simplified();
    default:
      return {};
  }
}

QVariant runSortValue(const RunEntry& entry, RunColumn column) {
  const RunRecord& record = entry.record;
  if (column == RunColumn::name) {
    return entry.words.name.isEmpty() ? runNameText(record) : entry.words.name;
  }
  if (column == RunColumn::state) return stateText(entry);
  if (!entry.readable()) return {};
  if (const auto arm = armColumn(column)) {
    const double kl = runKl(entry, *arm);
    return kl < 0 ? QVariant() : QVariant(kl);
  }
  switch (column) {
    case RunColumn::begun:
      return std::isnan(entry.words.begun_at) ? QVariant() : QVariant(entry.words.begun_at);
    case RunColumn::epochs:
      return static_cast<double>(record.epochs_done);
    case RunColumn::gap:
      return entry.hasGap() ? QVariant(entry.gap()) : QVariant();
    case RunColumn::seed:
      return static_cast<double>(record.options.run.seed);
    case RunColumn::curve: {
      const auto& kl = entry.curve.kl[1];
      return kl.empty() ? QVariant() : QVariant(static_cast<double>(kl.size()));
    }
    case RunColumn::note:
      return record.note.empty() ? QVariant() : QVariant(runCellText(entry, column));
    default:
      return runCellText(entry, column);
  }
}

QString runCellTip(const RunEntry& entry, RunColumn column) {
  if (!entry.readable()) return entry.problem;
  const RunRecord& record = entry.record;
  if (const auto arm = armColumn(column)) {
    if (entry.isStudy()) {
      return arm->best && runKl(entry, *arm) >= 0
                 ? Texts::tr("The mean over %1 seeds, each at its best epoch")
                       .arg(seedsDone(*entry.study))
                 : QString();
    }
    const auto at = static_cast<std::size_t>(arm->arm);
    const int epoch = !arm->best                      ? record.epochs_done
                      : at < record.best_epoch.size() ? record.best_epoch[at]
                                                      : 0;
    if (runKl(entry, *arm) < 0) {
      return arm->arm < arm_count(record.options) ? Texts::tr("No epoch is done yet.") : QString();
    }
    return Texts::tr("%1, after epoch %2").arg(armName(record.options, arm->arm)).arg(epoch);
  }
  switch (column) {
    case RunColumn::name:
      return QDir::toNativeSeparators(entry.folder());
    case RunColumn::state:
      return stateTip(entry);
    case RunColumn::gap:
      return gapTip(entry);
    case RunColumn::curve:
      return curveTip(entry);
    case RunColumn::dataset:
      return record.dataset_folder.empty() ? Texts::tr("The demo dataset")
                                           : qtext(record.dataset_folder);
    case RunColumn::note:
      return qtext(record.note);
    default:
      return {};
  }
}

RunEntry::Words runEntryWords(const RunEntry& entry) {
  RunEntry::Words words;
  words.name = runNameText(entry.record);
  const QDateTime begun = runBegunAt(entry.record);
  if (begun.isValid()) words.begun_at = static_cast<double>(begun.toMSecsSinceEpoch());
  words.sparkline = thinnedCurve(entry.curve);
  return words;
}

QString runFilterText(const RunEntry& entry) {
  if (!entry.words.filter.isEmpty()) return entry.words.filter;
  const RunEntry::Words& words = entry.words;
  QStringList all = {words.name, stateText(entry), entry.folder()};
  if (entry.readable()) {
    all += {begunText(entry), datasetText(entry), runCellText(entry, RunColumn::preset),
            runCellText(entry, RunColumn::note)};
    if (entry.isStudy()) {
      all << Texts::tr("study");
      for (const StudySeed& seed : entry.study->seeds) all << Texts::tr("seed=%1").arg(seed.seed);
    } else {
      all << Texts::tr("seed=%1").arg(runCellText(entry, RunColumn::seed));
    }
  }
  return words.filter = all.join('\n');
}

// Runs that name their arms each in its own way share no better word than the place.
QString runColumnTitle(RunColumn column, const QStringList& arms) {
  const auto arm_title = [&](int arm) {
    if (!arms.value(arm).isEmpty()) return arms.value(arm);
    return arm == 0   ? Texts::tr("1st arm")
           : arm == 1 ? Texts::tr("2nd arm")
                      : Texts::tr("arm %1").arg(arm + 1);
  };
  if (const auto arm = armColumn(column)) {
    return (arm->best ? Texts::tr("Best %1") : Texts::tr("Last %1")).arg(arm_title(arm->arm));
  }
  switch (column) {
    case RunColumn::name:
      return Texts::tr("Name");
    case RunColumn::state:
      return Texts::tr("State");
    case RunColumn::begun:
      return Texts::tr("Begun");
    case RunColumn::epochs:
      return Texts::tr("Epochs");
    case RunColumn::curve:
      return Texts::tr("KL curve");
    case RunColumn::gap:
      return QString("%1 − %2").arg(arm_title(1), arm_title(0));
    case RunColumn::dataset:
      return Texts::tr("Dataset");
    case RunColumn::preset:
      return Texts::tr("Preset");
    case RunColumn::seed:
      return Texts::tr("Seed");
    default:
      return Texts::tr("Note");
  }
}

QString runColumnTip(RunColumn column) {
  if (const auto arm = armColumn(column)) {
    if (!arm->best) {
      return Texts::tr(
                 "Validation KL of arm %1 after the last epoch; the lowest of a run's arms is "
                 "bold")
          .arg(arm->arm + 1);
    }
    return Texts::tr("Lowest validation KL of arm %1 of a run; the lowest of a run's arms is bold")
        .arg(arm->arm + 1);
  }
  switch (column) {
    case RunColumn::name:
      return Texts::tr("The run's name; its folder is in the tooltip (F2 renames)");
    case RunColumn::state:
      return Texts::tr("How the run stands");
    case RunColumn::begun:
      return Texts::tr("When the run began");
    case RunColumn::epochs:
      return Texts::tr("Epochs done, of those asked for; of a study, its seeds");
    case RunColumn::curve:
      return Texts::tr("Mean KL on the validation images after each epoch, of every arm");
    case RunColumn::gap:
      return Texts::tr(
          "Gap between the best KL of the second arm and of the first, in the colour "
          "of the better one; below zero, the second is better: distillation helped");
    case RunColumn::dataset:
      return Texts::tr("The dataset it was trained on");
    case RunColumn::preset:
      return Texts::tr("The preset its options began from");
    case RunColumn::seed:
      return Texts::tr("The seed of its random numbers; of a study, all its seeds");
    default:
      return Texts::tr("Your words about the run; they are written below the table");
  }
}

}  // namespace distilloscope
