// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_legend.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_figure.h"
#include "ui/views/step_curve.h"

namespace distilloscope {
namespace {

constexpr int kNarrow = 420;   // pixels that the axes keep at least when the legend stands beside
constexpr double kSample = 3;  // pixels between looks along a curve
constexpr double kColumns = 1.0 / 4;  // of a curve of many steps, for a pixel
constexpr double kDear = 1.0 / 5;     // of the width, beside the axes: rows above cost less
constexpr int kTall = 300;   // pixels of a figure's height under which no row is spared for it
constexpr int kDescent = 1;  // pixels below an entry
constexpr int kEdges = 16;   // pixels that a legend above the axes leaves free
// A corner that a curve only grazes is better than axes that lose a sixth of their width or more.
constexpr double kCostly = 1.0 / 6;
constexpr double kGrazed = 0.4;  // of the legend's width, as length of curve under it

// How many looks along a line fall into a rectangle.
int inside(const QPolygonF& line, const QRectF& rect) {
  int count = 0;
  for (qsizetype i = 0; i < line.size(); ++i) {
    if (rect.contains(line[i])) ++count;
    if (i == 0) continue;
    const QPointF way = line[i] - line[i - 1];
    const QRectF bounds = QRectF(line[i - 1], line[i]).normalized().adjusted(-1, -1, 1, 1);
    if (!bounds.intersects(rect)) continue;
    const int looks = std::min(2000, static_cast<int>(std::hypot(way.x(), way.y()) / kSample));
    for (int k = 1; k < looks; ++k) {
      if (rect.contains(line[i - 1] + way * (static_cast<double>(k) / looks))) ++count;
    }
  }
  return count;
}

}  // namespace

CurveLegend::CurveLegend(CurveFigure& figure) : figure_(figure) {}

void CurveLegend::attach() {
  legend_ = new QCPLegend;
  figure_.main_->insetLayout()->addElement(legend_, Qt::AlignTop | Qt::AlignRight);
  figure_.main_->insetLayout()->setMargins(QMargins(10, 8, 10, 8));
  legend_->setLayer("legend");
  legend_->setRowSpacing(0);
  legend_->setIconSize(26, 12);
}

void CurveLegend::clear() {
  items_.clear();
  legend_->clearItems();
}

void CurveLegend::add(QCPAbstractPlottable* plottable, const QString& toggle) {
  plottable->addToLegend(legend_);
  QCPPlottableLegendItem* const item = legend_->itemWithPlottable(plottable);
  // What is measured in whole pixels and drawn larger into a file is cut at the item's edge.
  item->setMargins(QMargins(0, 0, 0, kDescent));
  items_.emplace_back(item, toggle);
}

void CurveLegend::style(const QFont& font) {
  const QPalette palette = themePalette(figure_.look_.dark);
  font_ = font;
  legend_->setFont(font);
  legend_->setTextColor(palette.color(QPalette::Text));
  QColor ground = palette.color(QPalette::Base);
  ground.setAlpha(225);
  legend_->setBrush(ground);
  legend_->setBorderPen(
      QPen(figure_.look_.dark ? QColor(0x2E, 0x32, 0x37) : QColor(0xE4, 0xE7, 0xEA)));
}

void CurveLegend::refresh() {
  const QPalette palette = themePalette(figure_.look_.dark);
  for (const auto& [item, toggle] : items_) {
    const bool shown = figure_.isShown(toggle);
    QFont font = font_;
    font.setStrikeOut(!shown);
    item->setFont(font);
    item->setTextColor(palette.color(shown ? QPalette::Text : QPalette::PlaceholderText));
  }
  legend_->setVisible(!items_.empty());
}

QRectF CurveLegend::rect() const {
  const bool drawn = legend_ != nullptr && legend_->visible() && !items_.empty();
  return drawn ? QRectF(legend_->outerRect()) : QRectF();
}

bool CurveLegend::contains(const QPointF& position) const {
  return legend_->visible() && legend_->outerRect().contains(position.toPoint());
}

QString CurveLegend::toggleAt(const QPointF& position) const {
  for (const auto& [item, toggle] : items_) {
    if (item->outerRect().contains(position.toPoint())) return toggle;
  }
  return {};
}

void CurveLegend::drag(const QPointF& by) {
  const QRectF axes = figure_.main_->rect();
  if (axes.isEmpty()) return;
  QPointF corner = QPointF(legend_->outerRect().topLeft()) + by;
  moveTo(Place::inside);
  QCPLayoutInset* layout = figure_.main_->insetLayout();
  const QSizeF size = legend_->outerRect().size();
  corner.setX(
      std::clamp(corner.x(), axes.left(), std::max(axes.left(), axes.right() - size.width())));
  corner.setY(
      std::clamp(corner.y(), axes.top(), std::max(axes.top(), axes.bottom() - size.height())));
  layout->setInsetPlacement(0, QCPLayoutInset::ipFree);
  layout->setInsetRect(0, QRectF((corner.x() - axes.left()) / axes.width(),
                                 (corner.y() - axes.top()) / axes.height(), 0.01, 0.01));
  dragged_ = true;
}

void CurveLegend::moveTo(Place place) {
  if (place == place_) return;
  leave();
  QCPLayoutGrid* layout = figure_.plot_->plotLayout();
  switch (place_ = place) {
    case Place::inside:
      figure_.main_->insetLayout()->addElement(legend_, Qt::AlignTop | Qt::AlignRight);
      legend_->setLayer("legend");
      // Within a layer the last is drawn on top: the entries belong over their legend's ground.
      for (const auto& [item, toggle] : items_) item->setLayer("legend");
      break;
    case Place::beside:
      beside_ = new QCPLayoutGrid;
      layout->addElement(0, 1, beside_);
      layout->setColumnStretchFactor(1, 0.001);
      beside_->addElement(0, 0, legend_);
      beside_->addElement(1, 0, new QCPLayoutElement(figure_.plot_));
      beside_->setRowStretchFactor(0, 0.001);
      beside_->setMargins(QMargins(4, 8, 6, 0));
      break;
    case Place::above:
      layout->insertRow(0);
      layout->addElement(0, 0, legend_);
      layout->setRowStretchFactor(0, 0.001);
      legend_->setBorderPen(Qt::NoPen);
      break;
  }
}

void CurveLegend::leave() {
  QCPLayoutGrid* layout = figure_.plot_->plotLayout();
  switch (place_) {
    case Place::inside:
      figure_.main_->insetLayout()->take(legend_);
      figure_.main_->insetLayout()->simplify();
      break;
    case Place::beside:
      beside_->take(legend_);
      layout->remove(beside_);
      layout->simplify();
      beside_ = nullptr;
      break;
    case Place::above:
      layout->take(legend_);
      layout->simplify();
      gather();
      style(font_);
      break;
  }
}

void CurveLegend::gather() {
  legend_->setWrap(0);
  legend_->setFillOrder(QCPLayoutGrid::foRowsFirst);
}

int CurveLegend::spread(int width) {
  int narrowest = std::max(1, width);  // no row has more entries than would fit if all were like it
  for (const auto& [item, toggle] : items_) {
    const QCPLayoutElement& entry = *item;
    narrowest = std::clamp(entry.minimumOuterSizeHint().width(), 1, narrowest);
  }
  const int most = std::clamp(width / narrowest, 1, std::max(1, legend_->itemCount()));
  for (int columns = most; columns > 0; --columns) {
    legend_->setWrap(columns);
    legend_->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    if (legend_->minimumOuterSizeHint().width() <= width) return columns;
  }
  return 1;
}

std::vector<QPolygonF> CurveLegend::linesToAvoid(bool faint) const {
  std::vector<QPolygonF> lines;
  for (const FigureCurve& curve : figure_.curves_) {
    if (!curve.plottable->visible() || curve.plottable->pen().style() == Qt::NoPen) continue;
    if (curve.plottable->keyAxis() != bottom(figure_.main_) ||
        curve.plottable->valueAxis() != left(figure_.main_)) {
      continue;
    }
    // Raw values lie behind and fill the half of many a figure.
    if (!faint && curve.steps != nullptr && curve.name.isEmpty()) continue;
    if (curve.steps != nullptr) {
      for (QPolygonF& line : curve.steps->strands(kColumns)) lines.push_back(std::move(line));
      continue;
    }
    QPolygonF& line = lines.emplace_back();
    for (const QCPGraphData& point : *curve.graph->data()) {
      if (!std::isfinite(point.value)) continue;
      line << QPointF(bottom(figure_.main_)->coordToPixel(point.key),
                      left(figure_.main_)->coordToPixel(point.value));
    }
  }
  return lines;
}

int CurveLegend::covered(const std::vector<QPolygonF>& lines, Qt::Alignment corner,
                         const QSize& legend) const {
  QRectF axes = figure_.main_->rect();
  if (place_ == Place::above) axes.setTop(axes.top() - legend_->outerRect().height());
  QRectF rect(0, 0, legend.width(), legend.height());
  const bool is_left = (corner & Qt::AlignLeft) != 0;
  const bool is_top = (corner & Qt::AlignTop) != 0;
  rect.moveLeft(is_left ? axes.left() + 10 : axes.right() - 10 - rect.width());
  rect.moveTop(is_top ? axes.top() + 8 : axes.bottom() - 8 - rect.height());
  rect.adjust(-3, -3, 3, 3);
  int count = 0;
  for (const QPolygonF& line : lines) count += inside(line, rect);
  return count;
}

void CurveLegend::place(const QSize& size) {
  if (legend_ == nullptr || items_.empty()) {
    if (legend_ != nullptr) moveTo(Place::inside);
    return;
  }
  if (dragged_) return;
  QCustomPlot* plot = figure_.plot_;
  const bool file = !size.isEmpty();
  if (file) {
    // A figure for a file has not been laid out at that size yet.
    plot->setViewport(QRect(QPoint(), size));
    figure_.updateLayout();
  }
  if (place_ == Place::above) gather();
  const QSize legend = legend_->minimumOuterSizeHint();
  const int room = figure_.main_->rect().width() + (place_ == Place::beside ? legend.width() : 0);
  // Most curves fall from the left to the right.
  const std::array<Qt::Alignment, 4> corners{
      Qt::AlignTop | Qt::AlignRight, Qt::AlignBottom | Qt::AlignRight,
      Qt::AlignBottom | Qt::AlignLeft, Qt::AlignTop | Qt::AlignLeft};
  Qt::Alignment best = corners.front();
  int least = -1;
  const std::vector<QPolygonF> lines = linesToAvoid(file);
  for (const Qt::Alignment corner : corners) {
    const int count = covered(lines, corner, legend);
    if (least >= 0 && count >= least) continue;
    least = count;
    best = corner;
  }
  const bool fits = legend.height() + 20 < figure_.main_->rect().height();
  const bool costly = legend.width() > kCostly * room;
  double bearable = costly && !file ? kGrazed * legend.width() / kSample : 0;
  if (place_ == Place::above) bearable /= 2;  // it does not come and go with every epoch
  const bool covers = least > bearable || !fits;
  const bool beside = !file && legend.width() <= kDear * room && room - legend.width() > kNarrow;
  const bool tall = plot->height() > kTall;
  if (covers && beside) {
    moveTo(Place::beside);
  } else if (covers && (file || tall)) {
    moveTo(Place::above);
    const int width = (file ? size.width() : plot->width()) - kEdges;
    if (spread(width) > 1 || items_.size() < 3) return;
    figure_.nameEpochs(true);  // a line for each entry would take the height from the curves
    spread(width);
  } else {
    moveTo(Place::inside);
    QCPLayoutInset* layout = figure_.main_->insetLayout();
    layout->setInsetPlacement(0, QCPLayoutInset::ipBorderAligned);
    layout->setInsetAlignment(0, best);
  }
}

}  // namespace distilloscope
