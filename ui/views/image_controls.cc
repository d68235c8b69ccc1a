// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_controls.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <cmath>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/flow_layout.h"
#include "ui/views/image_actions.h"
#include "ui/views/look_controls.h"

namespace distilloscope {
namespace {

constexpr int kOther = -1;  // the entry that asks for something else
constexpr int kPinWidth = 120;

QHBoxLayout* groupRow(QWidget* group, int spacing) {
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing);
  return row;
}

}  // namespace

ImageControls::ImageControls(ImageActions& actions, QWidget* parent)
    : QWidget(parent), actions_(actions), look_(new LookControls(actions, this)) {
  setObjectName("imageControls");
  auto* flow = new FlowLayout(14, 4, this);
  flow->setContentsMargins(0, 0, 0, 0);
  flow->addWidget(toggles_ = buildToggles());
  flow->addWidget(pair_ = buildPair());
  flow->addWidget(buildFolds());
  foldable_.push_back(buildModes());
  for (QWidget* group : look_->groups()) foldable_.push_back(group);
  foldable_.push_back(buildZoom());
  for (QWidget* group : foldable_) flow->addWidget(group);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&Theme::instance(), &Theme::changed, this, &ImageControls::applyTheme);
  setArms({});
  setComparing(false);
}

QWidget* ImageControls::buildToggles() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group, 2);
  for (std::size_t i = 0; i < toggle_.size(); ++i) {
    toggle_[i] = actionButton(actions_.panes[i]);
    toggle_[i]->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle_[i]->setIconSize(QSize(10, 10));
    toggle_[i]->setAccessibleName(tr("Show %1").arg(actions_.panes[i]->text()));
    row->addWidget(toggle_[i]);
    if (kEveryPane[i] == PaneKind::model_a) row->addWidget(armCombo(0));
    if (kEveryPane[i] == PaneKind::model_b) row->addWidget(armCombo(1));
  }
  return group;
}

QWidget* ImageControls::buildFolds() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group, 2);
  for (QAction* action : {actions_.strip, actions_.tools}) {
    QToolButton* button = actionButton(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    row->addWidget(button);
  }
  return group;
}

void ImageControls::setToolsShown(bool shown) {
  for (QWidget* group : foldable_) group->setVisible(shown);
}

QWidget* ImageControls::buildPair() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group, 6);
  side_[0] = pairCombo(0, "compareLeft", tr("First map"));
  side_[1] = pairCombo(1, "compareRight", tr("Second map"));
  row->addWidget(new QLabel(tr("Compare")));
  row->addWidget(side_[0]);
  row->addWidget(new QLabel(tr("with")));
  row->addWidget(side_[1]);
  auto* back = actionButton(actions_.leave);
  back->setObjectName("compareBack");
  row->addWidget(back);
  return group;
}

QWidget* ImageControls::buildModes() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group, 2);
  row->addWidget(pin_ = actionButton(actions_.pin));
  for (QAction* action : {actions_.side, actions_.wipe, actions_.blink}) {
    row->addWidget(actionButton(action));
  }
  row->addWidget(side_difference_ = actionButton(actions_.side_difference));
  return group;
}

QWidget* ImageControls::buildZoom() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group, 2);
  row->addWidget(actionButton(actions_.zoom_out));
  zoom_ = new QLabel;
  zoom_->setObjectName("imageZoom");
  zoom_->setAlignment(Qt::AlignCenter);
  zoom_->setMinimumWidth(zoom_->fontMetrics().horizontalAdvance("6400 %"));
  zoom_->setAccessibleName(tr("Zoom"));
  row->addWidget(zoom_);
  row->addWidget(actionButton(actions_.zoom_in));
  row->addWidget(actionButton(actions_.fit));
  setZoom(1);
  return group;
}

QWidget* ImageControls::pinButton() const {
  return pin_;
}

QComboBox* ImageControls::pairCombo(int side, const char* name, const QString& text) {
  auto* combo = new QComboBox;
  combo->setObjectName(name);
  combo->setAccessibleName(text);
  combo->setToolTip(tr("%1: a pane, or another epoch, run or checkpoint file").arg(text));
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(16);
  combo->setIconSize(QSize(10, 10));
  connect(combo, &QComboBox::currentIndexChanged, this, [this, side, combo] {
    const int chosen = combo->currentData().toInt();
    if (chosen == kOther) {
      setPair(chosen_[0], chosen_[1]);  // until it is known what
      Q_EMIT otherWanted(side, combo);
      return;
    }
    chosen_[static_cast<std::size_t>(side)] = static_cast<PaneKind>(chosen);
    Q_EMIT pairChosen(chosen_[0], chosen_[1]);
  });
  return combo;
}

QComboBox* ImageControls::armCombo(int side) {
  auto* combo = new QComboBox;
  combo->setObjectName(side == 0 ? "armFirst" : "armSecond");
  combo->setAccessibleName(side == 0 ? tr("Arm in the first model pane")
                                     : tr("Arm in the second model pane"));
  combo->setToolTip(
      tr("Which arm this pane shows. The difference, the scores in bold and the "
         "sorting of the images follow."));
  combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  combo->setMinimumContentsLength(6);
  combo->setIconSize(QSize(10, 10));
  combo->hide();
  connect(combo, &QComboBox::currentIndexChanged, this, [this, side](int chosen) {
    // The arm of the other pane changes places with this one.
    std::array<int, 2> pair = arms_.arm;
    const auto here = static_cast<std::size_t>(side);
    if (pair[1 - here] == chosen) pair[1 - here] = pair[here];
    pair[here] = chosen;
    Q_EMIT armsChosen(pair[0], pair[1]);
  });
  arm_[static_cast<std::size_t>(side)] = combo;
  return combo;
}

void ImageControls::setArms(const PaneArms& arms) {
  arms_ = arms;
  const bool choice = arm_count(arms.options) > 2;
  for (std::size_t side = 0; side < 2; ++side) {
    const QSignalBlocker block(arm_[side]);
    arm_[side]->clear();
    for (int arm = 0; arm < arm_count(arms.options); ++arm) {
      arm_[side]->addItem(armName(arms.options, arm));
    }
    arm_[side]->setCurrentIndex(arms.arm[side]);
    arm_[side]->setVisible(choice);
  }
  for (const PaneKind kind : kEveryPane) {
    const std::size_t i = indexOf(kind);
    toggle_[i]->setAccessibleName(tr("Show %1").arg(paneTitle(kind, arms)));
    toggle_[i]->setVisible(arms.has(kind));
    // The chooser beside it says the name.
    toggle_[i]->setToolButtonStyle(isModel(kind) && choice ? Qt::ToolButtonIconOnly
                                                           : Qt::ToolButtonTextBesideIcon);
    if (isPin(kind)) toggle_[i]->setMaximumWidth(kPinWidth);
  }
  fillPair();
  applyTheme();
}

void ImageControls::fillPair() {
  for (QComboBox* combo : side_) {
    const QSignalBlocker block(combo);
    combo->clear();
    for (const PaneKind kind : kComparable) {
      if (arms_.has(kind)) combo->addItem(paneTitle(kind, arms_), static_cast<int>(kind));
    }
    combo->insertSeparator(combo->count());
    combo->addItem(tr("Another epoch, run or file…"), kOther);
  }
  setPair(chosen_[0], chosen_[1]);
}

void ImageControls::setComparing(bool comparing) {
  toggles_->setVisible(!comparing);
  pair_->setVisible(comparing);
  side_difference_->setVisible(comparing);
}

void ImageControls::setPair(PaneKind left, PaneKind right) {
  chosen_ = {left, right};
  for (std::size_t side = 0; side < 2; ++side) {
    const QSignalBlocker block(side_[side]);
    side_[side]->setCurrentIndex(side_[side]->findData(static_cast<int>(chosen_[side])));
  }
}

void ImageControls::setZoom(double zoom) {
  zoom_->setText(tr("%1 %").arg(std::lround(zoom * 100)));
}

void ImageControls::applyTheme() {
  for (const PaneKind kind : kEveryPane) {
    actions_.panes[indexOf(kind)]->setIcon(colourSwatch(paneColour(kind, arms_)));
    for (QComboBox* combo : side_) {
      const int at = combo->findData(static_cast<int>(kind));
      if (at >= 0) combo->setItemIcon(at, colourSwatch(paneColour(kind, arms_)));
    }
  }
  for (QComboBox* combo : arm_) {
    for (int arm = 0; arm < combo->count(); ++arm) {
      combo->setItemIcon(arm, colourSwatch(armColour(arms_.options, arm)));
    }
  }
}

}  // namespace distilloscope
