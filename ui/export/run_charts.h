// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "ui/export/chart.h"
#include "ui/models/curve_store.h"

namespace distilloscope {

/// What the charts of a run are made of, read once: steps thinned to so many bins, which keep their
/// mean, and the epochs whole. A value of its own, so that it may go to another thread.
struct RunCharts {
  static constexpr int kBins = 240;

  RunCharts() = default;
  explicit RunCharts(const RunHistory& history);

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

Chart klChart(const RunCharts& run);
Chart gapChart(const RunCharts& run);
Chart lossChart(const RunCharts& run, int arm);
Chart learningRateChart(const RunCharts& run);
Chart speedChart(const RunCharts& run);
Chart metricChart(const RunCharts& run, const std::string& key);

}  // namespace distilloscope
