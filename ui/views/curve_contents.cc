// SPDX-License-Identifier: GPL-3.0-or-later
// Which curves a CurveFigure has, and their points.
#include <algorithm>
#include <cmath>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_figure.h"
#include "ui/views/curve_legend.h"
#include "ui/views/step_curve.h"

namespace distilloscope {
namespace {

constexpr int kMostNamedTwice = 3;  // more curves: the legend names each once

double smoothingOf(const CurveSettings& settings) {
  return settings.quantity == Quantity::learning_rate ? 0 : settings.smoothing;
}

constexpr double kPinSize = 6;  // at which QCustomPlot draws a shape as it is

// A flag that points at its place from above: not to be taken for a value that was measured.
QPainterPath pinShape(double scale) {
  QPainterPath path;
  path.moveTo(0, -5 * scale);
  path.lineTo(-5 * scale, -14 * scale);
  path.lineTo(5 * scale, -14 * scale);
  path.closeSubpath();
  return path;
}

void setPoints(QCPGraph* graph, const Points& points) {
  QVector<double> x;
  QVector<double> y;
  for (const Point& point : points) {
    x.push_back(point.x);
    y.push_back(point.y);
  }
  graph->setData(x, y, true);
}

}  // namespace

FigureCurve& CurveFigure::note(FigureCurve curve) {
  curve.plottable = curve.steps != nullptr ? static_cast<QCPAbstractPlottable*>(curve.steps)
                                           : static_cast<QCPAbstractPlottable*>(curve.graph);
  curves_.push_back(std::move(curve));
  return curves_.back();
}

QPen CurveFigure::pen(QColor colour, double width, int alpha, int dash) const {
  colour.setAlpha(alpha);
  QPen pen(colour, width * look_.line_scale);
  pen.setCosmetic(false);
  if (const QList<qreal> pattern = dashPattern(dash); !pattern.isEmpty()) {
    pen.setDashPattern(pattern);
    pen.setCapStyle(Qt::FlatCap);
  }
  return pen;
}

QCPGraph* CurveFigure::addGraph(const QString& name, const QString& toggle, const QPen& pen,
                                bool fits) {
  QCPGraph* graph = plot_->addGraph(bottom(main_), left(main_));
  graph->setPen(pen);
  FigureCurve curve;
  curve.graph = graph;
  curve.name = name;
  curve.toggle = toggle;
  curve.fits = fits;
  note(std::move(curve));
  return graph;
}

StepCurve* CurveFigure::addSteps(const QString& name, const QString& toggle, const QPen& pen) {
  auto* steps = new StepCurve(bottom(main_), left(main_));
  steps->setPen(pen);
  FigureCurve curve;
  curve.steps = steps;
  curve.name = name;
  curve.toggle = toggle;
  note(std::move(curve));
  return steps;
}

void CurveFigure::nameInLegend(QCPAbstractPlottable* plottable, const QString& name,
                               const QString& toggle) {
  plottable->setName(name);
  legend_->add(plottable, toggle);
}

void CurveFigure::addMarkers(QCPGraph* graph) {
  graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, graph->pen().color(),
                                         graph->pen().color(), 6 * look_.line_scale));
}

QString CurveFigure::arm(std::size_t set, int index) const {
  return armName(sets_[set].front().options(), index);
}

QColor CurveFigure::colourOf(std::size_t set, int arm) const {
  return armColour(sets_[set].front().options(), arm, look_.dark);
}

// A curve of another run says whose it is, and of a mean how many seeds it has.
QString CurveFigure::nameOf(std::size_t set, const QString& curve) const {
  const CurveSet& of = sets_[set];
  QString name = of.name.isEmpty() ? curve : tr("%1 · %2").arg(of.name, curve);
  if (of.isMean()) name += tr(" (mean of n = %1 seeds)").arg(of.seeds.size());
  if (!of.caution.isEmpty() && settings_.quantity != Quantity::learning_rate) name += " ⚠";
  return name;
}

bool CurveFigure::isSmoothed() const {
  return smoothingOf(settings_) > 0;
}

bool CurveFigure::hasEpochs() const {
  return settings_.quantity == Quantity::kl || settings_.quantity == Quantity::metric ||
         settings_.quantity == Quantity::gap_closed;
}

bool CurveFigure::hasSteps(const CurveSettings& settings, std::size_t set, int arm) const {
  const Quantity quantity = settings.quantity;
  if (quantity == Quantity::metric || quantity == Quantity::gap_closed) return false;
  return (arm == 0 || CurveStore::perArm(quantity)) && sets_[set].front().hasTerm(quantity, arm);
}

CurveFigure::Traces CurveFigure::tracesFor(const CurveSettings& settings,
                                           const Traces& known) const {
  Traces traces(sets_.size());
  const double weight = smoothingOf(settings);
  for (std::size_t set = 0; set < sets_.size(); ++set) {
    const CurveSet& of = sets_[set];
    traces[set].resize(static_cast<std::size_t>(of.front().armCount()));
    for (std::size_t i = 0; i < traces[set].size(); ++i) {
      const int arm = static_cast<int>(i);
      if (!hasSteps(settings, set, arm)) continue;
      auto& trace = traces[set][i];
      for (const auto& others : known) {
        if (i >= others.size() || others[i] == nullptr) continue;
        if (others[i]->isOf(of, settings.quantity, arm, weight, settings.band)) trace = others[i];
      }
      if (trace) continue;
      trace = std::make_shared<StepTrace>(of, settings.quantity, arm, weight, settings.band);
    }
  }
  return traces;
}

void CurveFigure::addStepCurves(std::size_t set) {
  const Quantity quantity = settings_.quantity;
  const bool is_kl = quantity == Quantity::kl;
  const bool per_arm = CurveStore::perArm(quantity);
  const bool share = CurveStore::isShare(quantity);
  const CurveSet& of = sets_[set];
  const int count = static_cast<int>(arms_[set].size());
  static const Series none;  // of what is not ready yet
  for (int i = 0; i < count; ++i) {
    if (!hasSteps(settings_, set, i)) continue;
    CurvesOfArm& curves = arms_[set][static_cast<std::size_t>(i)];
    const StepTrace* trace = curves.trace.get();
    const auto x = [this, trace] { return trace == nullptr ? SeriesX() : trace->x(settings_.x); };
    const QColor colour = per_arm ? colourOf(set, i) : roleColours(look_.dark).truth;
    const QString name = nameOf(set, !per_arm ? quantityName(quantity)
                                     : is_kl  ? tr("%1 training").arg(arm(set, i))
                                              : arm(set, i));
    // Behind a mean or a run beside, raw values would only be noise.
    if (isSmoothed() && !of.isMean()) {
      curves.raw = addSteps({}, name, pen(colour, 1, look_.dark ? 70 : 55, 0));
      curves.raw->setSeries(trace == nullptr ? &none : &trace->raw(), x);
      curves_.back().column = tr("%1, raw").arg(name);
      curves_.back().fits = share;
      if (set > 0) curves.raw->setPen(Qt::NoPen);
    }
    curves.smooth =
        addSteps(name, name, pen(colour, is_kl ? 1.2 : 1.7, is_kl ? 150 : 255, of.dash));
    curves.smooth->setSeries(trace == nullptr ? &none : &trace->smooth(), x);
    if (of.isMean()) {
      QColor fill = colour;
      fill.setAlpha(is_kl ? 0 : look_.dark ? 55 : 40);
      curves.smooth->setBand(trace == nullptr ? &none : &trace->low(),
                             trace == nullptr ? &none : &trace->high(), fill);
    }
    if (!is_kl || (set == 0 && count <= kMostNamedTwice)) {
      nameInLegend(curves.smooth, name, name);
    }
    if (share) (curves.raw != nullptr ? curves.raw : curves.smooth)->setDots(true);
  }
}

void CurveFigure::addBest(std::size_t set, int arm) {
  const QColor colour = colourOf(set, arm);
  QCPGraph* best = addGraph({}, nameOf(set, tr("%1 validation").arg(this->arm(set, arm))),
                            pen(colour, 1.5, 255, 0));
  best->setLineStyle(QCPGraph::lsNone);
  best->setScatterStyle(QCPScatterStyle(pinShape(look_.line_scale),
                                        QPen(themePalette(look_.dark).color(QPalette::Base), 1),
                                        colour, kPinSize));
  arms_[set][static_cast<std::size_t>(arm)].best = best;
}

void CurveFigure::addGap(std::size_t set, int arm) {
  // A single gap is between two arms and has the colour of neither.
  const QColor colour = arms_[set].size() > 2 ? colourOf(set, arm) : roleColours(look_.dark).truth;
  const QString name = nameOf(set, armGapName(sets_[set].front().options(), arm, 0));
  QCPGraph* gap = plot_->addGraph(bottom(gap_rect_), left(gap_rect_));
  gap->setPen(pen(colour, 1.6, set == 0 ? 255 : 190, sets_[set].dash));
  gap->setName(name);
  addMarkers(gap);
  FigureCurve curve;
  curve.graph = gap;
  curve.name = name;
  curve.toggle = nameOf(set, tr("%1 validation").arg(this->arm(set, arm)));
  curve.fits = false;
  note(curve);
  CurvesOfArm& curves = arms_[set][static_cast<std::size_t>(arm)];
  curves.gap = gap;
  if (set > 0 && !sets_[set].isMean()) return;
  curves.gap_bars = new QCPErrorBars(bottom(gap_rect_), left(gap_rect_));
  curves.gap_bars->setDataPlottable(gap);
  curves.gap_bars->setPen(QPen(colour, 1 * look_.line_scale));
  curves.gap_bars->setWhiskerWidth(6);
}

void CurveFigure::addEpochCurves(std::size_t set) {
  const Quantity quantity = settings_.quantity;
  const CurveSet& of = sets_[set];
  const int count = static_cast<int>(arms_[set].size());
  for (int i = quantity == Quantity::gap_closed ? 1 : 0; i < count; ++i) {
    CurvesOfArm& curves = arms_[set][static_cast<std::size_t>(i)];
    const QColor colour = colourOf(set, i);
    if (quantity == Quantity::teacher_term && of.front().hasTerm(quantity, i)) {
      const QString name = nameOf(set, tr("%1 validation, times w").arg(arm(set, i)));
      curves.teacher = addGraph(name, name, pen(colour, 2, 255, of.dash));
      addMarkers(curves.teacher);
      nameInLegend(curves.teacher, name, name);
    }
    if (!hasEpochs()) continue;
    const QString name = nameOf(
        set, quantity == Quantity::gap_closed ? arm(set, i) : tr("%1 validation").arg(arm(set, i)));
    if (of.isMean() && settings_.seed_traces) {
      for (const CurveStore* seed : of.seeds) {
        curves.traces.push_back(addGraph({}, name, pen(colour, 1, look_.dark ? 110 : 90, 0)));
        curves_.back().column = tr("%1, seed %2").arg(name).arg(seed->options().run.seed);
      }
    }
    if (of.isMean()) {
      curves.low = addGraph({}, name, Qt::NoPen);
      curves_.back().column = tr("%1, band from").arg(name);
      curves.high = addGraph({}, name, Qt::NoPen);
      curves_.back().column = tr("%1, band to").arg(name);
      QColor fill = colour;
      fill.setAlpha(look_.dark ? 60 : 45);
      curves.high->setBrush(fill);
      curves.high->setChannelFillGraph(curves.low);
    }
    curves.epochs = addGraph(name, name, pen(colour, 2, 255, of.dash));
    addMarkers(curves.epochs);
    nameInLegend(curves.epochs, name, name);
    if (quantity != Quantity::gap_closed && !of.isMean()) addBest(set, i);
  }
  if (quantity != Quantity::kl) return;
  for (int i = 1; i < count; ++i) addGap(set, i);
}

void CurveFigure::addReference(const QString& name, double value, QColor colour, Dash dash) {
  QPen line = pen(colour, dash == Dash::none ? 1.6 : 1.2, dash == Dash::none ? 255 : 150, 0);
  if (dash == Dash::dashed) line.setDashPattern({6, 4});
  if (dash == Dash::dotted) line.setDashPattern({1.5, 3});
  QCPGraph* graph = addGraph(name, name, line, false);
  nameInLegend(graph, tr("%1  %2").arg(name, referenceText(value)), name);
  auto* edge = new QCPItemText(plot_);
  edge->position->setAxisRect(main_);
  edge->position->setType(QCPItemPosition::ptAxisRectRatio);
  edge->setClipToAxisRect(false);
  edge->setFont(legend_->font());
  edge->setColor(colour);
  edge->setPadding(QMargins(4, 1, 4, 1));
  QColor ground = themePalette(look_.dark).color(QPalette::Base);
  ground.setAlpha(215);
  edge->setBrush(ground);
  edge->setVisible(false);
  references_.push_back({graph, edge, name, value});
}

QString CurveFigure::referenceText(double value) const {
  const bool percent = settings_.quantity == Quantity::gap_closed;
  return percent ? tr("%1 %").arg(value) : plot_->locale().toString(value, 'f', 3);
}

void CurveFigure::addReferences() {
  if (sets_.empty()) return;
  const QColor grey = mutedTextColour();
  if (settings_.quantity == Quantity::gap_closed) {
    if (store()->baselines().teacher_kl < 0) return;
    addReference(tr("As good as the teacher"), 100, roleColours(look_.dark).teacher, Dash::none);
    addReference(tr("As good as %1").arg(arm(0, 0)), 0, colourOf(0, 0), Dash::dashed);
    return;
  }
  if (settings_.quantity != Quantity::kl) return;
  const Baselines& baselines = store()->baselines();
  if (baselines.teacher_kl >= 0) {
    addReference(tr("Teacher"), baselines.teacher_kl, roleColours(look_.dark).teacher, Dash::none);
  }
  if (baselines.centre_prior_kl > 0) {
    addReference(tr("Centre prior"), baselines.centre_prior_kl, grey, Dash::dashed);
  }
  if (baselines.uniform_kl > 0) {
    addReference(tr("Uniform map"), baselines.uniform_kl, grey, Dash::dotted);
  }
}

Points CurveFigure::epochPoints(const CurveStore& store, int arm, XAxis axis) const {
  if (settings_.quantity == Quantity::metric) return store.metric(settings_.metric, arm, axis);
  if (settings_.quantity == Quantity::gap_closed) return store.gapClosed(arm, axis);
  return store.validation(arm, axis);
}

void CurveFigure::fillEpochs() {
  for (std::size_t set = 0; set < sets_.size(); ++set) {
    const CurveSet& of = sets_[set];
    const CurveStore& store = of.front();
    for (int i = 0; i < static_cast<int>(arms_[set].size()); ++i) {
      CurvesOfArm& curves = arms_[set][static_cast<std::size_t>(i)];
      if (curves.teacher != nullptr) {
        setPoints(curves.teacher, store.validationTeacher(i, settings_.x));
      }
      if (curves.epochs != nullptr && of.isMean()) {
        Points mean;
        Points low;
        Points high;
        for (const BandPoint& point : meanOverSeeds(
                 of, settings_.x, settings_.band,
                 [&](const CurveStore&seed, XAxis axis) { return epochPoints(seed, i, axis); })) {
          mean.push_back({point.x, point.mean});
          low.push_back({point.x, point.mean - point.half_width});
          high.push_back({point.x, point.mean + point.half_width});
        }
        setPoints(curves.epochs, mean);
        setPoints(curves.low, low);
        setPoints(curves.high, high);
        for (std::size_t seed = 0; seed < curves.traces.size(); ++seed) {
          setPoints(curves.traces[seed], epochPoints(*of.seeds[seed], i, settings_.x));
        }
      } else if (curves.epochs != nullptr) {
        setPoints(curves.epochs, epochPoints(store, i, settings_.x));
      }
      if (curves.best != nullptr) {
        const std::string key =
            settings_.quantity == Quantity::metric ? settings_.metric : std::string();
        setPoints(curves.best,
                  store.bestEpoch(i, key) > 0 ? Points{store.best(i, settings_.x, key)} : Points());
      }
      if (curves.gap != nullptr) fillGap(set, i);
    }
  }
  nameEpochs();
}

void CurveFigure::fillGap(std::size_t set, int arm) {
  const CurveSet& of = sets_[set];
  CurvesOfArm& curves = arms_[set][static_cast<std::size_t>(arm)];
  QVector<double> widths;
  Points points;
  if (of.isMean()) {
    const auto gap = [arm](const CurveStore& store, XAxis axis) {
      Points all;
      for (const IntervalPoint& point : store.gap(arm, axis)) all.push_back({point.x, point.mean});
      return all;
    };
    for (const BandPoint& point : meanOverSeeds(of, settings_.x, BandKind::interval, gap)) {
      points.push_back({point.x, point.mean});
      widths.push_back(point.half_width);
    }
  } else {
    for (const IntervalPoint& point : of.front().gap(arm, settings_.x)) {
      points.push_back({point.x, point.mean});
      widths.push_back(point.half_width);
    }
  }
  setPoints(curves.gap, points);
  if (curves.gap_bars != nullptr) curves.gap_bars->setData(widths);
}

// The legend also says where each arm was best, which keeps labels off the curves.
void CurveFigure::nameEpochs(bool brief) {
  const std::string key = settings_.quantity == Quantity::metric ? settings_.metric : std::string();
  for (std::size_t set = 0; set < sets_.size(); ++set) {
    for (int i = 0; i < static_cast<int>(arms_[set].size()); ++i) {
      QCPGraph* graph = arms_[set][static_cast<std::size_t>(i)].epochs;
      if (graph == nullptr || settings_.quantity == Quantity::gap_closed) continue;
      QString name = nameOf(set, tr("%1 validation").arg(arm(set, i)));
      const CurveStore& store = sets_[set].front();
      if (const int epoch = store.bestEpoch(i, key); epoch > 0 && !sets_[set].isMean()) {
        const double best = store.best(i, settings_.x, key).y;
        name += brief ? tr(", ▼ best")
                      : tr("  ▼ best %1 (epoch %2)")
                            .arg(plot_->locale().toString(best, 'f', 3))
                            .arg(epoch);
      } else if (sets_[set].isMean()) {
        name += settings_.band == BandKind::deviation ? tr(", band ± 1 standard deviation")
                                                      : tr(", band 95 % of the mean");
      }
      graph->setName(name);
    }
  }
}

}  // namespace distilloscope
