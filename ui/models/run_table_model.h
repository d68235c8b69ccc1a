// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <vector>

#include "ui/models/run_columns.h"
#include "ui/models/run_entry.h"

namespace distilloscope {

/// All run folders of one place, the newest first, and the live run wherever it lies.
class RunTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  static constexpr int kFreshMs = 6000;  ///< so long a run that appeared is marked

  enum Role {
    kSortRole = Qt::UserRole,  ///< number or text; invalid sorts last
    kCurveRole,                ///< ValidationCurve, as a sparkline
    kColoursRole,              ///< QVariantList of QColor, one per arm
    kStateRole,                ///< int of RunState; -1 when the folder cannot be read
    kFilterRole,               ///< text in which a filter looks
    kDeltaRole,                ///< RunDelta to the baseline; invalid where there is none
    kFreshRole,                ///< appeared a moment ago
  };

  explicit RunTableModel(QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  const RunEntry& entry(int row) const { return entries_[static_cast<std::size_t>(row)]; }
  int rowOf(const QString& folder) const { return rows_.value(folder, -1); }
  int mostArms() const { return most_arms_; }  ///< of any run, two at least

  /// Takes a new listing; rows that stay keep their place, so that a selection outlives it, and
  /// rows that are the same are not touched.
  void setRuns(const RunsListed& listed);
  void removeRun(const QString& folder);
  /// Those whose files grow, as was seen from here.
  void setGrowing(const QSet<QString>& folders);

  /// The live run is kept up to date by its own events, never by a listing.
  void beginLive(const RunRecord& record, int resumed_from_epoch);
  void addLiveEpoch(const EpochSample& sample);
  void endLive(RunState state, const QString& message);

  /// What the user wrote is shown before it is kept; while it is not, no listing takes it back.
  void showWords(const QString& folder, const QString& name, const QString& note);
  void setBeingKept(const QString& folder, bool being_kept);

  QString baseline() const { return baseline_; }  ///< a run folder; empty without one
  void setBaseline(const QString& folder);

 Q_SIGNALS:
  void listTaken();  ///< a listing is in, whatever it changed
  void mostArmsChanged();
  /// Typed into a cell; empty: the name it was made with.
  void renameWanted(const QString& folder, const QString& name);

 private:
  QVariant fontOf(const RunEntry& run, RunColumn column) const;
  QVariant inkOf(const RunEntry& run, RunColumn column) const;
  QString tipOf(const RunEntry& run, RunColumn column) const;
  const RunEntry* baselineEntry() const;
  void nameArms();
  void append(std::vector<RunEntry> entries);
  void dropRows(const std::vector<int>& ascending);
  void entryChanged(int row);
  void rowsChanged(int first, int last);
  void forgetFresh();
  void indexRows();

  std::vector<RunEntry> entries_;
  QHash<QString, int> rows_;  ///< folder -> row
  QStringList arm_names_;     ///< by place, in all runs; empty where runs differ
  int most_arms_ = 2;
  QString live_;   ///< folder of the live run; empty without one
  QString place_;  ///< that was listed last
  QString baseline_;
  QSet<QString> trained_here_;
  QSet<QString> being_kept_;
  QSet<QString> growing_;
  QTimer fresh_timer_;
};

}  // namespace distilloscope
