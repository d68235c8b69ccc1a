// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace distilloscope {

/// A folder of the settings: typed or chosen, put back to its default, with the reason below when
/// it cannot be used.
class FolderField : public QWidget {
  Q_OBJECT
 public:
  FolderField(const QString& name, const QString& what, const QString& standard, QWidget* parent);

  QString folder() const;
  void setFolder(const QString& folder);
  bool isSound() const;
  QLineEdit* input() const { return line_; }

 Q_SIGNALS:
  void changed();

 private:
  void choose();
  void check();

  QString what_;
  QString standard_;
  QLineEdit* line_ = nullptr;
  QToolButton* reset_ = nullptr;
  QLabel* reason_ = nullptr;
};

}  // namespace distilloscope
