// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/main/workspace.h"
#include "ui/models/run_checkpoints_model.h"
#include "ui/views/copy_source.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace distilloscope {

class CheckpointCard;
class NoticeBar;
class TensorPanel;

/// The Checkpoints tab: the checkpoints of the shown run, and what one checkpoint holds. A run's
/// checkpoint is that of the scrubber's epoch: choosing one moves the scrubber and the other way
/// round. A file from elsewhere stays until another is chosen.
class CheckpointView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  static constexpr int kProgressDelayMs = 300;

  CheckpointView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  void open(const QString& file);
  void askAndOpen();
  QString shownFile() const { return shown_; }  ///< empty before the first
  bool isReading() const { return job_ != 0; }
  QMimeData* copyOf() override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeList();
  QWidget* makeProgress();
  QWidget* makeEmptyPage();
  QWidget* makeContent();
  void inspect(const QString& file);
  void cancel();
  void endRequest();
  void onReady(const CheckpointReady& event);
  void onJobState(const JobStateChanged& event);
  void onPicked(const QModelIndex& index);
  void onRunChanged();
  void onEpochAdded();
  void openNewest(Model model);
  void followEpoch();
  void showPlace();  ///< marks in the list what was asked for
  void updateEmptyPage();
  void updateFocus();  ///< where the keyboard goes when the tab is shown
  void applyColours();

  EngineBridge& bridge_;
  Workspace& workspace_;
  RunCheckpointsModel checkpoints_;
  std::optional<Model> followed_;  ///< set while a checkpoint of the shown run is looked at
  QString wanted_;                 ///< asked for last
  QString shown_;
  JobId job_ = 0;
  bool late_ = false;  ///< `wanted_` is to be read when the view is seen
  bool marking_ = false;
  QTimer slow_;
  QSplitter* splitter_ = nullptr;
  QLabel* list_title_ = nullptr;
  QTableView* list_ = nullptr;
  QLabel* list_hint_ = nullptr;
  NoticeBar* notice_ = nullptr;
  QWidget* progress_ = nullptr;
  QLabel* progress_text_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QPushButton* open_ = nullptr;
  QPushButton* empty_open_ = nullptr;
  QPushButton* newest_[2] = {nullptr, nullptr};
  CheckpointCard* card_ = nullptr;
  TensorPanel* tensors_ = nullptr;
};

}  // namespace distilloscope
