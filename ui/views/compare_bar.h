// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/compare_choice.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace distilloscope {

/// With what the shown checkpoint is compared: the other arm or the epoch before by one click,
/// anything else by a menu.
class CompareBar : public QWidget {
  Q_OBJECT
 public:
  explicit CompareBar(Workspace& workspace, QWidget* parent = nullptr);

  void setTitle(const QString& title);  ///< which is compared with which
  void setShown(const QString& file, const CompareChoice& choice);
  void askForFile();

 Q_SIGNALS:
  void chosen(const distilloscope::CompareChoice& choice);
  void swapWanted();

 private:
  void fillMenu();

  Workspace& workspace_;
  QString file_;
  CompareChoice choice_;
  QLabel* title_ = nullptr;
  QToolButton* swap_ = nullptr;
  QPushButton* other_arm_ = nullptr;
  QPushButton* earlier_ = nullptr;
  QPushButton* choose_ = nullptr;
  QMenu* menu_ = nullptr;
};

}  // namespace distilloscope
