// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_figure.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_cursor.h"
#include "ui/views/qcustomplot_header.h"

namespace distilloscope {
namespace {

constexpr int kReplotMs = 33;
constexpr int kClickPixels = 4;     // a press that moves further is a drag
constexpr int kMostNamedTwice = 3;  // more arms: the legend names each once

void append(QCPGraph* graph, const Points& points, std::size_t first = 0) {
  if (graph == nullptr || first >= points.size()) return;
  QVector<double> x;
  QVector<double> y;
  x.reserve(static_cast<qsizetype>(points.size() - first));
  y.reserve(x.capacity());
  for (std::size_t i = first; i < points.size(); ++i) {
    x.push_back(points[i].x);
    y.push_back(points[i].y);
  }
  graph->addData(x, y, true);
}

}  // namespace

CurveFigure::CurveFigure(QWidget* parent) : QWidget(parent) {
  plot_ = new QCustomPlot(this);
  plot_->setObjectName("curvePlot");
  plot_->setAccessibleName(tr("Curves"));
  plot_->setAutoAddPlottableToLegend(false);
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot_->setNoAntialiasingOnDrag(true);
  // The layer "overlay" has a buffer of its own: the cursor moves without redrawing the curves.
  plot_->installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);

  replot_timer_.setSingleShot(true);
  replot_timer_.setInterval(kReplotMs);
  connect(&replot_timer_, &QTimer::timeout, this, [this] { plot_->replot(); });
  connect(plot_, &QCustomPlot::afterReplot, this, [this] { ++replots_; });
  connect(plot_, &QCustomPlot::mousePress, this,
          [this](QMouseEvent* event) { pressed_ = event->position(); });
  connect(plot_, &QCustomPlot::mouseRelease, this, &CurveFigure::onClick);
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, [this] { fit(); });
  connect(plot_, &QCustomPlot::mouseWheel, this, [this] { auto_fit_ = false; });
  buildAxes();
  cursor_ = new CurveCursor(*this);
  rebuild();
}

CurveFigure::~CurveFigure() {
  // The plot owns what is in its layout; the gap may be out of it.
  showGap(true);
}

void CurveFigure::setStore(const CurveStore* store) {
  store_ = store;
  auto_fit_ = true;
  rebuild();
}

void CurveFigure::setSettings(const CurveSettings& settings) {
  const bool same_axes = settings.quantity == settings_.quantity &&
                         settings.metric == settings_.metric && settings.x == settings_.x &&
                         settings.log_x == settings_.log_x && settings.log_y == settings_.log_y;
  settings_ = settings;
  if (!same_axes) auto_fit_ = true;
  rebuild();
}

void CurveFigure::setLook(const CurveLook& look) {
  if (look == look_) return;
  look_ = look;
  rebuild();
}

QCPGraph* CurveFigure::addGraph(const QString& name, QColor colour, double width, int alpha,
                                bool in_legend) {
  QCPGraph* graph = plot_->addGraph(bottom(main_), left(main_));
  colour.setAlpha(alpha);
  QPen pen(colour, width * look_.line_scale);
  pen.setCosmetic(false);
  graph->setPen(pen);
  graph->setName(name);
  if (!name.isEmpty()) graph->setProperty("readout", name);
  if (in_legend) graph->addToLegend(legend_);
  return graph;
}

void CurveFigure::addMarkers(QCPGraph* graph) {
  graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, graph->pen().color(),
                                         graph->pen().color(), 6 * look_.line_scale));
}

void CurveFigure::addReference(const QString& name, double value, QColor colour, Dash dash) {
  QCPGraph* graph =
      addGraph(tr("%1  %2").arg(name, plot_->locale().toString(value, 'f', 3)), colour,
               dash == Dash::none ? 1.6 : 1.2, dash == Dash::none ? 255 : 150, true);
  graph->setProperty("readout", name);
  QPen pen = graph->pen();
  if (dash == Dash::dashed) pen.setDashPattern({6, 4});
  if (dash == Dash::dotted) pen.setDashPattern({1.5, 3});
  graph->setPen(pen);
  references_.push_back({graph, value});
}

QString CurveFigure::arm(int index) const {
  return armName(store_ ? store_->options() : Options(), index);
}

QColor CurveFigure::colourOf(int arm) const {
  return armColour(store_ ? store_->options() : Options(), arm, look_.dark);
}

bool CurveFigure::isSmoothed() const {
  return settings_.smoothing > 0 && settings_.quantity != Quantity::learning_rate;
}

void CurveFigure::addStepGraphs() {
  const Quantity quantity = settings_.quantity;
  if (quantity == Quantity::metric) return;  // steps have none
  const bool is_kl = quantity == Quantity::kl;
  const bool per_arm = CurveStore::perArm(quantity);
  const bool share = CurveStore::isShare(quantity);
  const int count = static_cast<int>(arms_.size());
  for (int i = 0; i < (per_arm ? count : 1); ++i) {
    ArmGraphs& graphs = arms_[static_cast<std::size_t>(i)];
    graphs.smoother = Smoother(isSmoothed() ? settings_.smoothing : 0);
    if (store_ != nullptr && !store_->hasTerm(quantity, i)) continue;
    const QColor colour = per_arm ? colourOf(i) : roleColours(look_.dark).truth;
    const QString name = !per_arm ? quantityName(quantity)
                         : is_kl  ? tr("%1 training").arg(arm(i))
                                  : arm(i);
    if (isSmoothed()) {
      graphs.raw = addGraph({}, colour, 1, look_.dark ? 70 : 55, false);
      graphs.raw->setProperty("column", tr("%1, raw").arg(name));
    }
    graphs.smooth = addGraph(name, colour, is_kl ? 1.2 : 1.7, is_kl ? 150 : 255,
                             !is_kl || count <= kMostNamedTwice);
    if (share) {
      QCPGraph* measured = isSmoothed() ? graphs.raw : graphs.smooth;
      measured->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 3 * look_.line_scale));
    }
  }
}

void CurveFigure::addBest(int arm) {
  const QColor colour = colourOf(arm);
  QCPGraph* best = addGraph({}, colour, 1.5, 255, false);
  best->setLineStyle(QCPGraph::lsNone);
  best->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                        QPen(colour, 1.6 * look_.line_scale), Qt::NoBrush,
                                        13 * look_.line_scale));
  arms_[static_cast<std::size_t>(arm)].best = best;
}

void CurveFigure::addGap(int arm) {
  // A single gap is between two arms and has the colour of neither.
  const QColor colour = arms_.size() > 2 ? colourOf(arm) : roleColours(look_.dark).truth;
  const QString name = armGapName(store_ ? store_->options() : Options(), arm, 0);
  QCPGraph* gap = plot_->addGraph(bottom(gap_rect_), left(gap_rect_));
  gap->setPen(QPen(colour, 1.6 * look_.line_scale));
  gap->setName(name);
  gap->setProperty("readout", name);
  addMarkers(gap);
  auto* bars = new QCPErrorBars(bottom(gap_rect_), left(gap_rect_));
  bars->setDataPlottable(gap);
  bars->setPen(QPen(colour, 1 * look_.line_scale));
  bars->setWhiskerWidth(6);
  arms_[static_cast<std::size_t>(arm)].gap = gap;
  arms_[static_cast<std::size_t>(arm)].gap_bars = bars;
}

void CurveFigure::addEpochGraphs() {
  const Quantity quantity = settings_.quantity;
  const int count = static_cast<int>(arms_.size());
  for (int i = 0; i < count; ++i) {
    ArmGraphs& graphs = arms_[static_cast<std::size_t>(i)];
    if (quantity == Quantity::teacher_term && store_ != nullptr &&
        store_->hasTerm(Quantity::teacher_term, i)) {
      graphs.teacher =
          addGraph(tr("%1 validation, times w").arg(arm(i)), colourOf(i), 2, 255, true);
      addMarkers(graphs.teacher);
    }
    if (quantity != Quantity::kl && quantity != Quantity::metric) continue;
    graphs.epochs = addGraph(tr("%1 validation").arg(arm(i)), colourOf(i), 2, 255, true);
    addMarkers(graphs.epochs);
    addBest(i);
  }
  if (quantity != Quantity::kl) return;
  if (store_ != nullptr) {
    const Baselines& baselines = store_->baselines();
    if (baselines.teacher_kl >= 0) {
      addReference(tr("Teacher"), baselines.teacher_kl, roleColours(look_.dark).teacher,
                   Dash::none);
    }
    const QColor grey = mutedTextColour();
    if (baselines.centre_prior_kl > 0) {
      addReference(tr("Centre prior"), baselines.centre_prior_kl, grey, Dash::dashed);
    }
    if (baselines.uniform_kl > 0) {
      addReference(tr("Uniform map"), baselines.uniform_kl, grey, Dash::dotted);
    }
  }
  for (int i = 1; i < count; ++i) addGap(i);
}

void CurveFigure::rebuild() {
  replot_timer_.stop();
  plot_->clearItems();
  plot_->clearPlottables();
  legend_->clearItems();
  empty_note_ = nullptr;  // an item, gone with the others
  arms_.assign(static_cast<std::size_t>(store_ != nullptr ? store_->armCount() : 2), ArmGraphs());
  references_.clear();
  ticks_.clear();
  epoch_lines_.clear();
  styleAxes();
  addStepGraphs();
  addEpochGraphs();
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
  cursor_->attach();
  legend_->setVisible(legend_->itemCount() > 0);
  if (store_ != nullptr) {
    fillSteps(0);
    fillEpochs();
    drawEvents();
  }
  moveEpochLine();
  explainEmptiness();
  if (auto_fit_) fitAxes();
  scheduleReplot();
}

void CurveFigure::fillSteps(int first) {
  const auto from = static_cast<std::size_t>(first);
  const auto& steps = store_->steps();
  const bool share = CurveStore::isShare(settings_.quantity);
  for (int i = 0; i < static_cast<int>(arms_.size()); ++i) {
    ArmGraphs& graphs = arms_[static_cast<std::size_t>(i)];
    if (graphs.smooth == nullptr) continue;
    Points raw;
    Points smooth;
    for (std::size_t at = from; at < steps.size(); ++at) {
      const double y = CurveStore::stepValue(steps[at], settings_.quantity, i);
      if (share && std::isnan(y)) continue;  // measured every few steps only
      const double x = store_->stepX(steps[at], settings_.x);
      raw.push_back({x, y});
      smooth.push_back({x, graphs.smoother.next(y)});
    }
    append(graphs.raw, raw);
    append(graphs.smooth, smooth);
  }
}

void CurveFigure::fillEpochs() {
  const bool is_metric = settings_.quantity == Quantity::metric;
  for (int i = 0; i < static_cast<int>(arms_.size()); ++i) {
    ArmGraphs& graphs = arms_[static_cast<std::size_t>(i)];
    if (graphs.teacher != nullptr) {
      graphs.teacher->data()->clear();
      append(graphs.teacher, store_->validationTeacher(i, settings_.x));
    }
    if (graphs.epochs != nullptr) {
      const std::string key = is_metric ? settings_.metric : std::string();
      graphs.epochs->data()->clear();
      append(graphs.epochs,
             is_metric ? store_->metric(key, i, settings_.x) : store_->validation(i, settings_.x));
      graphs.best->data()->clear();
      if (store_->bestEpoch(i, key) > 0) append(graphs.best, {store_->best(i, settings_.x, key)});
    }
    if (graphs.gap == nullptr) continue;
    graphs.gap->data()->clear();
    QVector<double> widths;
    Points points;
    for (const IntervalPoint& point : store_->gap(i, settings_.x)) {
      points.push_back({point.x, point.mean});
      widths.push_back(point.half_width);
    }
    append(graphs.gap, points);
    graphs.gap_bars->setData(widths);
  }
  nameEpochs();
}

// The legend also says where each arm was best, which keeps labels off the curves.
void CurveFigure::nameEpochs() {
  const std::string key = settings_.quantity == Quantity::metric ? settings_.metric : std::string();
  for (int i = 0; i < static_cast<int>(arms_.size()); ++i) {
    QCPGraph* graph = arms_[static_cast<std::size_t>(i)].epochs;
    if (graph == nullptr) continue;
    QString name = tr("%1 validation").arg(arm(i));
    if (const int epoch = store_->bestEpoch(i, key); epoch > 0) {
      const double best = store_->best(i, settings_.x, key).y;
      name += tr("  best %1 (epoch %2)").arg(plot_->locale().toString(best, 'f', 3)).arg(epoch);
    }
    graph->setName(name);
  }
}

// Empty axes would look as if something had failed.
void CurveFigure::explainEmptiness() {
  if (empty_note_ != nullptr) plot_->removeItem(empty_note_);
  empty_note_ = nullptr;
  if (store_ == nullptr || store_->empty()) return;
  for (int i = 0; i < plot_->graphCount(); ++i) {
    if (!plot_->graph(i)->data()->isEmpty()) return;
  }
  const QString name = quantityName(settings_.quantity, settings_.metric);
  const bool no_arm = std::all_of(arms_.begin(), arms_.end(), [](const ArmGraphs& graphs) {
    return graphs.smooth == nullptr && graphs.epochs == nullptr;
  });
  empty_note_ = new QCPItemText(plot_);
  empty_note_->position->setType(QCPItemPosition::ptAxisRectRatio);
  empty_note_->position->setAxisRect(main_);
  empty_note_->position->setCoords(0.5, 0.45);
  empty_note_->setClipToAxisRect(false);
  empty_note_->setFont(bottom(main_)->labelFont());
  empty_note_->setColor(themePalette(look_.dark).color(QPalette::PlaceholderText));
  empty_note_->setText(no_arm ? tr("No arm of this run has this: %1").arg(name)
                       : settings_.quantity == Quantity::metric
                           ? tr("%1 comes with the first epoch").arg(name)
                       : CurveStore::isShare(settings_.quantity) &&
                               store_->options().distillation.gradient_share_every == 0
                           ? tr("The shares were not measured: “Gradient shares every” is 0")
                           : tr("Not measured yet: %1").arg(name));
}

void CurveFigure::drawEvents() {
  for (QCPItemLine* tick : ticks_) plot_->removeItem(tick);
  ticks_.clear();
  for (const RunEvent& event : store_->events()) {
    auto* tick = new QCPItemLine(plot_);
    const double x = store_->eventX(event, settings_.x);
    for (QCPItemPosition* position : {tick->start, tick->end}) {
      position->setTypeX(QCPItemPosition::ptPlotCoords);
      position->setTypeY(QCPItemPosition::ptAxisRectRatio);
      position->setAxes(bottom(main_), left(main_));
      position->setAxisRect(main_);
    }
    tick->start->setCoords(x, 1);
    tick->end->setCoords(x, event.kind == RunEvent::Kind::alarm ? 0.94 : 0.97);
    tick->setClipAxisRect(main_);
    tick->setPen(event.kind == RunEvent::Kind::alarm ? QPen(errorColour(), 2.5)
                                                     : QPen(mutedTextColour(), 2));
    ticks_.push_back(tick);
  }
}

void CurveFigure::appendSteps(int first) {
  fillSteps(first);
  if (empty_note_ != nullptr) explainEmptiness();
  if (auto_fit_) fitAxes();
  scheduleReplot();
}

void CurveFigure::appendEpoch() {
  // The first finished epoch tells how long an epoch is, which moves every step on that axis.
  if (settings_.x == XAxis::epoch && store_->epochs().size() == 1) {
    rebuild();
    return;
  }
  fillEpochs();
  if (empty_note_ != nullptr) explainEmptiness();
  if (auto_fit_) fitAxes();
  scheduleReplot();
}

void CurveFigure::setCurrentEpoch(int epoch) {
  epoch_ = epoch;
  moveEpochLine();
  scheduleReplot();
}

void CurveFigure::moveEpochLine() {
  const EpochSample* shown = nullptr;
  if (store_ != nullptr) {
    for (const EpochSample& sample : store_->epochs()) {
      if (sample.epoch == epoch_) shown = &sample;
    }
  }
  for (QCPItemStraightLine* line : epoch_lines_) {
    line->setVisible(shown != nullptr);
    if (shown == nullptr) continue;
    const double x = store_->epochX(*shown, settings_.x);
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
  }
}

void CurveFigure::stretchReferences() {
  const QCPRange range = bottom(main_)->range();
  for (const auto& [graph, value] : references_) {
    graph->setData({range.lower, range.upper}, {value, value}, true);
  }
}

void CurveFigure::fit() {
  auto_fit_ = true;
  fitAxes();
  scheduleReplot();
}

void CurveFigure::scheduleReplot() {
  if (!replot_timer_.isActive()) replot_timer_.start();
}

void CurveFigure::onClick(QMouseEvent* event) {
  const double moved = (event->position() - pressed_).manhattanLength();
  if (moved > kClickPixels) {
    auto_fit_ = false;  // it was a drag
    return;
  }
  if (event->button() != Qt::LeftButton || store_ == nullptr) return;
  const QPoint at = event->position().toPoint();
  if (!main_->rect().contains(at) && !gap_rect_->rect().contains(at)) return;
  const double x = bottom(main_)->pixelToCoord(event->position().x());
  if (const int epoch = store_->epochNear(x, settings_.x); epoch > 0) Q_EMIT epochClicked(epoch);
}

bool CurveFigure::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::MouseMove) {
    auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->buttons() == Qt::NoButton) cursor_->moveTo(mouse->position());
  } else if (event->type() == QEvent::Leave) {
    cursor_->hide();
  }
  return QWidget::eventFilter(object, event);
}

void CurveFigure::takeRangesOf(const CurveFigure& other) {
  auto_fit_ = other.auto_fit_;
  if (auto_fit_) {
    fitAxes();
    return;
  }
  bottom(main_)->setRange(bottom(other.main_)->range());
  left(main_)->setRange(left(other.main_)->range());
}

QVector<DrawnCurve> CurveFigure::drawnCurves() const {
  QVector<DrawnCurve> curves;
  for (int i = 0; i < plot_->graphCount(); ++i) {
    const QCPGraph* graph = plot_->graph(i);
    QString name = graph->property("readout").toString();
    if (name.isEmpty()) name = graph->property("column").toString();
    if (name.isEmpty() || graph->data()->isEmpty()) continue;
    DrawnCurve curve{name, graph->pen().color(), {}, {}};
    for (const QCPGraphData& point : *graph->data()) {
      curve.x.push_back(point.key);
      curve.y.push_back(point.value);
    }
    curves.push_back(std::move(curve));
  }
  return curves;
}

bool CurveFigure::paintTo(QPaintDevice& device, const QSize& size) {
  QCPPainter painter;
  if (!painter.begin(&device)) return false;
  painter.setMode(QCPPainter::pmVectorized);
  painter.setMode(QCPPainter::pmNoCaching);
  plot_->toPainter(&painter, size.width(), size.height());
  return painter.end();
}

QImage CurveFigure::image(const QSize& size, double scale) {
  return plot_->toPixmap(size.width(), size.height(), scale).toImage();
}

}  // namespace distilloscope
