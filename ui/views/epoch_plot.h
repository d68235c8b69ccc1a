// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>
#include <vector>

class QCustomPlot;
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
  QStringList legendNames() const;

 Q_SIGNALS:
  void coloursWanted();  ///< the theme changed: setCurves() again

 private:
  void draw();
  void fit();

  std::vector<PlotCurve> curves_;
  QString y_label_;
  bool auto_fit_ = true;
  QCustomPlot* plot_ = nullptr;
};

}  // namespace distilloscope
