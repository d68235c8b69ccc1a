// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace distilloscope {

class CurvesView;
class NoticeBar;

/// Writes the curves as a figure or as numbers, and says where they are.
class CurveExport : public QObject {
  Q_OBJECT
 public:
  CurveExport(CurvesView& curves, NoticeBar& notices);

  void writeFigure();
  void writeNumbers();

 private:
  bool isEmpty();

  CurvesView& curves_;
  NoticeBar& notices_;
};

}  // namespace distilloscope
