// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <vector>

namespace distilloscope {

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

 Q_SIGNALS:
  void selectionMoved();

 protected:
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void setUpHeader();
  void remember();
  void showHeaderMenu(const QPoint& at);

  RunTableModel& runs_;
  RunSortModel& sorted_;
};

}  // namespace distilloscope
