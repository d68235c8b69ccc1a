// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_comparison.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

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

RunComparison::Row scoreRow(const Runs& runs, const QString& label,
                            const double* (*scores)(const RunRecord&), Model model) {
  RunComparison::Row row{label, {}, {}, -1, model};
  double lowest = INFINITY;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const double value = scores(runs[i]->record)[static_cast<std::size_t>(model)];
    row.values.push_back(klText(value));
    if (value < 0) continue;
    if (value == lowest) row.better = -1;
    if (value < lowest) {
      lowest = value;
      row.better = static_cast<int>(i);
    }
  }
  if (runs.size() < 2) row.better = -1;
  return row;
}

// KL depends on the images, their size and epsilon.
QString cautionOf(const Runs& runs) {
  QStringList reasons;
  if (!allSame(runs, [](const RunEntry& run) { return run.record.dataset_fingerprint; })) {
    reasons.push_back(Words::tr("the datasets"));
  } else if (!allSame(runs, [](const RunEntry& run) { return run.record.val_count; })) {
    reasons.push_back(Words::tr("the validation images"));
  }
  for (const char* key : {"dataset.width", "dataset.height", "distillation.kl_epsilon"}) {
    const OptionField* field = find_option_field(key);
    if (field != nullptr && !sameOption(runs, *field)) {
      reasons.push_back(QString::fromStdString(field->label).toLower());
    }
  }
  if (reasons.isEmpty()) return {};
  return Words::tr("These KL values do not compare, because these differ: %1.")
      .arg(reasons.join(", "));
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

RunComparison compareRuns(const std::vector<const RunEntry*>& runs) {
  RunComparison result;
  for (const RunEntry* run : runs) result.names.push_back(runNameText(run->record));
  for (const OptionField& field : option_fields()) {
    if (!isScientificOption(field) || sameOption(runs, field)) continue;
    RunComparison::Row row{
        QString::fromStdString(field.label), QString::fromStdString(field.help), {}, -1, {}};
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
  const auto best = [](const RunRecord& record) { return &record.best_kl[0]; };
  const auto last = [](const RunRecord& record) { return &record.last_kl[0]; };
  RunComparison::Row gap{Words::tr("B − A at best"), {}, {}, -1, {}};
  RunComparison::Row epochs{Words::tr("Epochs done"), {}, {}, -1, {}};
  for (const RunEntry* run : runs) {
    gap.values += run->hasGap() ? gapText(run->gap()) : QString("–");
    epochs.values += QString::number(run->record.epochs_done);
  }
  result.scores = {scoreRow(runs, Words::tr("Best KL, Model A"), best, Model::a),
                   scoreRow(runs, Words::tr("Best KL, Model B"), best, Model::b),
                   std::move(gap),
                   scoreRow(runs, Words::tr("Last KL, Model A"), last, Model::a),
                   scoreRow(runs, Words::tr("Last KL, Model B"), last, Model::b),
                   std::move(epochs)};
  result.caution = cautionOf(runs);
  if (!result.caution.isEmpty()) {
    for (RunComparison::Row& row : result.scores) row.better = -1;
  }
  return result;
}

std::vector<RunComparison::Row> changedOptions(const Options& options) {
  const Options untouched = preset_options(options.preset);
  std::vector<RunComparison::Row> rows;
  for (const OptionField& field : option_fields()) {
    if (!isScientificOption(field) || field.get(options) == field.get(untouched)) continue;
    rows.push_back({QString::fromStdString(field.label),
                    QString::fromStdString(field.help),
                    {optionValueText(field, options), optionValueText(field, untouched)},
                    -1,
                    {}});
  }
  return rows;
}

}  // namespace distilloscope
