// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/events.h"
#include "ui/views/result_card.h"

class QPushButton;

namespace distilloscope {

class TeacherCheckPanel;

/// What a teaching left: the folder, how many maps were made, and what they are worth.
class TeacherTaughtPanel : public ResultCard {
  Q_OBJECT
 public:
  explicit TeacherTaughtPanel(QWidget* parent = nullptr);

  void clear();
  void show(const TeachDone& done);
  void showCheck(const TeacherCheck& check);
  /// Why the maps cannot be put into the experiment now; empty when they can.
  void setHindrance(const QString& reason);

 Q_SIGNALS:
  void useWanted(const QString& folder);
  void imageWanted(const QString& id);

 private:
  QString folder_;
  QLabel* place_ = nullptr;
  QPushButton* use_ = nullptr;
  TeacherCheckPanel* check_ = nullptr;
};

}  // namespace distilloscope
