// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_comparison.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/bridge/engine_text.h"
#include "ui/main/arm_look.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Runs)
};

using Runs = std::vector<const RunEntry*>;

template <typename Value>
bool allSame(const Runs& runs, const Value& value) {
  return std::ranges::all_of(
      runs, [&](const RunEntry* run) { return value(*run) == value(*runs.front()); });
}

bool sameOption(const Runs& runs, const OptionField& field) {
  return allSame(runs, [&](const RunEntry& run) { return field.get(run.record.options); });
}

// The scores of one arm of each run; A run may have fewer arms.
RunComparison::Row scoreRow(const Runs& runs, const QString& label, int arm,
                            PerArm<double> RunRecord::*scores) {
  RunComparison::Row row{label, {}, {}, -1, {}};
  double lowest = INFINITY;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const PerArm<double>& all = runs[i]->record.*scores;
    const auto at = static_cast<std::size_t>(arm);
    const double value = at < all.size() ? all[at] : -1;
    row.values.push_back(klText(value));
    if (value < 0) continue;
    if (value == lowest) row.better = -1;
    if (value < lowest) {
      lowest = value;
      row.better = static_cast<int>(i);
    }
  }
  if (runs.size() < 2) row.better = -1;
  const auto colour = [&](const RunEntry& run) { return armColour(run.record.options, arm); };
  if (allSame(runs, colour)) row.colour = colour(*runs.front());
  return row;
}

// An arm is named as in all runs, or by its place.
QString armLabel(const Runs& runs, int arm) {
  const auto name = [&](const RunEntry& run) { return armName(run.record.options, arm); };
  return allSame(runs, name) ? name(*runs.front()) : Words::tr("arm %1").arg(arm + 1);
}

// A spread over seeds says something only about one experiment.
QString seedsOf(const Runs& runs, const std::vector<RunComparison::Row>& options) {
  const OptionField* seed = find_option_field("run.seed");
  if (options.size() != 1 || seed == nullptr || sameOption(runs, *seed)) return {};
  std::vector<double> gaps;
  for (const RunEntry* run : runs) {
    if (run->hasGap()) gaps.push_back(run->gap());
  }
  if (gaps.size() < 2) return {};
  const auto n = static_cast<double>(gaps.size());
  const double mean = std::accumulate(gaps.begin(), gaps.end(), 0.0) / n;
  double squares = 0;
  for (const double gap : gaps) squares += (gap - mean) * (gap - mean);
  return Words::tr("Over %1 seeds, B − A at best is %2 ± %3 (mean and standard deviation).")
      .arg(gaps.size())
      .arg(gapText(mean), klText(std::sqrt(squares / (n - 1))));
}

}  // namespace

// KL depends on the images, their size and epsilon.
QString scoreCaution(const std::vector<const RunEntry*>& runs) {
  QStringList reasons;
  // A study does not say which files it was trained on, only where they lie.
  const auto data = [](const RunEntry& run) {
    return run.isStudy() ? std::string() : run.record.dataset_fingerprint;
  };
  const auto place = [](const RunEntry& run) { return run.record.options.dataset.folder; };
  const bool studies =
      std::ranges::any_of(runs, [](const RunEntry* run) { return run->isStudy(); });
  if (studies ? !allSame(runs, place) : !allSame(runs, data)) {
    reasons.push_back(Words::tr("the datasets"));
  } else if (!studies && !allSame(runs, [](const RunEntry& run) { return run.record.val_count; })) {
    reasons.push_back(Words::tr("the validation images"));
  }
  for (const char* key : {"dataset.width", "dataset.height", "distillation.kl_epsilon"}) {
    const OptionField* field = find_option_field(key);
    if (field != nullptr && !sameOption(runs, *field)) {
      reasons.push_back(engineText(field->label).toLower());
    }
  }
  if (reasons.isEmpty()) return {};
  return Words::tr("These KL values do not compare, because these differ: %1.")
      .arg(reasons.join(", "));
}

RunComparison compareRuns(const std::vector<const RunEntry*>& runs) {
  RunComparison result;
  std::vector<const RunRecord*> records;
  for (const RunEntry* run : runs) records.push_back(&run->record);
  result.names = distinctRunNames(records, "\n");
  for (const OptionField& field : option_fields()) {
    if (!isScientificOption(field) || sameOption(runs, field)) continue;
    RunComparison::Row row{engineText(field.label), engineText(field.help), {}, -1, {}};
    for (const RunEntry* run : runs) row.values += optionValueText(field, run->record.options);
    result.options.push_back(std::move(row));
  }
  result.seeds = seedsOf(runs, result.options);
  if (!allSame(runs, [](const RunEntry& run) { return run.record.options.preset; })) {
    RunComparison::Row row{
        Words::tr("Preset"), Words::tr("Where the options began from"), {}, -1, {}};
    for (const RunEntry* run : runs) row.values += runPresetText(run->record.options.preset);
    result.options.insert(result.options.begin(), std::move(row));
  }
  if (!allSame(runs, [](const RunEntry& run) { return arms_of(run.record.options); })) {
    RunComparison::Row row{
        Words::tr("Arms"), Words::tr("What each arm has of its own"), {}, -1, {}};
    for (const RunEntry* run : runs) row.values += armsText(run->record.options).join("; ");
    result.options.push_back(std::move(row));
  }
  const auto shortOf = [&](int arm) {
    const QString label = armLabel(runs, arm);
    const QString usual = armName({}, arm);
    return label == usual ? shortArmName({}, arm) : label;
  };
  RunComparison::Row gap{Words::tr("%1 − %2 at best").arg(shortOf(1), shortOf(0)), {}, {}, -1, {}};
  RunComparison::Row epochs{Words::tr("Epochs done"), {}, {}, -1, {}};
  for (const RunEntry* run : runs) {
    gap.values += run->hasGap() ? gapText(run->gap()) : QString("–");
    epochs.values += QString::number(run->record.epochs_done);
  }
  int arms = 0;
  for (const RunEntry* run : runs) arms = std::max(arms, arm_count(run->record.options));
  const auto add = [&](const QString& words, PerArm<double> RunRecord::*scores) {
    for (int arm = 0; arm < arms; ++arm) {
      result.scores.push_back(scoreRow(runs, words.arg(armLabel(runs, arm)), arm, scores));
    }
  };
  add(Words::tr("Best KL, %1"), &RunRecord::best_kl);
  result.scores.push_back(std::move(gap));
  add(Words::tr("Last KL, %1"), &RunRecord::last_kl);
  result.scores.push_back(std::move(epochs));
  result.caution = scoreCaution(runs);
  if (!result.caution.isEmpty()) {
    for (RunComparison::Row& row : result.scores) row.better = -1;
  }
  return result;
}

QString comparisonText(const RunComparison& comparison) {
  // Tabs and line ends would break the columns.
  QStringList lines = {Words::tr("What differs")};
  for (QString name : comparison.names) lines[0] += '\t' + name.replace("\n", ", ").simplified();
  const auto add = [&](const std::vector<RunComparison::Row>& rows) {
    for (const RunComparison::Row& row : rows) {
      QString line = row.label.simplified();
      for (const QString& value : row.values) line += '\t' + value.simplified();
      lines << line;
    }
  };
  add(comparison.options);
  add(comparison.scores);
  for (const QString& remark : {comparison.caution, comparison.seeds}) {
    if (!remark.isEmpty()) lines << remark;
  }
  return lines.join('\n') + '\n';
}

QStringList armsText(const Options& options) {
  QStringList arms;
  for (int i = 0; i < arm_count(options); ++i) {
    const ArmOptions arm = arms_of(options)[static_cast<std::size_t>(i)];
    const Options own = options_of_arm(options, i);
    QStringList changes;
    for (const auto& [key, value] : arm.changes) {
      const OptionField* field = find_option_field(key);
      changes << (field != nullptr ? engineText(field->label) + " " + optionValueText(*field, own)
                                   : QString::fromStdString(key));
    }
    arms << armName(options, i) + (changes.isEmpty() ? QString() : ": " + changes.join(", "));
  }
  return arms;
}

std::vector<RunComparison::Row> changedOptions(const Options& options) {
  const Options untouched = preset_options(options.preset);
  std::vector<RunComparison::Row> rows;
  for (const OptionField& field : option_fields()) {
    if (!isScientificOption(field) || field.get(options) == field.get(untouched)) continue;
    rows.push_back({engineText(field.label),
                    engineText(field.help),
                    {optionValueText(field, options), optionValueText(field, untouched)},
                    -1,
                    {}});
  }
  return rows;
}

}  // namespace distilloscope
