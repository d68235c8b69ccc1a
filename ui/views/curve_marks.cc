// SPDX-License-Identifier: GPL-3.0-or-later
// What a CurveFigure shows beside its curves: events, the chosen epoch, baselines that are out of
// sight, and words where there is nothing to draw.
#include <algorithm>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_figure.h"
#include "ui/views/curve_legend.h"
#include "ui/views/step_curve.h"

namespace distilloscope {
namespace {

constexpr double kEdgeStart =
    0.28;                        // of the axes' width, where labels of what is out of sight begin
constexpr double kEdgeGap = 20;  // pixels around each of them

struct TickLook {
  QColor colour;
  QCPLineEnding::EndingStyle head;
};

// Kinds differ by their shape as well.
TickLook tickLook(const RunEvent& event, const Options& options, bool dark) {
  switch (event.kind) {
    case RunEvent::Kind::alarm:
    case RunEvent::Kind::not_finite:
      return {errorColour(), QCPLineEnding::esDiamond};
    case RunEvent::Kind::learning_rate:
      return {themePalette(dark).color(QPalette::Text), QCPLineEnding::esFlatArrow};
    case RunEvent::Kind::best:
      return {armColour(options, std::max(0, event.arm), dark), QCPLineEnding::esSpikeArrow};
    case RunEvent::Kind::paused:
      return {mutedTextColour(), QCPLineEnding::esHalfBar};
    case RunEvent::Kind::resumed:
      break;
  }
  return {mutedTextColour(), QCPLineEnding::esSquare};
}

}  // namespace

void CurveFigure::addEpochLines() {
  for (QCPAxisRect* rect : {main_, gap_rect_}) {
    auto* line = new QCPItemStraightLine(plot_);
    for (QCPItemPosition* position : {line->point1, line->point2}) {
      position->setTypeX(QCPItemPosition::ptPlotCoords);
      position->setTypeY(QCPItemPosition::ptAxisRectRatio);
      position->setAxes(bottom(rect), left(rect));
      position->setAxisRect(rect);
    }
    line->setClipAxisRect(rect);
    line->setLayer("overlay");
    QColor colour = themePalette(look_.dark).color(QPalette::Highlight);
    colour.setAlpha(150);
    line->setPen(QPen(colour, 1.5));
    epoch_lines_.push_back(line);
  }
}

void CurveFigure::moveEpochLine() {
  const EpochSample* shown = store() != nullptr ? store()->epoch(epoch_) : nullptr;
  for (QCPItemStraightLine* line : epoch_lines_) {
    line->setVisible(shown != nullptr);
    if (shown == nullptr) continue;
    const double x = store()->epochX(*shown, settings_.x);
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
  }
}

void CurveFigure::drawEvents() {
  for (QCPItemLine* tick : ticks_) plot_->removeItem(tick);
  ticks_.clear();
  events_ = store() != nullptr ? store()->events() : std::vector<RunEvent>();
  for (const RunEvent& event : events_) {
    auto* tick = new QCPItemLine(plot_);
    const double x = store()->eventX(event, settings_.x);
    for (QCPItemPosition* position : {tick->start, tick->end}) {
      position->setTypeX(QCPItemPosition::ptPlotCoords);
      position->setTypeY(QCPItemPosition::ptAxisRectRatio);
      position->setAxes(bottom(main_), left(main_));
      position->setAxisRect(main_);
    }
    tick->start->setCoords(x, 1);
    tick->end->setCoords(x, 0.965);
    tick->setClipAxisRect(main_);
    const TickLook look = tickLook(event, store()->options(), look_.dark);
    tick->setPen(QPen(look.colour, 1.6 * look_.line_scale));
    tick->setHead(QCPLineEnding(look.head, 6 * look_.line_scale, 6 * look_.line_scale));
    ticks_.push_back(tick);
  }
}

void CurveFigure::stretchReferences() {
  const QCPRange range = bottom(main_)->range();
  const QCPRange height = left(main_)->range();
  for (const FigureReference& reference : references_) {
    reference.graph->setData({range.lower, range.upper}, {reference.value, reference.value}, true);
    const bool high = reference.value > height.upper;
    const bool out = high || reference.value < height.lower;
    reference.edge->setVisible(out && reference.graph->visible());
    if (!reference.edge->visible()) continue;
    const QString value = referenceText(reference.value);
    reference.edge->setText((high ? QString("↑ ") : QString("↓ ")) + reference.name + "  " + value);
  }
}

// Side by side in rows as wide as the axes, so that none covers another or lies under the legend.
void CurveFigure::placeEdges() {
  const QRectF axes = main_->rect();
  if (references_.empty() || axes.isEmpty()) return;
  const QFontMetricsF metrics(references_.front().edge->font());
  const double row = metrics.lineSpacing() + 6;
  const double start = axes.width() * kEdgeStart;
  const double foot = 0.965 * axes.height();
  const double upper = left(main_)->range().upper;
  const QRectF legend = legend_->rect().translated(-axes.topLeft());
  for (const bool high : {true, false}) {
    double x = start;
    double y = 2;
    for (const FigureReference& reference : references_) {
      if (!reference.edge->visible() || (reference.value > upper) != high) continue;
      const double width = metrics.horizontalAdvance(reference.edge->text()) + kEdgeGap;
      while (y < axes.height()) {
        const QRectF place(x, high ? y : foot - y - row, width, row);
        if (place.intersects(legend)) {
          x = std::max(x, legend.right()) + kEdgeGap / 2;
        } else if (x > start && x + width > axes.width()) {
          x = start;
          y += row;
        } else {
          break;
        }
      }
      reference.edge->setPositionAlignment((high ? Qt::AlignTop : Qt::AlignBottom) | Qt::AlignLeft);
      reference.edge->position->setCoords(x / axes.width(), (high ? y : foot - y) / axes.height());
      x += width;
    }
  }
}

// Empty axes would look as if something had failed.
void CurveFigure::explainEmptiness() {
  if (empty_note_ != nullptr) plot_->removeItem(empty_note_);
  empty_note_ = nullptr;
  const QString text = emptinessText();
  if (text.isEmpty()) return;
  empty_note_ = new QCPItemText(plot_);
  empty_note_->position->setType(QCPItemPosition::ptAxisRectRatio);
  empty_note_->position->setAxisRect(main_);
  empty_note_->position->setCoords(0.5, 0.45);
  empty_note_->setClipToAxisRect(false);
  empty_note_->setFont(bottom(main_)->labelFont());
  empty_note_->setColor(themePalette(look_.dark).color(QPalette::PlaceholderText));
  empty_note_->setText(text);
}

QString CurveFigure::emptinessText() const {
  if (store() == nullptr || store()->empty() || isPreparing()) return {};
  const bool has_points = std::ranges::any_of(curves_, [&](const FigureCurve& curve) {
    const bool reference = std::ranges::any_of(
        references_, [&](const FigureReference& other) { return other.graph == curve.graph; });
    if (reference || curve.name.isEmpty()) return false;
    if (curve.steps != nullptr) return curve.steps->series()->size() > 0;
    return std::any_of(curve.graph->data()->constBegin(), curve.graph->data()->constEnd(),
                       [](const QCPGraphData& point) { return std::isfinite(point.value); });
  });
  if (has_points) return {};
  const QString name = quantityName(settings_.quantity, settings_.metric);
  if (settings_.quantity == Quantity::gap_closed) {
    if (store()->baselines().teacher_kl < 0) {
      return tr("This run has no teacher’s maps, so there is no gap to a teacher to close.");
    }
    return store()->epochs().empty()
               ? tr("%1 comes with the first epoch").arg(name)
               : tr("%1 is as good as the teacher, or better, so there is no gap to close.")
                     .arg(arm(0, 0));
  }
  const bool no_arm = std::ranges::all_of(arms_, [](const auto& set) {
    return std::ranges::all_of(set, [](const CurvesOfArm& curves) {
      return curves.smooth == nullptr && curves.epochs == nullptr;
    });
  });
  if (no_arm) return tr("No arm of this run has this: %1").arg(name);
  if (settings_.quantity == Quantity::metric) return tr("%1 comes with the first epoch").arg(name);
  if (CurveStore::isShare(settings_.quantity) &&
      store()->options().distillation.gradient_share_every == 0) {
    return tr("The shares were not measured: “Gradient shares every” is 0");
  }
  return tr("Not measured yet: %1").arg(name);
}

void CurveFigure::describe() {
  plot_->setAccessibleDescription(summary());
}

}  // namespace distilloscope
