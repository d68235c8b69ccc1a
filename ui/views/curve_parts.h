// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "ui/models/step_trace.h"

class QCPAbstractPlottable;
class QCPErrorBars;
class QCPGraph;
class QCPItemText;

namespace distilloscope {

class StepCurve;

/// Null when the quantity has no such curve of the arm. What belongs to all arms is the first's.
struct CurvesOfArm {
  std::shared_ptr<StepTrace> trace;
  StepCurve* raw = nullptr;
  StepCurve* smooth = nullptr;
  QCPGraph* epochs = nullptr;  ///< validation, the metric or the share of the gap
  QCPGraph* low = nullptr;     ///< of a band around it
  QCPGraph* high = nullptr;
  QCPGraph* best = nullptr;
  QCPGraph* teacher = nullptr;  ///< validation of the teacher term
  QCPGraph* gap = nullptr;      ///< to the first arm
  QCPErrorBars* gap_bars = nullptr;
  std::vector<QCPGraph*> traces;  ///< of each seed
};

/// A plottable by what it is called where.
struct FigureCurve {
  QCPAbstractPlottable* plottable = nullptr;
  QCPGraph* graph = nullptr;
  StepCurve* steps = nullptr;
  QString name;      ///< readable at the cursor and in files; empty: not
  QString column;    ///< in files alone
  QString toggle;    ///< what hides it
  bool fits = true;  ///< counts for the range that shows everything
};

/// A value that is the same everywhere.
struct FigureReference {
  QCPGraph* graph = nullptr;
  QCPItemText* edge = nullptr;  ///< says where it is when it is out of sight
  QString name;
  double value = 0;
};

}  // namespace distilloscope
