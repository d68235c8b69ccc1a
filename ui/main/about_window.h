// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <functional>
#include <string>

class QPlainTextEdit;

namespace distilloscope {

/// Versions of the program and of what it is made of, one a line, as a report of a fault needs
/// them. `engine` are the engine's own lines.
QString versionsText(const QString& engine);

/// What the program is, in which versions, and under which licences. Not modal.
class AboutWindow : public QDialog {
  Q_OBJECT
 public:
  /// `engine` says its lines; it is asked on a thread of its own, as it may have to be loaded.
  explicit AboutWindow(std::function<std::string()> engine, QWidget* parent = nullptr);

  QString versions() const;

 private:
  void askEngine(const std::function<std::string()>& engine);
  QWidget* makeLicences();

  QPlainTextEdit* versions_ = nullptr;
};

}  // namespace distilloscope
