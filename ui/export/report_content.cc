// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_content.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>

#include "engine/api/arms.h"
#include "ui/main/arm_look.h"
#include "ui/views/image_look.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

QString quoted(const QString& word) {
  static const QRegularExpression plain("^[A-Za-z0-9_@%+=:,./-]+$");
  if (plain.match(word).hasMatch()) return word;
  QString inner = word;
  return "'" + inner.replace("'", "'\\''") + "'";
}

bool isPlace(const std::string& key) {
  return key == "run.runs_folder";  // where this run lies says nothing of the experiment
}

std::vector<double> bestReach(const RunHistory& history) {
  const auto& best = history.record.best_epoch;
  const auto scores_of = [&](std::size_t arm) {
    return std::ranges::find(history.scores, best[arm], &EpochScores::epoch);
  };
  std::vector<double> reach(best.size(), 0);
  for (std::size_t arm = 1; arm < best.size(); ++arm) {
    const auto first = scores_of(0);
    const auto own = scores_of(arm);
    if (first == history.scores.end() || own == history.scores.end()) continue;
    reach[arm] = pairedHalfWidth(*own, static_cast<int>(arm), *first);
  }
  return reach;
}

}  // namespace

std::vector<ReportGroup> reportGroups(const RunHistory& history, const DatasetInfo& dataset,
                                      const PaneArms& arms, int epoch,
                                      const ReportOptions& options) {
  std::vector<ReportGroup> groups;
  if (options.images <= 0) return groups;
  RankedScores ranked{nullptr, arms.arm};
  for (const EpochScores& scores : history.scores) {
    if (scores.epoch == epoch) ranked.scores = &scores;
  }
  const auto add = [&](const QString& title, const QStringList& ids) {
    if (!ids.isEmpty()) groups.push_back({title, ids});
  };
  QStringList noted;
  for (const ImageNote& note : history.notes) {
    for (const SampleInfo& info : dataset.val) {
      if (info.id == note.id && !note.empty()) noted << QString::fromStdString(note.id);
    }
  }
  add(Words::tr("Starred and noted"), noted);
  using Kind = ImageChoice::Kind;
  const QString first = armName(arms.options, arms.arm[0]);
  const QString second = armName(arms.options, arms.arm[1]);
  const std::pair<Kind, QString> kinds[] = {
      {Kind::second_ahead, Words::tr("%1 furthest ahead of %2").arg(second, first)},
      {Kind::first_ahead, Words::tr("%1 furthest ahead of %2").arg(first, second)},
      {Kind::best_second, Words::tr("Lowest KL of %1").arg(second)},
      {Kind::worst_second, Words::tr("Highest KL of %1").arg(second)},
      {Kind::best_first, Words::tr("Lowest KL of %1").arg(first)},
      {Kind::worst_first, Words::tr("Highest KL of %1").arg(first)}};
  for (const auto& [kind, title] : kinds) {
    add(title, chosenImages({kind, options.images}, ranked, {dataset.val, history.notes}));
  }
  return groups;
}

ReportContent reportContent(const RunHistory& history, const DatasetInfo& dataset,
                            const PaneArms& arms, int epoch, const ReportOptions& options,
                            std::shared_ptr<const RunCharts> curves) {
  ReportContent content;
  content.record = history.record;
  content.epochs = history.epochs;
  for (const EpochScores& scores : history.scores) {
    if (scores.epoch == epoch) content.scores = scores;
  }
  content.best_reach = bestReach(history);
  content.notes = history.notes;
  content.curves = curves ? std::move(curves) : std::make_shared<const RunCharts>(history);
  content.dataset = dataset;
  content.arms = arms;
  content.epoch = epoch;
  content.groups = reportGroups(history, dataset, arms, epoch, options);
  content.written = QDateTime::currentDateTime().toString(Qt::ISODate);
  content.program = QString("%1 %2").arg(QCoreApplication::applicationName(),
                                         QCoreApplication::applicationVersion());
  content.heat = &colourTable(storedLook().colours);
  content.difference = &differenceTable(armColour(arms.options, arms.arm[0], false),
                                        armColour(arms.options, arms.arm[1], false));
  return content;
}

QString reproducingCommand(const Options& options, bool* exact) {
  const bool demo = options.dataset.folder.empty();
  QStringList words{"distilloscope-cli", demo ? "demo" : "train", "--preset",
                    QString::fromLatin1(preset_word(options.preset))};
  Options again = preset_options(options.preset);
  for (const OptionField& field : option_fields()) {
    const std::string text = option_text(field, options);
    if (isPlace(field.key) || text == option_text(field, again)) continue;
    set_option_text(again, field.key, text);
    words << "--set" << QString::fromStdString(field.key + "=" + text);
  }
  for (int arm = 0; arm < static_cast<int>(options.arms.size()); ++arm) {
    const ArmOptions& own = options.arms[static_cast<std::size_t>(arm)];
    QStringList changes;
    for (const auto& [key, value] : own.changes) {
      changes << QString::fromStdString(key + "=" + value);
    }
    const std::string name = arm < 2 ? default_arm_name(arm) : arm_name(options, arm);
    const QString text = QString::fromStdString(name) + ": " + changes.join(", ");
    Options probe = again;
    if (add_arm_text(probe, text.toStdString())) continue;
    // A and B are there already, often just so.
    if (arm < 2 &&
        options_of_arm(probe, arm).distillation.method ==
            options_of_arm(again, arm).distillation.method &&
        own.changes == arms_of(again)[static_cast<std::size_t>(arm)].changes) {
      continue;
    }
    again = probe;
    words << "--arm" << text;
  }
  if (exact != nullptr) {
    *exact = arm_count(again) == arm_count(options);
    for (int arm = 0; *exact && arm < arm_count(options); ++arm) {
      const Options one = options_of_arm(options, arm);
      const Options other = options_of_arm(again, arm);
      *exact = arm_name(options, arm) == arm_name(again, arm);
      for (const OptionField& field : option_fields()) {
        if (!isPlace(field.key) && option_text(field, one) != option_text(field, other)) {
          *exact = false;
        }
      }
    }
  }
  QStringList line;
  for (const QString& word : words) line << quoted(word);
  return line.join(' ');
}

}  // namespace distilloscope
