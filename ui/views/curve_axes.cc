// SPDX-License-Identifier: GPL-3.0-or-later
// The axes of a CurveFigure: how they are laid out, how they look and what part they show.
#include "ui/views/curve_axes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/api/evaluation.h"
#include "ui/main/theme.h"
#include "ui/views/curve_figure.h"

namespace distilloscope {

void CurveFigure::buildAxes() {
  plot_->plotLayout()->clear();
  main_ = new QCPAxisRect(plot_);
  gap_rect_ = new QCPAxisRect(plot_);
  margins_ = new QCPMarginGroup(plot_);
  plot_->plotLayout()->addElement(0, 0, main_);
  plot_->plotLayout()->addElement(1, 0, gap_rect_);
  plot_->plotLayout()->setRowStretchFactor(0, 3);
  plot_->plotLayout()->setRowStretchFactor(1, 1);
  plot_->plotLayout()->setRowSpacing(2);
  for (QCPAxisRect* rect : {main_, gap_rect_}) {
    rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins_);
    rect->setRangeZoomAxes(rect == main_ ? rect->axes() : QList<QCPAxis*>{bottom(rect)});
    for (QCPAxis* axis : rect->axes()) {
      axis->setLayer("axes");
      axis->grid()->setLayer("grid");
    }
  }
  connect(bottom(main_), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this](const QCPRange& range) {
            bottom(gap_rect_)->setRange(range);
            stretchReferences();
          });
  connect(bottom(gap_rect_), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), bottom(main_),
          qOverload<const QCPRange&>(&QCPAxis::setRange));
  legend_ = new QCPLegend;
  main_->insetLayout()->addElement(legend_, Qt::AlignTop | Qt::AlignRight);
  main_->insetLayout()->setMargins(QMargins(10, 8, 10, 8));
  legend_->setLayer("legend");
  legend_->setRowSpacing(0);
  legend_->setIconSize(26, 12);
}

void CurveFigure::styleAxes() {
  const QPalette palette = themePalette(look_.dark);
  const QColor text = palette.color(QPalette::Text);
  const QColor line = look_.dark ? QColor(0x6B, 0x71, 0x78) : QColor(0x9A, 0xA0, 0xA6);
  const QColor grid = look_.dark ? QColor(0x2E, 0x32, 0x37) : QColor(0xE4, 0xE7, 0xEA);
  QFont font = this->font();
  QFont small = font;
  if (look_.font_pixels > 0) {
    // Files have pixels of their own, whatever the screen's; a family that every reader knows.
    font.setFamilies({"DejaVu Sans", "Helvetica", "Arial", "sans-serif"});
    font.setPixelSize(look_.font_pixels);
    small = font;
    small.setPixelSize(std::max(1, look_.font_pixels - 1));
  } else {
    small.setPointSizeF(font.pointSizeF() * 0.92);
  }
  setPalette(palette);
  plot_->setLocale(look_.c_locale ? QLocale::c() : locale());
  plot_->setBackground(palette.color(QPalette::Base));
  const bool has_gap = settings_.quantity == Quantity::kl;
  for (QCPAxisRect* rect : {main_, gap_rect_}) {
    for (QCPAxis* axis : rect->axes()) {
      axis->setTickLabelFont(small);
      axis->setLabelFont(font);
      axis->setTickLabelColor(text);
      axis->setLabelColor(text);
      axis->setBasePen(QPen(line));
      axis->setTickPen(QPen(line));
      axis->setSubTickPen(QPen(line));
      axis->grid()->setPen(QPen(grid));
      axis->grid()->setZeroLinePen(axis == left(gap_rect_) ? QPen(line, 1.2) : QPen(grid));
    }
    QSharedPointer<QCPAxisTicker> ticker;
    if (settings_.log_x) {
      ticker.reset(new QCPAxisTickerLog);
    } else if (settings_.x == XAxis::time) {
      auto* time = new QCPAxisTickerTime;
      const bool hours =
          store_ != nullptr && !store_->steps().empty() && store_->steps().back().seconds >= 3600;
      time->setTimeFormat(hours ? "%h:%m:%s" : "%m:%s");
      ticker.reset(time);
    } else {
      ticker.reset(new QCPAxisTicker);
      ticker->setTickStepStrategy(QCPAxisTicker::tssReadability);
    }
    bottom(rect)->setTicker(ticker);
    bottom(rect)->setNumberFormat(settings_.log_x ? "gb" : "g");
    bottom(rect)->setNumberPrecision(settings_.log_x ? 0 : 6);
    bottom(rect)->setScaleType(settings_.log_x ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  }
  left(main_)->setScaleType(settings_.log_y ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  left(main_)->setTicker(settings_.log_y ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                         : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
  left(gap_rect_)->ticker()->setTickCount(3);
  static const CurveStore none;
  const CurveStore& store = store_ != nullptr ? *store_ : none;
  left(main_)->setLabel(quantityLabel(settings_, store));
  left(gap_rect_)->setLabel(gapLabel(store.options()));
  bottom(main_)->setLabel(has_gap ? QString() : xAxisName(settings_.x));
  bottom(main_)->setTickLabels(!has_gap);
  bottom(gap_rect_)->setLabel(xAxisName(settings_.x));
  showGap(has_gap);
  // Out of the way of curves that rise.
  const MetricKind* metric = find_metric(settings_.metric);
  const bool rises =
      settings_.quantity == Quantity::metric && metric != nullptr && !metric->lower_is_better;
  main_->insetLayout()->setInsetAlignment(
      0, (rises ? Qt::AlignBottom : Qt::AlignTop) | Qt::AlignRight);
  legend_->setFont(small);
  legend_->setTextColor(text);
  QColor ground = palette.color(QPalette::Base);
  ground.setAlpha(225);
  legend_->setBrush(ground);
  legend_->setBorderPen(QPen(grid));
}

// Taken out of the layout, the gap leaves its room to the curves.
void CurveFigure::showGap(bool shown) {
  QCPLayoutGrid* layout = plot_->plotLayout();
  const bool is_shown = layout->elementCount() > 1 && layout->hasElement(1, 0);
  if (shown && !is_shown) {
    layout->addElement(1, 0, gap_rect_);
    layout->setRowStretchFactor(1, 1);
  } else if (!shown && is_shown) {
    layout->take(gap_rect_);
    layout->simplify();
  }
  gap_rect_->setVisible(shown);
  for (QCPAxis* axis : {left(gap_rect_), bottom(gap_rect_)}) axis->setVisible(shown);
}

void CurveFigure::fitAxes() {
  double x_low = std::numeric_limits<double>::infinity();
  double x_high = -x_low;
  double y_low = x_low;
  double y_high = -x_low;
  const auto include = [&](double x, double y) {
    if (settings_.log_y && y <= 0) return;
    if (!std::isfinite(x) || !std::isfinite(y)) return;
    x_low = std::min(x_low, x);
    x_high = std::max(x_high, x);
    y_low = std::min(y_low, y);
    y_high = std::max(y_high, y);
  };
  // Raw step values are left out: a single wild batch would squeeze everything else. Shares are
  // few and of one size.
  for (int i = 0; i < plot_->graphCount(); ++i) {
    const QCPGraph* graph = plot_->graph(i);
    const bool reference = std::any_of(references_.begin(), references_.end(),
                                       [&](const auto& item) { return item.first == graph; });
    const bool aside = std::any_of(arms_.begin(), arms_.end(), [&](const ArmGraphs& graphs) {
      return (graph == graphs.raw && !CurveStore::isShare(settings_.quantity)) ||
             graph == graphs.gap;
    });
    if (aside || reference) continue;
    for (const QCPGraphData& point : *graph->data()) include(point.key, point.value);
  }
  if (!(x_high >= x_low)) {
    x_low = 0;
    x_high = 1;
  }
  for (const auto& item : references_) include(x_high, item.second);
  if (!(y_high >= y_low)) {
    y_low = settings_.log_y ? 0.1 : 0;
    y_high = 1;
  }
  if (settings_.log_x) {
    x_low = std::max(x_low, settings_.x == XAxis::step ? 1.0 : 1e-2);
    bottom(main_)->setRange(x_low / 1.05, std::max(x_high, x_low * 1.1) * 1.05);
  } else {
    const double width = std::max(x_high, 1e-9);
    bottom(main_)->setRange(-0.01 * width, 1.015 * width);
  }
  if (settings_.log_y) {
    left(main_)->setRange(y_low / 1.12, std::max(y_high, y_low * 1.1) * 1.12);
  } else {
    const double height = std::max(y_high - y_low, 1e-3 * std::max(std::abs(y_high), 1e-6));
    const double low = y_low - 0.06 * height;
    left(main_)->setRange(y_low >= 0 ? std::max(0.0, low) : low, y_high + 0.06 * height);
  }
  double reach = 0;
  for (int arm = 1; store_ != nullptr && arm < static_cast<int>(arms_.size()); ++arm) {
    for (const IntervalPoint& point : store_->gap(arm, settings_.x)) {
      if (std::isfinite(point.mean)) {
        reach = std::max(reach, std::abs(point.mean) + point.half_width);
      }
    }
  }
  left(gap_rect_)->setRange(-1.15 * std::max(reach, 1e-3), 1.15 * std::max(reach, 1e-3));
  stretchReferences();
}

}  // namespace distilloscope
