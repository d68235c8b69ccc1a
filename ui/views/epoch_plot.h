// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPoint>
#include <QString>
#include <QWidget>
#include <vector>

class QCustomPlot;
class QCPItemStraightLine;
class QCPLegend;

namespace distilloscope {

/// A curve over epochs, with a band around it when `low` and `high` are as long as `y`.
struct PlotCurve {
  QString name;  ///< in the legend; empty: not there
  QColor colour;
  double width = 2;
  int alpha = 255;
  bool markers = false;
  bool dashed = false;
  std::vector<double> x;
  std::vector<double> y;
  std::vector<double> low = {};
  std::vector<double> high = {};
};

/// A small figure of values by epoch; drag, wheel and double click (fits) as in Curves.
class EpochPlot : public QWidget {
  Q_OBJECT
 public:
  explicit EpochPlot(const QString& y_label, QWidget* parent = nullptr);

  void setCurves(std::vector<PlotCurve> curves);
  const std::vector<PlotCurve>& curves() const { return curves_; }
  void setYLabel(const QString& label);
  void setMark(int epoch);  ///< an upright line; 0: none
  QStringList legendNames() const;

 Q_SIGNALS:
  void coloursWanted();  ///< the theme changed: setCurves() again
  void epochClicked(int epoch);

 private:
  void draw();
  void fit();
  void placeMark();

  std::vector<PlotCurve> curves_;
  QString y_label_;
  bool auto_fit_ = true;
  int mark_ = 0;
  QPoint pressed_;
  QCPItemStraightLine* mark_line_ = nullptr;
  QCustomPlot* plot_ = nullptr;
};

}  // namespace distilloscope
