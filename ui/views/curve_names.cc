// SPDX-License-Identifier: GPL-3.0-or-later
// What the curves and axes of a CurveFigure are called.
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "engine/api/evaluation.h"
#include "ui/main/arm_look.h"
#include "ui/models/number_text.h"
#include "ui/models/run_words.h"
#include "ui/views/curve_figure.h"

namespace distilloscope {

namespace {

constexpr int kLongest = 18;  // characters of an arm's name beside the small axis of the gap

}  // namespace

QString quantityName(Quantity quantity, const std::string& metric) {
  switch (quantity) {
    case Quantity::kl:
      return CurveFigure::tr("KL divergence");
    case Quantity::total_loss:
      return CurveFigure::tr("Total loss");
    case Quantity::truth_term:
      return CurveFigure::tr("Truth term");
    case Quantity::teacher_term:
      return CurveFigure::tr("Teacher term");
    case Quantity::cc_term:
      return CurveFigure::tr("CC term");
    case Quantity::truth_share:
      return CurveFigure::tr("Truth share of gradient");
    case Quantity::teacher_share:
      return CurveFigure::tr("Teacher share of gradient");
    case Quantity::cc_share:
      return CurveFigure::tr("CC share of gradient");
    case Quantity::metric: {
      const MetricKind* kind = find_metric(metric);
      return kind != nullptr ? QString(kind->label) : QString::fromStdString(metric);
    }
    case Quantity::gradient_norm:
      return CurveFigure::tr("Gradient norm");
    case Quantity::learning_rate:
      return CurveFigure::tr("Learning rate");
    case Quantity::gap_closed:
      return CurveFigure::tr("Share of gap closed");
    case Quantity::speed:
      break;
  }
  return CurveFigure::tr("Images per second");
}

QString quantityLabel(const CurveSettings& settings, const CurveStore& store) {
  const QString name = quantityName(settings.quantity, settings.metric);
  if (settings.quantity == Quantity::metric) {
    const MetricKind* kind = find_metric(settings.metric);
    if (kind == nullptr) return name;
    return kind->lower_is_better ? CurveFigure::tr("%1, lower is better").arg(name)
                                 : CurveFigure::tr("%1, higher is better").arg(name);
  }
  if (settings.quantity == Quantity::gap_closed) {
    return CurveFigure::tr("Share of the gap to the teacher closed, %");
  }
  if (settings.quantity != Quantity::kl || store.klNote().empty()) return name;
  return name + " (" + QString::fromStdString(store.klNote()) + ")";
}

QString gapLabel(const CurveSet& set) {
  const Options& options = set.front().options();
  const QString interval = "\n" + (set.isMean() ? CurveFigure::tr("95 % over seeds")
                                                : CurveFigure::tr("95 % over images"));
  const QString first = shortArmName(options, 0);
  if (arm_count(options) == 2) {
    const QString gap = armGapName(options, 1, 0);
    if (gap.size() <= kLongest) return CurveFigure::tr("KL: %1").arg(gap) + interval;
  }
  return (first.size() <= kLongest - 4 ? CurveFigure::tr("KL less %1’s").arg(first)
                                       : CurveFigure::tr("KL: gap to the first")) +
         interval;
}

// A logarithmic axis has its labels at powers of ten.
TimeLabels timeLabelsOf(const std::vector<CurveSet>& sets, const CurveSettings& settings) {
  if (settings.log_x) return TimeLabels::seconds;
  const bool hours = std::ranges::any_of(
      sets, [](const CurveSet& set) { return set.front().steps().lastSeconds() >= 3600; });
  return hours ? TimeLabels::hours : TimeLabels::minutes;
}

QString xAxisName(XAxis axis, TimeLabels times) {
  switch (axis) {
    case XAxis::step:
      return CurveFigure::tr("Step");
    case XAxis::epoch:
      return CurveFigure::tr("Epoch");
    case XAxis::time:
      break;
  }
  switch (times) {
    case TimeLabels::seconds:
      return CurveFigure::tr("Training time (s)");
    case TimeLabels::hours:
      return CurveFigure::tr("Training time (h:min:s)");
    case TimeLabels::minutes:
      break;
  }
  return CurveFigure::tr("Training time (min:s)");
}

QList<qreal> dashPattern(int dash) {
  static const QList<QList<qreal>> patterns{
      {6, 3}, {2, 2}, {8, 2.5, 2, 2.5}, {12, 4}, {4, 2, 1.5, 2, 1.5, 2}, {1.2, 3.5}};
  return dash <= 0 ? QList<qreal>() : patterns[(dash - 1) % patterns.size()];
}

QString eventText(const RunEvent& event, const Options& options, const QLocale& locale) {
  const auto rate = [&](double value) { return locale.toString(value, 'g', 3); };
  const QString arm = event.arm >= 0 ? armName(options, event.arm) : QString();
  switch (event.kind) {
    case RunEvent::Kind::learning_rate:
      return CurveFigure::tr("Learning rate %1 → %2").arg(rate(event.before), rate(event.value));
    case RunEvent::Kind::not_finite:
      return CurveFigure::tr("%1: a value of the loss is not finite").arg(arm);
    case RunEvent::Kind::paused:
      return CurveFigure::tr("Paused");
    case RunEvent::Kind::resumed:
      // Without a time it was a pause that ended.
      return event.text.empty() ? CurveFigure::tr("Resumed")
                                : CurveFigure::tr("Run resumed, %1").arg(timeText(event.text));
    case RunEvent::Kind::best:
      return CurveFigure::tr("▼ %1: best epoch, %2, validation KL %3")
          .arg(arm)
          .arg(event.epoch)
          .arg(locale.toString(event.value, 'f', 3));
    case RunEvent::Kind::alarm:
      break;
  }
  return QString::fromStdString(event.text);
}

QString eventPlace(const RunEvent& event, const QLocale& locale) {
  const QString step = locale.toString(static_cast<qlonglong>(event.step));
  return event.epoch > 0 ? CurveFigure::tr("Step %1, epoch %2").arg(step).arg(event.epoch)
                         : CurveFigure::tr("Step %1").arg(step);
}

QString curvesSummary(const std::vector<CurveSet>& sets, const CurveSettings& settings,
                      const QLocale& locale) {
  if (sets.empty() || sets.front().front().empty()) return CurveFigure::tr("No curves yet.");
  const auto number = [&](double value) { return trueMinus(locale.toString(value, 'g', 4)); };
  const CurveStore& store = sets.front().front();
  const Options& options = store.options();
  QStringList parts;
  parts << CurveFigure::tr("%1 over %2, %3 steps, %4 epochs.")
               .arg(quantityName(settings.quantity, settings.metric),
                    xAxisName(settings.x, timeLabelsOf(sets, settings)),
                    locale.toString(static_cast<qlonglong>(store.steps().size())))
               .arg(store.epochs().size());
  const bool has_epochs =
      settings.quantity == Quantity::kl || settings.quantity == Quantity::metric;
  const std::string key = settings.quantity == Quantity::metric ? settings.metric : std::string();
  for (int arm = 0; arm < store.armCount(); ++arm) {
    if (has_epochs) {
      const Points points = settings.quantity == Quantity::metric
                                ? store.metric(key, arm, XAxis::epoch)
                                : store.validation(arm, XAxis::epoch);
      if (points.empty() || store.bestEpoch(arm, key) == 0) continue;
      parts << CurveFigure::tr("%1: newest %2, best %3 at epoch %4.")
                   .arg(armName(options, arm), number(points.back().y),
                        number(store.best(arm, XAxis::epoch, key).y))
                   .arg(store.bestEpoch(arm, key));
    } else if (settings.quantity == Quantity::gap_closed) {
      const Points points = arm > 0 ? store.gapClosed(arm, XAxis::epoch) : Points();
      if (points.empty()) continue;
      parts << (std::isfinite(points.back().y)
                    ? CurveFigure::tr("%1: %2 per cent.")
                          .arg(armName(options, arm), locale.toString(points.back().y, 'f', 0))
                    : CurveFigure::tr("%1: not defined, as %2 is as good as the teacher.")
                          .arg(armName(options, arm), armName(options, 0)));
    } else if (!store.steps().empty()) {
      if (arm > 0 && !CurveStore::perArm(settings.quantity)) break;
      const double value = store.steps().value(settings.quantity, arm, store.steps().size() - 1);
      if (!std::isfinite(value)) continue;
      parts << CurveFigure::tr("%1: newest %2.").arg(armName(options, arm), number(value));
    }
  }
  if (settings.quantity == Quantity::kl) {
    for (int arm = 1; arm < store.armCount(); ++arm) {
      const auto gap = store.gap(arm, XAxis::epoch);
      if (gap.empty()) continue;
      parts << CurveFigure::tr("Gap %1: %2, plus or minus %3.")
                   .arg(armGapName(options, arm, 0), number(gap.back().mean),
                        number(gap.back().half_width));
    }
    if (store.baselines().teacher_kl >= 0) {
      parts << CurveFigure::tr("Teacher: %1.").arg(number(store.baselines().teacher_kl));
    }
  }
  if (sets.front().isMean()) {
    parts << CurveFigure::tr("Drawn as the mean of %1 seeds.").arg(sets.front().seeds.size());
  }
  for (std::size_t i = 1; i < sets.size(); ++i) {
    parts << CurveFigure::tr("Beside it: %1.").arg(sets[i].name);
  }
  return parts.join(' ');
}

}  // namespace distilloscope
