// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_controls.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/image_actions.h"

namespace distilloscope {
namespace {

constexpr PaneKind kComparable[] = {PaneKind::truth, PaneKind::teacher, PaneKind::model_a,
                                    PaneKind::model_b, PaneKind::stimulus};

QIcon paletteIcon(ColourMap map) {
  constexpr int kWidth = 36;
  QImage image(kWidth, 10, QImage::Format_RGB32);
  for (int x = 0; x < kWidth; ++x) {
    const QRgb colour = colourTable(map)[static_cast<std::size_t>(x * 255 / (kWidth - 1))];
    for (int y = 0; y < image.height(); ++y) image.setPixel(x, y, colour);
  }
  return QPixmap::fromImage(image);
}

}  // namespace

ImageControls::ImageControls(ImageActions& actions, QWidget* parent)
    : QWidget(parent), actions_(actions) {
  setObjectName("imageControls");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  for (const auto build : {&ImageControls::buildPanesRow, &ImageControls::buildLookRow}) {
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    (this->*build)(row);
    column->addLayout(row);
  }
  connect(actions_.heat, &QAction::toggled, this, [this](bool on) {
    ImageLook look = look_;
    look.heat = on;
    setLook(look);
  });
  const auto step = [this](int by) {
    ImageLook look = look_;
    look.heat = true;  // who asks for more of the map wants to see it
    look.opacity = std::clamp(look.opacity + by, 0, 100);
    setLook(look);
  };
  connect(actions_.less, &QAction::triggered, this, [=] { step(-kOpacityStep); });
  connect(actions_.more, &QAction::triggered, this, [=] { step(kOpacityStep); });
  connect(&Theme::instance(), &Theme::changed, this, &ImageControls::applyTheme);
  applyTheme();
  setComparing(false);
  look_.opacity = -1;  // unlike any, so that the widgets are set
  setLook(storedLook());
}

QToolButton* ImageControls::button(QAction* action) {
  auto* made = new QToolButton;
  made->setDefaultAction(action);
  made->setAutoRaise(true);
  made->setAccessibleName(action->text());
  made->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                   : Qt::ToolButtonTextBesideIcon);
  return made;
}

void ImageControls::buildPanesRow(QHBoxLayout* row) {
  toggles_ = new QWidget;
  auto* toggles = new QHBoxLayout(toggles_);
  toggles->setContentsMargins(0, 0, 0, 0);
  toggles->setSpacing(2);
  auto* label = new QLabel(tr("Panes"));
  toggles->addWidget(label);
  for (std::size_t i = 0; i < toggle_.size(); ++i) {
    toggle_[i] = button(actions_.panes[i]);
    toggle_[i]->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle_[i]->setIconSize(QSize(10, 10));
    toggle_[i]->setAccessibleName(tr("Show %1").arg(actions_.panes[i]->text()));
    toggles->addWidget(toggle_[i]);
    if (kAllPanes[i] == PaneKind::model_a) toggles->addWidget(armCombo(0));
    if (kAllPanes[i] == PaneKind::model_b) toggles->addWidget(armCombo(1));
  }
  row->addWidget(toggles_);

  pair_ = new QWidget;
  auto* pair = new QHBoxLayout(pair_);
  pair->setContentsMargins(0, 0, 0, 0);
  pair->setSpacing(6);
  side_[0] = pairCombo("compareLeft", tr("First map"));
  side_[1] = pairCombo("compareRight", tr("Second map"));
  pair->addWidget(new QLabel(tr("Compare")));
  pair->addWidget(side_[0]);
  pair->addWidget(new QLabel(tr("with")));
  pair->addWidget(side_[1]);
  auto* back = button(actions_.leave);
  back->setObjectName("compareBack");
  pair->addWidget(back);
  row->addWidget(pair_);
  row->addStretch(1);
  row->addWidget(button(actions_.wipe));
  row->addWidget(button(actions_.blink));
}

QComboBox* ImageControls::pairCombo(const char* name, const QString& text) {
  auto* combo = new QComboBox;
  combo->setObjectName(name);
  combo->setAccessibleName(text);
  combo->setToolTip(text);
  for (const PaneKind kind : kComparable) {
    combo->addItem(paneTitle(kind), static_cast<int>(kind));
  }
  connect(combo, &QComboBox::currentIndexChanged, this, [this] {
    Q_EMIT pairChosen(static_cast<PaneKind>(side_[0]->currentData().toInt()),
                      static_cast<PaneKind>(side_[1]->currentData().toInt()));
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
  for (const PaneKind kind : kAllPanes) {
    const std::size_t i = indexOf(kind);
    const bool is_model = kind == PaneKind::model_a || kind == PaneKind::model_b;
    toggle_[i]->setAccessibleName(tr("Show %1").arg(paneTitle(kind, arms)));
    // The chooser beside it says the name.
    toggle_[i]->setToolButtonStyle(is_model && choice ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
    for (QComboBox* combo : side_) {
      const int at = combo->findData(static_cast<int>(kind));
      if (at >= 0) combo->setItemText(at, paneTitle(kind, arms));
    }
  }
  applyTheme();
}

void ImageControls::buildLookRow(QHBoxLayout* row) {
  row->addWidget(button(actions_.heat));
  opacity_ = new QSlider(Qt::Horizontal);
  opacity_->setObjectName("imageOpacity");
  opacity_->setRange(0, 100);
  opacity_->setPageStep(10);
  opacity_->setMinimumWidth(70);
  opacity_->setMaximumWidth(150);
  opacity_->setAccessibleName(tr("Opacity of the maps"));
  opacity_->setToolTip(tr("How much the maps cover the stimulus ([ and ])"));
  auto* opacity_label = new QLabel(tr("&Opacity"));
  opacity_label->setBuddy(opacity_);
  opacity_text_ = new QLabel;
  opacity_text_->setFixedWidth(opacity_text_->fontMetrics().horizontalAdvance("100 %"));
  colours_ = new QComboBox;
  colours_->setObjectName("imageColours");
  colours_->setAccessibleName(tr("Colours of the maps"));
  colours_->setToolTip(tr("The palette of the maps; all but turbo are perceptually uniform"));
  colours_->setIconSize(QSize(36, 10));
  for (const ColourMap map : allColourMaps()) {
    colours_->addItem(paletteIcon(map), colourMapName(map));
  }
  range_ = new QComboBox;
  range_->setObjectName("imageRange");
  range_->addItems({tr("one range"), tr("own ranges")});
  range_->setAccessibleName(tr("Range of the colours"));
  range_->setToolTip(
      tr("One range: a colour means the same density in every pane. Own ranges: each "
         "map from its lowest to its highest value."));
  row->addWidget(opacity_label);
  row->addWidget(opacity_, 1);
  row->addWidget(opacity_text_);
  row->addWidget(colours_);
  row->addWidget(range_);
  row->addStretch(1);
  row->addWidget(button(actions_.zoom_out));
  zoom_ = new QLabel;
  zoom_->setObjectName("imageZoom");
  zoom_->setAlignment(Qt::AlignCenter);
  zoom_->setMinimumWidth(zoom_->fontMetrics().horizontalAdvance("6400 %"));
  zoom_->setAccessibleName(tr("Zoom"));
  row->addWidget(zoom_);
  row->addWidget(button(actions_.zoom_in));
  row->addWidget(button(actions_.fit));
  setZoom(1);

  connect(opacity_, &QSlider::valueChanged, this, [this](int value) {
    ImageLook look = look_;
    look.opacity = value;
    setLook(look);
  });
  connect(colours_, &QComboBox::currentIndexChanged, this, [this](int index) {
    ImageLook look = look_;
    look.colours = allColourMaps()[static_cast<std::size_t>(std::max(0, index))];
    setLook(look);
  });
  connect(range_, &QComboBox::currentIndexChanged, this, [this](int index) {
    ImageLook look = look_;
    look.shared = index == 0;
    setLook(look);
  });
}

void ImageControls::setLook(const ImageLook& look) {
  if (look == look_) return;
  look_ = look;
  const QSignalBlocker opacity(opacity_);
  const QSignalBlocker colours(colours_);
  const QSignalBlocker range(range_);
  actions_.heat->setChecked(look.heat);
  opacity_->setValue(look.opacity);
  opacity_->setEnabled(look.heat);
  opacity_text_->setText(tr("%1 %").arg(look.opacity));
  colours_->setCurrentText(colourMapName(look.colours));
  range_->setCurrentIndex(look.shared ? 0 : 1);
  storeLook(look);
  Q_EMIT lookChanged(look);
}

void ImageControls::setComparing(bool comparing) {
  toggles_->setVisible(!comparing);
  pair_->setVisible(comparing);
}

void ImageControls::setPair(PaneKind left, PaneKind right) {
  const QSignalBlocker first(side_[0]);
  const QSignalBlocker second(side_[1]);
  side_[0]->setCurrentIndex(side_[0]->findData(static_cast<int>(left)));
  side_[1]->setCurrentIndex(side_[1]->findData(static_cast<int>(right)));
}

void ImageControls::setZoom(double zoom) {
  zoom_->setText(tr("%1 %").arg(std::lround(zoom * 100)));
}

void ImageControls::applyTheme() {
  for (const PaneKind kind : kAllPanes) {
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
