// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace distilloscope {

class Actions;
class LogView;

/// The docks of the window, and where everything stands: kept, brought back, and reset.
class WindowLayout : public QObject {
  Q_OBJECT
 public:
  WindowLayout(QMainWindow& window, Actions& actions, QWidget* form, LogView* log);

  /// Call once the window is whole: remembers it as it was made, then puts it as it was left.
  void restore();
  void keep() const;
  void reset();
  void showForm();

 private:
  QMainWindow& window_;
  QDockWidget* form_dock_ = nullptr;
  QDockWidget* log_dock_ = nullptr;
  QByteArray first_state_;
  bool log_was_shown_ = false;
};

}  // namespace distilloscope
