// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace distilloscope {

/// The user's words about a run. They are kept when the field is left, or with Ctrl+Return; Esc
/// takes back what was typed.
class RunNote : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit RunNote(QWidget* parent = nullptr);

  /// Of this run; what is being typed about it is left alone.
  void show(const QString& folder, const QString& note);
  void keep();

 Q_SIGNALS:
  void kept(const QString& folder, const QString& note);
  void left();  ///< by a key: the focus may go back

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QString folder_;
  QString known_;
};

}  // namespace distilloscope
