// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <array>
#include <optional>

class QCPItemStraightLine;
class QLabel;

namespace distilloscope {

class CurveFigure;

/// A vertical line under the pointer and a small table that reads every curve there.
class CurveCursor : public QObject {
  Q_OBJECT
 public:
  explicit CurveCursor(CurveFigure& figure);

  void attach();  ///< after the figure made its axes anew
  void moveTo(const QPointF& position);
  void read(double x);  ///< at a place on the axis, with the table beside it
  void step(int by);    ///< from epoch to epoch
  void hide();
  std::optional<double> place() const { return x_; }  ///< while it is shown

 private:
  QString tableAt(double x) const;
  QString headAt(double x) const;
  void show(double x, const QPointF& table);

  CurveFigure& figure_;
  QLabel* readout_ = nullptr;
  std::array<QCPItemStraightLine*, 2> lines_{};
  std::optional<double> x_;
};

}  // namespace distilloscope
