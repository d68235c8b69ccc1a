// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

namespace distilloscope {

/// Versions of the program and of what it is made of, one a line, as a report of a fault needs
/// them. `engine` are the engine's own lines.
QString versionsText(const QString& engine);

/// What the program is, in which versions, and under which licences. Not modal.
class AboutWindow : public QDialog {
  Q_OBJECT
 public:
  explicit AboutWindow(const QString& engine, QWidget* parent = nullptr);

 private:
  QWidget* makeVersions(const QString& text);
  QWidget* makeLicences();
};

}  // namespace distilloscope
