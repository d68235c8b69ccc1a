// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>
#include <cstdint>
#include <vector>

namespace distilloscope {

/// What a histogram shows: equal bins from minimum to maximum.
struct HistogramData {
  std::vector<std::int64_t> bins;
  double minimum = 0;
  double maximum = 0;
};

/// The same values in `bins` equal bins from low to high, which hold all of them: a bin's count is
/// spread evenly over what it covers, and none is lost.
HistogramData rebinned(const HistogramData& data, double low, double high, int bins);

/// Bars of counts over values, with labelled axes. The bin under the pointer, or the one the arrow
/// keys moved to, is read out above the bars.
class HistogramView : public QWidget {
  Q_OBJECT
 public:
  explicit HistogramView(QWidget* parent = nullptr);

  /// Without bins, `message` says why there is nothing to draw.
  void setData(const HistogramData& data, const QString& message = {});
  /// Two at once, over the range of both: the first as bars, the second as a line above them.
  struct Named {
    HistogramData data;
    QString name;
    QColor colour;
  };
  void setPair(const Named& first, const Named& second);
  bool isPair() const { return !second_.empty(); }
  std::vector<std::int64_t> secondBins() const { return second_; }
  void setLogCount(bool log);
  void setColour(const QColor& colour);
  int currentBin() const { return bin_; }  ///< -1: none
  QString readout() const;                 ///< what is said of the current bin; empty without one
  QRectF barRect(int bin) const;           ///< in widget coordinates; of height 0 when empty
  QSize sizeHint() const override { return {420, 190}; }
  QSize minimumSizeHint() const override { return {220, 110}; }

 Q_SIGNALS:
  void readoutChanged(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  bool isConstant() const { return data_.minimum == data_.maximum; }
  int barCount() const;
  std::int64_t largest() const;
  QRectF plotRect() const;
  double heightOf(std::int64_t count) const;  ///< share of the plot's height
  std::vector<std::int64_t> countTicks() const;
  std::vector<double> valueTicks() const;
  void setBin(int bin);
  QRectF barOf(int bin, std::int64_t count) const;
  void paintAxes(QPainter& painter, const QRectF& plot) const;
  void paintSecond(QPainter& painter, const QRectF& plot) const;

  HistogramData data_;
  std::vector<std::int64_t> second_;  ///< in the same bins; empty: only one is shown
  QString names_[2];
  QColor second_colour_;
  QString message_;
  QColor colour_;
  bool log_ = false;
  int bin_ = -1;
};

}  // namespace distilloscope
