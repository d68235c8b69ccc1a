// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include "ui/models/sample_filter.h"

namespace distilloscope {

/// A small histogram with a handle at each end of the range that is chosen. Handles are dragged,
/// the range between them is moved as a whole, a double click opens both ends. A handle at the very
/// end leaves that end open. Tab goes to the lower handle, then to the upper one; Left and Right
/// move it, with Shift both; Page Up and Page Down take longer steps, Home and End go all the way.
class RangeSlider : public QWidget {
  Q_OBJECT
 public:
  explicit RangeSlider(QWidget* parent = nullptr);

  void setHistogram(const ScoreHistogram& histogram);
  /// Bars below zero have the colour of `negative`.
  void setColours(const QColor& positive, const QColor& negative);
  void setRange(const ScoreRange& range);
  const ScoreRange& range() const { return range_; }
  double xOf(double value) const;                                 ///< in the widget's pixels
  bool isUpperHandle() const { return key_grip_ == Grip::high; }  ///< that the keys move
  QSize sizeHint() const override { return {150, 38}; }
  QSize minimumSizeHint() const override { return {80, 38}; }

 Q_SIGNALS:
  void rangeChosen(const distilloscope::ScoreRange& range);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  enum class Grip { none, low, high, both };
  double valueAt(double x) const;
  double low() const { return range_.low.value_or(histogram_.minimum); }
  double high() const { return range_.high.value_or(histogram_.maximum); }
  Grip gripAt(double x) const;
  void choose(double low, double high);
  void moveBoth(double by);
  void take(Grip grip);  ///< for the keys

  ScoreHistogram histogram_;
  ScoreRange range_;
  QColor positive_;
  QColor negative_;
  Grip grip_ = Grip::none;
  Grip key_grip_ = Grip::low;
  double grabbed_ = 0;              ///< value under the pointer when it was pressed
  std::pair<double, double> from_;  ///< the range then
};

}  // namespace distilloscope
