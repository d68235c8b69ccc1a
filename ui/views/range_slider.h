// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include "ui/models/sample_filter.h"

namespace distilloscope {

/// A small histogram with a handle at each end of the range that is chosen. Handles are dragged,
/// the range between them is moved as a whole, a double click opens both ends. A handle at the very
/// end leaves that end open. The keyboard's way is that of the fields beside it.
class RangeSlider : public QWidget {
  Q_OBJECT
 public:
  explicit RangeSlider(QWidget* parent = nullptr);

  void setHistogram(const ScoreHistogram& histogram);
  /// Bars below zero have the colour of `negative`.
  void setColours(const QColor& positive, const QColor& negative);
  void setRange(const ScoreRange& range);
  const ScoreRange& range() const { return range_; }
  double xOf(double value) const;  ///< in the widget's pixels
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

 private:
  enum class Grip { none, low, high, both };
  double valueAt(double x) const;
  double low() const { return range_.low.value_or(histogram_.minimum); }
  double high() const { return range_.high.value_or(histogram_.maximum); }
  Grip gripAt(double x) const;
  void choose(double low, double high);

  ScoreHistogram histogram_;
  ScoreRange range_;
  QColor positive_;
  QColor negative_;
  Grip grip_ = Grip::none;
  double grabbed_ = 0;  ///< value under the pointer when it was pressed
  std::pair<double, double> from_;
};

}  // namespace distilloscope
