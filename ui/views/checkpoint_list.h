// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/workspace.h"
#include "ui/models/run_checkpoints_model.h"

class QLabel;
class QPushButton;
class QTableView;

namespace distilloscope {

/// The checkpoints of the shown run beside what one of them holds, and the way to any other file.
class CheckpointList : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kWidth = 195;

  explicit CheckpointList(Workspace& workspace, QWidget* parent = nullptr);

  bool isEmpty() const { return checkpoints_.isEmpty(); }
  int newestEpoch() const { return checkpoints_.newestEpoch(); }
  QTableView& table() { return *table_; }
  void reload();
  /// Marks a file of the run; another file takes the mark away.
  void mark(const QString& file);

 Q_SIGNALS:
  void picked(const QString& file);
  void openWanted();

 private:
  void onPicked(const QModelIndex& index);
  void showWords();
  void applyColours();

  Workspace& workspace_;
  RunCheckpointsModel checkpoints_;
  bool marking_ = false;
  QPushButton* open_ = nullptr;
  QLabel* title_ = nullptr;
  QTableView* table_ = nullptr;
  QLabel* hint_ = nullptr;
};

}  // namespace distilloscope
