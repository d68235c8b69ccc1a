// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/sample_filter.h"

class QDoubleSpinBox;
class QLabel;

namespace distilloscope {

class RangeSlider;

/// A range of one score, to be dragged over its histogram or typed.
class ScoreRangeBox : public QWidget {
  Q_OBJECT
 public:
  explicit ScoreRangeBox(const QString& name, QWidget* parent = nullptr);

  void setTitle(const QString& title, const QString& help);
  void setColours(const QColor& positive, const QColor& negative);
  void setHistogram(const ScoreHistogram& histogram);
  void setRange(const ScoreRange& range);
  ScoreRange range() const;
  RangeSlider& slider() { return *slider_; }

 Q_SIGNALS:
  void rangeChosen();

 private:
  double step() const;  ///< of the last digit
  void showRange();
  void onTyped();

  QLabel* title_;
  RangeSlider* slider_;
  int digits_ = 2;
  QDoubleSpinBox* low_;
  QDoubleSpinBox* high_;
};

}  // namespace distilloscope
