// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_copy.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "ui/main/arm_look.h"
#include "ui/models/run_columns.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

QString number(double value) {
  return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString score(double value) {
  return value < 0 ? QString() : number(value);
}

// Tabs and line ends would break the columns.
QString word(const std::string& text) {
  return QString::fromStdString(text).simplified();
}

QString word(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList head(int arms) {
  QStringList names = {"name",   "state", "begun",       "dataset",
                       "preset", "seed",  "epochs_done", "epochs"};
  for (int arm = 0; arm < arms; ++arm) {
    const QString letter = QString::fromStdString(arm_letter(arm));
    names << letter + "_name" << letter + "_best_val_kl" << letter + "_best_epoch";
  }
  for (int arm = 1; arm < arms; ++arm) {
    names << QString::fromStdString(arm_letter(arm)) + "_minus_a";
  }
  for (int arm = 0; arm < arms; ++arm) {
    names << QString::fromStdString(arm_letter(arm)) + "_last_val_kl";
  }
  return names << "note"
               << "folder";
}

QStringList cellsOf(const RunEntry& run, int arms) {
  const RunRecord& record = run.record;
  const int own_arms = std::min(arms, arm_count(record.options));
  QStringList cells = {runNameText(record).simplified(),
                       run.isStudy() ? QString("study") : word(run_state_word(run.state())),
                       word(record.created),
                       word(record.dataset_name),
                       word(preset_word(record.options.preset)),
                       runCellText(run, RunColumn::seed),
                       QString::number(record.epochs_done),
                       QString::number(run.isStudy() ? static_cast<int>(run.study->seeds.size())
                                                     : record.options.optimiser.epochs)};
  for (int arm = 0; arm < arms; ++arm) {
    const auto at = static_cast<std::size_t>(arm);
    const bool known = at < record.best_epoch.size() && record.best_epoch[at] > 0;
    cells << (arm < own_arms ? armName(record.options, arm).simplified() : QString())
          << score(runKl(run, {arm, true}))
          << (known ? QString::number(record.best_epoch[at]) : QString());
  }
  const double first = runKl(run, {0, true});
  for (int arm = 1; arm < arms; ++arm) {
    const double own = runKl(run, {arm, true});
    cells << (own < 0 || first < 0 ? QString() : number(own - first));
  }
  for (int arm = 0; arm < arms; ++arm) cells << score(runKl(run, {arm, false}));
  return cells << word(record.note) << run.folder();
}

}  // namespace

QString tabSeparated(const std::vector<const RunEntry*>& runs) {
  int arms = 2;
  for (const RunEntry* run : runs) arms = std::max(arms, arm_count(run->record.options));
  const QStringList names = head(arms);
  QString text = names.join('\t') + '\n';
  for (const RunEntry* run : runs) {
    QStringList cells;
    if (run->readable()) {
      cells = cellsOf(*run, arms);
    } else {
      cells = {runNameText(run->record).simplified(), "unreadable"};
      while (cells.size() + 1 < names.size()) cells.push_back({});
      cells.push_back(run->folder());
    }
    text += cells.join('\t') + '\n';
  }
  return text;
}

}  // namespace distilloscope
