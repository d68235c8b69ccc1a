// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimer>
#include <array>
#include <memory>

#include "ui/bridge/engine_bridge.h"
#include "ui/main/recent_items.h"
#include "ui/main/workspace.h"

class QDockWidget;
class QStackedWidget;
class QTabWidget;

namespace distilloscope {

class Actions;
class CurvesView;
class ImagesView;
class LogView;
class NoticeBar;
class OptionsForm;
class RunController;
class StartPage;

/// Puts the views, the form and the actions together. What they share lives in the Workspace, what
/// trains in the RunController.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(const SessionFactory& factory, QWidget* parent = nullptr);
  ~MainWindow() override;

  EngineBridge& bridge() { return *bridge_; }
  Workspace& workspace() { return *workspace_; }
  RunController& run() { return *run_; }
  OptionsForm& form() { return *form_; }
  CurvesView& curves() { return *curves_; }
  NoticeBar& notices() { return *notices_; }
  Actions& actions() { return *actions_; }

  void showView(ViewKind view);
  void startTraining();  ///< with the form's options, if they are sound
  void startDemo();
  void openPath(const RecentItem& item);
  void resetLayout();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildCentre();
  void buildDocks();
  void connectActions();
  void connectRun();
  void connectWorkspace();
  void updateActions();
  void updateTitle();
  void askAndOpen(ItemKind kind);
  void openFormDataset();
  void useTeacherMaps(const QString& folder);
  void onDatasetChanged();
  void onRunChanged();
  void onRunEnded(const JobStateChanged& event);
  void onOtherProgress(const Progress& progress);
  void askBeforeClosing();

  std::unique_ptr<EngineBridge> bridge_;
  Workspace* workspace_ = nullptr;
  RunController* run_ = nullptr;
  Actions* actions_ = nullptr;
  OptionsForm* form_ = nullptr;
  CurvesView* curves_ = nullptr;
  ImagesView* images_ = nullptr;
  NoticeBar* notices_ = nullptr;
  LogView* log_ = nullptr;
  StartPage* start_page_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  QDockWidget* form_dock_ = nullptr;
  QDockWidget* log_dock_ = nullptr;
  QTimer dataset_timer_;  ///< waits until a burst of edits is over
  QByteArray first_state_;
  JobId busy_job_ = 0;  ///< a query that reports progress
  bool close_when_ended_ = false;
  bool log_was_shown_ = false;
  QString dataset_line_;  ///< said last of the dataset in the messages
};

}  // namespace distilloscope
