// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "ui/export/chart.h"
#include "ui/models/curve_store.h"

namespace distilloscope {

/// What the charts of a run are made of, read once: steps thinned to so many bins, which keep their
/// mean, and the epochs whole. A value of its own, so that it may go to another thread.
struct RunCurves {
  static constexpr int kBins = 240;

  RunCurves() = default;
  explicit RunCurves(const RunHistory& history);

  CurveStore epochs;  ///< without steps
  RunRecord record;
  /// [term][arm]: KL, total, truth, teacher, CC of the training batches, over epochs.
  static constexpr std::array<Quantity, 6> kTerms{Quantity::kl,         Quantity::total_loss,
                                                  Quantity::truth_term, Quantity::teacher_term,
                                                  Quantity::cc_term,    Quantity::gradient_norm};
  std::array<std::vector<QVector<QPointF>>, kTerms.size()> terms;
  QVector<QPointF> learning_rate;
  QVector<QPointF> speed;

  const QVector<QPointF>& term(Quantity quantity, int arm) const;
};

Chart klChart(const RunCurves& run);
Chart gapChart(const RunCurves& run);
Chart lossChart(const RunCurves& run, int arm);
Chart learningRateChart(const RunCurves& run);
Chart speedChart(const RunCurves& run);
Chart metricChart(const RunCurves& run, const std::string& key);

}  // namespace distilloscope
