// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/main/preferences.h"

class QComboBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace distilloscope {

class FolderField;
class RolePreview;

/// What the user chooses once for all. Not modal: Apply shows a choice in the window behind it.
class SettingsDialog : public QDialog {
  Q_OBJECT
 public:
  explicit SettingsDialog(QWidget* parent = nullptr);

  Preferences shown() const;

 Q_SIGNALS:
  /// They are kept, and the theme and the role colours are taken.
  void applied(const distilloscope::Preferences& preferences);

 protected:
  void done(int result) override;

 private:
  void buildLook(QVBoxLayout* column);
  void buildFolders(QVBoxLayout* column);
  void buildBehaviour(QVBoxLayout* column);
  void buildButtons(QVBoxLayout* column);
  QComboBox* addChoice(QFormLayout* rows, const char* name, const QString& label,
                       const QString& tip);
  QLabel* addNote(QFormLayout* rows, const QString& text);
  void show(const Preferences& preferences);
  void follow();
  bool apply();
  void applyColours();

  Preferences kept_;
  QComboBox* theme_ = nullptr;
  QComboBox* roles_ = nullptr;
  RolePreview* preview_ = nullptr;
  QComboBox* map_ = nullptr;
  QComboBox* language_ = nullptr;
  QComboBox* closing_ = nullptr;
  FolderField* runs_ = nullptr;
  FolderField* cache_ = nullptr;
  QLabel* problem_ = nullptr;
  QLabel* restart_ = nullptr;
  QPushButton* ok_ = nullptr;
  QPushButton* apply_ = nullptr;
  QList<QLabel*> labels_;  ///< all as wide as the widest, so that the groups line up
  QList<QLabel*> notes_;
};

}  // namespace distilloscope
