// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QMetaType>
#include <QSet>
#include <QStringList>
#include <vector>

#include "engine/api/events.h"

namespace distilloscope {

/// One run folder: a run, or the reason why it cannot be read.
struct RunEntry {
  RunRecord record;
  ValidationCurve curve;
  QString problem;    ///< empty for a run that can be read
  bool live = false;  ///< trained by this program right now

  QString folder() const { return QString::fromStdString(record.folder); }
  bool readable() const { return problem.isEmpty(); }
  /// Somebody trains it: this program or, as its lock says, another.
  bool busy() const { return live || (readable() && record.state == RunState::running); }
  bool hasGap() const { return record.best_kl[0] >= 0 && record.best_kl[1] >= 0; }
  /// B − A at best: of the first two arms.
  double gap() const { return record.best_kl[1] - record.best_kl[0]; }
};

enum class RunColumn {
  name,
  state,
  begun,
  epochs,
  curve,
  best_a,
  best_b,
  gap,
  last_a,
  last_b,
  dataset,
  preset,
  seed
};
inline constexpr int kRunColumns = 13;

/// All run folders of one place, the newest first, and the live run wherever it lies.
class RunTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role {
    kSortRole = Qt::UserRole,  ///< number or text; invalid sorts last
    kCurveRole,                ///< ValidationCurve
    kColoursRole,              ///< QVariantList of QColor, one per arm
    kStateRole,                ///< int of RunState; -1 when the folder cannot be read
    kFilterRole,               ///< text in which a filter looks
  };

  explicit RunTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) { nameArms(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  const RunEntry& entry(int row) const { return entries_[static_cast<std::size_t>(row)]; }
  int rowOf(const QString& folder) const { return rows_.value(folder, -1); }

  /// Takes a new listing; rows that stay keep their place, so that a selection outlives it.
  void setRuns(const RunsListed& listed);
  void removeRun(const QString& folder);

  /// The live run is kept up to date by its own events, never by a listing.
  void beginLive(const RunRecord& record, int resumed_from_epoch);
  void addLiveEpoch(const EpochSample& sample);
  void endLive(RunState state, const QString& message);

  /// The rows as tab-separated lines below their names, numbers as in the C locale.
  QString tabSeparated(const std::vector<int>& rows) const;

 private:
  QVariant display(const RunEntry& entry, RunColumn column) const;
  QVariant sortValue(const RunEntry& entry, RunColumn column) const;
  QString toolTip(const RunEntry& entry, RunColumn column) const;
  void nameArms();
  void append(std::vector<RunEntry> entries);
  void rowChanged(int row);
  void indexRows();

  std::vector<RunEntry> entries_;
  QHash<QString, int> rows_;  ///< folder -> row
  QString arm_names_[2];      ///< of the first two arms in all runs; empty where runs differ
  QString live_;              ///< folder of the live run; empty without one
  QSet<QString> trained_here_;
};

}  // namespace distilloscope

Q_DECLARE_METATYPE(distilloscope::ValidationCurve)
