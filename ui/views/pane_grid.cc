// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace distilloscope {
namespace {

constexpr int kGap = 10;
constexpr double kSmall = 150;    // pixels of a picture's width that are too few for all scores
constexpr int kLeastWidth = 165;  // a name and its buttons, or two scores

}  // namespace

PaneGrid::PaneGrid(LinkedView& view, QWidget* parent) : QWidget(parent) {
  setObjectName("paneGrid");
  for (const PaneKind kind : kEveryPane) shown_[indexOf(kind)] = !isPin(kind);
  for (const PaneKind kind : kEveryPane) {
    auto* pane = new ImagePane(kind, view, this);
    panes_[indexOf(kind)] = pane;
    connect(pane, &ImagePane::hideRequested, this, [this, kind] {
      if (isPin(kind)) {
        Q_EMIT unpinRequested(kind);
      } else {
        setShown(kind, false);
      }
    });
    connect(pane, &ImagePane::enlargeRequested, this,
            [this, kind] { setEnlarged(enlarged_ ? std::nullopt : std::optional(kind)); });
  }
}

void PaneGrid::setShown(PaneKind kind, bool shown) {
  if (shown == isShown(kind)) return;
  if (!shown && std::count(shown_.begin(), shown_.end(), true) == 1) {
    Q_EMIT shownChanged();  // a toggle that was pressed goes back
    return;
  }
  shown_[indexOf(kind)] = shown;
  if (enlarged_ && (!shown || *enlarged_ != kind)) {
    enlarged_.reset();
    Q_EMIT enlargedChanged();
  }
  arrange();
  Q_EMIT shownChanged();
}

void PaneGrid::setEnlarged(std::optional<PaneKind> kind) {
  if (kind == enlarged_) return;
  if (kind && !isShown(*kind)) {
    shown_[indexOf(*kind)] = true;
    Q_EMIT shownChanged();
  }
  enlarged_ = kind;
  arrange();
  Q_EMIT enlargedChanged();
}

void PaneGrid::setAspect(double aspect) {
  if (!(aspect > 0) || aspect == aspect_) return;
  aspect_ = aspect;
  arrange();
}

void PaneGrid::resizeEvent(QResizeEvent*) {
  arrange();
}

PaneGrid::Plan PaneGrid::planFor(const ImagePane& any, int count) const {
  Plan plan{1, any.chromeHeight(width()), std::numeric_limits<double>::lowest()};
  for (int tried = 1; tried <= count; ++tried) {
    const int rows = (count + tried - 1) / tried;
    const double wide = (width() - kGap * (tried - 1)) / static_cast<double>(tried);
    if (tried > 1 && wide < kLeastWidth) break;
    const auto pictureUnder = [&](int taken) {
      const double high = (height() - kGap * (rows - 1)) / static_cast<double>(rows) - taken;
      return std::min(wide, high * aspect_);
    };
    // A narrower picture may need another line for its scores, which makes it narrower still.
    int taken = any.chromeHeight(static_cast<int>(wide));
    taken = any.chromeHeight(static_cast<int>(pictureUnder(taken)));
    const double picture = pictureUnder(taken);
    if (picture > plan.picture) plan = {tried, taken, picture};
  }
  return plan;
}

void PaneGrid::arrange() {
  std::vector<ImagePane*> drawn;
  for (const PaneKind kind : kEveryPane) {
    ImagePane* pane = panes_[indexOf(kind)];
    const bool visible = isShown(kind) && (!enlarged_ || *enlarged_ == kind);
    pane->setVisible(visible);
    pane->setEnlarged(enlarged_ == kind);
    if (visible) drawn.push_back(pane);
  }
  if (drawn.empty()) return;
  const int count = static_cast<int>(drawn.size());
  const auto setCompact = [&drawn](bool compact) {
    for (ImagePane* pane : drawn) pane->setCompact(compact);
  };
  setCompact(false);
  Plan plan = planFor(*drawn.front(), count);
  // Where little room is left the pictures have it, and the scores one line.
  if (plan.picture < kSmall) {
    setCompact(true);
    plan = planFor(*drawn.front(), count);
  }
  const auto [columns, chrome, best] = plan;
  const int rows = (count + columns - 1) / columns;
  const int widest = (width() - kGap * (columns - 1)) / columns;
  const int highest = (height() - kGap * (rows - 1)) / rows;
  // Panes are no larger than their pictures, so that names stand right above them; the block is
  // centred.
  const int cell_width =
      std::clamp(static_cast<int>(std::lround(best)), std::min(kLeastWidth, widest), widest);
  const int cell_height = std::clamp(static_cast<int>(std::lround(best / aspect_)) + chrome,
                                     std::min(chrome + 40, highest), highest);
  const int left = (width() - columns * cell_width - (columns - 1) * kGap) / 2;
  const int top = std::max(0, (height() - rows * cell_height - (rows - 1) * kGap) / 3);
  for (int i = 0; i < count; ++i) {
    drawn[static_cast<std::size_t>(i)]->setGeometry(left + (i % columns) * (cell_width + kGap),
                                                    top + (i / columns) * (cell_height + kGap),
                                                    cell_width, cell_height);
  }
}

}  // namespace distilloscope
