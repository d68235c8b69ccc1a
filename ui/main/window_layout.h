// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace distilloscope {

class Actions;
class LogView;

/// The docks of the window, and where everything stands: kept as soon as it has changed, so that a
/// program that is killed comes back as it was; brought back, and reset.
class WindowLayout : public QObject {
  Q_OBJECT
 public:
  WindowLayout(QMainWindow& window, Actions& actions, QWidget* form, LogView* log);

  /// Call once the window is whole: remembers it as it was made, then puts it as it was left.
  void restore();
  void keep() const;
  void reset();
  void showForm();
  /// Folds the form away that a screen so many pixels wide has no room for, and brings it back
  /// where there is room again. What the user last chose is kept, and a form that is asked for
  /// stays.
  void fit(int room);
  /// Opens the messages for one of them, unless one like it has opened them before or came while
  /// they were open: who closed them has read those.
  void showMessages(const QString& text);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void keepSoon() { keep_timer_.start(); }

  QMainWindow& window_;
  QDockWidget* form_dock_ = nullptr;
  QDockWidget* log_dock_ = nullptr;
  QByteArray first_state_;
  bool folded_ = false;   ///< the form, by itself
  bool asked_ = false;    ///< for the form, since the window opened
  bool fitting_ = false;  ///< the form, just now
  QTimer keep_timer_;     ///< waits until nothing moves any more
};

/// Moves a window that no screen shows, as after a screen was taken away, to where it can be seen.
void bringOnScreen(QWidget* window);

/// The largest size with which a window still fits its screen, with the frame that desktops add.
QSize roomOnScreen(const QWidget& window);

}  // namespace distilloscope
