// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/epoch_plot.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/main/theme.h"
#include "ui/views/qcustomplot_header.h"

namespace distilloscope {
namespace {

QVector<double> toVector(const std::vector<double>& values) {
  return QVector<double>(values.begin(), values.end());
}

QCPGraph* addGraph(QCustomPlot* plot, const PlotCurve& curve, const std::vector<double>& y) {
  QCPGraph* graph = plot->addGraph();
  graph->setData(toVector(curve.x), toVector(y), true);
  graph->removeFromLegend();
  return graph;
}

void addBand(QCustomPlot* plot, const PlotCurve& curve) {
  if (curve.low.size() != curve.y.size() || curve.high.size() != curve.y.size()) return;
  QCPGraph* low = addGraph(plot, curve, curve.low);
  QCPGraph* high = addGraph(plot, curve, curve.high);
  QColor fill = curve.colour;
  fill.setAlpha(isDark() ? 60 : 45);
  low->setPen(Qt::NoPen);
  high->setPen(Qt::NoPen);
  high->setBrush(fill);
  high->setChannelFillGraph(low);
}

}  // namespace

EpochPlot::EpochPlot(const QString& y_label, QWidget* parent) : QWidget(parent), y_label_(y_label) {
  plot_ = new QCustomPlot(this);
  plot_->setAccessibleName(y_label);
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot_->setMinimumHeight(120);
  plot_->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
  auto* ticker = new QCPAxisTickerFixed;  // whole epochs only
  ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
  ticker->setTickStep(1);
  ticker->setTickCount(8);
  plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(ticker));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  connect(plot_, &QCustomPlot::mouseWheel, this, [this] { auto_fit_ = false; });
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    if (event->buttons() != Qt::NoButton) auto_fit_ = false;
  });
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, [this] {
    auto_fit_ = true;
    fit();
    plot_->replot(QCustomPlot::rpQueuedReplot);
  });
  mark_line_ = new QCPItemStraightLine(plot_);
  connect(plot_, &QCustomPlot::mousePress, this,
          [this](QMouseEvent* event) { pressed_ = event->pos(); });
  connect(plot_, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || (event->pos() - pressed_).manhattanLength() > 3)
      return;
    if (!plot_->axisRect()->rect().contains(event->pos())) return;
    Q_EMIT epochClicked(qRound(plot_->xAxis->pixelToCoord(event->pos().x())));
  });
  followTheme(this, [this] {
    Q_EMIT coloursWanted();
    draw();
  });
  draw();
}

void EpochPlot::setYLabel(const QString& label) {
  y_label_ = label;
  plot_->yAxis->setLabel(label);
}

void EpochPlot::setMark(int epoch) {
  if (epoch == mark_) return;
  mark_ = epoch;
  placeMark();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void EpochPlot::placeMark() {
  mark_line_->setVisible(mark_ > 0);
  mark_line_->setPen(QPen(mutedTextColour(), 1, Qt::DashLine));
  mark_line_->point1->setCoords(mark_, 0);
  mark_line_->point2->setCoords(mark_, 1);
}

void EpochPlot::setCurves(std::vector<PlotCurve> curves) {
  curves_ = std::move(curves);
  draw();
}

QStringList EpochPlot::legendNames() const {
  QStringList names;
  for (int i = 0; i < plot_->legend->itemCount(); ++i) {
    auto* item = qobject_cast<QCPPlottableLegendItem*>(plot_->legend->item(i));
    if (item != nullptr) names.push_back(item->plottable()->name());
  }
  return names;
}

void EpochPlot::draw() {
  plot_->clearPlottables();
  const QPalette palette = themePalette(isDark());
  const QColor text = palette.color(QPalette::Text);
  const QColor line = isDark() ? QColor(0x6B, 0x71, 0x78) : QColor(0x9A, 0xA0, 0xA6);
  const QColor grid = isDark() ? QColor(0x2E, 0x32, 0x37) : QColor(0xE4, 0xE7, 0xEA);
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.92);
  plot_->setLocale(locale());
  plot_->setBackground(palette.color(QPalette::Base));
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
    axis->setTickLabelFont(small);
    axis->setLabelFont(font());
    axis->setTickLabelColor(text);
    axis->setLabelColor(text);
    axis->setBasePen(QPen(line));
    axis->setTickPen(QPen(line));
    axis->setSubTickPen(Qt::NoPen);
    axis->grid()->setPen(QPen(grid));
    axis->grid()->setZeroLinePen(QPen(grid));
  }
  plot_->xAxis->setLabel(tr("Epoch"));
  plot_->yAxis->setLabel(y_label_);
  for (const PlotCurve& curve : curves_) addBand(plot_, curve);
  bool named = false;
  for (const PlotCurve& curve : curves_) {
    QCPGraph* graph = addGraph(plot_, curve, curve.y);
    QColor colour = curve.colour;
    colour.setAlpha(curve.alpha);
    graph->setPen(QPen(colour, curve.width, curve.dashed ? Qt::DashLine : Qt::SolidLine));
    graph->setName(curve.name);
    if (curve.markers) graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 6));
    if (curve.name.isEmpty()) continue;
    graph->addToLegend();
    named = true;
  }
  plot_->legend->setVisible(named);
  plot_->legend->setFont(small);
  plot_->legend->setTextColor(text);
  plot_->legend->setRowSpacing(0);
  plot_->legend->setIconSize(26, 12);
  QColor ground = palette.color(QPalette::Base);
  ground.setAlpha(225);
  plot_->legend->setBrush(ground);
  plot_->legend->setBorderPen(QPen(grid));
  if (auto_fit_) fit();
  placeMark();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void EpochPlot::fit() {
  double last = 2;
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const PlotCurve& curve : curves_) {
    for (const double x : curve.x) last = std::max(last, x);
    for (const auto* values : {&curve.y, &curve.low, &curve.high}) {
      for (const double y : *values) {
        if (!std::isfinite(y)) continue;
        low = std::min(low, y);
        high = std::max(high, y);
      }
    }
  }
  if (!(high >= low)) {
    low = 0;
    high = 1;
  }
  const double margin = 0.07 * std::max(high - low, 1e-3);
  plot_->xAxis->setRange(0.8, last + 0.02 * last + 0.1);
  plot_->yAxis->setRange(low >= 0 ? std::max(0.0, low - margin) : low - margin, high + margin);
}

}  // namespace distilloscope
