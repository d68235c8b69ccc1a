// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/curve_sets.h"

class QHBoxLayout;

namespace distilloscope {

/// The runs that stand in one figure, each with a sample of its line and a button that takes it
/// away; the shown run comes first and stays.
class CurveChips : public QWidget {
  Q_OBJECT
 public:
  explicit CurveChips(QWidget* parent = nullptr);

  void setSets(const std::vector<CurveSet>& sets, const QString& shown);

 Q_SIGNALS:
  void closeWanted(const QStringList& folders);

 private:
  QWidget* chip(const CurveSet& set, const QString& name, bool closes);

  QHBoxLayout* row_ = nullptr;
};

}  // namespace distilloscope
