// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/run_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "engine/api/evaluation.h"
#include "ui/main/arm_look.h"
#include "ui/views/curve_figure.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RunCharts)
};

QVector<QPointF> toVector(const Points& points) {
  QVector<QPointF> made;
  made.reserve(static_cast<qsizetype>(points.size()));
  for (const Point& point : points) {
    if (std::isfinite(point.y)) made.push_back({point.x, point.y});
  }
  return made;
}

int indexOfX(const QVector<QPointF>& points, double x) {
  for (qsizetype i = 0; i < points.size(); ++i) {
    if (std::abs(points[i].x() - x) < 1e-9) return static_cast<int>(i);
  }
  return -1;
}

std::size_t binOf(std::size_t steps) {
  return std::max<std::size_t>(1, (steps + RunCharts::kBins - 1) / RunCharts::kBins);
}

// The mean of some neighbouring steps, at their mean place, so that a million are a few hundred
// points; none where no value is finite.
template <typename Value>
void addBin(QVector<QPointF>& points, const std::vector<StepSample>& steps, std::size_t first,
            std::size_t end, double steps_per_epoch, Value value) {
  double x = 0;
  double y = 0;
  int count = 0;
  for (std::size_t i = first; i < end; ++i) {
    const double v = value(steps[i]);
    if (!std::isfinite(v)) continue;
    x += static_cast<double>(steps[i].step);
    y += v;
    ++count;
  }
  if (count > 0) points.push_back({x / count / steps_per_epoch, y / count});
}

auto termOf(Quantity quantity, std::size_t arm) {
  return [quantity, arm](const StepSample& sample) -> double {
    return arm < sample.arms.size() ? valueOf(sample.arms[arm], quantity) : std::nan("");
  };
}

double stepsPerEpoch(const RunHistory& history) {
  double per_epoch = 1;
  if (!history.epochs.empty() && history.epochs.back().epoch > 0) {
    per_epoch = static_cast<double>(history.epochs.back().step) / history.epochs.back().epoch;
  } else if (!history.steps.empty()) {
    per_epoch = static_cast<double>(history.steps.back().step);
  }
  return std::max(1.0, per_epoch);
}

// All but its steps.
void readEpochs(RunCharts& charts, const RunHistory& history) {
  charts.record = history.record;
  charts.epochs.begin(history);
  for (const EpochSample& sample : history.epochs) {
    const auto scores = std::ranges::find(history.scores, sample.epoch, &EpochScores::epoch);
    charts.epochs.addEpoch(sample, scores == history.scores.end() ? nullptr : &*scores);
  }
}

QString epochLabel() {
  return Words::tr("Epoch");
}

}  // namespace

RunCharts::RunCharts(const RunHistory& history) {
  RunChartsMaker maker(history, RunChartsMaker::Steps::all);
  maker.advance(history, kBins);
  *this = maker.take();
}

RunChartsMaker::RunChartsMaker(const RunHistory& history, Steps wanted)
    : wanted_(wanted), steps_(history.steps.size()), per_epoch_(stepsPerEpoch(history)) {
  readEpochs(made_, history);
  for (auto& arms : made_.terms) {
    arms.resize(static_cast<std::size_t>(arm_count(history.record.options)));
  }
}

bool RunChartsMaker::advance(const RunHistory& history, int bins) {
  const std::size_t steps = std::min(steps_, history.steps.size());
  const std::size_t bin = binOf(steps_);
  const std::size_t terms = wanted_ == Steps::kl ? 1 : RunCharts::kTerms.size();
  for (; bins > 0 && next_ < steps; --bins, next_ += bin) {
    const auto add = [&](QVector<QPointF>& points, auto value) {
      addBin(points, history.steps, next_, std::min(steps, next_ + bin), per_epoch_, value);
    };
    for (std::size_t term = 0; term < terms; ++term) {
      const Quantity quantity = RunCharts::kTerms[term];
      for (std::size_t arm = 0; arm < made_.terms[term].size(); ++arm) {
        if (!made_.epochs.hasTerm(quantity, static_cast<int>(arm))) continue;
        add(made_.terms[term][arm], termOf(quantity, arm));
      }
    }
    if (wanted_ == Steps::kl) continue;
    add(made_.learning_rate, [](const StepSample& sample) { return sample.learning_rate; });
    add(made_.speed, [](const StepSample& sample) { return sample.images_per_second; });
  }
  return next_ >= steps;
}

const QVector<QPointF>& RunCharts::term(Quantity quantity, int arm) const {
  static const QVector<QPointF> none;
  const auto found = std::ranges::find(kTerms, quantity);
  if (found == kTerms.end()) return none;
  const auto& arms = terms[static_cast<std::size_t>(found - kTerms.begin())];
  return arm < static_cast<int>(arms.size()) ? arms[static_cast<std::size_t>(arm)] : none;
}

Chart klChart(const RunCharts& run) {
  Chart chart;
  chart.x_label = epochLabel();
  chart.y_label = Words::tr("KL divergence");
  const int arms = run.epochs.armCount();
  for (int arm = 0; arm < arms; ++arm) {
    ChartCurve curve;
    if (arms <= 3) curve.name = Words::tr("%1 training").arg(armName(run.record.options, arm));
    curve.ink = armInk(arm);
    curve.width = 0.6;
    curve.alpha = 0.4;
    curve.points = run.term(Quantity::kl, arm);
    chart.curves.push_back(curve);
  }
  for (int arm = 0; arm < arms; ++arm) {
    ChartCurve curve;
    curve.name = Words::tr("%1 validation").arg(armName(run.record.options, arm));
    curve.ink = armInk(arm);
    curve.width = 1.3;
    curve.markers = true;
    curve.points = toVector(run.epochs.validation(arm, XAxis::epoch));
    curve.best = indexOfX(curve.points, run.epochs.bestEpoch(arm));
    chart.curves.push_back(curve);
  }
  const Baselines& baselines = run.epochs.baselines();
  if (baselines.teacher_kl >= 0) {
    chart.references.push_back({Words::tr("Teacher"), baselines.teacher_kl, "teacher", {}, true});
  }
  if (baselines.centre_prior_kl > 0) {
    chart.references.push_back(
        {Words::tr("Centre prior"), baselines.centre_prior_kl, "muted", {4, 2.5}});
  }
  if (baselines.uniform_kl > 0) {
    chart.references.push_back({Words::tr("Uniform map"), baselines.uniform_kl, "muted", {0.9, 2}});
  }
  return chart;
}

Chart gapChart(const RunCharts& run) {
  Chart chart;
  chart.x_label = epochLabel();
  chart.around_zero = true;
  const Options& options = run.record.options;
  const int arms = run.epochs.armCount();
  chart.y_label =
      arms == 2 ? Words::tr("KL gap %1").arg(armGapName(options, 1, 0)) : Words::tr("KL gap");
  for (int arm = 1; arm < arms; ++arm) {
    ChartCurve curve;
    if (arms > 2) curve.name = armGapName(options, arm, 0);
    curve.ink = arms > 2 ? armInk(arm) : Sheet::Ink("truth");
    curve.width = 1.1;
    curve.markers = true;
    for (const IntervalPoint& point : run.epochs.gap(arm, XAxis::epoch)) {
      if (!std::isfinite(point.mean)) continue;
      curve.points.push_back({point.x, point.mean});
      curve.reach.push_back(point.half_width);
    }
    chart.curves.push_back(curve);
  }
  chart.above = Words::tr("%1 better").arg(armName(options, 0));
  chart.above_ink = armInk(0);
  if (arms == 2) {
    chart.below = Words::tr("%1 better").arg(armName(options, 1));
    chart.below_ink = armInk(1);
  }
  return chart;
}

Chart lossChart(const RunCharts& run, int arm) {
  Chart chart;
  chart.x_label = epochLabel();
  chart.y_label = Words::tr("Loss");
  chart.title = armName(run.record.options, arm);
  struct Term {
    Quantity quantity;
    Sheet::Ink ink;
    QVector<double> dash;
  };
  const Term terms[] = {{Quantity::total_loss, armInk(arm), {}},
                        {Quantity::truth_term, "truth", {}},
                        {Quantity::teacher_term, "teacher", {}},
                        {Quantity::cc_term, "muted", {4, 2.5}}};
  // A loss of one term is that term.
  const bool truth_alone =
      run.term(Quantity::teacher_term, arm).isEmpty() && run.term(Quantity::cc_term, arm).isEmpty();
  for (const Term& term : terms) {
    if (truth_alone && term.quantity == Quantity::truth_term) continue;
    ChartCurve curve;
    curve.name = quantityName(term.quantity);
    curve.ink = term.ink;
    curve.width = term.quantity == Quantity::total_loss ? 1.3 : 0.8;
    curve.dash = term.dash;
    curve.points = run.term(term.quantity, arm);
    if (!curve.points.isEmpty()) chart.curves.push_back(curve);
  }
  return chart;
}

Chart learningRateChart(const RunCharts& run) {
  Chart chart;
  chart.x_label = epochLabel();
  chart.y_label = quantityName(Quantity::learning_rate);
  ChartCurve curve;
  curve.ink = "truth";
  curve.points = run.learning_rate;
  chart.curves.push_back(curve);
  return chart;
}

Chart speedChart(const RunCharts& run) {
  Chart chart;
  chart.x_label = epochLabel();
  chart.y_label = quantityName(Quantity::speed);
  ChartCurve curve;
  curve.ink = "truth";
  curve.width = 0.8;
  curve.points = run.speed;
  chart.curves.push_back(curve);
  return chart;
}

Chart metricChart(const RunCharts& run, const std::string& key) {
  Chart chart;
  chart.x_label = epochLabel();
  const MetricKind* kind = find_metric(key);
  chart.y_label = QString::fromStdString(kind != nullptr ? kind->label : key);
  for (int arm = 0; arm < run.epochs.armCount(); ++arm) {
    ChartCurve curve;
    curve.name = armName(run.record.options, arm);
    curve.ink = armInk(arm);
    curve.width = 1.3;
    curve.markers = true;
    curve.points = toVector(run.epochs.metric(key, arm, XAxis::epoch));
    curve.best = indexOfX(curve.points, run.epochs.bestEpoch(arm, key));
    chart.curves.push_back(curve);
  }
  return chart;
}

}  // namespace distilloscope
