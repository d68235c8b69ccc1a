// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ui/bridge/engine_bridge.h"
#include "ui/main/recent_items.h"
#include "ui/main/workspace.h"

class QStackedWidget;
class QTabWidget;

namespace distilloscope {

class Actions;
class CloseGuard;
class CurvesView;
class ImagesView;
class LogView;
class NoticeBar;
class Opener;
class OptionsForm;
class RunController;
class RunReporter;
class RunsView;
class StartPage;
class WindowKeys;
class WindowLayout;
struct Preferences;

/// Puts the views, the form and the actions together. What they share lives in the Workspace, what
/// trains in the RunController; opening, reporting, layout and closing have objects of their own.
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
  /// See Opener::openAll().
  void openAll(const std::vector<RecentItem>& items, std::function<void()> done = {});
  /// What the about box says of the engine; called on a thread of its own.
  void setEngineVersions(std::function<std::string()> lines) { engine_versions_ = lines; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildCentre();
  void buildKeys();
  void connectActions();
  void connectRun();
  void connectWorkspace();
  void updateActions();
  void updateTitle();
  void onDatasetChanged();
  void onRunChanged();
  void showSettings();
  void showHelp();
  void showAbout();
  void takePreferences(const Preferences& preferences);
  void onOtherProgress(const Progress& progress);

  std::unique_ptr<EngineBridge> bridge_;
  Workspace* workspace_ = nullptr;
  RunController* run_ = nullptr;
  Actions* actions_ = nullptr;
  OptionsForm* form_ = nullptr;
  CurvesView* curves_ = nullptr;
  ImagesView* images_ = nullptr;
  RunsView* runs_ = nullptr;
  NoticeBar* notices_ = nullptr;
  LogView* log_ = nullptr;
  StartPage* start_page_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  WindowLayout* layout_ = nullptr;
  Opener* opener_ = nullptr;
  RunReporter* reporter_ = nullptr;
  CloseGuard* guard_ = nullptr;
  WindowKeys* keys_ = nullptr;
  QString runs_folder_;  ///< of the settings
  std::function<std::string()> engine_versions_;
  JobId busy_job_ = 0;  ///< a query that reports progress
};

}  // namespace distilloscope
