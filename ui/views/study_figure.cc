// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/study_figure.h"

#include "ui/main/theme.h"
#include "ui/models/study_words.h"

namespace distilloscope {

StudyFigure::StudyFigure(QWidget* parent) : EpochPlot(tr("Validation KL"), parent) {
  setObjectName("studyFigure");
  setAccessibleName(tr("Validation KL of every arm over the seeds"));
  connect(this, &EpochPlot::coloursWanted, this, &StudyFigure::refill);
}

void StudyFigure::show(const StudyData& data) {
  data_ = data;
  refill();
}

void StudyFigure::refill() {
  std::vector<PlotCurve> curves;
  const StudyRecord& study = data_.record();
  for (int arm = 0; arm < data_.arms(); ++arm) {
    const QColor colour = studyArmColour(study, arm);
    for (const StudySeed& seed : study.seeds) {
      const auto* kl = data_.curve(seed.seed, arm);
      if (kl == nullptr) continue;
      const bool live = data_.liveSeed() == seed.seed;
      // What trains now stands out of the seeds that are done, and is no part of their mean.
      PlotCurve trace{{}, colour, live ? 1.6 : 1.0, live ? 230 : 95, false, live, {}, *kl};
      for (std::size_t i = 0; i < kl->size(); ++i) trace.x.push_back(static_cast<double>(i + 1));
      curves.push_back(std::move(trace));
    }
  }
  for (int arm = 0; arm < data_.arms(); ++arm) {
    const StudyData::Mean mean = data_.mean(arm);
    if (mean.seeds == 0) continue;
    const QString name = QString::fromStdString(study.arms[static_cast<std::size_t>(arm)]);
    const bool band = mean.seeds > 1;
    PlotCurve curve{
        band ? tr("%1: mean of n = %2 seeds, band from min to max").arg(name).arg(mean.seeds)
             : tr("%1: n = 1 seed").arg(name),
        studyArmColour(study, arm),
        2.4,
        255,
        true,
        false,
        mean.epochs,
        mean.mean};
    if (band) {
      curve.low = mean.low;
      curve.high = mean.high;
    }
    curves.push_back(std::move(curve));
  }
  if (const auto live = data_.liveSeed()) {
    for (int arm = 0; arm < data_.arms(); ++arm) {
      if (data_.curve(*live, arm) == nullptr) continue;
      curves.push_back({tr("Seed %1, training now (dashed)").arg(*live),
                        mutedTextColour(),
                        1.6,
                        255,
                        false,
                        true,
                        {},
                        {}});
      break;
    }
  }
  setCurves(std::move(curves));
}

}  // namespace distilloscope
