// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/epoch_scrubber.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {

EpochScrubber::EpochScrubber(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  setObjectName("epochScrubber");
  slider_ = new QSlider(Qt::Horizontal);
  slider_->setObjectName("epochSlider");
  slider_->setAccessibleName(tr("Epoch"));
  slider_->setToolTip(tr("The epoch every view shows (Up and Down)"));
  slider_->setTickPosition(QSlider::TicksBelow);
  slider_->setTickInterval(1);
  slider_->setPageStep(1);
  spin_ = new QSpinBox;
  spin_->setObjectName("epochSpin");
  spin_->setAccessibleName(tr("Epoch"));
  spin_->setToolTip(slider_->toolTip());
  spin_->setMinimumWidth(64);
  total_ = new QLabel;
  follow_ = new QToolButton;
  follow_->setObjectName("followNewest");
  follow_->setText(tr("Newest"));
  follow_->setIcon(themeIcon("follow"));
  follow_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  follow_->setCheckable(true);
  follow_->setAutoRaise(true);
  follow_->setAccessibleName(tr("Follow the newest epoch"));
  follow_->setToolTip(tr("Goes to the newest epoch and stays with it while training"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 4, 8, 4);
  auto* label = new QLabel(tr("Epoch"));
  label->setBuddy(spin_);
  row->addWidget(label);
  row->addWidget(slider_, 1);
  row->addWidget(spin_);
  row->addWidget(total_);
  row->addWidget(follow_);

  connect(slider_, &QSlider::valueChanged, &workspace_, &Workspace::setCurrentEpoch);
  connect(slider_, &QSlider::valueChanged, this, &EpochScrubber::refresh);
  connect(spin_, &QSpinBox::valueChanged, &workspace_, &Workspace::setCurrentEpoch);
  connect(spin_, &QSpinBox::valueChanged, this, &EpochScrubber::refresh);
  connect(follow_, &QToolButton::clicked, this, [this] {
    workspace_.followNewestEpoch();
    refresh();
  });
  connect(&workspace_, &Workspace::runChanged, this, &EpochScrubber::refresh);
  connect(&workspace_, &Workspace::epochAdded, this, &EpochScrubber::refresh);
  connect(&workspace_, &Workspace::epochChanged, this, &EpochScrubber::refresh);
  connect(&Theme::instance(), &Theme::changed, this,
          [this] { follow_->setIcon(themeIcon("follow")); });
  refresh();
}

void EpochScrubber::refresh() {
  const QSignalBlocker quiet_slider(slider_);
  const QSignalBlocker quiet_spin(spin_);
  const int newest = workspace_.newestEpoch();
  const int lowest = std::min(1, newest);
  slider_->setRange(lowest, std::max(newest, lowest));
  spin_->setRange(lowest, std::max(newest, lowest));
  slider_->setValue(workspace_.currentEpoch());
  spin_->setValue(workspace_.currentEpoch());
  spin_->setSpecialValueText(newest == 0 ? QString("–") : QString());
  total_->setText(newest == 0 ? tr("none yet") : tr("of %1").arg(newest));
  follow_->setChecked(newest > 0 && workspace_.followsNewestEpoch());
  setEnabled(newest > 0);
}

}  // namespace distilloscope
