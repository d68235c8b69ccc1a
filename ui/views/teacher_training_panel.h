// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/events.h"
#include "ui/views/result_card.h"

class QPushButton;

namespace distilloscope {

class EpochPlot;

/// A teacher's training: KL by epoch as curves and as numbers, and what came of it.
class TeacherTrainingPanel : public ResultCard {
  Q_OBJECT
 public:
  explicit TeacherTrainingPanel(QWidget* parent = nullptr);

  void begin(const QString& title);  ///< forgets the training before
  void add(const TeacherEpochDone& epoch);
  void finish(const TeacherTrained& trained);
  /// Why it cannot teach now; empty when it can.
  void setHindrance(const QString& reason);

 Q_SIGNALS:
  void teachWanted(const QString& file);

 private:
  void fill();

  std::vector<TeacherEpochDone> epochs_;
  QString file_;
  EpochPlot* plot_ = nullptr;
  QTableWidget* table_ = nullptr;
  QWidget* result_ = nullptr;
  QLabel* place_ = nullptr;
  QPushButton* teach_ = nullptr;
};

}  // namespace distilloscope
