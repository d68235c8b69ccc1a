// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/look_controls.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <algorithm>

#include "ui/main/theme.h"
#include "ui/views/image_actions.h"

namespace distilloscope {
namespace {

constexpr int kSliderWidth = 90;

QIcon paletteIcon(ColourMap map) {
  constexpr int kWidth = 36;
  QImage image(kWidth, 10, QImage::Format_RGB32);
  for (int x = 0; x < kWidth; ++x) {
    const QRgb colour = colourTable(map)[static_cast<std::size_t>(x * 255 / (kWidth - 1))];
    for (int y = 0; y < image.height(); ++y) image.setPixel(x, y, colour);
  }
  return QPixmap::fromImage(image);
}

QHBoxLayout* groupRow(QWidget* group) {
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  return row;
}

QSlider* slider(const char* name, const QString& text, const QString& tip, int end) {
  auto* made = new QSlider(Qt::Horizontal);
  made->setObjectName(name);
  made->setRange(0, end);
  made->setPageStep(10);
  made->setFixedWidth(kSliderWidth);
  made->setAccessibleName(text);
  made->setToolTip(tip);
  return made;
}

QLabel* valueLabel(const QString& widest) {
  auto* label = new QLabel;
  label->setFixedWidth(label->fontMetrics().horizontalAdvance(widest));
  return label;
}

}  // namespace

QToolButton* actionButton(QAction* action) {
  auto* made = new QToolButton;
  made->setDefaultAction(action);
  made->setAutoRaise(true);
  made->setAccessibleName(action->text());
  made->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                   : Qt::ToolButtonTextBesideIcon);
  return made;
}

LookControls::LookControls(ImageActions& actions, QObject* parent)
    : QObject(parent), actions_(actions) {
  buildMaps();
  buildThreshold();
  buildRange();
  buildLines();
  const auto toggles = [this](QAction* action, bool ImageLook::*member) {
    connect(action, &QAction::toggled, this,
            [=, this](bool on) { change([&](ImageLook& look) { look.*member = on; }); });
  };
  toggles(actions_.heat, &ImageLook::heat);
  toggles(actions_.contours, &ImageLook::contours);
  toggles(actions_.truth_contours, &ImageLook::truth_contours);
  toggles(actions_.fixations, &ImageLook::fixations);
  const auto step = [this](int by) {
    change([by](ImageLook& look) {
      look.heat = true;  // who asks for more of the map wants to see it
      look.opacity = std::clamp(look.opacity + by, 0, 100);
    });
  };
  connect(actions_.less, &QAction::triggered, this, [=] { step(-kOpacityStep); });
  connect(actions_.more, &QAction::triggered, this, [=] { step(kOpacityStep); });
  look_ = storedLook();
  showLook();
}

void LookControls::change(const std::function<void(ImageLook&)>& edit) {
  ImageLook look = look_;
  edit(look);
  setLook(look);
}

void LookControls::setLook(const ImageLook& look) {
  if (look == look_) return;
  look_ = look;
  showLook();
  storeLook(look);
  Q_EMIT changed(look);
}

void LookControls::showLook() {
  const QSignalBlocker opacity(opacity_);
  const QSignalBlocker threshold(threshold_);
  const QSignalBlocker colours(colours_);
  const QSignalBlocker range(range_);
  const QSignalBlocker low(low_);
  const QSignalBlocker high(high_);
  const QSignalBlocker of(levels_of_);
  actions_.heat->setChecked(look_.heat);
  actions_.contours->setChecked(look_.contours);
  actions_.truth_contours->setChecked(look_.truth_contours);
  actions_.fixations->setChecked(look_.fixations);
  opacity_->setValue(look_.opacity);
  opacity_->setEnabled(look_.heat);
  opacity_text_->setText(tr("%1 %").arg(look_.opacity));
  threshold_->setValue(look_.threshold);
  threshold_->setEnabled(look_.heat);
  threshold_text_->setText(look_.threshold == 0 ? tr("off") : tr("%1 %").arg(look_.threshold));
  colours_->setCurrentText(colourMapName(look_.colours));
  range_->setCurrentIndex(static_cast<int>(look_.range));
  fixed_->setVisible(look_.range == RangeMode::fixed);
  low_->setValue(look_.fixed.low);
  high_->setValue(look_.fixed.high);
  if (!levels_->hasFocus()) levels_->setText(levelsText(look_.levels));
  levels_problem_->hide();
  levels_of_->setCurrentIndex(look_.levels_of == LevelOf::mass ? 1 : 0);
}

// ---- the groups --------------------------------------------------------------------------------

void LookControls::buildMaps() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group);
  opacity_ = slider("imageOpacity", tr("Opacity of the maps"),
                    tr("How much the maps cover the stimulus ([ and ])"), 100);
  auto* label = new QLabel(tr("&Opacity"));
  label->setBuddy(opacity_);
  opacity_text_ = valueLabel("100 %");
  row->addWidget(actionButton(actions_.heat));
  row->addWidget(label);
  row->addWidget(opacity_);
  row->addWidget(opacity_text_);
  groups_ << group;
  connect(opacity_, &QSlider::valueChanged, this,
          [this](int value) { change([=](ImageLook& look) { look.opacity = value; }); });
}

void LookControls::buildThreshold() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group);
  threshold_ = slider("imageThreshold", tr("Threshold of the maps"),
                      tr("Values below this part of the range are transparent; of a difference, "
                         "those as near to zero"),
                      99);
  auto* label = new QLabel(tr("&Threshold"));
  label->setBuddy(threshold_);
  threshold_text_ = valueLabel("99 %");
  row->addWidget(label);
  row->addWidget(threshold_);
  row->addWidget(threshold_text_);
  groups_ << group;
  connect(threshold_, &QSlider::valueChanged, this,
          [this](int value) { change([=](ImageLook& look) { look.threshold = value; }); });
}

void LookControls::buildRange() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group);
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
  range_->addItems({tr("one range"), tr("own ranges"), tr("fixed range")});
  range_->setAccessibleName(tr("Range of the colours"));
  range_->setToolTip(
      tr("One range: a colour means the same density in every pane. Own ranges: each "
         "map from its lowest to its highest value. Fixed range: as you type it, for all images."));
  fixed_ = new QWidget;
  QHBoxLayout* ends = groupRow(fixed_);
  const auto end = [&](const char* name, const QString& text) {
    auto* spin = new QDoubleSpinBox;
    spin->setObjectName(name);
    spin->setRange(0, 9999);
    spin->setDecimals(1);
    spin->setSingleStep(0.5);
    spin->setAccessibleName(text);
    spin->setToolTip(tr("%1, as a multiple of a map that is the same everywhere").arg(text));
    spin->setKeyboardTracking(false);
    ends->addWidget(spin);
    connect(spin, &QDoubleSpinBox::valueChanged, this, &LookControls::commitFixedRange);
    return spin;
  };
  low_ = end("imageRangeLow", tr("Low end of the colours"));
  ends->addWidget(new QLabel("–"));
  high_ = end("imageRangeHigh", tr("High end of the colours"));
  row->addWidget(colours_);
  row->addWidget(range_);
  row->addWidget(fixed_);
  groups_ << group;
  connect(colours_, &QComboBox::currentIndexChanged, this, [this](int index) {
    change([=](ImageLook& look) {
      look.colours = allColourMaps()[static_cast<std::size_t>(std::max(0, index))];
    });
  });
  connect(range_, &QComboBox::currentIndexChanged, this, [this](int index) {
    change([=](ImageLook& look) { look.range = static_cast<RangeMode>(std::max(0, index)); });
  });
}

// The end that was not typed gives way.
void LookControls::commitFixedRange() {
  change([this](ImageLook& look) {
    look.fixed = {low_->value(), high_->value()};
    if (look.fixed.high > look.fixed.low) return;
    if (sender() == low_) {
      look.fixed.high = look.fixed.low + 1;
    } else {
      look.fixed.low = std::max(0.0, look.fixed.high - 1);
      if (!(look.fixed.high > look.fixed.low)) look.fixed.high = look.fixed.low + 0.1;
    }
  });
  showLook();
}

void LookControls::buildLines() {
  auto* group = new QWidget;
  QHBoxLayout* row = groupRow(group);
  row->setSpacing(2);
  QToolButton* contours = actionButton(actions_.contours);
  contours->setObjectName("contoursButton");
  contours->setPopupMode(QToolButton::MenuButtonPopup);
  auto* menu = new QMenu(contours);
  menu->setObjectName("contoursMenu");
  auto* panel = new QWidgetAction(menu);
  panel->setDefaultWidget(buildContourPanel());
  menu->addAction(panel);
  contours->setMenu(menu);
  row->addWidget(contours);
  row->addWidget(actionButton(actions_.fixations));
  row->addWidget(actionButton(actions_.region));
  groups_ << group;
}

QWidget* LookControls::buildContourPanel() {
  auto* panel = new QWidget;
  auto* form = new QFormLayout(panel);
  form->setContentsMargins(12, 10, 12, 10);
  const auto check = [](QAction* action, const QString& text) {
    auto* box = new QCheckBox(text);
    box->setAccessibleName(text);
    box->setToolTip(action->toolTip());
    box->setChecked(action->isChecked());
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    return box;
  };
  auto* own = check(actions_.contours, tr("Lines of every map in its own pane"));
  auto* truth = check(actions_.truth_contours, tr("Lines of the ground truth over every pane (T)"));
  form->addRow(own);
  form->addRow(truth);
  levels_ = new QLineEdit;
  levels_->setObjectName("contourLevels");
  levels_->setAccessibleName(tr("Levels of the lines"));
  levels_->setToolTip(tr("One to five whole numbers from 1 to 99, per cent"));
  levels_of_ = new QComboBox;
  levels_of_->setObjectName("contourLevelsOf");
  levels_of_->setAccessibleName(tr("What the levels are per cent of"));
  levels_of_->addItems({tr("of the map's highest value"), tr("of the mass lies inside")});
  levels_of_->setToolTip(
      tr("A line at 50 per cent of the highest value, or one that has half of the map's mass "
         "inside"));
  form->addRow(tr("&Levels (%)"), levels_);
  form->addRow(QString(), levels_of_);
  levels_problem_ = new QLabel(tr("One to five numbers from 1 to 99."));
  levels_problem_->setObjectName("contourLevelsProblem");
  levels_problem_->hide();
  form->addRow(QString(), levels_problem_);
  connect(levels_, &QLineEdit::textEdited, this, &LookControls::commitLevels);
  connect(levels_of_, &QComboBox::currentIndexChanged, this, [this](int index) {
    change(
        [=](ImageLook& look) { look.levels_of = index == 1 ? LevelOf::mass : LevelOf::maximum; });
  });
  return panel;
}

void LookControls::commitLevels() {
  const auto levels = levelsFromText(levels_->text());
  if (levels) {
    change([&](ImageLook& look) { look.levels = *levels; });
  }
  QPalette palette;
  palette.setColor(QPalette::WindowText, errorColour());
  levels_problem_->setPalette(palette);
  levels_problem_->setVisible(!levels);
}

}  // namespace distilloscope
