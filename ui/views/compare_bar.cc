// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/main/arm_look.h"
#include "ui/main/recent_items.h"
#include "ui/main/theme.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/models/run_checkpoints_model.h"

namespace distilloscope {

CompareBar::CompareBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  title_ = new QLabel;
  title_->setObjectName("differenceTitle");
  QFont bold = title_->font();
  bold.setBold(true);
  title_->setFont(bold);
  row->addWidget(title_);
  swap_ = new QToolButton;
  swap_->setObjectName("differenceSwap");
  swap_->setText("⇄");
  swap_->setAutoRaise(true);
  swap_->setAccessibleName(tr("Swap the two"));
  swap_->setToolTip(tr("The other way round: relative differences are those to the first one"));
  connect(swap_, &QToolButton::clicked, this, &CompareBar::swapWanted);
  row->addWidget(swap_);
  row->addStretch(1);
  other_arm_ = new QPushButton;
  other_arm_->setObjectName("differenceOtherArm");
  connect(other_arm_, &QPushButton::clicked, this,
          [this] { Q_EMIT chosen(usualChoice(workspace_, file_)); });
  row->addWidget(other_arm_);
  earlier_ = new QPushButton(tr("E&poch before"));
  earlier_->setObjectName("differenceEarlier");
  earlier_->setAccessibleName(tr("Compare with the epoch before"));
  earlier_->setToolTip(tr("What the last epoch changed in this model (Alt+P)"));
  connect(earlier_, &QPushButton::clicked, this, [this] {
    CompareChoice choice;
    choice.kind = CompareChoice::Kind::earlier;
    Q_EMIT chosen(choice);
  });
  row->addWidget(earlier_);
  choose_ = new QPushButton(tr("Compare &with…"));
  choose_->setObjectName("differenceChoose");
  choose_->setAccessibleName(tr("Compare with another checkpoint"));
  choose_->setToolTip(tr("Another epoch or arm of the run, a recent file, or any file (Alt+W)"));
  menu_ = new QMenu(choose_);
  menu_->setObjectName("differenceMenu");
  connect(menu_, &QMenu::aboutToShow, this, &CompareBar::fillMenu);
  choose_->setMenu(menu_);
  row->addWidget(choose_);
}

void CompareBar::setTitle(const QString& title) {
  title_->setText(title);
}

void CompareBar::askForFile() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Compare with a checkpoint"),
                                                    QFileInfo(file_).path(), checkpointFilter());
  if (file.isEmpty()) return;
  rememberItem({ItemKind::checkpoint, file});
  CompareChoice choice;
  choice.kind = CompareChoice::Kind::file;
  choice.file = file;
  Q_EMIT chosen(choice);
}

void CompareBar::setShown(const QString& shown, const CompareChoice& choice) {
  file_ = shown;
  choice_ = choice;
  const auto place = placeInRun(workspace_, shown);
  const CompareChoice usual = usualChoice(workspace_, shown);
  other_arm_->setVisible(usual.kind == CompareChoice::Kind::arm);
  const QString other =
      shortArmName(workspace_.run().options, static_cast<int>(usual.arm)).replace('&', "&&");
  other_arm_->setText(tr("%1, this epoch").arg(other));
  other_arm_->setToolTip(
      tr("Compares with %1 after the same epoch, also when the scrubber moves").arg(other));
  other_arm_->setAccessibleName(other_arm_->toolTip());
  earlier_->setVisible(place.has_value());
  CompareChoice earlier;
  earlier.kind = CompareChoice::Kind::earlier;
  earlier_->setEnabled(!comparedFile(workspace_, shown, earlier).isEmpty());
}

void CompareBar::fillMenu() {
  qDeleteAll(menu_->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
  menu_->clear();
  const auto place = placeInRun(workspace_, file_);
  const Options& options = workspace_.run().options;
  const auto offer = [&](QMenu* menu, const QString& words, CompareChoice choice,
                         const QIcon& icon = {}) {
    QAction* action = menu->addAction(icon, words, this, [this, choice] { Q_EMIT chosen(choice); });
    action->setEnabled(!comparedFile(workspace_, file_, choice).isEmpty());
    action->setCheckable(true);
    action->setChecked(choice == choice_);
  };
  if (place) {
    for (int arm = 0; arm < workspace_.armCount(); ++arm) {
      if (static_cast<Model>(arm) == place->model) continue;
      CompareChoice choice;
      choice.kind = CompareChoice::Kind::arm;
      choice.arm = static_cast<Model>(arm);
      offer(menu_, tr("%1, same epoch").arg(armName(options, arm).replace('&', "&&")), choice,
            colourSwatch(armColour(options, arm)));
    }
    menu_->addSeparator();
    CompareChoice choice;
    choice.kind = CompareChoice::Kind::earlier;
    offer(menu_, tr("The epoch before"), choice);
    choice.kind = CompareChoice::Kind::first;
    offer(menu_, tr("The first epoch"), choice);
    choice.kind = CompareChoice::Kind::best;
    offer(menu_, tr("The best epoch"), choice);
    QMenu* epochs = menu_->addMenu(tr("Epoch"));
    choice.kind = CompareChoice::Kind::epoch;
    for (const int epoch : workspace_.history().checkpoints) {
      choice.epoch = epoch;
      offer(epochs, tr("Epoch %1").arg(epoch), choice);
    }
    menu_->addSeparator();
  } else if (workspace_.hasRun()) {
    for (int arm = 0; arm < workspace_.armCount(); ++arm) {
      CompareChoice choice;
      choice.kind = CompareChoice::Kind::file;
      choice.file = workspace_.checkpointFile(static_cast<Model>(arm), workspace_.currentEpoch());
      if (choice.file.isEmpty()) continue;
      offer(menu_, checkpointLabel(workspace_, choice.file).replace('&', "&&"), choice,
            colourSwatch(armColour(options, arm)));
    }
    menu_->addSeparator();
  }
  for (const RecentItem& item : recentItems()) {
    if (item.kind != ItemKind::checkpoint || item.path == file_) continue;
    CompareChoice choice;
    choice.kind = CompareChoice::Kind::file;
    choice.file = item.path;
    offer(menu_, checkpointLabel(workspace_, item.path).replace('&', "&&"), choice);
  }
  menu_->addSeparator();
  menu_->addAction(themeIcon("folder"), tr("Choose a file…"), this, &CompareBar::askForFile);
}

}  // namespace distilloscope
