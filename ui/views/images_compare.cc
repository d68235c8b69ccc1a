// SPDX-License-Identifier: GPL-3.0-or-later
// What of the Images view sets maps against each other: pairs, pins and the rectangle.
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/views/image_actions.h"
#include "ui/views/image_controls.h"
#include "ui/views/images_view.h"
#include "ui/views/pane_stage.h"
#include "ui/views/pin_chooser.h"
#include "ui/views/pin_settings.h"

namespace distilloscope {
namespace {

constexpr double kRegionStep = 0.01;  // of the image, for each key

}  // namespace

// ---- pairs -------------------------------------------------------------------------------------

void ImagesView::setMode(ComparePane::Mode mode) {
  using Mode = ComparePane::Mode;
  actions_->side->setChecked(mode == Mode::side);
  actions_->wipe->setChecked(mode == Mode::wipe);
  actions_->blink->setChecked(mode == Mode::blink);
  actions_->side_difference->setChecked(mode == Mode::difference);
  stage_->setMode(mode);
  controls_->setComparing(mode != Mode::off);
  updateLeave();
}

void ImagesView::setPair(PaneKind left, PaneKind right) {
  stage_->setPair(left, right);
  Settings().setValue("images/pair", QStringList{paneWord(left), paneWord(right)});
}

// Of all panes it is one of them; of two compared maps it is theirs.
void ImagesView::toggleDifference() {
  using Mode = ComparePane::Mode;
  const Mode mode = stage_->compare().mode();
  if (mode == Mode::off) {
    actions_->panes[indexOf(PaneKind::difference)]->toggle();
  } else {
    setMode(mode == Mode::difference ? Mode::side : Mode::difference);
  }
}

void ImagesView::updateLeave() {
  const LinkedView& view = stage_->view();
  actions_->leave->setEnabled(view.region() || view.drawsRegion() ||
                              stage_->compare().mode() != ComparePane::Mode::off ||
                              stage_->grid().enlarged() || !file_.isEmpty());
}

void ImagesView::leaveOne() {
  // The key is the whole window's, but first of all that of an open list.
  if (QWidget* list = QApplication::activePopupWidget()) {
    list->close();
    return;
  }
  LinkedView& view = stage_->view();
  if (view.region() || view.drawsRegion()) {
    view.setRegion(std::nullopt);
    setRegionTool(false);
  } else if (stage_->compare().mode() != ComparePane::Mode::off) {
    setMode(ComparePane::Mode::off);
  } else if (stage_->grid().enlarged()) {
    stage_->grid().setEnlarged(std::nullopt);
  } else {
    showFile({});
  }
}

// ---- the rectangle -----------------------------------------------------------------------------

// With the tool comes a rectangle, so that it can also be moved and sized by keys alone.
void ImagesView::setRegionTool(bool on) {
  LinkedView& view = stage_->view();
  view.setDrawsRegion(on);
  if (!on) {
    view.setRegion(std::nullopt);
  } else if (!view.region() && stage_->sample()) {
    const double size = 0.3 / view.zoom();
    view.setRegion(QRectF(view.centre().x() - size / 2, view.centre().y() - size / 2, size, size));
  }
}

void ImagesView::moveRegion(int key, bool resize) {
  QRectF region = *stage_->view().region();
  const double step = kRegionStep / stage_->view().zoom();
  const QPointF by((key == Qt::Key_Left    ? -step
                    : key == Qt::Key_Right ? step
                                           : 0),
                   (key == Qt::Key_Up     ? -step
                    : key == Qt::Key_Down ? step
                                          : 0));
  if (resize) {
    region.setBottomRight(region.bottomRight() + by);
    if (region.width() < step || region.height() < step) return;
  } else {
    region.translate(by);
    if (!QRectF(0, 0, 1, 1).contains(region)) return;  // it keeps its size
  }
  stage_->view().setRegion(region);
}

// ---- pins --------------------------------------------------------------------------------------

void ImagesView::connectPins() {
  connectPinnedMaps();
  connect(actions_->pin, &QAction::triggered, this,
          [this] { choosePin(std::nullopt, controls_->pinButton()); });
  connect(controls_, &ImageControls::otherWanted, this, &ImagesView::choosePin);
  connect(pin_chooser_, &PinChooser::chosen, this, &ImagesView::pinMap);
  connect(pin_chooser_, &PinChooser::fileWanted, this, &ImagesView::askForPinFile);
  connect(&stage_->grid(), &PaneGrid::unpinRequested, this,
          [this](PaneKind kind) { pins_.pin(kind, {}); });
  for (const PaneKind kind : kPins) {
    const PanePin pin = storedPins()[pinIndex(kind)];
    if (!pin.empty()) pinAt(kind, pin);
  }
  connect(&pins_, &PinnedMaps::changed, this, [this] { storePins(pins_.pins()); });
}

void ImagesView::connectPinnedMaps() {
  connect(&pins_, &PinnedMaps::changed, this, [this] {
    for (const PaneKind kind : kPins) {
      actions_->panes[indexOf(kind)]->setEnabled(!pins_.of(kind).empty());
    }
    showArms();
    // A side whose map was taken away goes back to a model.
    const PaneKind left = stage_->compare().kind(0);
    const PaneKind right = stage_->compare().kind(1);
    if (arms_.has(left) && arms_.has(right)) return;
    const PaneKind pair[2] = {arms_.has(left) ? left : PaneKind::model_a,
                              arms_.has(right) ? right : PaneKind::model_b};
    controls_->setPair(pair[0], pair[1]);
    setPair(pair[0], pair[1]);
  });
  connect(&pins_, &PinnedMaps::ready, this, [this](PaneKind kind, const SampleReady& sample) {
    stage_->setPinned(kind, sample);
    showNotices();
  });
  connect(&pins_, &PinnedMaps::failed, this, [this](PaneKind kind) {
    stage_->setPinned(kind, std::nullopt);
    showNotices();
  });
}

void ImagesView::choosePin(std::optional<int> side, QWidget* below) {
  pin_side_ = side;
  pin_chooser_->openBelow(below);
}

void ImagesView::pinAt(PaneKind place, const PanePin& pin) {
  stage_->setPinned(place, std::nullopt);
  pins_.pin(place, pin);
  stage_->grid().setShown(place, true);
}

void ImagesView::pinMap(const PanePin& pin) {
  const auto side = std::exchange(pin_side_, std::nullopt);
  PaneKind place = pins_.placeFor(PaneKind::pin_2);
  PaneKind pair[2] = {stage_->compare().kind(0), stage_->compare().kind(1)};
  if (side) {
    // What stands on the other side stays; what stands on this one gives way.
    place = isPin(pair[*side]) ? pair[*side] : pins_.placeFor(PaneKind::pin_2);
    if (place == pair[1 - *side]) {
      place = place == PaneKind::pin_1 ? PaneKind::pin_2 : PaneKind::pin_1;
    }
    pair[*side] = place;
  }
  pinAt(place, pin);
  if (!side) return;
  controls_->setPair(pair[0], pair[1]);
  setPair(pair[0], pair[1]);
}

void ImagesView::pinShown(PaneKind kind) {
  const auto arm = armOf(kind);
  PanePin pin;
  pin.file = workspace_.activeCheckpoint(arm);
  if (workspace_.overrideFor(arm).isEmpty()) {
    pin.folder = QString::fromStdString(workspace_.run().folder);
    pin.run = QString::fromStdString(workspace_.run().name);
    pin.options = workspace_.run().options;
    pin.arm = static_cast<int>(arm);
    pin.epoch = workspace_.currentEpoch();
  }
  pin_side_.reset();
  pinMap(pin);
}

void ImagesView::askForPinFile() {
  Settings settings;
  const QString file = QFileDialog::getOpenFileName(this, tr("Pin the map of a checkpoint"),
                                                    settings.value("images/pinFolder").toString(),
                                                    tr("Checkpoints (*.safetensors)"));
  if (file.isEmpty()) {
    pin_side_.reset();
    return;
  }
  settings.setValue("images/pinFolder", QFileInfo(file).path());
  PanePin pin;
  pin.file = file;
  pinMap(pin);
}

}  // namespace distilloscope
