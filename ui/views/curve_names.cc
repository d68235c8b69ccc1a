// SPDX-License-Identifier: GPL-3.0-or-later
// What the curves and axes of a CurveFigure are called.
#include <QCoreApplication>

#include "engine/api/evaluation.h"
#include "ui/main/arm_look.h"
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
  if (settings.quantity != Quantity::kl || store.klNote().empty()) return name;
  return name + " (" + QString::fromStdString(store.klNote()) + ")";
}

QString gapLabel(const Options& options) {
  const QString interval = "\n" + CurveFigure::tr("95 % over images");
  const QString first = shortArmName(options, 0);
  if (arm_count(options) == 2) {
    const QString gap = armGapName(options, 1, 0);
    if (gap.size() <= kLongest) return CurveFigure::tr("KL: %1").arg(gap) + interval;
  }
  return (first.size() <= kLongest - 4 ? CurveFigure::tr("KL less %1’s").arg(first)
                                       : CurveFigure::tr("KL: gap to the first")) +
         interval;
}

QString xAxisName(XAxis axis) {
  switch (axis) {
    case XAxis::step:
      return CurveFigure::tr("Step");
    case XAxis::epoch:
      return CurveFigure::tr("Epoch");
    case XAxis::time:
      break;
  }
  return CurveFigure::tr("Training time (min:s)");
}

}  // namespace distilloscope
