// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <array>

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
  void hide();

 private:
  QString tableAt(double x) const;

  CurveFigure& figure_;
  QLabel* readout_ = nullptr;
  std::array<QCPItemStraightLine*, 2> lines_{};
};

}  // namespace distilloscope
