// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <utility>
#include <vector>

#include "ui/export/chart.h"
#include "ui/models/curve_store.h"

namespace distilloscope {

/// What the charts of a run are made of, read once: steps thinned to so many bins, which keep their
/// mean, and the epochs whole. A value of its own, so that it may go to another thread.
struct RunCharts {
  static constexpr int kBins = 240;

  RunCharts() = default;
  explicit RunCharts(const RunHistory& history);  ///< a tenth of a second for a million steps

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

/// Makes them of a long run in portions.
class RunChartsMaker {
 public:
  enum class Steps { kl, all };  ///< what of the steps is wanted

  RunChartsMaker(const RunHistory& history, Steps wanted);
  /// So many bins more, of the run as it was given, which may have grown. True: that was all.
  bool advance(const RunHistory& history, int bins);
  RunCharts take() { return std::move(made_); }

 private:
  RunCharts made_;
  Steps wanted_;
  std::size_t steps_;
  std::size_t next_ = 0;
  double per_epoch_;
};

Chart klChart(const RunCharts& run);
Chart gapChart(const RunCharts& run);
Chart lossChart(const RunCharts& run, int arm);
Chart learningRateChart(const RunCharts& run);
Chart speedChart(const RunCharts& run);
Chart metricChart(const RunCharts& run, const std::string& key);

}  // namespace distilloscope
