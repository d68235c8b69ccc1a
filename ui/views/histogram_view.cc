// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/histogram_view.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"

namespace distilloscope {
namespace {

constexpr double kTickLength = 4;
constexpr double kMargin = 8;
constexpr double kHeadroom = 1.04;     // above the highest bar
constexpr double kLeastBar = 2;        // pixels: a bin that holds one value of a million is seen
constexpr int kPaleBar = 120;          // alpha, behind the line of another
constexpr double kConstantWidth = 24;  // pixels of the only bar of a constant tensor

/// A round step that makes about `wanted` of `range`.
double roundStep(double range, double wanted) {
  const double raw = range / std::max(1.0, wanted);
  const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * magnitude >= raw * 0.999) return factor * magnitude;
  }
  return 10 * magnitude;
}

QString tickText(double value, double step, const QLocale& locale) {
  if (std::abs(value) < step * 1e-6) value = 0;
  const double size = std::max(std::abs(value), step);
  if (size >= 1e6 || step < 1e-5) return trueMinus(locale.toString(value, 'g', 4));
  const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
  return trueMinus(locale.toString(value, 'f', decimals));
}

QString whole(std::int64_t count) {
  return QLocale().toString(static_cast<qlonglong>(count));
}

}  // namespace

HistogramData rebinned(const HistogramData& data, double low, double high, int bins) {
  HistogramData made;
  made.minimum = low;
  made.maximum = high;
  if (data.bins.empty() || bins <= 0) return made;
  const double step = high > low ? (high - low) / bins : 1;
  const auto targetOf = [&](double value) {
    return std::clamp(static_cast<int>((value - low) / step), 0, bins - 1);
  };
  std::vector<double> sums(static_cast<std::size_t>(bins), 0.0);
  const double width = (data.maximum - data.minimum) / static_cast<double>(data.bins.size());
  for (std::size_t i = 0; i < data.bins.size(); ++i) {
    const auto count = static_cast<double>(data.bins[i]);
    if (count == 0) continue;
    const double from = data.minimum + static_cast<double>(i) * width;
    if (!(width > 0)) {
      sums[static_cast<std::size_t>(targetOf(data.minimum))] += count;
      continue;
    }
    for (int at = targetOf(from); at <= targetOf(from + width); ++at) {
      const double left = std::max(from, low + at * step);
      const double right = std::min(from + width, low + (at + 1) * step);
      sums[static_cast<std::size_t>(at)] += count * std::max(0.0, right - left) / width;
    }
  }
  // Rounded as running sums, so that the total stays what it was.
  double sum = 0;
  std::int64_t placed = 0;
  for (const double part : sums) {
    sum += part;
    made.bins.push_back(std::llround(sum) - placed);
    placed += made.bins.back();
  }
  return made;
}

HistogramView::HistogramView(QWidget* parent) : QWidget(parent), colour_(roleColours().truth) {
  setObjectName("histogram");
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Histogram"));
  setToolTip(tr("How often each value occurs. Point at a bar, or use Left and Right, to read it."));
  followTheme(this, [this] { update(); });
}

void HistogramView::setData(const HistogramData& data, const QString& message) {
  data_ = data;
  second_.clear();
  message_ = message;
  const int bin = bin_;
  bin_ = -2;  // the same bin of another tensor is read anew
  setBin(std::min(bin, barCount() - 1));
  update();
}

void HistogramView::setPair(const Named& first, const Named& second) {
  constexpr int kBins = 64;
  const double low = std::min(first.data.minimum, second.data.minimum);
  const double high = std::max(first.data.maximum, second.data.maximum);
  const int bins = high > low ? kBins : 1;
  setData(rebinned(first.data, low, high, bins));
  second_ = rebinned(second.data, low, high, bins).bins;
  colour_ = first.colour;
  second_colour_ = second.colour;
  names_[0] = first.name;
  names_[1] = second.name;
  const int bin = bin_;
  bin_ = -2;
  setBin(bin);
  update();
}

void HistogramView::setLogCount(bool log) {
  log_ = log;
  update();
}

void HistogramView::setColour(const QColor& colour) {
  colour_ = colour;
  update();
}

int HistogramView::barCount() const {
  if (data_.bins.empty()) return 0;
  return isConstant() ? 1 : static_cast<int>(data_.bins.size());
}

std::int64_t HistogramView::largest() const {
  std::int64_t most = data_.bins.empty() ? 0 : *std::ranges::max_element(data_.bins);
  if (!second_.empty()) most = std::max(most, *std::ranges::max_element(second_));
  return most;
}

QRectF HistogramView::plotRect() const {
  const QFontMetricsF metrics(font());
  double widest = 0;
  for (const std::int64_t tick : countTicks()) {
    widest = std::max(widest, metrics.horizontalAdvance(whole(tick)));
  }
  const double left = kMargin + metrics.height() + 4 + widest + kTickLength + 4;
  const double bottom = 2 * metrics.height() + kTickLength + 8;
  const double top = kMargin + (second_.empty() ? 0 : metrics.height() + 2);  // the names
  return QRectF(left, top, std::max(20.0, width() - left - 2 * kMargin),
                std::max(20.0, height() - bottom - top));
}

double HistogramView::heightOf(std::int64_t count) const {
  const auto top = static_cast<double>(largest());
  if (count <= 0 || top <= 0) return 0;
  // On the log axis one value still has a height: it begins at a half.
  if (log_) return std::log(2.0 * static_cast<double>(count)) / std::log(2.0 * top) / kHeadroom;
  return static_cast<double>(count) / top / kHeadroom;
}

std::vector<std::int64_t> HistogramView::countTicks() const {
  const std::int64_t top = largest();
  std::vector<std::int64_t> ticks;
  if (top <= 0) return ticks;
  if (log_) {
    const int decades = static_cast<int>(std::log10(static_cast<double>(top)));
    const int every = std::max(1, decades / 4);
    std::int64_t tick = 1;
    for (int decade = 0; decade <= decades; ++decade, tick *= 10) {
      if (decade % every == 0) ticks.push_back(tick);
    }
    return ticks;
  }
  const double wanted = std::clamp(height() / 50.0, 2.0, 6.0);
  const auto step =
      std::max<std::int64_t>(1, std::llround(roundStep(static_cast<double>(top), wanted)));
  for (std::int64_t tick = 0; tick <= top; tick += step) ticks.push_back(tick);
  return ticks;
}

std::vector<double> HistogramView::valueTicks() const {
  if (isConstant()) return {data_.minimum};
  const double range = data_.maximum - data_.minimum;
  if (!std::isfinite(range)) return {data_.minimum, data_.maximum};
  const double step = roundStep(range, std::clamp(width() / 110.0, 2.0, 10.0));
  std::vector<double> ticks;
  for (double tick = std::ceil(data_.minimum / step) * step;
       tick <= data_.maximum + step * 1e-9 && ticks.size() < 30; tick += step) {
    ticks.push_back(tick);
  }
  return ticks;
}

QRectF HistogramView::barRect(int bin) const {
  if (bin < 0 || bin >= barCount()) return {};
  return barOf(
      bin, isConstant() && second_.empty() ? largest() : data_.bins[static_cast<std::size_t>(bin)]);
}

QRectF HistogramView::barOf(int bin, std::int64_t count) const {
  const QRectF plot = plotRect();
  double height = heightOf(count) * plot.height();
  if (count > 0) height = std::max(height, kLeastBar);
  if (isConstant()) {
    return QRectF(plot.center().x() - kConstantWidth / 2, plot.bottom() - height, kConstantWidth,
                  height);
  }
  const double width = plot.width() / barCount();
  return QRectF(plot.left() + bin * width, plot.bottom() - height, width, height);
}

QString HistogramView::readout() const {
  if (bin_ < 0 || bin_ >= barCount()) return {};
  const QLocale locale;
  const std::int64_t total = std::accumulate(data_.bins.begin(), data_.bins.end(), std::int64_t{0});
  const std::int64_t count = isConstant() ? total : data_.bins[static_cast<std::size_t>(bin_)];
  const double share =
      total > 0 ? 100.0 * static_cast<double>(count) / static_cast<double>(total) : 0;
  const double bins = barCount();
  const auto edge = [&](int at) {
    const double part = at / bins;
    return trueMinus(locale.toString(data_.minimum * (1 - part) + data_.maximum * part, 'g', 4));
  };
  const QString range = isConstant() ? trueMinus(locale.toString(data_.minimum, 'g', 6))
                                     : tr("%1 to %2").arg(edge(bin_), edge(bin_ + 1));
  if (!second_.empty()) {
    return tr("%1: %2 %3, %4 %5")
        .arg(range, names_[0], whole(count), names_[1],
             whole(second_[static_cast<std::size_t>(bin_)]));
  }
  return tr("%1: count %2 (%3 %)").arg(range, whole(count), locale.toString(share, 'f', 1));
}

void HistogramView::setBin(int bin) {
  if (bin == bin_) return;
  bin_ = std::max(-1, bin);
  const QString text = readout();
  setAccessibleDescription(text);
  Q_EMIT readoutChanged(text);
  update();
}

void HistogramView::paintAxes(QPainter& painter, const QRectF& plot) const {
  const QLocale locale;
  const QFontMetricsF metrics(font());
  QColor grid = palette().color(QPalette::Text);
  grid.setAlpha(28);
  const QColor muted = mutedTextColour();
  for (const std::int64_t tick : countTicks()) {
    const double y = std::round(plot.bottom() - heightOf(tick) * plot.height()) + 0.5;
    painter.setPen(grid);
    if (tick > 0) painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(muted);
    painter.drawText(
        QRectF(0, y - metrics.height() / 2, plot.left() - kTickLength - 4, metrics.height()),
        Qt::AlignRight | Qt::AlignVCenter, whole(tick));
  }
  const std::vector<double> ticks = valueTicks();
  const double step = ticks.size() > 1 ? std::abs(ticks[1] - ticks[0]) : 1;
  const double range = data_.maximum - data_.minimum;
  for (const double tick : ticks) {
    const double x = isConstant() || !(range > 0)
                         ? plot.center().x()
                         : plot.left() + (tick - data_.minimum) / range * plot.width();
    painter.setPen(muted);
    painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + kTickLength));
    const QString text =
        ticks.size() > 1 ? tickText(tick, step, locale) : trueMinus(locale.toString(tick, 'g', 6));
    const double text_width = metrics.horizontalAdvance(text) + 4;
    const double left = std::clamp(x - text_width / 2, 0.0, std::max(0.0, width() - text_width));
    painter.drawText(QRectF(left, plot.bottom() + kTickLength + 1, text_width, metrics.height()),
                     Qt::AlignCenter, text);
  }
  painter.setPen(muted);
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  painter.drawText(
      QRectF(plot.left(), height() - metrics.height() - 2, plot.width(), metrics.height()),
      Qt::AlignCenter, tr("Value"));
  painter.save();
  painter.translate(kMargin / 2, plot.bottom());
  painter.rotate(-90);
  const QString full = log_ ? tr("Count (log)") : tr("Count");
  const bool fits = metrics.horizontalAdvance(full) < plot.height();
  painter.drawText(QRectF(0, 0, plot.height(), metrics.height()), Qt::AlignCenter,
                   fits ? full : tr("Count"));
  painter.restore();
}

// The second one, as a line over the bars of the first, and above the plot which is which.
void HistogramView::paintSecond(QPainter& painter, const QRectF& plot) const {
  QPolygonF line;
  line << plot.bottomLeft();
  for (int bin = 0; bin < barCount(); ++bin) {
    const QRectF bar = barOf(bin, second_[static_cast<std::size_t>(bin)]);
    line << bar.topLeft() << bar.topRight();
  }
  line << plot.bottomRight();
  painter.setPen(QPen(second_colour_, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(line);
  const QFontMetricsF metrics(font());
  QColor pale = colour_;
  pale.setAlpha(kPaleBar);
  double right = plot.right() - 4;
  for (const int which : {1, 0}) {
    const double width = metrics.horizontalAdvance(names_[which]);
    const QRectF words(right - width, kMargin, width, metrics.height());
    const double middle = std::round(words.center().y());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(words, Qt::AlignCenter, names_[which]);
    if (which == 1) {
      painter.fillRect(QRectF(words.left() - 20, middle - 1, 14, 2), second_colour_);
    } else {
      painter.fillRect(QRectF(words.left() - 20, middle - 4, 14, 8), pale);
    }
    right = words.left() - 34;
  }
}

void HistogramView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Base));
  if (data_.bins.empty() || largest() <= 0) {
    painter.setPen(mutedTextColour());
    painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                     message_);
  } else {
    const QRectF plot = plotRect();
    paintAxes(painter, plot);
    for (int bin = 0; bin < barCount(); ++bin) {
      const QRectF bar = barRect(bin);
      // Bars end on whole pixels, so that no hairline shines between them.
      const double left = std::round(bar.left());
      const double gap = bar.width() >= 6 ? 1 : 0;
      const QRectF drawn(left, bar.top(), std::max(1.0, std::round(bar.right()) - left - gap),
                         bar.height());
      if (bin == bin_) {
        QColor band = palette().color(QPalette::Text);
        band.setAlpha(24);
        painter.fillRect(QRectF(drawn.left(), plot.top(), drawn.width(), plot.height()), band);
      }
      QColor colour = colour_;
      if (bin_ >= 0 && bin != bin_) colour.setAlpha(150);
      if (!second_.empty()) colour.setAlpha(bin == bin_ ? 190 : kPaleBar);
      painter.fillRect(drawn, colour);
    }
    if (!second_.empty()) paintSecond(painter, plot);
  }
  if (hasFocus()) {
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void HistogramView::mouseMoveEvent(QMouseEvent* event) {
  const QRectF plot = plotRect();
  const double x = event->position().x();
  if (barCount() == 0 || x < plot.left() || x >= plot.right()) {
    setBin(-1);
    return;
  }
  setBin(static_cast<int>((x - plot.left()) / plot.width() * barCount()));
}

void HistogramView::leaveEvent(QEvent*) {
  setBin(-1);
}

void HistogramView::keyPressEvent(QKeyEvent* event) {
  const int last = barCount() - 1;
  if (last < 0) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      setBin(bin_ < 0 ? last : std::max(0, bin_ - 1));
      break;
    case Qt::Key_Right:
      setBin(std::min(last, bin_ + 1));
      break;
    case Qt::Key_Home:
      setBin(0);
      break;
    case Qt::Key_End:
      setBin(last);
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

void HistogramView::focusOutEvent(QFocusEvent* event) {
  setBin(-1);
  QWidget::focusOutEvent(event);
}

}  // namespace distilloscope
