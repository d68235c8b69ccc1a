// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_actions.h"

#include <QAction>
#include <QMenu>
#include <QWidget>
#include <algorithm>

#include "ui/main/theme.h"
#include "ui/models/run_table_model.h"

namespace distilloscope {
namespace {

QAction* make(QWidget* owner, const char* name, const QString& text, const QString& icon,
              const QString& tip, const QList<QKeySequence>& keys) {
  auto* action = new QAction(text, owner);
  action->setObjectName(name);
  action->setShortcuts(keys);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  action->setProperty("iconName", icon);
  const QString key =
      keys.isEmpty() ? QString() : " (" + keys.front().toString(QKeySequence::NativeText) + ")";
  action->setProperty("tip", tip + key);
  action->setToolTip(tip + key);
  owner->addAction(action);
  return action;
}

// A disabled action says why.
void allow(QAction* action, const QString& hindrance) {
  action->setEnabled(hindrance.isEmpty());
  action->setToolTip(hindrance.isEmpty() ? action->property("tip").toString() : hindrance);
}

}  // namespace

RunActions::RunActions(QWidget* table, QWidget* view) : QObject(view) {
  open = make(table, "runOpen", tr("Open"), "run", tr("Shows the run's curves and images"),
              {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
  together = make(table, "runTogether", tr("Curves together"), "run",
                  tr("Draws the curves of the selected runs over each other"),
                  {QKeySequence(Qt::CTRL | Qt::Key_T)});
  pin = make(table, "runPin", tr("Use as the baseline"), "pin",
             tr("Shows the scores of the other runs as differences to this one; again: no longer"),
             {QKeySequence(Qt::CTRL | Qt::Key_B)});
  rename = make(table, "runRename", tr("Rename"), {}, tr("Gives the run another name"),
                {QKeySequence(Qt::Key_F2)});
  annotate = make(table, "runAnnotate", tr("Write a note"), {}, tr("Goes to the note on the run"),
                  {QKeySequence(Qt::CTRL | Qt::Key_M)});
  resume = make(table, "runResume", tr("Resume…"), "start",
                tr("Trains the run further; the number of epochs is asked for"),
                {QKeySequence(Qt::CTRL | Qt::Key_R)});
  duplicate = make(table, "runDuplicate", tr("Duplicate as new experiment"), "new",
                   tr("Puts the run's options into the form, to start another run from them"),
                   {QKeySequence(Qt::CTRL | Qt::Key_D)});
  copy =
      make(table, "runCopy", tr("Copy rows"), "copy",
           tr("Copies the selected runs as a table of tab-separated values"), {QKeySequence::Copy});
  copy_differences =
      make(table, "runCopyDifferences", tr("Copy what differs"), "copy",
           tr("Copies what differs between the selected runs as tab-separated values"),
           {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)});
  show_in_files = make(table, "runShowInFiles", tr("Show in file manager"), "folder",
                       tr("Opens the run's folder in the file manager"), {});
  trash = make(table, "runTrash", tr("Delete…"), "close",
               tr("Moves the selected run folders to the trash"), {QKeySequence::Delete});
  refresh = make(view, "runRefresh", tr("Refresh"), {}, tr("Lists the run folders again"),
                 {QKeySequence(Qt::Key_F5)});
  connect(&Theme::instance(), &Theme::changed, this, &RunActions::applyIcons);
  applyIcons();
  follow({}, false);
}

void RunActions::applyIcons() {
  for (QAction* action :
       {open, together, pin, resume, duplicate, copy, copy_differences, show_in_files, trash}) {
    action->setIcon(themeIcon(action->property("iconName").toString()));
  }
}

void RunActions::fill(QMenu* menu) const {
  menu->setToolTipsVisible(true);
  menu->addActions({open, together, pin});
  menu->addSeparator();
  menu->addActions({rename, annotate});
  menu->addSeparator();
  menu->addActions({resume, duplicate});
  menu->addSeparator();
  menu->addActions({copy, copy_differences, show_in_files});
  menu->addSeparator();
  menu->addAction(trash);
  menu->addSeparator();
  menu->addAction(refresh);
  menu->setDefaultAction(open);
}

void RunActions::follow(const std::vector<const RunEntry*>& selected, bool training,
                        const QString& baseline) {
  const RunEntry* one = selected.size() == 1 ? selected.front() : nullptr;
  QString single;  // what hinders everything that is done to one run
  if (selected.empty()) {
    single = tr("Select a run first.");
  } else if (one == nullptr) {
    single = tr("Select a single run.");
  }
  QString readable = single;
  if (one != nullptr && !one->readable()) readable = tr("This run folder cannot be read.");
  allow(open, readable);
  QString single_run = readable;
  if (single_run.isEmpty() && one->isStudy()) single_run = tr("This is a study.");
  allow(rename, single_run);
  allow(annotate, single_run);
  allow(pin, readable);
  pin->setText(one != nullptr && one->folder() == baseline ? tr("No baseline any more")
                                                           : tr("Use as the baseline"));
  const auto drawn = std::ranges::count_if(
      selected, [](const RunEntry* run) { return run->readable() && !run->isStudy(); });
  QString several;
  if (drawn < 2) {
    several = tr("Select two runs or more.");
  } else if (drawn > kMostTogether) {
    several = tr("Select %1 runs at most.").arg(kMostTogether);
  }
  allow(together, several);
  const auto compared = std::ranges::count_if(selected, &RunEntry::readable);
  allow(copy_differences, compared < 2 ? tr("Select two runs or more.") : QString());
  QString resumable = readable;
  if (resumable.isEmpty() && one->isStudy()) {
    resumable = tr("A study is resumed on its own page: open it.");
  } else if (resumable.isEmpty() && one->live) {
    resumable = tr("This run is being trained.");
  } else if (resumable.isEmpty() && one->busy()) {
    resumable = tr("Another program is training this run.");
  } else if (resumable.isEmpty() && training) {
    resumable = tr("Another training is going on. Stop it first, or wait for its end.");
  }
  allow(resume, resumable);
  QString usable = readable;
  if (usable.isEmpty() && training) {
    usable = tr("The form is locked while a training is going on.");
  }
  allow(duplicate, usable);
  allow(show_in_files, single);
  allow(copy, selected.empty() ? single : QString());
  QString removable = selected.empty() ? single : QString();
  if (std::ranges::any_of(selected, [](const RunEntry* run) { return run->busy(); })) {
    removable = tr("A run that is being trained cannot be deleted.");
  }
  allow(trash, removable);
}

}  // namespace distilloscope
