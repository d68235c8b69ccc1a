// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/api/events.h"
#include "ui/views/result_card.h"

namespace distilloscope {

class TeacherCheckPanel;

/// How a teacher scores on the validation images: every metric's mean with its interval.
class TeacherScorePanel : public ResultCard {
  Q_OBJECT
 public:
  explicit TeacherScorePanel(QWidget* parent = nullptr);

  void clear();  ///< of another teacher's results; hides the card
  void show(const QString& name, const EvaluationDone& done);
  void showCheck(const TeacherCheck& check);

 Q_SIGNALS:
  void imageWanted(const QString& id);

 private:
  QTableWidget* table_ = nullptr;
  TeacherCheckPanel* check_ = nullptr;
};

}  // namespace distilloscope
