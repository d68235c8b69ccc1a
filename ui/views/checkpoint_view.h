// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/main/workspace.h"
#include "ui/views/copy_source.h"

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace distilloscope {

class CheckpointCard;
class CheckpointList;
class CheckpointPage;
class NoticeBar;
class PageIntro;
class QueryBar;
class TensorPanel;

/// The Checkpoints tab: the checkpoints of the shown run, what one checkpoint holds, and how it
/// differs from others. A run's checkpoint is that of the scrubber's epoch: choosing one moves the
/// scrubber and the other way round. A file from elsewhere stays until another is chosen.
class CheckpointView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  CheckpointView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  void open(const QString& file);
  void askAndOpen();
  QString shownFile() const { return shown_; }  ///< empty before the first
  bool isReading() const;
  QMimeData* copyOf() override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeEmptyPage();
  QWidget* makeContent();
  void addPage(QWidget* page, const QString& title, const QString& tip);
  void addPage(CheckpointPage* page, const QString& title, const QString& tip);
  void inspect(const QString& file);
  void onReady(const CheckpointReady& event);
  void onFailed(const Error& error);
  void onPicked(const QString& file);
  void onRunChanged();
  void onEpochAdded();
  void openNewest(Model model);
  void followEpoch();
  void chooseTensor(const QString& name);
  void updateEmptyPage();
  void updateFocus();  ///< where the keyboard goes when the tab is shown

  EngineBridge& bridge_;
  Workspace& workspace_;
  std::optional<Model> followed_;  ///< set while a checkpoint of the shown run is looked at
  QString wanted_;                 ///< asked for last
  QString shown_;
  bool late_ = false;  ///< `wanted_` is to be read when the view is seen
  QSplitter* splitter_ = nullptr;
  CheckpointList* list_ = nullptr;
  NoticeBar* notice_ = nullptr;
  QueryBar* query_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  PageIntro* empty_ = nullptr;
  QPushButton* empty_open_ = nullptr;
  QPushButton* newest_[2] = {nullptr, nullptr};
  CheckpointCard* card_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  TensorPanel* tensors_ = nullptr;
  std::vector<CheckpointPage*> pages_;
};

}  // namespace distilloscope
