// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_figure.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include "ui/bridge/let_go.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_cursor.h"
#include "ui/views/curve_legend.h"
#include "ui/views/curve_mouse.h"
#include "ui/views/step_curve.h"

namespace distilloscope {
namespace {

// Draws what has another size in a turn of its own, not within the one that gave it the size.
class Plot : public QCustomPlot {
 public:
  Plot(QWidget* parent, std::function<void()> resized)
      : QCustomPlot(parent), resized_(std::move(resized)) {}

 protected:
  void resizeEvent(QResizeEvent*) override {
    setViewport(rect());
    resized_();
  }

 private:
  std::function<void()> resized_;
};

constexpr int kPlaceMs = 1000;  // between looks for a place of the legend while curves grow

constexpr int kPrepareMs = 3;             // of a turn that prepares curves
constexpr std::size_t kPortion = 16'384;  // steps between looks at the clock
constexpr std::size_t kAtOnce =
    12 * kPortion;  // steps of all curves that make no turn of their own

// They differ in how smooth curves are, no more.
bool haveSameAxes(CurveSettings one, const CurveSettings& other) {
  one.smoothing = other.smoothing;
  one.band = other.band;
  one.seed_traces = other.seed_traces;
  return one == other;
}

}  // namespace

CurveFigure::CurveFigure(QWidget* parent) : QWidget(parent) {
  plot_ = new Plot(this, [this] {
    readied_ = 0;
    scheduleReplot(0);
  });
  plot_->setObjectName("curvePlot");
  plot_->setAccessibleName(tr("Curves"));
  plot_->setAutoAddPlottableToLegend(false);
  plot_->setFocusPolicy(Qt::StrongFocus);
  // The layer "overlay" has a buffer of its own: the cursor moves without redrawing the curves.
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2, 2, 2, 2);  // for the frame that shows the focus
  layout->addWidget(plot_);
  setFocusProxy(plot_);

  replot_timer_.setObjectName("curveReplot");
  replot_timer_.setSingleShot(true);
  connect(&replot_timer_, &QTimer::timeout, this, &CurveFigure::replotOn);
  connect(plot_, &QCustomPlot::afterReplot, this, [this] { ++replots_; });
  prepare_timer_.setObjectName("curvePrepare");
  prepare_timer_.setInterval(0);
  connect(&prepare_timer_, &QTimer::timeout, this, [this] {
    // Showing them is a turn of its own.
    if (isPrepared()) {
      showPrepared();
    } else {
      advance(0);
    }
  });
  buildAxes();
  cursor_ = new CurveCursor(*this);
  mouse_ = new CurveMouse(*this);
  rebuild();
}

CurveFigure::~CurveFigure() {
  // The plot owns what is in its layout; the gap may be out of it.
  showGap(true);
}

void CurveFigure::setStore(const CurveStore* store) {
  CurveSet set;
  set.seeds = {store};
  setSets(store == nullptr ? std::vector<CurveSet>() : std::vector<CurveSet>{std::move(set)});
}

void CurveFigure::show(std::vector<CurveSet> sets, const CurveSettings& settings,
                       const CurveLook& look) {
  wanted_ = settings;
  look_ = look;
  setSets(std::move(sets));
}

void CurveFigure::setSets(std::vector<CurveSet> sets) {
  const bool same = std::ranges::equal(sets, sets_, {}, &CurveSet::seeds, &CurveSet::seeds);
  sets_ = std::move(sets);
  if (!same) auto_fit_ = true;
  takeWanted();
  prepared_ = tracesFor(wanted_, shownTraces());
  if (isQuick() && advance(kAtOnce)) {
    showPrepared();
    return;
  }
  // The runs of the curves so far may go: those of steps are left out until all of them are ready.
  prepare_timer_.start();
  build({});
}

void CurveFigure::setSettings(const CurveSettings& settings) {
  if (settings == wanted_) return;
  wanted_ = settings;
  prepared_ = tracesFor(wanted_, shownTraces());
  if (isQuick() && advance(kAtOnce)) {
    showPrepared();
  } else {
    prepare_timer_.start();
  }
}

void CurveFigure::setLook(const CurveLook& look) {
  if (look == look_) return;
  look_ = look;
  rebuild();
}

CurveFigure::Traces CurveFigure::shownTraces() const {
  Traces traces;
  for (const auto& set : arms_) {
    auto& of_set = traces.emplace_back();
    for (const CurvesOfArm& curves : set) of_set.push_back(curves.trace);
  }
  return traces;
}

// Small runs never wait, and large ones get their first step in a turn of their own.
bool CurveFigure::isQuick() const {
  std::size_t missing = 0;
  for (const auto& set : prepared_) {
    for (const auto& trace : set) missing += trace == nullptr ? 0 : trace->missing();
  }
  return missing <= kAtOnce;
}

// So many steps are taken in here and now whatever the clock says.
bool CurveFigure::advance(std::size_t at_once) {
  QElapsedTimer timer;
  timer.start();
  std::size_t taken = 0;
  for (const auto& set : prepared_) {
    for (const auto& trace : set) {
      while (const std::size_t missing = trace == nullptr ? 0 : trace->missing()) {
        if (taken >= at_once && timer.elapsed() >= kPrepareMs) return false;
        trace->advance(kPortion);
        taken += std::min(missing, kPortion);
      }
    }
  }
  return true;
}

bool CurveFigure::isPrepared() const {
  return std::ranges::all_of(prepared_, [](const auto& set) {
    return std::ranges::all_of(
        set, [](const auto& trace) { return trace == nullptr || trace->missing() == 0; });
  });
}

void CurveFigure::takeWanted() {
  if (!haveSameAxes(wanted_, settings_)) auto_fit_ = true;
  settings_ = wanted_;
}

void CurveFigure::showPrepared() {
  prepare_timer_.stop();
  takeWanted();
  build(std::exchange(prepared_, {}));
}

void CurveFigure::rebuild() {
  if (isPreparing()) {
    build(shownTraces());
    return;
  }
  prepared_ = tracesFor(settings_, shownTraces());
  advance(std::numeric_limits<std::size_t>::max());
  showPrepared();
}

void CurveFigure::build(const Traces& traces) {
  ++builds_;
  replot_timer_.stop();
  plot_->clearItems();
  plot_->clearPlottables();
  legend_->clear();
  empty_note_ = nullptr;  // an item, gone with the others
  curves_.clear();
  references_.clear();
  ticks_.clear();
  epoch_lines_.clear();
  for (auto& set : arms_) {
    for (CurvesOfArm& curves : set) letGo(std::move(curves.trace));
  }
  arms_.clear();
  for (std::size_t set = 0; set < sets_.size(); ++set) {
    auto& arms = arms_.emplace_back(static_cast<std::size_t>(sets_[set].front().armCount()));
    for (std::size_t arm = 0; set < traces.size() && arm < traces[set].size(); ++arm) {
      arms[arm].trace = traces[set][arm];
    }
  }
  styleAxes();
  for (std::size_t set = 0; set < sets_.size(); ++set) addStepCurves(set);
  for (std::size_t set = 0; set < sets_.size(); ++set) addEpochCurves(set);
  addReferences();
  addEpochLines();
  cursor_->attach();
  if (!sets_.empty()) {
    fillEpochs();
    drawEvents();
  }
  applyShown();
  moveEpochLine();
  explainEmptiness();
  if (auto_fit_) fitAxes();
  stretchReferences();
  legend_->place();
  describe();
  scheduleReplot();
}

void CurveFigure::appendSteps() {
  for (auto& set : arms_) {
    for (CurvesOfArm& curves : set) {
      if (curves.trace != nullptr) curves.trace->extend();
    }
  }
  afterGrowth();
}

void CurveFigure::appendEpoch() {
  fillEpochs();
  drawEvents();
  describe();
  afterGrowth();
}

void CurveFigure::afterGrowth() {
  if (empty_note_ != nullptr) explainEmptiness();
  if (timeLabelsOf(sets_, settings_) != times_) styleTickers();
  if (auto_fit_) fitAxes();
  if (!placed_.isValid() || placed_.elapsed() > kPlaceMs) {
    legend_->place();
    placed_.start();
  }
  scheduleReplot();
}

void CurveFigure::setCurrentEpoch(int epoch) {
  epoch_ = epoch;
  moveEpochLine();
  scheduleReplot();
}

void CurveFigure::fit() {
  auto_fit_ = true;
  fitAxes();
  legend_->place();
  scheduleReplot();
}

void CurveFigure::showPlace(double x) {
  const QCPRange range = bottom(main_)->range();
  if (!range.contains(x)) {
    auto_fit_ = false;
    if (settings_.log_x) {
      const double ratio = std::sqrt(range.upper / range.lower);
      bottom(main_)->setRange(x / ratio, x * ratio);
    } else {
      bottom(main_)->setRange(x - range.size() / 2, x + range.size() / 2);
    }
    scheduleReplot();
  }
  cursor_->read(x);
}

void CurveFigure::scheduleReplot(int after_ms) {
  if (replot_timer_.isActive() && replot_timer_.remainingTime() <= after_ms) return;
  readied_ = 0;
  replot_timer_.start(after_ms);
}

// Each curve is looked at once, so that this comes to an end while they grow. To draw them, and to
// bring that onto the screen, are turns of their own.
void CurveFigure::replotOn() {
  QElapsedTimer timer;
  timer.start();
  // Labels of other lengths move the axes, and with them the curves.
  if (readied_ == 0) updateLayout();
  while (readied_ < curves_.size() && timer.elapsed() < kPrepareMs) {
    const FigureCurve& curve = curves_[readied_++];
    if (curve.steps != nullptr && curve.plottable->visible()) curve.steps->prepare();
  }
  if (timer.elapsed() < kPrepareMs) {
    plot_->replot(QCustomPlot::rpQueuedRefresh);
  } else {
    replot_timer_.start(0);
  }
}

QStringList CurveFigure::curveNames() const {
  QStringList names;
  for (const FigureCurve& curve : curves_) {
    if (!curve.toggle.isEmpty() && !names.contains(curve.toggle)) names << curve.toggle;
  }
  return names;
}

QColor CurveFigure::curveColour(const QString& name) const {
  for (const FigureCurve& curve : curves_) {
    if (curve.toggle != name) continue;
    QColor colour = curve.plottable->pen().color();
    colour.setAlpha(255);
    return colour;
  }
  return {};
}

void CurveFigure::setShown(const QString& name, bool shown) {
  if (isShown(name) == shown) return;
  if (shown) {
    hidden_.remove(name);
  } else {
    hidden_.insert(name);
  }
  applyShown();
  if (auto_fit_) fitAxes();
  stretchReferences();
  describe();
  scheduleReplot();
  Q_EMIT shownCurvesChanged();
}

void CurveFigure::applyShown() {
  for (const FigureCurve& curve : curves_) curve.plottable->setVisible(isShown(curve.toggle));
  for (const auto& set : arms_) {
    for (const CurvesOfArm& curves : set) {
      if (curves.gap_bars != nullptr) curves.gap_bars->setVisible(curves.gap->visible());
    }
  }
  legend_->refresh();
}

void CurveFigure::takeRangesOf(const CurveFigure& other) {
  hidden_ = other.hidden_;
  sets_ = other.sets_;
  auto_fit_ = other.auto_fit_;
  settings_ = wanted_;
  prepared_ = tracesFor(settings_, other.shownTraces());
  advance(std::numeric_limits<std::size_t>::max());
  showPrepared();
  if (auto_fit_) return;
  bottom(main_)->setRange(bottom(other.main_)->range());
  left(main_)->setRange(left(other.main_)->range());
  left(gap_rect_)->setRange(left(other.gap_rect_)->range());
  legend_->place();
}

std::optional<DrawnCurve> CurveFigure::drawnCurve(std::size_t index) const {
  const FigureCurve& curve = curves_[index];
  const QString& name = curve.name.isEmpty() ? curve.column : curve.name;
  if (name.isEmpty() || !isShown(curve.toggle)) return {};
  DrawnCurve one{name, curve.plottable->pen().color(), {}, {}};
  if (curve.steps != nullptr) {
    const Series& series = *curve.steps->series();
    const SeriesX x = curve.steps->x();
    const auto count = static_cast<qsizetype>(series.size());
    one.x.reserve(count);
    one.y.reserve(count);
    for (std::size_t i = 0; i < series.size(); ++i) one.x.push_back(series.x(x, i));
    for (const float value : series.values()) one.y.push_back(value);
  } else {
    for (const QCPGraphData& point : *curve.graph->data()) {
      one.x.push_back(point.key);
      one.y.push_back(point.value);
    }
  }
  return one.x.isEmpty() ? std::nullopt : std::optional(std::move(one));
}

QVector<DrawnCurve> CurveFigure::drawnCurves() const {
  QVector<DrawnCurve> drawn;
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    if (auto one = drawnCurve(i)) drawn.push_back(std::move(*one));
  }
  return drawn;
}

QVector<DrawnCurve> CurveFigure::visibleCurves() const {
  QVector<DrawnCurve> drawn;
  const QCPRange range = bottom(main_)->range();
  for (const FigureCurve& curve : curves_) {
    const QString& name = curve.name.isEmpty() ? curve.column : curve.name;
    if (name.isEmpty() || !isShown(curve.toggle)) continue;
    DrawnCurve one{name, curve.plottable->pen().color(), {}, {}};
    const auto add = [&](double x, double y) {
      if (!range.contains(x)) return;
      one.x.push_back(x);
      one.y.push_back(y);
    };
    if (curve.steps != nullptr) {
      for (const Corner& corner : curve.steps->corners()) add(corner.x, corner.y);
    } else {
      for (const QCPGraphData& point : *curve.graph->data()) add(point.key, point.value);
    }
    if (!one.x.isEmpty()) drawn.push_back(std::move(one));
  }
  return drawn;
}

QString CurveFigure::summary() const {
  return curvesSummary(sets_, settings_, plot_->locale());
}

bool CurveFigure::paintTo(QPaintDevice& device, const QSize& size) {
  QCPPainter painter;
  if (!painter.begin(&device)) return false;
  painter.setMode(QCPPainter::pmVectorized);
  painter.setMode(QCPPainter::pmNoCaching);
  painter.setMode(QCPPainter::pmNonCosmetic);  // the strokes may be made larger
  labelHeights(size.height());
  legend_->place(size);
  plot_->toPainter(&painter, size.width(), size.height());
  plot_->setViewport(plot_->rect());
  return painter.end();
}

void CurveFigure::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  if (!mouse_->showsFocus()) return;
  QPainter painter(this);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void CurveFigure::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placed_.invalidate();
  labelHeights(height());
  legend_->place();
}

void CurveFigure::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace distilloscope
