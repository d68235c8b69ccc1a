// SPDX-License-Identifier: GPL-3.0-or-later
// What the curves and axes of a CurveFigure are called.
#include <QCoreApplication>

#include "ui/views/curve_figure.h"

namespace distilloscope {

QString quantityName(Quantity quantity) {
  switch (quantity) {
    case Quantity::kl:
      return CurveFigure::tr("KL divergence");
    case Quantity::total_loss:
      return CurveFigure::tr("Total loss");
    case Quantity::truth_term:
      return CurveFigure::tr("Truth term");
    case Quantity::teacher_term:
      return CurveFigure::tr("Teacher term");
    case Quantity::gradient_norm:
      return CurveFigure::tr("Gradient norm");
    case Quantity::learning_rate:
      return CurveFigure::tr("Learning rate");
    case Quantity::speed:
      break;
  }
  return CurveFigure::tr("Images per second");
}

QString quantityLabel(Quantity quantity, const CurveStore& store) {
  const QString name = quantityName(quantity);
  if (quantity != Quantity::kl || store.klNote().empty()) return name;
  return name + " (" + QString::fromStdString(store.klNote()) + ")";
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
