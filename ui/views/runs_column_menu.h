// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace distilloscope {

class RunsTable;

/// Which columns the table of runs shows. It stays open while several are chosen.
class RunsColumnMenu : public QMenu {
  Q_OBJECT
 public:
  explicit RunsColumnMenu(RunsTable& table, QWidget* parent = nullptr);

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool toggleActive();
};

/// By which column, and which way round: what a click on the header does.
class RunsSortMenu : public QMenu {
  Q_OBJECT
 public:
  explicit RunsSortMenu(RunsTable& table, QWidget* parent = nullptr);
};

}  // namespace distilloscope
