// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTableView>
#include <functional>
#include <vector>

namespace distilloscope {

class RunDelegate;
class RunSortModel;
class RunTableModel;

/// The table of runs: whole rows are selected, columns can be moved, hidden and sorted by, and are
/// remembered.
class RunsTable : public QTableView {
  Q_OBJECT
 public:
  RunsTable(RunTableModel& runs, RunSortModel& sorted, QWidget* parent = nullptr);
  ~RunsTable() override;

  /// Rows of the run table model, from the top of the table down.
  std::vector<int> selectedRuns() const;
  void selectRun(const QString& folder);
  void renameRun(const QString& folder);  ///< begins to edit its name

  /// What somebody reads stays where it is, whatever comes and goes above it.
  void keepPlace(const std::function<void()>& change);
  /// Columns of scores have room for the differences to a baseline.
  void setDeltasShown(bool shown);

  // ---- columns ----
  std::vector<int> choosableColumns() const;  ///< of arms only those that a run has
  QString columnTitle(int column) const;
  QString columnTip(int column) const;
  void showColumnWanted(int column, bool shown);  ///< remembered
  void resetColumns();

 Q_SIGNALS:
  void selectionMoved();

 protected:
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void setUpHeader();
  void setUsualHeader();
  void applyHidden();
  void remember();
  void showHeaderMenu(const QPoint& at);
  int usualWidth(int column) const;

  RunTableModel& runs_;
  RunSortModel& sorted_;
  RunDelegate* delegate_ = nullptr;
  QSet<int> hidden_;  ///< by choice
  bool deltas_ = false;
};

}  // namespace distilloscope
