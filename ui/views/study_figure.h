// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/study_data.h"
#include "ui/views/epoch_plot.h"

namespace distilloscope {

/// Validation KL of every arm by epoch: the mean over finished seeds in a band from the least to
/// the greatest, and each seed's own trace thin behind it.
class StudyFigure : public EpochPlot {
  Q_OBJECT
 public:
  explicit StudyFigure(QWidget* parent = nullptr);

  void show(const StudyData& data);

 private:
  void refill();

  StudyData data_;
};

}  // namespace distilloscope
