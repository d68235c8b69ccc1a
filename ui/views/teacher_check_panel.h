// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/api/teacher.h"

class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace distilloscope {

/// What a teacher's maps are worth: their KL and CC beside the centre prior's, and what speaks
/// against them, each with the images that show it best.
class TeacherCheckPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TeacherCheckPanel(QWidget* parent = nullptr);

  void show(const std::optional<TeacherCheck>& check);  ///< without one the panel is hidden

 Q_SIGNALS:
  void imageWanted(const QString& id);

 private:
  void fill();

  std::optional<TeacherCheck> check_;
  QTableWidget* numbers_ = nullptr;
  QLabel* verdict_ = nullptr;
  QVBoxLayout* warnings_ = nullptr;
};

/// "Mirrored", "Worse than the centre prior".
QString teacherWarningTitle(TeacherWarning::Kind kind);

}  // namespace distilloscope
