// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/runs_tools.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "ui/main/theme.h"
#include "ui/views/run_actions.h"

namespace distilloscope {
namespace {

QToolButton* toolButton(QAction* action) {
  auto* button = new QToolButton;
  button->setDefaultAction(action);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setAutoRaise(true);
  return button;
}

}  // namespace

RunsTools::RunsTools(RunActions& actions, QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 6, 8, 6);
  row->setSpacing(4);
  filter_ = new QLineEdit;
  filter_->setObjectName("runsFilter");
  filter_->setPlaceholderText(tr("Filter"));
  filter_->setClearButtonEnabled(true);
  filter_->setAccessibleName(tr("Filter the runs"));
  filter_->setToolTip(
      tr("Shows runs that hold all these words in their name, note, state, date, dataset, preset, "
         "seed or folder, as in “notebook seed=3” (Ctrl+F)"));
  filter_->setMinimumWidth(90);
  filter_->setMaximumWidth(240);
  row->addWidget(filter_, 2);
  count_ = new QLabel;
  count_->setObjectName("runsCount");
  row->addWidget(count_);
  row->addStretch(1);
  for (QAction* action : {actions.open, actions.resume, actions.duplicate, actions.trash}) {
    QToolButton* button = toolButton(action);
    button->setObjectName(action->objectName() + "Button");
    row->addWidget(button);
    if (action == actions.duplicate) {
      // The long name is for the menu; the button's tooltip tells the rest.
      button->setAccessibleName(action->text());
      connect(action, &QAction::changed, button, [button] { button->setText(tr("Duplicate")); });
      button->setText(tr("Duplicate"));
    }
  }
  row->addWidget(buildFolder(actions));
  connect(filter_, &QLineEdit::textChanged, this, &RunsTools::filterChanged);
}

QWidget* RunsTools::buildFolder(RunActions& actions) {
  place_ = new QToolButton;
  place_->setObjectName("runsPlace");
  place_->setText(tr("Folder"));
  place_->setAccessibleName(tr("Runs folder"));
  place_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  place_->setPopupMode(QToolButton::InstantPopup);
  place_->setAutoRaise(true);
  auto* menu = new QMenu(place_);
  QAction* other = menu->addAction(tr("Choose another runs folder…"));
  other->setObjectName("runsChooseFolder");
  usual_ = menu->addAction(tr("Back to the usual runs folder"));
  usual_->setObjectName("runsUsualFolder");
  look_ = menu->addAction(tr("Show in file manager"));
  menu->addSeparator();
  menu->addAction(actions.refresh);
  connect(other, &QAction::triggered, this, &RunsTools::folderWanted);
  connect(usual_, &QAction::triggered, this, &RunsTools::usualFolderWanted);
  connect(look_, &QAction::triggered, this, &RunsTools::showFolderWanted);
  place_->setMenu(menu);
  const auto icons = [this] { place_->setIcon(themeIcon("folder")); };
  followTheme(this, icons);
  icons();
  return place_;
}

QString RunsTools::filter() const {
  return filter_->text().trimmed();
}

void RunsTools::clearFilter() {
  filter_->clear();
}

void RunsTools::focusFilter() {
  filter_->setFocus(Qt::ShortcutFocusReason);
  filter_->selectAll();
}

void RunsTools::setCount(int shown, int all) {
  filter_->setEnabled(all > 0);
  count_->setText(all == 0       ? QString()
                  : shown == all ? all == 1 ? tr("1 run") : tr("%1 runs").arg(all)
                                 : tr("%1 of %2 runs").arg(shown).arg(all));
}

void RunsTools::setFolder(const QString& wanted, const QString& listed, bool found) {
  usual_->setEnabled(!wanted.isEmpty());
  look_->setEnabled(!listed.isEmpty() && found);
  place_->setToolTip(listed.isEmpty() ? tr("Which folder is listed")
                                      : tr("Listed: %1").arg(QDir::toNativeSeparators(listed)));
}

}  // namespace distilloscope
