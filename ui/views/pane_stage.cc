// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_stage.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/views/colour_bar.h"
#include "ui/views/region_panel.h"
#include "ui/views/sample_sharing.h"
#include "ui/views/score_lines.h"

namespace distilloscope {

PaneStage::PaneStage(QWidget* parent) : QWidget(parent) {
  grid_ = new PaneGrid(view_);
  compare_ = new ComparePane(view_);
  pages_ = new QStackedWidget;
  pages_->addWidget(grid_);
  pages_->addWidget(compare_);
  region_ = new RegionPanel;
  region_->hide();
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
  column->addWidget(region_);
  column->addLayout(bars);
  region_timer_.setSingleShot(true);
  region_timer_.setInterval(kRegionMs);
  connect(&region_timer_, &QTimer::timeout, this, &PaneStage::showRegion);
  connect(&view_, &LinkedView::regionChanged, this, [this] {
    if (!region_timer_.isActive()) region_timer_.start();
  });
  connect(region_, &RegionPanel::closed, this, [this] {
    view_.setRegion(std::nullopt);
    view_.setDrawsRegion(false);
  });
  connect(&view_, &LinkedView::pointerChanged, this, &PaneStage::showValues);
  connect(&contours_, &ContourCache::ready, this, &PaneStage::showOverlays);
  connect(grid_, &PaneGrid::shownChanged, this, &PaneStage::showBars);
  connect(grid_, &PaneGrid::enlargedChanged, this, &PaneStage::showBars);
  // Arms may have other colours, in their contours and at the ends of their difference.
  followTheme(this, [this] {
    dropLines();
    showMaps();
  });
  setArms({});
}

// ---- what is shown -----------------------------------------------------------------------------

void PaneStage::setArms(const PaneArms& arms) {
  arms_ = arms;
  for (const PaneKind kind : kPins) {
    if (arms_.has(kind)) continue;
    pinned_[pinIndex(kind)].reset();
    // The last pane cannot be hidden; something takes its place.
    if (grid_->isShown(kind)) grid_->setShown(PaneKind::truth, true);
    grid_->setShown(kind, false);
  }
  for (ImagePane* pane : grid_->panes()) pane->setArms(arms);
  compare_->setArms(arms);
  workOutMaps();
  showMaps();
}

void PaneStage::setSample(const SampleReady& sample) {
  const bool other_image = !sample_ || sample_->id != sample.id;
  SampleReady fresh = sample;
  const PicturePtr before = sample_ ? sample_->stimulus : nullptr;
  if (sample_) shareParts(fresh, *sample_);
  sample_ = std::move(fresh);
  workOutMaps();
  if (sample_->stimulus != before || !picture_) {
    const QImage image = toImage(sample_->stimulus);
    picture_ = image.isNull() ? nullptr : std::make_shared<Ground>(image);
    grey_ = image.isNull() ? nullptr : std::make_shared<Ground>(toGrey(image));
    if (!image.isNull()) {
      grid_->setAspect(static_cast<double>(image.width()) / image.height());
    }
  }
  if (other_image || !fixations_) {
    fixations_ = sample_->stimulus ? fixationPoints(sample_->fixations, sample_->stimulus->width,
                                                    sample_->stimulus->height)
                                   : nullptr;
  }
  if (other_image) {
    dropLines();
    view_.fit();
  }
  showMaps();
}

void PaneStage::clear() {
  sample_.reset();
  maps_ = {};
  picture_.reset();
  grey_.reset();
  fixations_.reset();
  dropLines();
  showMaps();
}

void PaneStage::setPinned(PaneKind kind, const std::optional<SampleReady>& sample) {
  pinned_[pinIndex(kind)] = sample;
  workOutMaps();
  showMaps();
}

const SampleReady* PaneStage::pinnedSample(PaneKind kind) const {
  const auto& pinned = pinned_[pinIndex(kind)];
  return pinned && sample_ && pinned->id == sample_->id ? &*pinned : nullptr;
}

void PaneStage::workOutMaps() {
  if (!sample_) return;
  PaneMaps::Pinned pinned;
  for (const PaneKind kind : kPins) {
    const SampleReady* from = pinnedSample(kind);
    if (from != nullptr && !from->prediction.empty()) {
      pinned[pinIndex(kind)] = from->prediction[0];
    }
  }
  maps_ = PaneMaps(*sample_, maps_, pinned);
}

void PaneStage::setLook(const ImageLook& look) {
  look_ = look;
  showMaps();
}

void PaneStage::setNotices(const std::array<QString, kEveryPane.size()>& notices) {
  notices_ = notices;
  showMaps();
}

void PaneStage::setUpdating(bool pictures, bool predictions) {
  for (ImagePane* pane : grid_->panes()) {
    const bool predicted = isModel(pane->kind()) || pane->kind() == PaneKind::difference;
    pane->setUpdating(predicted ? predictions : pictures);
  }
  updating_pictures_ = pictures;
  updating_predictions_ = predictions;
  showUpdating();
}

void PaneStage::showUpdating() {
  const auto updating = [this](int side) {
    return isModel(compare_->kind(side)) ? updating_predictions_ : updating_pictures_;
  };
  compare_->setUpdating(updating(0), updating(1));
}

void PaneStage::setMode(ComparePane::Mode mode) {
  compare_->setMode(mode);
  pages_->setCurrentIndex(mode == ComparePane::Mode::off ? 0 : 1);
  dropLines();
  showMaps();
}

void PaneStage::setPair(PaneKind left, PaneKind right) {
  compare_->setPair(left, right);
  showUpdating();
  dropLines();
  showMaps();
}

// ---- how it is drawn ---------------------------------------------------------------------------

// In both themes the same, so that exported panes agree.
const ColourTable& PaneStage::colours(PaneKind kind) const {
  if (kind != PaneKind::difference) return colourTable(look_.colours);
  const auto ends = comparesDifference()
                        ? differenceEnds(compare_->kind(0), compare_->kind(1), arms_)
                        : differenceEnds(PaneKind::model_a, PaneKind::model_b, arms_);
  return differenceTable(ends[0], ends[1]);
}

ImageOverlay PaneStage::overlayFor(PaneKind kind, Ink ink, bool* whole) const {
  ImageOverlay overlay;
  const bool on_paper = ink == Ink::paper;
  const auto add = [&](PaneKind of, bool dashed) {
    const QColor colour = on_paper ? paneColourOnPaper(of, arms_) : paneColour(of, arms_);
    const MapPtr map = maps_.density(of);
    if (!map) return;
    for (const int level : look_.levels) {
      auto lines = on_paper ? contours_.linesNow(map, look_.levels_of, level)
                            : contours_.lines(map, look_.levels_of, level);
      if (lines) {
        overlay.contours.push_back({std::move(lines), colour, dashed});
      } else if (whole != nullptr) {
        *whole = false;
      }
    }
  };
  const bool own_map = kind != PaneKind::stimulus && kind != PaneKind::difference;
  if (look_.truth_contours) add(PaneKind::truth, kind != PaneKind::truth);
  if (look_.contours && own_map && !(look_.truth_contours && kind == PaneKind::truth)) {
    add(kind, false);
  }
  if (look_.fixations) overlay.fixations = fixations_;
  return overlay;
}

// Lines that were over this image stay until all new ones are there: those of another level or
// epoch, a moment longer, flicker less than none at all.
void PaneStage::showOverlay(ImageCanvas& canvas, PaneKind kind) {
  if (!canvas.notice().isEmpty()) return canvas.setOverlay({});
  bool whole = true;
  ImageOverlay overlay = overlayFor(kind, Ink::screen, &whole);
  if (!whole) overlay.contours = canvas.overlay().contours;
  canvas.setOverlay(overlay);
}

void PaneStage::showOverlays() {
  forShown([this](ImageCanvas& canvas, PaneKind kind) { showOverlay(canvas, kind); });
}

void PaneStage::dropLines() {
  for (ImagePane* pane : grid_->panes()) pane->canvas().setOverlay({});
  for (int side = 0; side < 2; ++side) compare_->canvas(side).setOverlay({});
}

void PaneStage::forShown(const std::function<void(ImageCanvas&, PaneKind)>& each) {
  if (comparesDifference()) return each(compare_->canvas(0), PaneKind::difference);
  if (isComparing()) {
    for (int side = 0; side < 2; ++side) each(compare_->canvas(side), compare_->kind(side));
    return;
  }
  for (ImagePane* pane : grid_->panes()) {
    if (arms_.has(pane->kind())) each(pane->canvas(), pane->kind());
  }
}

void PaneStage::dress(ImageCanvas& canvas, PaneKind kind) {
  const bool difference = kind == PaneKind::difference;
  const bool plain = kind == PaneKind::stimulus || !look_.heat;
  const MapPtr density = plain ? nullptr : maps_.density(kind);
  canvas.setGround(plain ? picture_ : grey_);
  canvas.setMap(density, maps_.range(kind, look_), colours(kind));
  canvas.setOpacity(look_.opacity / 100.0);
  canvas.setHidden(hiddenBelow(look_.threshold, difference));
  QString notice;
  if (kind == PaneKind::stimulus ? !picture_ : !maps_.density(kind)) {
    notice = maps_.isFlatZero(kind) ? tr("This map is zero everywhere.") : notices_[indexOf(kind)];
  }
  canvas.setNotice(notice);
  showOverlay(canvas, kind);
}

const MapPtr& PaneStage::sidesDifference() const {
  const MapPtr left = maps_.density(compare_->kind(0));
  const MapPtr right = maps_.density(compare_->kind(1));
  if (left != sides_[0] || right != sides_[1]) {
    sides_ = {left, right, distilloscope::difference(right, left)};
  }
  return sides_[2];
}

void PaneStage::dressDifference(ImageCanvas& canvas) {
  const MapPtr map = sidesDifference();
  canvas.setGround(look_.heat ? grey_ : picture_);
  canvas.setMap(look_.heat ? map : nullptr, differenceRange(map), colours(PaneKind::difference));
  canvas.setOpacity(look_.opacity / 100.0);
  canvas.setHidden(hiddenBelow(look_.threshold, true));
  canvas.setNotice(map ? QString() : tr("A difference needs two maps."));
  showOverlay(canvas, PaneKind::difference);
}

void PaneStage::showMaps() {
  if (comparesDifference()) {
    dressDifference(compare_->canvas(0));
  } else {
    forShown([this](ImageCanvas& canvas, PaneKind kind) { dress(canvas, kind); });
  }
  contours_.work();
  showScores();
  showBars();
  showValues();
  if (view_.region() && !region_timer_.isActive()) region_timer_.start();
}

QString PaneStage::scoresOfPane(PaneKind kind) const {
  if (!isPin(kind)) return sample_ ? scoreLine(kind, *sample_, arms_) : QString();
  const SampleReady* pinned = pinnedSample(kind);
  return pinned != nullptr ? scoreText(scoresOf(PaneKind::model_a, *pinned)) : QString();
}

void PaneStage::showScores() {
  const QString help = scoreHelp(sample_ ? sample_->kl_epsilon : 1e-7, arms_);
  for (ImagePane* pane : grid_->panes()) pane->setScores(scoresOfPane(pane->kind()), help);
}

// ---- the colour bars ---------------------------------------------------------------------------

void PaneStage::showBars() {
  const QLocale locale;
  const auto number = [&](double value) { return locale.toString(value, 'f', 1); };
  const auto times = [&](double value) { return tr("%1 × uniform").arg(number(value)); };
  bar_->setTable(colourTable(look_.colours));
  bar_->setHidden(hiddenBelow(look_.threshold, false));
  const ValueRange shared = maps_.shared();
  switch (look_.range) {
    case RangeMode::shared:
      bar_->setMarks({tr("0"), number(shared.high / 2),
                      maps_.exceedsShared() ? tr("%1 and more × uniform").arg(number(shared.high))
                                            : times(shared.high)});
      bar_->setToolTip(maps_.density(PaneKind::truth)
                           ? tr("One range for all maps: up to the highest density of the ground "
                                "truth. 1 is a map that is the same everywhere.")
                           : tr("One range for all maps: up to the highest density of any. 1 is a "
                                "map that is the same everywhere."));
      break;
    case RangeMode::own:
      bar_->setMarks({tr("lowest"), tr("highest of each map")});
      bar_->setToolTip(
          tr("Each map from its own lowest to its own highest value: colours do not "
             "compare between panes."));
      break;
    case RangeMode::fixed:
      bar_->setMarks({number(look_.fixed.low), number((look_.fixed.low + look_.fixed.high) / 2),
                      maps_.highest() > look_.fixed.high
                          ? tr("%1 and more × uniform").arg(number(look_.fixed.high))
                          : times(look_.fixed.high)});
      bar_->setToolTip(
          tr("The range you set, for all maps of all images. 1 is a map that is the same "
             "everywhere."));
      break;
  }
  QString name = paneTitle(PaneKind::difference, arms_);
  QString first = shortPaneTitle(PaneKind::model_a, arms_);
  QString second = shortPaneTitle(PaneKind::model_b, arms_);
  double end = maps_.difference().high;
  QString help = paneMeaning(PaneKind::difference, arms_);
  if (comparesDifference()) {
    first = shortPaneTitle(compare_->kind(0), arms_);
    second = shortPaneTitle(compare_->kind(1), arms_);
    name = QString("%1 − %2").arg(second, first);
    end = differenceRange(sidesDifference()).high;
    help = tr("More of %1 in the one colour, more of %2 in the other.").arg(second, first);
  }
  difference_bar_->setName(name);
  difference_bar_->setTable(colours(PaneKind::difference));
  difference_bar_->setHidden(hiddenBelow(look_.threshold, true));
  difference_bar_->setToolTip(tr("The difference of the two densities. %1").arg(help));
  difference_bar_->setMarks(
      {tr("%1 by %2").arg(first, number(end)), tr("0"), tr("%1 by %2").arg(second, number(end))});
  const auto enlarged = grid_->enlarged();
  const bool of_panes = !isComparing() && grid_->isShown(PaneKind::difference) &&
                        (!enlarged || *enlarged == PaneKind::difference) &&
                        maps_.density(PaneKind::difference);
  const bool difference = of_panes || (comparesDifference() && sidesDifference());
  difference_bar_->setVisible(difference && look_.heat);
  bar_->setVisible(
      look_.heat && !comparesDifference() &&
      (!enlarged || (*enlarged != PaneKind::difference && *enlarged != PaneKind::stimulus)));
}

// ---- values ------------------------------------------------------------------------------------

QString PaneStage::valueText(PaneKind kind) const {
  const auto pointer = view_.pointer();
  if (!pointer || !sample_ || !sample_->stimulus) return {};
  const QLocale locale;
  const int x = static_cast<int>(pointer->x() * sample_->stimulus->width);
  const int y = static_cast<int>(pointer->y() * sample_->stimulus->height);
  if (kind == PaneKind::stimulus) return tr("x %1, y %2").arg(x).arg(y);
  const bool sides = kind == PaneKind::difference && comparesDifference();
  const MapPtr density = sides ? sidesDifference() : maps_.density(kind);
  if (!density) return {};
  const auto value = valueAt(*density, *pointer);
  if (!value) return {};
  const QString place = QString("(%1, %2) ").arg(x).arg(y);
  if (kind == PaneKind::difference) {
    return place + (*value > 0 ? "+" : "") + trueMinus(locale.toString(*value, 'f', 2));
  }
  const auto raw = maps_.raw(kind) ? valueAt(*maps_.raw(kind), *pointer) : std::nullopt;
  const QString text = place + tr("%1 × uniform").arg(trueMinus(locale.toString(*value, 'f', 2)));
  return raw ? tr("%1 (raw %2)").arg(text, locale.toString(*raw, 'f', 3)) : text;
}

void PaneStage::showValues() {
  for (ImagePane* pane : grid_->panes()) pane->setValue(valueText(pane->kind()));
  if (!isComparing()) return;
  const auto scores = [this](int side) {
    const PaneKind kind = compare_->kind(side);
    const SampleReady* from = isPin(kind) ? pinnedSample(kind) : sample_ ? &*sample_ : nullptr;
    if (from == nullptr) return PaneScores{};
    return scoresOf(isPin(kind) ? PaneKind::model_a : kind, *from);
  };
  const std::array<PaneScores, 2> both{scores(0), scores(1)};
  for (int side = 0; side < 2; ++side) {
    const auto at = static_cast<std::size_t>(side);
    const PaneKind kind = compare_->kind(side);
    const bool predicted = isModel(kind) && maps_.raw(kind) && sample_ && sample_->epoch > 0;
    compare_->setDetail(side, predicted ? tr("epoch %1").arg(sample_->epoch) : QString());
    QString value = valueText(kind);
    if (side == 1 && comparesDifference() && !value.isEmpty()) {
      value += "  " + tr("difference %1").arg(valueText(PaneKind::difference).section(' ', -1));
    }
    compare_->setLines(side, scoreText(both[at], &both[1 - at]), value);
  }
}

void PaneStage::showRegion() {
  const auto region = view_.region();
  const bool there = region && sample_ && sample_->stimulus;
  region_->setVisible(there);
  if (!there) return;
  constexpr int kBins = 40;
  std::vector<RegionRow> rows;
  std::vector<MapPtr> maps;
  double end = 0;
  for (const PaneKind kind : {PaneKind::truth, PaneKind::teacher, PaneKind::model_a,
                              PaneKind::model_b, PaneKind::pin_1, PaneKind::pin_2}) {
    const MapPtr map = maps_.density(kind);
    if (!map) continue;
    maps.push_back(map);
    rows.push_back({paneTitle(kind, arms_), paneColour(kind, arms_), isPin(kind), {}});
    end = std::max(end, regionStats(*map, *region, 1, 1).highest);
  }
  if (!(end > 0)) end = 1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].stats = regionStats(*maps[i], *region, end, kBins);
  }
  const int width = sample_->stimulus->width;
  const int height = sample_->stimulus->height;
  region_->setRows(tr("x %1–%2, y %3–%4: %5 % of the image")
                       .arg(static_cast<int>(region->left() * width))
                       .arg(static_cast<int>(region->right() * width))
                       .arg(static_cast<int>(region->top() * height))
                       .arg(static_cast<int>(region->bottom() * height))
                       .arg(QLocale().toString(100 * region->width() * region->height(), 'f', 1)),
                   rows, end);
}

// ---- pictures ----------------------------------------------------------------------------------

PanePicture PaneStage::pictureOf(PaneKind kind) const {
  PanePicture picture;
  picture.word = paneFileWord(kind, arms_);
  if (!sample_) return picture;
  picture.stimulus = toImage(sample_->stimulus);
  picture.overlay = overlayFor(kind, Ink::paper);
  if (kind == PaneKind::stimulus) return picture;
  picture.map = maps_.density(kind);
  picture.raw = maps_.raw(kind);
  picture.range = maps_.range(kind, look_);
  const auto ends = differenceEnds(PaneKind::model_a, PaneKind::model_b, arms_);
  picture.table = kind == PaneKind::difference ? &differenceTable(ends[0], ends[1])
                                               : &colourTable(look_.colours);
  picture.opacity = look_.heat ? look_.opacity / 100.0 : 0;
  picture.hidden = hiddenBelow(look_.threshold, kind == PaneKind::difference);
  return picture;
}

PanePicture PaneStage::pictureOfSides() const {
  PanePicture picture = pictureOf(PaneKind::difference);
  picture.map = sidesDifference();
  picture.range = differenceRange(picture.map);
  picture.table = &colours(PaneKind::difference);
  return picture;
}

std::vector<NamedPane> PaneStage::pictures() const {
  std::vector<NamedPane> row;
  const auto add = [&](PaneKind kind) {
    if (kind != PaneKind::stimulus && !maps_.density(kind)) return;
    row.push_back({pictureOf(kind), paneTitle(kind, arms_), paneColourOnPaper(kind, arms_),
                   kind == PaneKind::stimulus ? QString() : scoresOfPane(kind)});
  };
  if (!isComparing()) {
    for (const PaneKind kind : kEveryPane) {
      const auto enlarged = grid_->enlarged();
      if (grid_->isShown(kind) && (!enlarged || *enlarged == kind)) add(kind);
    }
    return row;
  }
  add(compare_->kind(0));
  add(compare_->kind(1));
  if (comparesDifference() && sidesDifference()) {
    row.push_back(
        {pictureOfSides(), difference_bar_->accessibleName(), QColor(0x22, 0x22, 0x22), QString()});
  }
  return row;
}

}  // namespace distilloscope
