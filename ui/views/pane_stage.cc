// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_stage.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/main/arm_look.h"
#include "ui/views/colour_bar.h"
#include "ui/views/sample_sharing.h"
#include "ui/views/score_lines.h"

namespace distilloscope {
PaneStage::PaneStage(QWidget* parent) : QWidget(parent) {
  grid_ = new PaneGrid(view_);
  compare_ = new ComparePane(view_);
  pages_ = new QStackedWidget;
  pages_->addWidget(grid_);
  pages_->addWidget(compare_);
  bar_ = new ColourBar(tr("Density"));
  bar_->setObjectName("densityBar");
  difference_bar_ = new ColourBar(paneTitle(PaneKind::difference));
  difference_bar_->setObjectName("differenceBar");
  auto* bars = new QHBoxLayout;
  bars->setSpacing(20);
  bars->addWidget(bar_, 1);
  bars->addWidget(difference_bar_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(pages_, 1);
  column->addLayout(bars);
  connect(&view_, &LinkedView::pointerChanged, this, &PaneStage::showValues);
  connect(grid_, &PaneGrid::shownChanged, this, &PaneStage::showBars);
  connect(grid_, &PaneGrid::enlargedChanged, this, &PaneStage::showBars);
  setArms({});
}

void PaneStage::setArms(const PaneArms& arms) {
  arms_ = arms;
  for (ImagePane* pane : grid_->panes()) pane->setArms(arms);
  compare_->setArms(arms);
  difference_bar_->setName(paneTitle(PaneKind::difference, arms));
  difference_bar_->setTable(differenceColours());
  difference_bar_->setToolTip(
      tr("The difference of the two densities. %1").arg(paneMeaning(PaneKind::difference, arms)));
  showMaps();
}

// In both themes the same, so that exported panes agree.
const ColourTable& PaneStage::differenceColours() const {
  return differenceTable(armColour(arms_.options, arms_.arm[0], false),
                         armColour(arms_.options, arms_.arm[1], false));
}

void PaneStage::setSample(const SampleReady& sample) {
  const bool other_image = !sample_ || sample_->id != sample.id;
  SampleReady fresh = sample;
  const PicturePtr before = sample_ ? sample_->stimulus : nullptr;
  if (sample_) shareParts(fresh, *sample_);
  maps_ = PaneMaps(fresh, maps_);
  sample_ = std::move(fresh);
  if (sample_->stimulus != before || !picture_) {
    const QImage image = toImage(sample_->stimulus);
    picture_ = image.isNull() ? nullptr : std::make_shared<Ground>(image);
    grey_ = image.isNull() ? nullptr : std::make_shared<Ground>(toGrey(image));
    if (!image.isNull()) {
      grid_->setAspect(static_cast<double>(image.width()) / image.height());
    }
  }
  if (other_image) view_.fit();
  showMaps();
}

void PaneStage::clear() {
  sample_.reset();
  maps_ = {};
  picture_.reset();
  grey_.reset();
  showMaps();
}

void PaneStage::setLook(const ImageLook& look) {
  look_ = look;
  showMaps();
}

void PaneStage::setNotices(const std::array<QString, kAllPanes.size()>& notices) {
  notices_ = notices;
  showMaps();
}

void PaneStage::setUpdating(bool pictures, bool predictions) {
  for (ImagePane* pane : grid_->panes()) {
    pane->setUpdating(pane->kind() >= PaneKind::model_a ? predictions : pictures);
  }
}

void PaneStage::setMode(ComparePane::Mode mode) {
  compare_->setMode(mode);
  pages_->setCurrentIndex(mode == ComparePane::Mode::off ? 0 : 1);
  showMaps();
}

void PaneStage::setPair(PaneKind left, PaneKind right) {
  compare_->setPair(left, right);
  showMaps();
}

void PaneStage::dress(ImageCanvas& canvas, PaneKind kind) {
  const bool difference = kind == PaneKind::difference;
  const bool plain = kind == PaneKind::stimulus || !look_.heat;
  const MapPtr density = plain ? nullptr : maps_.density(kind);
  canvas.setGround(plain ? picture_ : grey_);
  canvas.setMap(density, maps_.range(kind, look_.shared),
                difference ? differenceColours() : colourTable(look_.colours));
  canvas.setOpacity(look_.opacity / 100.0);
  QString notice;
  if (kind == PaneKind::stimulus ? !picture_ : !maps_.density(kind)) {
    notice = maps_.isFlatZero(kind) ? tr("This map is zero everywhere.") : notices_[indexOf(kind)];
  }
  canvas.setNotice(notice);
}

void PaneStage::showMaps() {
  const bool comparing = compare_->mode() != ComparePane::Mode::off;
  for (ImagePane* pane : grid_->panes()) {
    if (!comparing) dress(pane->canvas(), pane->kind());
    pane->setScores(sample_ ? scoreLine(pane->kind(), *sample_, arms_) : QString(),
                    scoreHelp(sample_ ? sample_->kl_epsilon : 1e-7, arms_));
  }
  for (int side = 0; comparing && side < 2; ++side)
    dress(compare_->canvas(side), compare_->kind(side));
  showBars();
  showValues();
}

void PaneStage::showBars() {
  const QLocale locale;
  const auto number = [&](double value) { return locale.toString(value, 'f', 1); };
  bar_->setTable(colourTable(look_.colours));
  if (look_.shared) {
    const QString end = number(maps_.shared().high);
    bar_->setMarks({tr("0"), maps_.exceedsShared() ? tr("%1 and more × uniform").arg(end)
                                                   : tr("%1 × uniform").arg(end)});
    bar_->setToolTip(maps_.density(PaneKind::truth)
                         ? tr("One range for all maps: up to the highest density of the ground "
                              "truth. 1 is a map that is the same everywhere.")
                         : tr("One range for all maps: up to the highest density of any. 1 is a "
                              "map that is the same everywhere."));
  } else {
    bar_->setMarks({tr("lowest"), tr("highest of each map")});
    bar_->setToolTip(
        tr("Each map from its own lowest to its own highest value: colours do not "
           "compare between panes."));
  }
  const double end = maps_.difference().high;
  difference_bar_->setMarks(
      {tr("%1 by %2").arg(shortArmName(arms_.options, arms_.arm[0]), number(end)), tr("0"),
       tr("%1 by %2").arg(shortArmName(arms_.options, arms_.arm[1]), number(end))});
  const bool comparing = compare_->mode() != ComparePane::Mode::off;
  const auto enlarged = grid_->enlarged();
  const bool difference = !comparing && grid_->isShown(PaneKind::difference) &&
                          (!enlarged || *enlarged == PaneKind::difference) &&
                          maps_.density(PaneKind::difference);
  difference_bar_->setVisible(difference && look_.heat);
  bar_->setVisible(look_.heat && (!enlarged || (*enlarged != PaneKind::difference &&
                                                *enlarged != PaneKind::stimulus)));
}

QString PaneStage::valueText(PaneKind kind) const {
  const auto pointer = view_.pointer();
  if (!pointer || !sample_) return {};
  const QLocale locale;
  if (kind == PaneKind::stimulus) {
    if (!sample_->stimulus) return {};
    return tr("x %1, y %2")
        .arg(static_cast<int>(pointer->x() * sample_->stimulus->width))
        .arg(static_cast<int>(pointer->y() * sample_->stimulus->height));
  }
  const MapPtr density = maps_.density(kind);
  if (!density) return {};
  const auto value = valueAt(*density, *pointer);
  if (!value) return {};
  if (kind == PaneKind::difference) {
    return (*value > 0 ? "+" : "") + locale.toString(*value, 'f', 2);
  }
  const auto raw = maps_.raw(kind) ? valueAt(*maps_.raw(kind), *pointer) : std::nullopt;
  const QString text = tr("%1 × uniform").arg(locale.toString(*value, 'f', 2));
  return raw ? tr("%1 (raw %2)").arg(text, locale.toString(*raw, 'f', 3)) : text;
}

void PaneStage::showValues() {
  for (ImagePane* pane : grid_->panes()) pane->setValue(valueText(pane->kind()));
  if (compare_->mode() == ComparePane::Mode::off) return;
  for (int side = 0; side < 2; ++side) {
    const PaneKind kind = compare_->kind(side);
    compare_->setLines(side, sample_ ? scoreLine(kind, *sample_, arms_) : QString(),
                       valueText(kind));
  }
}

PanePicture PaneStage::pictureOf(PaneKind kind) const {
  PanePicture picture;
  picture.word = paneFileWord(kind, arms_);
  if (!sample_) return picture;
  picture.stimulus = toImage(sample_->stimulus);
  if (kind == PaneKind::stimulus) return picture;
  picture.map = maps_.density(kind);
  picture.raw = maps_.raw(kind);
  picture.range = maps_.range(kind, look_.shared);
  picture.table = kind == PaneKind::difference ? &differenceColours() : &colourTable(look_.colours);
  picture.opacity = look_.heat ? look_.opacity / 100.0 : 0;
  return picture;
}

}  // namespace distilloscope
