// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_table_model.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <QLocale>
#include <algorithm>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

bool isNumber(RunColumn column) {
  switch (column) {
    case RunColumn::epochs:
    case RunColumn::best_a:
    case RunColumn::best_b:
    case RunColumn::gap:
    case RunColumn::last_a:
    case RunColumn::last_b:
    case RunColumn::seed:
      return true;
    default:
      return false;
  }
}

// The KL a column shows: of which model, at its best or last; null in other columns.
const double* klOf(const RunEntry& entry, RunColumn column) {
  switch (column) {
    case RunColumn::best_a:
      return &entry.record.best_kl[0];
    case RunColumn::best_b:
      return &entry.record.best_kl[1];
    case RunColumn::last_a:
      return &entry.record.last_kl[0];
    case RunColumn::last_b:
      return &entry.record.last_kl[1];
    default:
      return nullptr;
  }
}

bool isBetter(const RunEntry& entry, RunColumn column) {
  const double* kl = klOf(entry, column);
  if (kl == nullptr) return false;
  const bool best = column == RunColumn::best_a || column == RunColumn::best_b;
  const double* both = (best ? entry.record.best_kl : entry.record.last_kl).data();
  return both[0] >= 0 && both[1] >= 0 && *kl < both[kl == both ? 1 : 0];
}

bool sameSummary(const RunEntry& x, const RunEntry& y) {
  const RunRecord& a = x.record;
  const RunRecord& b = y.record;
  return x.problem == y.problem && x.live == y.live && a.name == b.name && a.created == b.created &&
         a.state == b.state && a.message == b.message && a.epochs_done == b.epochs_done &&
         a.options.optimiser.epochs == b.options.optimiser.epochs &&
         std::ranges::equal(a.best_kl, b.best_kl) && std::ranges::equal(a.last_kl, b.last_kl) &&
         std::ranges::equal(a.best_epoch, b.best_epoch) && a.alarms == b.alarms &&
         a.options.arms == b.options.arms && x.curve.kl == y.curve.kl;
}

}  // namespace

int RunTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kRunColumns;
}

QVariant RunTableModel::display(const RunEntry& entry, RunColumn column) const {
  const RunRecord& record = entry.record;
  if (column == RunColumn::name) return runNameText(record);
  if (column == RunColumn::state) {
    return entry.readable() ? runStateText(record.state) : tr("Unreadable");
  }
  if (!entry.readable()) return {};
  if (const double* kl = klOf(entry, column)) return klText(*kl);
  switch (column) {
    case RunColumn::begun:
      return runBegunText(record);
    case RunColumn::epochs:
      return tr("%1 / %2").arg(record.epochs_done).arg(record.options.optimiser.epochs);
    case RunColumn::gap:
      return entry.hasGap() ? gapText(entry.gap()) : QString("–");
    case RunColumn::dataset:
      return QString::fromStdString(record.dataset_name);
    case RunColumn::preset:
      return runPresetText(record.options.preset);
    case RunColumn::seed:
      return QString::number(record.options.run.seed);
    default:
      return {};
  }
}

QVariant RunTableModel::sortValue(const RunEntry& entry, RunColumn column) const {
  const RunRecord& record = entry.record;
  if (column == RunColumn::name || column == RunColumn::state) return display(entry, column);
  if (!entry.readable()) return {};
  if (const double* kl = klOf(entry, column)) return *kl < 0 ? QVariant() : QVariant(*kl);
  switch (column) {
    case RunColumn::begun: {
      const QDateTime begun = runBegunAt(record);
      return begun.isValid() ? QVariant(static_cast<double>(begun.toMSecsSinceEpoch()))
                             : QVariant();
    }
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
    default:
      return display(entry, column);
  }
}

QString RunTableModel::toolTip(const RunEntry& entry, RunColumn column) const {
  if (!entry.readable()) return entry.problem;
  const RunRecord& record = entry.record;
  switch (column) {
    case RunColumn::name:
      return QDir::toNativeSeparators(entry.folder());
    case RunColumn::state:
      if (entry.live) return tr("This program is training it now.");
      if (entry.busy()) return tr("Another program is training it now.");
      if (record.state == RunState::interrupted) {
        return tr("The program ended before the run did. It can be resumed.");
      }
      return QString::fromStdString(record.message);
    case RunColumn::best_a:
    case RunColumn::best_b: {
      const int epoch = record.best_epoch[column == RunColumn::best_a ? 0 : 1];
      return epoch > 0 ? tr("After epoch %1").arg(epoch) : tr("No epoch is done yet.");
    }
    case RunColumn::gap:
      if (!entry.hasGap() || entry.gap() == 0) return {};
      return tr("%1 is better.").arg(armName(record.options, entry.gap() < 0 ? 1 : 0));
    case RunColumn::curve: {
      QStringList arms;
      for (std::size_t arm = 0; arm < entry.curve.kl.size(); ++arm) {
        const auto& kl = entry.curve.kl[arm];
        if (kl.empty()) continue;
        arms << QString("%1 %2 → %3")
                    .arg(armName(record.options, static_cast<int>(arm)), klText(kl.front()),
                         klText(kl.back()));
      }
      return arms.isEmpty() ? tr("No epoch is done yet.")
                            : tr("Validation KL by epoch: %1").arg(arms.join(", "));
    }
    case RunColumn::dataset:
      return record.dataset_folder.empty() ? tr("The demo dataset")
                                           : QString::fromStdString(record.dataset_folder);
    default:
      return {};
  }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const RunEntry& run = entry(index.row());
  const auto column = static_cast<RunColumn>(index.column());
  switch (role) {
    case Qt::DisplayRole:
      return display(run, column);
    case Qt::ToolTipRole:
      return toolTip(run, column);
    case Qt::AccessibleTextRole:
      return column == RunColumn::curve ? QVariant(toolTip(run, column)) : display(run, column);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole: {
      if (!isBetter(run, column) && !(column == RunColumn::name && run.live)) return {};
      QFont bold;
      bold.setBold(true);
      return bold;
    }
    case Qt::ForegroundRole:
      if (!run.readable()) return mutedTextColour();
      if (column == RunColumn::gap && run.hasGap() && run.gap() != 0) {
        return armColour(run.record.options, run.gap() < 0 ? 1 : 0);
      }
      return {};
    case kSortRole:
      return sortValue(run, column);
    case kCurveRole:
      return QVariant::fromValue(run.curve);
    case kColoursRole: {
      QVariantList colours;
      for (std::size_t arm = 0; arm < run.curve.kl.size(); ++arm) {
        colours << armColour(run.record.options, static_cast<int>(arm));
      }
      return colours;
    }
    case kStateRole:
      return run.readable() ? static_cast<int>(run.record.state) : -1;
    case kFilterRole: {
      QStringList words = {display(run, RunColumn::name).toString(),
                           display(run, RunColumn::state).toString(), run.folder()};
      if (run.readable()) {
        words +=
            {display(run, RunColumn::begun).toString(), display(run, RunColumn::dataset).toString(),
             display(run, RunColumn::preset).toString(),
             tr("seed=%1").arg(display(run, RunColumn::seed).toString())};
      }
      return words.join('\n');
    }
    default:
      return {};
  }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const auto column = static_cast<RunColumn>(section);
  // Runs that name their first two arms each in its own way share no better word than the place.
  const QString first = arm_names_[0].isEmpty() ? tr("1st arm") : arm_names_[0];
  const QString second = arm_names_[1].isEmpty() ? tr("2nd arm") : arm_names_[1];
  const QString gap = QString("%1 − %2").arg(second, first);
  const QString names[kRunColumns] = {tr("Name"),
                                      tr("State"),
                                      tr("Begun"),
                                      tr("Epochs"),
                                      tr("KL curve"),
                                      tr("Best %1").arg(first),
                                      tr("Best %1").arg(second),
                                      gap,
                                      tr("Last %1").arg(first),
                                      tr("Last %1").arg(second),
                                      tr("Dataset"),
                                      tr("Preset"),
                                      tr("Seed")};
  const QString tips[kRunColumns] = {
      tr("The run's name; its folder is in the tooltip"),
      tr("How the run stands"),
      tr("When the run began"),
      tr("Epochs done, of those asked for"),
      tr("Mean KL on the validation images after each epoch, of every arm"),
      tr("Lowest validation KL of a run's first arm; the better of the first two is bold"),
      tr("Lowest validation KL of a run's second arm; the better of the first two is bold. All "
         "arms are in the details."),
      tr("Gap between the best KL of the second arm and of the first, in the colour of the better "
         "one; below zero, the second is better: distillation helped"),
      tr("Validation KL of the first arm after the last epoch"),
      tr("Validation KL of the second arm after the last epoch"),
      tr("The dataset it was trained on"),
      tr("The preset its options began from"),
      tr("The seed of its random numbers")};
  switch (role) {
    case Qt::DisplayRole:
      return names[section];
    case Qt::ToolTipRole:
      return tips[section];
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
      // An arm with a colour of its own has it in its row, not here.
      if (column == RunColumn::best_a || column == RunColumn::last_a) return roleColours().modelA;
      if (column == RunColumn::best_b || column == RunColumn::last_b) return roleColours().modelB;
      return {};
    default:
      return {};
  }
}

// ---- listings ----------------------------------------------------------------------------------

void RunTableModel::setRuns(const RunsListed& listed) {
  std::vector<RunEntry> fresh;
  fresh.reserve(listed.runs.size() + listed.problems.size());
  for (std::size_t i = 0; i < listed.runs.size(); ++i) {
    RunEntry entry{listed.runs[i], {}, {}, false};
    if (i < listed.curves.size()) entry.curve = listed.curves[i];
    fresh.push_back(std::move(entry));
  }
  const QDir place(QString::fromStdString(listed.folder));
  for (const DatasetProblem& problem : listed.problems) {
    RunEntry entry;
    entry.record.folder = place.filePath(QString::fromStdString(problem.file)).toStdString();
    entry.problem = QString::fromStdString(problem.message);
    if (entry.problem.isEmpty()) entry.problem = tr("The folder cannot be read.");
    fresh.push_back(std::move(entry));
  }
  // The events of the live run are newer than what was read from its folder.
  std::erase_if(fresh, [this](const RunEntry& entry) { return entry.folder() == live_; });
  QSet<QString> places;
  for (const RunEntry& entry : fresh) places.insert(entry.folder());

  for (int row = rowCount() - 1; row >= 0; --row) {
    const QString folder = entry(row).folder();
    if (folder == live_ || places.contains(folder)) continue;
    // A run trained here into another place stays in sight after its end.
    if (trained_here_.contains(folder) && QFileInfo(folder).path() != place.path()) continue;
    beginRemoveRows({}, row, row);
    entries_.erase(entries_.begin() + row);
    endRemoveRows();
  }
  indexRows();
  std::vector<RunEntry> added;
  for (RunEntry& entry : fresh) {
    const int row = rowOf(entry.folder());
    if (row < 0) {
      added.push_back(std::move(entry));
    } else if (!sameSummary(entries_[static_cast<std::size_t>(row)], entry)) {
      entries_[static_cast<std::size_t>(row)] = std::move(entry);
      rowChanged(row);
    }
  }
  append(std::move(added));
  nameArms();
}

void RunTableModel::append(std::vector<RunEntry> entries) {
  if (entries.empty()) return;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
  std::ranges::move(entries, std::back_inserter(entries_));
  indexRows();
  endInsertRows();
  nameArms();
}

void RunTableModel::removeRun(const QString& folder) {
  const int row = rowOf(folder);
  if (row < 0) return;
  beginRemoveRows({}, row, row);
  entries_.erase(entries_.begin() + row);
  indexRows();
  endRemoveRows();
  nameArms();
}

void RunTableModel::rowChanged(int row) {
  Q_EMIT dataChanged(index(row, 0), index(row, kRunColumns - 1));
}

void RunTableModel::nameArms() {
  constexpr int kLongest = 14;  // characters that a column has room for
  QString names[2];
  for (int arm = 0; arm < 2; ++arm) {
    QSet<QString> used;
    for (const RunEntry& entry : entries_) {
      if (entry.readable()) used.insert(shortArmName(entry.record.options, arm));
    }
    names[arm] = used.isEmpty() ? shortArmName({}, arm) : used.size() == 1 ? *used.begin() : "";
    if (names[arm].size() > kLongest) names[arm] = names[arm].left(kLongest - 1) + "…";
  }
  if (names[0] == arm_names_[0] && names[1] == arm_names_[1]) return;
  arm_names_[0] = names[0];
  arm_names_[1] = names[1];
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, kRunColumns - 1);
}

void RunTableModel::indexRows() {
  rows_.clear();
  for (int row = 0; row < rowCount(); ++row) rows_.insert(entry(row).folder(), row);
}

// ---- the live run ------------------------------------------------------------------------------

void RunTableModel::beginLive(const RunRecord& record, int resumed_from_epoch) {
  live_ = QString::fromStdString(record.folder);
  RunEntry entry{record, {}, {}, true};
  entry.record.state = RunState::running;
  trained_here_.insert(live_);
  const int row = rowOf(live_);
  if (row < 0) {
    std::vector<RunEntry> one;
    one.push_back(std::move(entry));
    append(std::move(one));
    return;
  }
  entry.curve = this->entry(row).curve;
  for (auto& kl : entry.curve.kl) {
    kl.resize(std::min(kl.size(), static_cast<std::size_t>(std::max(0, resumed_from_epoch))));
  }
  entries_[static_cast<std::size_t>(row)] = std::move(entry);
  rowChanged(row);
  nameArms();
}

void RunTableModel::addLiveEpoch(const EpochSample& sample) {
  const int row = rowOf(live_);
  if (row < 0) return;
  RunEntry& entry = entries_[static_cast<std::size_t>(row)];
  RunRecord& record = entry.record;
  record.epochs_done = sample.epoch;
  const std::size_t arms = sample.val_kl.size();
  record.resize_arms(static_cast<int>(arms));
  entry.curve.kl.resize(arms);
  for (std::size_t arm = 0; arm < arms; ++arm) {
    record.last_kl[arm] = sample.val_kl[arm];
    if (sample.best[arm]) {
      record.best_kl[arm] = sample.val_kl[arm];
      record.best_epoch[arm] = sample.epoch;
    }
    entry.curve.kl[arm].push_back(sample.val_kl[arm]);
  }
  rowChanged(row);
}

void RunTableModel::endLive(RunState state, const QString& message) {
  const int row = rowOf(live_);
  live_.clear();
  if (row < 0) return;
  RunEntry& entry = entries_[static_cast<std::size_t>(row)];
  entry.live = false;
  entry.record.state = state;
  entry.record.message = message.toStdString();
  rowChanged(row);
}

// ---- copying -----------------------------------------------------------------------------------

QString RunTableModel::tabSeparated(const std::vector<int>& rows) const {
  const auto number = [](double value) {
    return value < 0 ? QString()
                     : QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
  };
  // Tabs and line ends would break the columns.
  const auto word = [](const QString& text) { return text.simplified(); };
  QString text =
      "name\tstate\tbegun\tdataset\tpreset\tseed\tepochs_done\tepochs\ta_best_val_kl\t"
      "a_best_epoch\tb_best_val_kl\tb_best_epoch\tb_minus_a\ta_last_val_kl\tb_last_val_"
      "kl\tfolder\n";
  for (const int row : rows) {
    const RunEntry& run = entry(row);
    const RunRecord& record = run.record;
    QStringList cells = {word(runNameText(record))};
    if (run.readable()) {
      const QString gap =
          run.hasGap() ? QLocale::c().toString(run.gap(), 'g', QLocale::FloatingPointShortest)
                       : QString();
      const std::string_view state = run_state_word(record.state);
      const std::string_view preset = preset_word(record.options.preset);
      cells += {QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size())),
                word(QString::fromStdString(record.created)),
                word(QString::fromStdString(record.dataset_name)),
                QString::fromUtf8(preset.data(), static_cast<qsizetype>(preset.size())),
                QString::number(record.options.run.seed),
                QString::number(record.epochs_done),
                QString::number(record.options.optimiser.epochs),
                number(record.best_kl[0]),
                record.best_epoch[0] > 0 ? QString::number(record.best_epoch[0]) : QString(),
                number(record.best_kl[1]),
                record.best_epoch[1] > 0 ? QString::number(record.best_epoch[1]) : QString(),
                gap,
                number(record.last_kl[0]),
                number(record.last_kl[1])};
    } else {
      cells.push_back("unreadable");
      while (cells.size() < 15) cells.push_back({});
    }
    cells.push_back(run.folder());
    text += cells.join('\t') + '\n';
  }
  return text;
}

}  // namespace distilloscope
