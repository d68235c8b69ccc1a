// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/epoch_scrubber.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {

EpochScrubber::EpochScrubber(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), player_(new FilmPlayer(workspace, this)) {
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
  follow_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  follow_->setCheckable(true);
  follow_->setAutoRaise(true);
  follow_->setAccessibleName(tr("Follow the newest epoch"));
  follow_->setToolTip(tr("Goes to the newest epoch and stays with it while training"));

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 4, 8, 4);
  auto* label = new QLabel(tr("Epoch"));
  label->setBuddy(spin_);
  row->addWidget(buildPlay());
  row->addWidget(label);
  row->addWidget(slider_, 1);
  row->addWidget(spin_);
  row->addWidget(total_);
  row->addWidget(buildSpeed());
  row->addWidget(follow_);

  connect(slider_, &QSlider::valueChanged, &workspace_, &Workspace::setCurrentEpoch);
  connect(slider_, &QSlider::valueChanged, this, &EpochScrubber::refresh);
  connect(spin_, &QSpinBox::valueChanged, &workspace_, &Workspace::setCurrentEpoch);
  connect(spin_, &QSpinBox::valueChanged, this, &EpochScrubber::refresh);
  connect(follow_, &QToolButton::clicked, this, [this] {
    player_->pause();
    workspace_.followNewestEpoch();
    refresh();
  });
  connect(&workspace_, &Workspace::runChanged, this, &EpochScrubber::refresh);
  connect(&workspace_, &Workspace::epochAdded, this, &EpochScrubber::refresh);
  connect(&workspace_, &Workspace::epochChanged, this, &EpochScrubber::refresh);
  connect(player_, &FilmPlayer::changed, this, &EpochScrubber::refreshPlayer);
  connect(&Theme::instance(), &Theme::changed, this, &EpochScrubber::applyIcons);
  refresh();
  refreshPlayer();
  applyIcons();
}

QWidget* EpochScrubber::buildPlay() {
  play_ = new QAction(this);
  play_->setObjectName("playEpochs");
  play_->setShortcut(QKeySequence(Qt::Key_P));
  addAction(play_);
  connect(play_, &QAction::triggered, player_, &FilmPlayer::toggle);
  auto* button = new QToolButton;
  button->setObjectName("playButton");
  button->setDefaultAction(play_);
  button->setAutoRaise(true);
  return button;
}

QWidget* EpochScrubber::buildSpeed() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(8, 0, 0, 0);
  row->setSpacing(2);
  speed_ = new QComboBox;
  speed_->setObjectName("playSpeed");
  speed_->setAccessibleName(tr("Speed of the film"));
  speed_->setToolTip(tr("How fast the film runs at most: every epoch's pictures are waited for"));
  for (const double speed : FilmPlayer::speeds()) {
    speed_->addItem(tr("%1 per s").arg(QLocale().toString(speed, 'g', 3)), speed);
  }
  connect(speed_, &QComboBox::currentIndexChanged, this,
          [this] { player_->setSpeed(speed_->currentData().toDouble()); });
  loop_ = new QToolButton;
  loop_->setObjectName("playLoop");
  loop_->setCheckable(true);
  loop_->setAutoRaise(true);
  loop_->setAccessibleName(tr("Repeat the film"));
  loop_->setToolTip(tr("Begins again after the last epoch instead of ending there"));
  connect(loop_, &QToolButton::toggled, player_, &FilmPlayer::setLoop);
  row->addWidget(speed_);
  row->addWidget(loop_);
  return box;
}

void EpochScrubber::applyIcons() {
  follow_->setIcon(themeIcon("follow"));
  loop_->setIcon(themeIcon("loop"));
  refreshPlayer();
}

void EpochScrubber::refreshPlayer() {
  const bool playing = player_->isPlaying();
  const QSignalBlocker quiet_speed(speed_);
  const QSignalBlocker quiet_loop(loop_);
  play_->setIcon(themeIcon(playing ? "pause" : "start"));
  play_->setText(playing ? tr("Hold the film") : tr("Play the epochs"));
  play_->setToolTip(playing ? tr("Stays at this epoch (P)")
                            : tr("Shows one epoch after another in every view (P)"));
  if (auto* button = findChild<QToolButton*>("playButton")) {
    button->setAccessibleName(play_->text());
  }
  speed_->setCurrentIndex(std::max(0, speed_->findData(player_->speed())));
  loop_->setChecked(player_->loops());
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
  play_->setEnabled(newest > 1);
  setEnabled(newest > 0);
}

}  // namespace distilloscope
