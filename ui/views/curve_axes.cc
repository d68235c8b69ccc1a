// SPDX-License-Identifier: GPL-3.0-or-later
// The axes of a CurveFigure: how they are laid out, how they look and what part they show.
#include "ui/views/curve_axes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/views/curve_figure.h"
#include "ui/views/curve_legend.h"
#include "ui/views/step_curve.h"

namespace distilloscope {
namespace {

constexpr double kLogDepth = 1e-3;     // of the highest value, where the lowest is not above zero
constexpr double kNearBaseline = 0.6;  // of the curves' own height

class Ticker : public QCPAxisTicker {
 protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
    return trueMinus(QCPAxisTicker::getTickLabel(tick, locale, format, precision));
  }
};

}  // namespace

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
    for (QCPAxis* axis : rect->axes()) {
      axis->setLayer("axes");
      axis->grid()->setLayer("grid");
    }
  }
  connect(left(main_), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this] { stretchReferences(); });
  connect(bottom(main_), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this,
          [this](const QCPRange& range) {
            bottom(gap_rect_)->setRange(range);
            stretchReferences();
          });
  connect(bottom(gap_rect_), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), bottom(main_),
          qOverload<const QCPRange&>(&QCPAxis::setRange));
  connect(plot_, &QCustomPlot::afterLayout, this, &CurveFigure::placeEdges, Qt::UniqueConnection);
  legend_ = std::make_unique<CurveLegend>(*this);
  legend_->attach();
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
  }
  legend_->style(small);
  styleTickers();
}

QString CurveFigure::xAxisName() const {
  return distilloscope::xAxisName(settings_.x, times_);
}

void CurveFigure::styleTickers() {
  const bool has_gap = settings_.quantity == Quantity::kl;
  times_ = timeLabelsOf(sets_, settings_);
  for (QCPAxisRect* rect : {main_, gap_rect_}) {
    QSharedPointer<QCPAxisTicker> ticker;
    if (settings_.log_x) {
      ticker.reset(new QCPAxisTickerLog);
    } else if (settings_.x == XAxis::time) {
      auto* time = new QCPAxisTickerTime;
      time->setTimeFormat(times_ == TimeLabels::hours ? "%h:%m:%s" : "%m:%s");
      ticker.reset(time);
    } else {
      ticker.reset(new Ticker);
      ticker->setTickStepStrategy(QCPAxisTicker::tssReadability);
    }
    bottom(rect)->setTicker(ticker);
    bottom(rect)->setNumberFormat(settings_.log_x ? "gb" : "g");
    bottom(rect)->setNumberPrecision(settings_.log_x ? 0 : 6);
    bottom(rect)->setScaleType(settings_.log_x ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  }
  left(main_)->setScaleType(settings_.log_y ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  left(main_)->setTicker(settings_.log_y ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                         : QSharedPointer<QCPAxisTicker>(new Ticker));
  left(gap_rect_)->setTicker(QSharedPointer<QCPAxisTicker>(new Ticker));
  left(gap_rect_)->ticker()->setTickCount(3);
  bottom(main_)->setLabel(has_gap ? QString() : xAxisName());
  bottom(main_)->setTickLabels(!has_gap);
  bottom(gap_rect_)->setLabel(xAxisName());
  showGap(has_gap);
  labelHeights(height());
}

// A figure that is too low for all of it says what is drawn and leaves out how it was measured.
void CurveFigure::labelHeights(int height) {
  static const CurveStore none;
  const bool has_gap = settings_.quantity == Quantity::kl;
  const QFontMetricsF metrics(left(main_)->labelFont());
  const auto fits = [&](const QString& line, double share) {
    return metrics.horizontalAdvance(line) <= share * height;
  };
  const QString whole = quantityLabel(settings_, store() != nullptr ? *store() : none);
  left(main_)->setLabel(fits(whole, has_gap ? 0.58 : 0.8)
                            ? whole
                            : quantityName(settings_.quantity, settings_.metric));
  const QString gap = sets_.empty() ? QString() : gapLabel(sets_.front());
  left(gap_rect_)->setLabel(fits(gap.section('\n', 1), 0.24) ? gap : gap.section('\n', 0, 0));
}

// Taken out of the layout, the gap leaves its room to the curves.
void CurveFigure::showGap(bool shown) {
  QCPLayoutGrid* layout = plot_->plotLayout();
  const bool is_shown = layout->rowCount() > 1 && layout->hasElement(1, 0);
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

namespace {

// What fits into the shown part; on a logarithmic axis only what is above zero.
struct Reach {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  bool log = false;

  void add(double value) {
    if (!std::isfinite(value) || (log && value <= 0)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool empty() const { return !(low <= high); }
};

// Raw step values may take as much height again on either side, no more: a single wild batch would
// squeeze everything else.
void addRaw(Reach& y, const Reach& raw) {
  const double ratio = y.high / std::max(y.low, 1e-300);
  const double height = y.high - y.low;
  const double least = y.log ? y.low / ratio : y.low - height;
  const double most = y.log ? y.high * ratio : y.high + height;
  y.low = std::min(y.low, std::max(raw.low, least));
  y.high = std::max(y.high, std::min(raw.high, most));
}

void addX(Reach& reach, const Series& series, const SeriesX& x) {
  if (series.size() == 0) return;
  reach.add(series.x(x, 0));
  reach.add(series.x(x, series.size() - 1));
  for (const std::size_t fall : x.falls) {
    if (fall > 0) reach.add(x.at(fall - 1));
  }
}

}  // namespace

void CurveFigure::fitAxes() {
  Reach x;
  Reach y;
  x.log = settings_.log_x;
  y.log = settings_.log_y;
  Reach raw;
  raw.log = y.log;
  for (const FigureCurve& curve : curves_) {
    if (!curve.plottable->visible()) continue;
    if (!curve.fits && curve.steps != nullptr && curve.plottable->pen().style() != Qt::NoPen) {
      const Extent extent = curve.steps->extent();
      raw.add(extent.low);
      raw.add(extent.high);
    }
    if (!curve.fits) continue;
    if (curve.steps != nullptr) {
      const Extent extent = curve.steps->extent();
      addX(x, *curve.steps->series(), curve.steps->x());
      if (extent.empty()) continue;
      y.add(y.log && extent.low <= 0 ? extent.high * kLogDepth : extent.low);
      y.add(extent.high);
      continue;
    }
    for (const QCPGraphData& point : *curve.graph->data()) {
      if (!std::isfinite(point.value)) continue;
      x.add(point.key);
      y.add(point.value);
    }
  }
  if (x.empty()) {
    x.low = settings_.log_x ? 1 : 0;
    x.high = settings_.log_x ? 10 : 1;
  }
  if (!raw.empty() && !y.empty()) addRaw(y, raw);
  // A baseline far away would squash the curves; the edge says where it is.
  const Reach curves = y;
  for (const FigureReference& reference : references_) {
    if (!reference.graph->visible()) continue;
    const double height = curves.high - curves.low;
    const bool near = curves.empty() || (reference.value < curves.high + kNearBaseline * height &&
                                         reference.value > curves.low - kNearBaseline * height);
    if (near || settings_.reach_baselines) y.add(reference.value);
  }
  if (y.empty()) {
    y.low = settings_.log_y ? 0.1 : 0;
    y.high = 1;
  }
  if (settings_.log_x) {
    x.low = std::max(x.low, settings_.x == XAxis::step ? 1.0 : 1e-2);
    bottom(main_)->setRange(x.low / 1.05, std::max(x.high, x.low * 1.1) * 1.05);
  } else {
    const double width = std::max(x.high, 1e-9);
    bottom(main_)->setRange(-0.01 * width, 1.015 * width);
  }
  if (settings_.log_y) {
    left(main_)->setRange(y.low / 1.12, std::max(y.high, y.low * 1.1) * 1.12);
  } else {
    const double height = std::max(y.high - y.low, 1e-3 * std::max(std::abs(y.high), 1e-6));
    const double low = y.low - 0.06 * height;
    left(main_)->setRange(y.low >= 0 ? std::max(0.0, low) : low, y.high + 0.06 * height);
  }
  double reach = 0;
  for (const auto& set : arms_) {
    for (const CurvesOfArm& curves_of : set) {
      if (curves_of.gap == nullptr || !curves_of.gap->visible()) continue;
      int i = 0;
      for (const QCPGraphData& point : *curves_of.gap->data()) {
        const bool bars = curves_of.gap_bars != nullptr && i < curves_of.gap_bars->data()->size();
        const double width = bars ? curves_of.gap_bars->data()->at(i).errorPlus : 0;
        if (std::isfinite(point.value)) reach = std::max(reach, std::abs(point.value) + width);
        ++i;
      }
    }
  }
  left(gap_rect_)->setRange(-1.15 * std::max(reach, 1e-3), 1.15 * std::max(reach, 1e-3));
  stretchReferences();
}

// As a replot does it.
void CurveFigure::updateLayout() {
  for (const auto phase :
       {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
    plot_->plotLayout()->update(phase);
  }
}

}  // namespace distilloscope
