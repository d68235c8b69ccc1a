// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

#include "ui/main/run_controller.h"
#include "ui/main/theme.h"
#include "ui/views/control_parts.h"

namespace distilloscope {
namespace {

QToolButton* menuButton(const QString& text, const QString& icon, const QString& tip, QMenu* menu) {
  auto* button = new QToolButton;
  button->setText(text);
  button->setIcon(themeIcon(icon));
  button->setProperty("iconName", icon);
  button->setToolTip(tip);
  button->setAccessibleName(text);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setPopupMode(QToolButton::InstantPopup);
  button->setMenu(menu);
  button->setAutoRaise(true);
  return button;
}

}  // namespace

Actions::Actions(QWidget* window) : QObject(window), window_(window) {
  new_experiment =
      make("new", tr("New"), "new", tr("New experiment: puts the form back to its preset"),
           {QKeySequence::New});
  open_dataset = make("openDataset", tr("Dataset folder…"), "folder", tr("Opens a dataset folder"),
                      {QKeySequence::Open});
  open_run = make("openRun", tr("Run…"), "run", tr("Opens a run folder"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
  open_study =
      make("openStudy", tr("Study…"), "study", tr("Opens a study: one experiment over seeds"),
           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)});
  open_checkpoint =
      make("openCheckpoint", tr("Checkpoint…"), "checkpoint", tr("Opens the weights of a model"),
           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
  open_image = make("openImage", tr("Image…"), "image",
                    tr("Opens any picture, to see what the models make of it"),
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)});
  start = make("start", tr("Start"), "start", tr("Starts training all arms of the experiment"));
  pause = make("pause", tr("Pause"), "pause", tr("Holds the training at its next step"));
  stop = make("stop", tr("Stop"), "stop",
              tr("Ends the training and saves a checkpoint it can be resumed from"),
              {QKeySequence(Qt::CTRL | Qt::Key_Period)});
  export_curves = make("exportCurves", tr("Curves as PDF, SVG or PNG…"), "export",
                       tr("Writes the curves as a figure"), {QKeySequence(Qt::CTRL | Qt::Key_E)});
  export_csv =
      make("exportCsv", tr("Curves as CSV…"), "export", tr("Writes the numbers of what is drawn"),
           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
  export_panes =
      make("exportPanes", tr("Panes as PNG or NPY…"), "export",
           tr("Writes the panes of one image or many, and their maps as 16-bit PNG or NPY"),
           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
  export_figure = make("exportFigure", tr("Figure for a paper…"), "export",
                       tr("Writes the curves over chosen images, as one figure"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
  export_report = make("exportReport", tr("Report as HTML…"), "export",
                       tr("Writes all about the run as one page that opens anywhere"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)});
  copy_view = make("copyView", tr("Copy view"), "copy",
                   tr("Puts what the view shows on the clipboard, as a picture and as text"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
  theme_light = make("themeLight", tr("Light"), {}, tr("Light colours"));
  theme_dark = make("themeDark", tr("Dark"), {}, tr("Dark colours"));
  theme_system = make("themeSystem", tr("As the desktop"), {}, tr("Follows the desktop's colours"));
  auto* themes = new QActionGroup(this);
  for (QAction* action : {theme_system, theme_light, theme_dark}) {
    action->setCheckable(true);
    themes->addAction(action);
  }
  markTheme();
  reset_layout = make("resetLayout", tr("Reset the layout"), {},
                      tr("Puts all parts of the window where they were at first"));
  settings = make("settings", tr("Settings…"), {},
                  tr("Folders, theme, colours, language, and what closing does"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
  settings->setMenuRole(QAction::PreferencesRole);
  help = make("help", tr("Help"), "help", tr("Explains the view that is shown, and lists the keys"),
              {QKeySequence(Qt::Key_F1)});
  about = make("about", tr("About Distilloscope…"), {}, tr("Versions and licences"));
  about->setMenuRole(QAction::AboutRole);
  const QString names[] = {tr("Curves"), tr("Images"),  tr("Checkpoints"),
                           tr("Runs"),   tr("Teacher"), tr("Study")};
  for (int i = 0; i < static_cast<int>(views.size()); ++i) {
    const QByteArray name = "view" + QByteArray::number(i + 1);
    views[static_cast<std::size_t>(i)] =
        make(name.constData(), names[i], {}, tr("Shows %1").arg(names[i]),
             {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i))});
  }
  stop->setEnabled(false);
  pause->setEnabled(false);
  // The space bar works through the window, so that it can still press a focused button.
  start->setToolTip(start->toolTip() + tr(" (Space)"));
  start->setProperty("tip", start->toolTip());
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    applyIcons();
    markTheme();
  });
}

void Actions::markTheme() {
  const ThemeChoice choice = Theme::instance().choice();
  QAction* marked = choice == ThemeChoice::light  ? theme_light
                    : choice == ThemeChoice::dark ? theme_dark
                                                  : theme_system;
  marked->setChecked(true);
}

QAction* Actions::make(const char* name, const QString& text, const QString& icon,
                       const QString& tip, const QList<QKeySequence>& keys) {
  auto* action = new QAction(text, this);
  action->setObjectName(name);
  action->setProperty("iconName", icon);
  if (!icon.isEmpty()) action->setIcon(themeIcon(icon));
  action->setShortcuts(keys);
  action->setToolTip(
      keys.isEmpty() ? tip
                     : tip + " (" + action->shortcut().toString(QKeySequence::NativeText) + ")");
  window_->addAction(action);
  return action;
}

// Icons carry the text colour of their theme in cached pixmaps; new ones are drawn in the new one.
void Actions::applyIcons() {
  for (QAction* action : window_->actions()) {
    const QString icon = action->property("iconName").toString();
    if (!icon.isEmpty()) action->setIcon(themeIcon(icon));
  }
}

QToolBar* Actions::makeToolBar(QWidget* window) {
  auto* bar = new QToolBar(tr("Main tools"), window);
  tool_bar_ = bar;
  bar->setObjectName("mainToolBar");
  bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  bar->setIconSize(QSize(18, 18));
  bar->setMovable(false);
  bar->addAction(new_experiment);
  auto* open_menu = new QMenu(bar);
  open_menu->addActions({open_dataset, open_run, open_study, open_checkpoint, open_image});
  bar->addWidget(menuButton(tr("Open"), "folder",
                            tr("Opens a dataset, a run, a study, a checkpoint or an image"),
                            open_menu));
  bar->addSeparator();
  bar->addActions({start, pause, stop});
  bar->addSeparator();

  auto* middle = new QWidget;
  auto* row = new QHBoxLayout(middle);
  row->setContentsMargins(8, 0, 8, 0);
  row->setSpacing(10);
  progress_ = new QProgressBar;
  progress_->setObjectName("progress");
  progress_->setTextVisible(false);
  progress_->setMaximumHeight(10);
  progress_->setMinimumWidth(60);
  progress_->setMaximumWidth(180);
  progress_->setAccessibleName(tr("Progress"));
  progress_text_ = new QLabel;
  progress_text_->setObjectName("progressText");
  progress_text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  progress_text_->setMinimumWidth(120);
  row->addWidget(progress_);
  row->addWidget(progress_text_, 1);
  middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  bar->addWidget(middle);
  progress_->hide();

  auto* export_menu = new QMenu(bar);
  export_menu->addActions({export_figure, export_report});
  export_menu->addSeparator();
  export_menu->addActions({export_curves, export_csv, export_panes});
  export_menu->addSeparator();
  export_menu->addAction(copy_view);
  bar->addWidget(menuButton(tr("Export"), "export", tr("Writes figures and numbers"), export_menu));
  view_menu_ = new QMenu(bar);
  view_menu_->addActions({theme_system, theme_light, theme_dark});
  view_menu_->addSeparator();
  view_menu_->addAction(reset_layout);
  view_menu_->addSeparator();
  view_menu_->addAction(settings);
  bar->addWidget(menuButton(tr("Theme"), "theme", tr("Light or dark colours, the layout, settings"),
                            view_menu_));
  bar->addAction(help);
  // Help opens at once; what else there is lies behind its arrow.
  auto* help_button = qobject_cast<QToolButton*>(bar->widgetForAction(help));
  auto* help_menu = new QMenu(bar);
  help_menu->addActions({help, settings, about});
  help_button->setMenu(help_menu);
  help_button->setPopupMode(QToolButton::MenuButtonPopup);
  // The menus' buttons keep their own icons, which follow the theme too.
  connect(&Theme::instance(), &Theme::changed, bar, [bar] {
    for (QToolButton* button : bar->findChildren<QToolButton*>()) {
      const QString icon = button->property("iconName").toString();
      if (!icon.isEmpty()) button->setIcon(themeIcon(icon));
    }
  });
  return bar;
}

void Actions::follow(const RunController& run, const QString& wrong) {
  using State = RunController::State;
  start->setEnabled(!run.isActive() && wrong.isEmpty());
  start->setToolTip(wrong.isEmpty() ? tr("Starts training all arms of the experiment (Space)")
                                    : wrong);
  const bool resumable = run.state() == State::paused || run.state() == State::resuming;
  pause->setText(resumable ? tr("Resume") : tr("Pause"));
  pause->setToolTip(resumable ? tr("Goes on training (Space)")
                              : tr("Holds the training at its next step (Space)"));
  const QString icon = resumable ? "start" : "pause";
  if (pause->property("iconName").toString() != icon) {
    pause->setProperty("iconName", icon);
    pause->setIcon(themeIcon(icon));
  }
  pause->setEnabled(run.canPause() || run.canResume());
  stop->setEnabled(run.canStop());
  new_experiment->setEnabled(!run.isActive());
  if (run.isActive()) setBusy(run.progressText(), run.progress().fraction, run.isEnding());
}

void Actions::addUndo(QUndoStack& stack) {
  QAction* undo = stack.createUndoAction(this);
  QAction* redo = stack.createRedoAction(this);
  undo->setObjectName("undo");
  redo->setObjectName("redo");
  undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
  redo->setShortcuts(
      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  window_->addActions({undo, redo});
  // The stack renames them after what they would undo, and their tips with them.
  for (QAction* action : {undo, redo}) {
    const auto name_keys = [action] {
      const QString keys = action->shortcut().toString(QKeySequence::NativeText);
      const QString tip = action->text().remove('&') + " (" + keys + ")";
      if (action->toolTip() != tip) action->setToolTip(tip);
    };
    connect(action, &QAction::changed, this, name_keys);
    name_keys();
  }
}

void Actions::addDockActions(const QList<QAction*>& docks) {
  // The form takes a third of a small window, so what folds it stands in sight.
  QAction* form = docks.front();
  form->setProperty("iconName", "panel");
  form->setIcon(themeIcon("panel"));
  form->setShortcut(QKeySequence(Qt::Key_F9));
  form->setToolTip(tr("Shows or folds away the options of the next run (%1)")
                       .arg(form->shortcut().toString(QKeySequence::NativeText)));
  window_->addAction(form);
  tool_bar_->insertAction(new_experiment, form);
  if (auto* button = qobject_cast<QToolButton*>(tool_bar_->widgetForAction(form))) {
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(form->text());
  }
  view_menu_->insertActions(reset_layout, docks);
}

void Actions::setBusy(const QString& text, double fraction, bool finishing) {
  progress_->setVisible(!text.isEmpty());
  showProgress(*progress_, fraction, finishing);
  progress_text_->setText(text);
  progress_text_->setToolTip(text);
}

}  // namespace distilloscope
