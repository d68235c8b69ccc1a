// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_table_model.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <algorithm>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/run_baseline.h"
#include "ui/models/run_listing.h"
#include "ui/models/run_words.h"

namespace distilloscope {

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {
  fresh_timer_.setSingleShot(true);
  fresh_timer_.setInterval(kFreshMs);
  connect(&fresh_timer_, &QTimer::timeout, this, &RunTableModel::forgetFresh);
  nameArms();
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kRunColumns;
}

QVariant RunTableModel::fontOf(const RunEntry& run, RunColumn column) const {
  const auto arm = armColumn(column);
  const bool marked = (arm && isBestArm(run, *arm)) ||
                      (column == RunColumn::name && (run.live || run.folder() == baseline_));
  if (!marked) return {};
  QFont bold;
  bold.setBold(true);
  return bold;
}

QVariant RunTableModel::inkOf(const RunEntry& run, RunColumn column) const {
  if (!run.readable()) return mutedTextColour();
  if (column == RunColumn::gap && run.hasGap() && run.gap() != 0) {
    return armColour(run.record.options, run.gap() < 0 ? 1 : 0);
  }
  return {};
}

const RunEntry* RunTableModel::baselineEntry() const {
  const int row = baseline_.isEmpty() ? -1 : rowOf(baseline_);
  return row < 0 ? nullptr : &entry(row);
}

QString RunTableModel::tipOf(const RunEntry& run, RunColumn column) const {
  QString tip = runCellTip(run, column);
  const RunEntry* base = baselineEntry();
  if (base == nullptr) return tip;
  QString more;
  if (column == RunColumn::name && run.folder() == baseline_) {
    more = tr("The baseline: the other runs are read against it.");
  } else if (const auto delta = deltaToBaseline(*base, run, column)) {
    more = tr("%1 against the baseline %2").arg(delta->text(), runNameText(base->record));
  } else if (armColumn(column) && run.folder() != baseline_) {
    more = baselineHindrance(*base, run);
  }
  return tip.isEmpty() || more.isEmpty() ? tip + more : tip + '\n' + more;
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const RunEntry& run = entry(index.row());
  const auto column = static_cast<RunColumn>(index.column());
  switch (role) {
    case Qt::DisplayRole:
      return runCellText(run, column);
    case Qt::EditRole:
      return column == RunColumn::note ? QString::fromStdString(run.record.note)
                                       : runCellText(run, column);
    case Qt::ToolTipRole:
      return tipOf(run, column);
    case Qt::AccessibleTextRole: {
      if (column == RunColumn::curve) return tipOf(run, column);
      QString text = runCellText(run, column);
      if (column == RunColumn::name && run.isStudy()) text = tr("study %1").arg(text);
      if (column == RunColumn::name && run.folder() == baseline_) text += tr(", the baseline");
      const RunEntry* base = baselineEntry();
      const auto delta = base != nullptr ? deltaToBaseline(*base, run, column) : std::nullopt;
      if (delta) text += tr(", %1 against the baseline").arg(delta->text());
      return text;
    }
    case Qt::DecorationRole:
      if (column != RunColumn::name) return {};
      if (run.folder() == baseline_) return themeIcon("pin");
      return run.isStudy() ? QVariant(themeIcon("study")) : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
      return fontOf(run, column);
    case Qt::ForegroundRole:
      return inkOf(run, column);
    case kSortRole:
      return runSortValue(run, column);
    case kCurveRole:
      return QVariant::fromValue(run.words.sparkline);
    case kColoursRole: {
      QVariantList colours;
      for (std::size_t arm = 0; arm < run.curve.kl.size(); ++arm) {
        colours << armColour(run.record.options, static_cast<int>(arm));
      }
      return colours;
    }
    case kStateRole:
      return run.readable() ? static_cast<int>(run.state()) : -1;
    case kFilterRole:
      return runFilterText(run);
    case kDeltaRole: {
      const RunEntry* base = baselineEntry();
      const auto delta = base != nullptr ? deltaToBaseline(*base, run, column) : std::nullopt;
      return delta ? QVariant::fromValue(*delta) : QVariant();
    }
    case kFreshRole:
      return run.fresh;
    default:
      return {};
  }
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
  if (!index.isValid() || index.column() != static_cast<int>(RunColumn::name)) return usual;
  const RunEntry& run = entry(index.row());
  return run.readable() && !run.isStudy() ? usual | Qt::ItemIsEditable : usual;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const RunEntry& run = entry(index.row());
  const QString name = value.toString().simplified();
  if (name == runNameText(run.record)) return false;
  Q_EMIT renameWanted(run.folder(), name);
  return true;
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const auto column = static_cast<RunColumn>(section);
  switch (role) {
    case Qt::DisplayRole:
      return runColumnTitle(column, arm_names_);
    case Qt::ToolTipRole:
      return runColumnTip(column);
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: {
      // An arm with a colour of its own has it in its row, not here.
      const auto arm = armColumn(column);
      return arm ? QVariant(placeColour(arm->arm, isDark())) : QVariant();
    }
    default:
      return {};
  }
}

// ---- listings ----------------------------------------------------------------------------------

void RunTableModel::setRuns(const RunsListed& listed) {
  const QString place = QDir::cleanPath(QString::fromStdString(listed.folder));
  const bool same_place = place_ == place;
  place_ = place;
  const std::vector<ListedEntry> fresh = listedEntries(listed);
  QSet<QString> folders;
  folders.reserve(static_cast<qsizetype>(fresh.size()));
  for (const ListedEntry& entry : fresh) folders.insert(entry.folder);

  std::vector<int> gone;
  for (int row = 0; row < rowCount(); ++row) {
    const QString folder = entry(row).folder();
    if (folder == live_ || folders.contains(folder)) continue;
    // A run trained here into another place stays in sight after its end.
    if (trained_here_.contains(folder) && QFileInfo(folder).path() != place) continue;
    gone.push_back(row);
  }
  dropRows(gone);

  std::vector<RunEntry> added;
  added.reserve(rows_.isEmpty() ? fresh.size() : 0);
  int first = -1;  // of rows beside each other that changed
  int last = -1;
  for (const ListedEntry& incoming : fresh) {
    const int row = rowOf(incoming.folder);
    if (row < 0) {
      RunEntry entry = incoming.make();
      entry.growing = growing_.contains(incoming.folder) || incoming.holds(live_);
      entry.fresh = same_place;
      added.push_back(std::move(entry));
      continue;
    }
    RunEntry& known = entries_[static_cast<std::size_t>(row)];
    if (incoming.folder == live_) {
      // The events of the live run are newer than what was read from its folder.
      if (being_kept_.contains(live_) || incoming.hasWordsOf(known)) continue;
      incoming.takeWords(known);
    } else {
      const bool growing = growing_.contains(incoming.folder) || incoming.holds(live_);
      if (incoming.isSame(known) && growing == known.growing) continue;
      RunEntry entry = incoming.make();
      entry.growing = growing;
      entry.fresh = known.fresh;
      if (being_kept_.contains(incoming.folder)) {
        entry.record.name = known.record.name;
        entry.record.note = known.record.note;
      }
      known = std::move(entry);
    }
    known.words = runEntryWords(known);
    if (last >= 0 && row != last + 1) {
      rowsChanged(first, last);
      first = -1;
    }
    if (first < 0) first = row;
    last = row;
  }
  if (first >= 0) rowsChanged(first, last);
  const bool any_fresh = same_place && !added.empty();
  append(std::move(added));
  if (any_fresh) fresh_timer_.start();
  nameArms();
  Q_EMIT listTaken();
}

void RunTableModel::append(std::vector<RunEntry> entries) {
  if (entries.empty()) return;
  const int first = rowCount();
  for (RunEntry& entry : entries) entry.words = runEntryWords(entry);
  beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
  if (entries_.empty()) {
    entries_ = std::move(entries);
  } else {
    std::ranges::move(entries, std::back_inserter(entries_));
  }
  indexRows();
  endInsertRows();
}

void RunTableModel::dropRows(const std::vector<int>& ascending) {
  for (std::size_t end = ascending.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && ascending[begin - 1] + 1 == ascending[begin]) --begin;
    beginRemoveRows({}, ascending[begin], ascending[end - 1]);
    entries_.erase(entries_.begin() + ascending[begin], entries_.begin() + ascending[end - 1] + 1);
    indexRows();
    endRemoveRows();
    end = begin;
  }
}

void RunTableModel::removeRun(const QString& folder) {
  const int row = rowOf(folder);
  if (row < 0) return;
  dropRows({row});
  nameArms();
}

void RunTableModel::setGrowing(const QSet<QString>& folders) {
  growing_ = folders;
  for (int row = 0; row < rowCount(); ++row) {
    RunEntry& entry = entries_[static_cast<std::size_t>(row)];
    const bool of_live_study = entry.isStudy() && live_.startsWith(entry.folder() + '/');
    const bool growing = folders.contains(entry.folder()) || of_live_study;
    if (entry.live || entry.growing == growing) continue;
    entry.growing = growing;
    entryChanged(row);
  }
}

void RunTableModel::entryChanged(int row) {
  RunEntry& entry = entries_[static_cast<std::size_t>(row)];
  entry.words = runEntryWords(entry);
  rowsChanged(row, row);
}

void RunTableModel::rowsChanged(int first, int last) {
  Q_EMIT dataChanged(index(first, 0), index(last, kRunColumns - 1));
}

void RunTableModel::forgetFresh() {
  for (int row = 0; row < rowCount(); ++row) {
    if (!std::exchange(entries_[static_cast<std::size_t>(row)].fresh, false)) continue;
    Q_EMIT dataChanged(index(row, 0), index(row, kRunColumns - 1), {kFreshRole});
  }
}

void RunTableModel::nameArms() {
  constexpr qsizetype kLongest = 14;  // characters that a column has room for
  int most = 2;
  std::vector<QSet<QString>> used(kMaxArms);
  for (const RunEntry& entry : entries_) {
    if (!entry.readable()) continue;
    const int arms = std::min(arm_count(entry.record.options), kMaxArms);
    most = std::max(most, arms);
    // The two of most runs have no names of their own, and need not be made into text each time.
    const int named = entry.record.options.arms.empty() ? 0 : arms;
    for (int arm = 0; arm < arms; ++arm) {
      const auto at = static_cast<std::size_t>(arm);
      if (arm < named) {
        used[at].insert(shortArmName(entry.record.options, arm));
      } else if (used[at].isEmpty()) {
        used[at].insert(shortArmName({}, arm));
      } else {
        static const QStringList usual{shortArmName({}, 0), shortArmName({}, 1)};
        used[at].insert(usual.value(arm));
      }
    }
  }
  QStringList names;
  for (int arm = 0; arm < kMaxArms; ++arm) {
    const QSet<QString>& all = used[static_cast<std::size_t>(arm)];
    QString name = all.isEmpty()     ? shortArmName({}, arm)
                   : all.size() == 1 ? *all.begin()
                                     : QString();
    if (name.size() > kLongest) name = name.left(kLongest - 1) + "…";
    names << name;
  }
  if (names != arm_names_) {
    arm_names_ = names;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kRunColumns - 1);
  }
  if (std::exchange(most_arms_, most) != most) Q_EMIT mostArmsChanged();
}

void RunTableModel::indexRows() {
  rows_.clear();
  for (int row = 0; row < rowCount(); ++row) rows_.insert(entry(row).folder(), row);
}

// ---- the live run ------------------------------------------------------------------------------

void RunTableModel::beginLive(const RunRecord& record, int resumed_from_epoch) {
  live_ = QString::fromStdString(record.folder);
  RunEntry entry;
  entry.record = record;
  entry.record.state = RunState::running;
  entry.live = true;
  trained_here_.insert(live_);
  const int row = rowOf(live_);
  if (row < 0) {
    std::vector<RunEntry> one;
    one.push_back(std::move(entry));
    append(std::move(one));
    nameArms();
  } else {
    entry.curve = this->entry(row).curve;
    for (auto& kl : entry.curve.kl) {
      kl.resize(std::min(kl.size(), static_cast<std::size_t>(std::max(0, resumed_from_epoch))));
    }
    entries_[static_cast<std::size_t>(row)] = std::move(entry);
    entryChanged(row);
    nameArms();
  }
  setGrowing(growing_);
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
  entryChanged(row);
}

void RunTableModel::endLive(RunState state, const QString& message) {
  const int row = rowOf(live_);
  live_.clear();
  if (row >= 0) {
    RunEntry& entry = entries_[static_cast<std::size_t>(row)];
    entry.live = false;
    entry.record.state = state;
    entry.record.message = message.toStdString();
    entryChanged(row);
  }
  setGrowing(growing_);
}

// ---- words and baseline ------------------------------------------------------------------------

void RunTableModel::showWords(const QString& folder, const QString& name, const QString& note) {
  const int row = rowOf(folder);
  if (row < 0) return;
  RunRecord& record = entries_[static_cast<std::size_t>(row)].record;
  record.name = name.toStdString();
  record.note = note.toStdString();
  entryChanged(row);
}

void RunTableModel::setBeingKept(const QString& folder, bool being_kept) {
  if (being_kept) {
    being_kept_.insert(folder);
  } else {
    being_kept_.remove(folder);
  }
}

void RunTableModel::setBaseline(const QString& folder) {
  if (baseline_ == folder) return;
  baseline_ = folder;
  if (rowCount() > 0) rowsChanged(0, rowCount() - 1);
}

}  // namespace distilloscope
