// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <array>

class QAction;
class QMenu;
class QToolBar;
class QLabel;
class QProgressBar;
class QUndoStack;
class QWidget;

namespace distilloscope {

class RunController;

/// Every action of the window, with its words, icon and shortcut. It connects nothing: the window
/// says what they do.
class Actions : public QObject {
  Q_OBJECT
 public:
  explicit Actions(QWidget* window);

  /// The toolbar with the actions, the progress of the run and the menus.
  QToolBar* makeToolBar(QWidget* window);
  /// Enables and names start, pause and stop after what the run does; `wrong` says why it cannot
  /// start, empty when it can.
  void follow(const RunController& run, const QString& wrong);
  /// Undo and redo; fields that are typed into keep theirs.
  void addUndo(QUndoStack& stack);
  void addDockActions(const QList<QAction*>& docks);  ///< to the menu of the layout
  /// Of work that is not a training; an empty text: none. `finishing` has no fraction any more.
  void setBusy(const QString& text, double fraction, bool finishing = false);

  QAction* new_experiment;
  QAction* open_dataset;
  QAction* open_run;
  QAction* open_study;
  QAction* open_checkpoint;
  QAction* open_image;
  QAction* start;
  QAction* pause;  ///< says Pause or Resume
  QAction* stop;
  QAction* export_curves;
  QAction* export_csv;
  QAction* export_panes;
  QAction* export_figure;
  QAction* export_report;
  QAction* copy_view;
  QAction* theme_light;
  QAction* theme_dark;
  QAction* theme_system;
  QAction* reset_layout;
  QAction* settings;
  QAction* help;
  QAction* about;
  std::array<QAction*, 6> views;

 private:
  QToolBar* tool_bar_ = nullptr;
  QAction* make(const char* name, const QString& text, const QString& icon, const QString& tip,
                const QList<QKeySequence>& keys = {});
  void applyIcons();
  void markTheme();

  QWidget* window_;
  QLabel* progress_text_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QMenu* view_menu_ = nullptr;
};

}  // namespace distilloscope
