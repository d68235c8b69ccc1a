// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <vector>

#include "ui/models/sample_filter.h"

namespace distilloscope {

/// Which score of its images a list shows, sorts by and filters by. Hidden while there is but one.
class SampleScoreBox : public QComboBox {
  Q_OBJECT
 public:
  explicit SampleScoreBox(QWidget* parent = nullptr);

  /// The kinds there are, KL among them. What the user chose is taken again once it is among them.
  void offer(const std::vector<ScoreKind>& kinds);
  ScoreKind kind() const;
  /// Says at each kind whether one of its ranges is set.
  void markFiltered(const SampleFilter& filter);

 Q_SIGNALS:
  void scoreChosen();  ///< by the user

 private:
  void choose();

  std::vector<ScoreKind> offered_;
  QString wanted_;  ///< key of the metric
};

}  // namespace distilloscope
