// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/range_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kSide = 5;  // room for half a handle
constexpr int kHandle = 3;
constexpr double kReach = 8;
constexpr double kKeySteps = 100;  // of the arrow keys, from one end to the other
constexpr double kPages = 10;

}  // namespace

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
}

void RangeSlider::setHistogram(const ScoreHistogram& histogram) {
  histogram_ = histogram;
  setEnabled(!histogram.bins.empty());
  update();
}

void RangeSlider::setColours(const QColor& positive, const QColor& negative) {
  positive_ = positive;
  negative_ = negative;
  update();
}

void RangeSlider::setRange(const ScoreRange& range) {
  range_ = range;
  update();
}

double RangeSlider::xOf(double value) const {
  const double span = histogram_.maximum - histogram_.minimum;
  const double share = span > 0 ? (value - histogram_.minimum) / span : 0.5;
  return kSide + std::clamp(share, 0.0, 1.0) * (width() - 2 * kSide);
}

double RangeSlider::valueAt(double x) const {
  const double share = (x - kSide) / std::max(1, width() - 2 * kSide);
  return histogram_.minimum + share * (histogram_.maximum - histogram_.minimum);
}

RangeSlider::Grip RangeSlider::gripAt(double x) const {
  if (histogram_.bins.empty() || histogram_.maximum <= histogram_.minimum) return Grip::none;
  const double to_low = std::abs(x - xOf(low()));
  const double to_high = std::abs(x - xOf(high()));
  if (std::min(to_low, to_high) <= kReach) return to_low < to_high ? Grip::low : Grip::high;
  if (x < xOf(low())) return Grip::low;
  if (x > xOf(high())) return Grip::high;
  return range_.isOpen() ? (to_low < to_high ? Grip::low : Grip::high) : Grip::both;
}

void RangeSlider::choose(double low, double high) {
  ScoreRange range;
  // Open ends also hold what the next epoch brings beyond them.
  if (low > histogram_.minimum) range.low = low;
  if (high < histogram_.maximum) range.high = high;
  if (range == range_) return;
  range_ = range;
  update();
  Q_EMIT rangeChosen(range_);
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  grip_ = gripAt(event->position().x());
  grabbed_ = valueAt(event->position().x());
  from_ = {low(), high()};
  if (grip_ == Grip::low || grip_ == Grip::high) take(grip_);
  mouseMoveEvent(event);
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event) {
  const double x = event->position().x();
  const double value = std::clamp(valueAt(x), histogram_.minimum, histogram_.maximum);
  switch (grip_) {
    case Grip::none:
      setCursor(gripAt(x) == Grip::none   ? Qt::ArrowCursor
                : gripAt(x) == Grip::both ? Qt::SizeAllCursor
                                          : Qt::SplitHCursor);
      break;
    case Grip::low:
      choose(std::min(value, high()), high());
      break;
    case Grip::high:
      choose(low(), std::max(value, low()));
      break;
    case Grip::both:
      moveBoth(valueAt(x) - grabbed_);
      break;
  }
}

// From where they were to somewhere within the histogram.
void RangeSlider::moveBoth(double by) {
  by = std::clamp(by, histogram_.minimum - from_.first, histogram_.maximum - from_.second);
  choose(from_.first + by, from_.second + by);
}

// ---- the keyboard ------------------------------------------------------------------------------

void RangeSlider::take(Grip grip) {
  key_grip_ = grip;
  setAccessibleDescription(grip == Grip::low ? tr("Lower end") : tr("Upper end"));
  update();
}

void RangeSlider::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (event->reason() == Qt::TabFocusReason) take(Grip::low);
  if (event->reason() == Qt::BacktabFocusReason) take(Grip::high);
}

bool RangeSlider::focusNextPrevChild(bool next) {
  if (key_grip_ == (next ? Grip::high : Grip::low)) return QWidget::focusNextPrevChild(next);
  take(next ? Grip::high : Grip::low);
  return true;
}

void RangeSlider::keyPressEvent(QKeyEvent* event) {
  const double span = histogram_.maximum - histogram_.minimum;
  double by = 0;
  switch (event->key()) {
    case Qt::Key_Left:
      by = -span / kKeySteps;
      break;
    case Qt::Key_Right:
      by = span / kKeySteps;
      break;
    case Qt::Key_PageDown:
      by = -span / kPages;
      break;
    case Qt::Key_PageUp:
      by = span / kPages;
      break;
    case Qt::Key_Home:
      by = -span;
      break;
    case Qt::Key_End:
      by = span;
      break;
    default:
      return QWidget::keyPressEvent(event);
  }
  if (!(span > 0)) return;
  from_ = {low(), high()};
  if ((event->modifiers() & Qt::ShiftModifier) != 0) {
    moveBoth(by);
  } else if (key_grip_ == Grip::low) {
    choose(std::clamp(low() + by, histogram_.minimum, high()), high());
  } else {
    choose(low(), std::clamp(high() + by, low(), histogram_.maximum));
  }
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*) {
  grip_ = Grip::none;
}

void RangeSlider::mouseDoubleClickEvent(QMouseEvent*) {
  grip_ = Grip::none;
  choose(histogram_.minimum, histogram_.maximum);
}

void RangeSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF plot(kSide, 1, width() - 2 * kSide, height() - 3);
  QColor faint = palette().color(QPalette::Text);
  faint.setAlphaF(0.25F);
  painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), faint);
  if (histogram_.bins.empty()) return;
  const auto most = std::max<std::int64_t>(1, *std::ranges::max_element(histogram_.bins));
  const auto count = static_cast<double>(histogram_.bins.size());
  const double step = (histogram_.maximum - histogram_.minimum) / count;
  for (std::size_t bin = 0; bin < histogram_.bins.size(); ++bin) {
    if (histogram_.bins[bin] == 0) continue;
    // A square root keeps the few of a long tail in sight.
    const double share =
        std::sqrt(static_cast<double>(histogram_.bins[bin]) / static_cast<double>(most));
    const double left = plot.left() + plot.width() * static_cast<double>(bin) / count;
    const double high = std::max(1.5, share * (plot.height() - 2));
    const QRectF bar(left, plot.bottom() - high, std::max(1.0, plot.width() / count - 0.5), high);
    const double middle = histogram_.minimum + (static_cast<double>(bin) + 0.5) * step;
    QColor colour = middle < 0 ? negative_ : positive_;
    if (!range_.holds(middle)) colour = faint;
    painter.fillRect(bar, colour);
  }
  if (histogram_.maximum <= histogram_.minimum) return;
  QColor handle = palette().color(QPalette::Text);
  if (!isEnabled()) handle = faint;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  for (const Grip grip : {Grip::low, Grip::high}) {
    const double x = xOf(grip == Grip::low ? low() : high());
    const bool keys = hasFocus() && grip == key_grip_;
    painter.setBrush(keys ? palette().color(QPalette::Highlight) : handle);
    painter.drawRect(QRectF(x - 0.75, plot.top(), 1.5, plot.height()));
    const double reach = keys ? kHandle + 1 : kHandle;
    painter.drawRoundedRect(QRectF(x - reach, plot.center().y() - 6, 2 * reach, 12), 2, 2);
  }
}

}  // namespace distilloscope
