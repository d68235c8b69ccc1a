// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_figure.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_cursor.h"
#include "ui/views/qcustomplot_header.h"

namespace distilloscope {
namespace {

constexpr int kReplotMs = 33;
constexpr int kClickPixels = 4;  // a press that moves further is a drag
constexpr Model kModels[] = {Model::a, Model::b};

QString modelName(Model model) {
  return model == Model::a ? CurveFigure::tr("Model A") : CurveFigure::tr("Model B");
}

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
  const bool same_axes = settings.quantity == settings_.quantity && settings.x == settings_.x &&
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
  if (in_legend) {
    graph->setProperty("readout", name);
    graph->addToLegend(legend_);
  }
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

void CurveFigure::addStepGraphs() {
  const RoleColours& roles = roleColours(look_.dark);
  const Quantity quantity = settings_.quantity;
  const bool is_kl = quantity == Quantity::kl;
  const bool smoothed = settings_.smoothing > 0 && quantity != Quantity::learning_rate;
  for (const Model model : kModels) {
    const auto i = static_cast<std::size_t>(model);
    smoothers_[i] = Smoother(smoothed ? settings_.smoothing : 0);
    if (model == Model::a && quantity == Quantity::teacher_term) continue;  // A has no teacher
    if (model == Model::b && !CurveStore::perModel(quantity)) continue;
    const QColor colour = CurveStore::perModel(quantity) ? roles.model(model) : roles.truth;
    const QString name = !CurveStore::perModel(quantity) ? quantityName(quantity)
                         : is_kl                         ? tr("%1 training").arg(modelName(model))
                                                         : modelName(model);
    if (smoothed) {
      raw_[i] = addGraph({}, colour, 1, look_.dark ? 70 : 55, false);
      raw_[i]->setProperty("column", tr("%1, raw").arg(name));
    }
    smooth_[i] = addGraph(name, colour, is_kl ? 1.2 : 1.7, is_kl ? 150 : 255, true);
  }
}

void CurveFigure::addEpochGraphs() {
  const RoleColours& roles = roleColours(look_.dark);
  if (settings_.quantity == Quantity::teacher_term) {
    teacher_validation_ = addGraph(tr("Model B validation, times w"), roles.modelB, 2, 255, true);
    addMarkers(teacher_validation_);
  }
  if (settings_.quantity != Quantity::kl) return;
  for (const Model model : kModels) {
    const auto i = static_cast<std::size_t>(model);
    const QString name = tr("%1 validation").arg(modelName(model));
    validation_[i] = addGraph(name, roles.model(model), 2, 255, true);
    addMarkers(validation_[i]);
    best_[i] = addGraph({}, roles.model(model), 1.5, 255, false);
    best_[i]->setLineStyle(QCPGraph::lsNone);
    best_[i]->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                              QPen(roles.model(model), 1.6 * look_.line_scale),
                                              Qt::NoBrush, 13 * look_.line_scale));
  }
  if (store_ != nullptr) {
    const Baselines& baselines = store_->baselines();
    if (baselines.teacher_kl >= 0) {
      addReference(tr("Teacher"), baselines.teacher_kl, roles.teacher, Dash::none);
    }
    const QColor grey = mutedTextColour();
    if (baselines.centre_prior_kl > 0) {
      addReference(tr("Centre prior"), baselines.centre_prior_kl, grey, Dash::dashed);
    }
    if (baselines.uniform_kl > 0) {
      addReference(tr("Uniform map"), baselines.uniform_kl, grey, Dash::dotted);
    }
  }
  gap_ = plot_->addGraph(bottom(gap_rect_), left(gap_rect_));
  gap_->setPen(QPen(roles.truth, 1.6 * look_.line_scale));
  gap_->setName(tr("B − A"));
  gap_->setProperty("readout", tr("B − A"));
  addMarkers(gap_);
  gap_bars_ = new QCPErrorBars(bottom(gap_rect_), left(gap_rect_));
  gap_bars_->setDataPlottable(gap_);
  gap_bars_->setPen(QPen(roles.truth, 1 * look_.line_scale));
  gap_bars_->setWhiskerWidth(6);
}

void CurveFigure::rebuild() {
  replot_timer_.stop();
  plot_->clearItems();
  plot_->clearPlottables();
  legend_->clearItems();
  raw_ = smooth_ = validation_ = best_ = {};
  teacher_validation_ = gap_ = nullptr;
  gap_bars_ = nullptr;
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
  if (store_ != nullptr) {
    fillSteps(0);
    fillEpochs();
    drawEvents();
  }
  moveEpochLine();
  if (auto_fit_) fitAxes();
  scheduleReplot();
}

void CurveFigure::fillSteps(int first) {
  const auto from = static_cast<std::size_t>(first);
  const auto& steps = store_->steps();
  for (const Model model : kModels) {
    const auto i = static_cast<std::size_t>(model);
    if (smooth_[i] == nullptr) continue;
    Points raw;
    Points smooth;
    for (std::size_t at = from; at < steps.size(); ++at) {
      const double x = store_->stepX(steps[at], settings_.x);
      const double y = CurveStore::stepValue(steps[at], settings_.quantity, model);
      raw.push_back({x, y});
      smooth.push_back({x, smoothers_[i].next(y)});
    }
    append(raw_[i], raw);
    append(smooth_[i], smooth);
  }
}

void CurveFigure::fillEpochs() {
  if (teacher_validation_ != nullptr) {
    teacher_validation_->data()->clear();
    append(teacher_validation_, store_->validationTeacher(settings_.x));
  }
  for (const Model model : kModels) {
    const auto i = static_cast<std::size_t>(model);
    if (validation_[i] == nullptr) continue;
    validation_[i]->data()->clear();
    append(validation_[i], store_->validation(model, settings_.x));
    best_[i]->data()->clear();
    if (store_->bestEpoch(model) > 0) append(best_[i], {store_->best(model, settings_.x)});
  }
  nameValidation();
  if (gap_ == nullptr) return;
  gap_->data()->clear();
  QVector<double> widths;
  Points points;
  for (const IntervalPoint& point : store_->gap(settings_.x)) {
    points.push_back({point.x, point.mean});
    widths.push_back(point.half_width);
  }
  append(gap_, points);
  gap_bars_->setData(widths);
}

// The legend also says where each model was best, which keeps labels off the curves.
void CurveFigure::nameValidation() {
  for (const Model model : kModels) {
    QCPGraph* graph = validation_[static_cast<std::size_t>(model)];
    if (graph == nullptr) continue;
    QString name = tr("%1 validation").arg(modelName(model));
    if (const int epoch = store_->bestEpoch(model); epoch > 0) {
      const double best = store_->best(model, settings_.x).y;
      name += tr("  best %1 (epoch %2)").arg(plot_->locale().toString(best, 'f', 3)).arg(epoch);
    }
    graph->setName(name);
  }
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
