// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>

#include "engine/api/teacher.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace distilloscope {

/// Where teacher maps come from: a network and how it sees pictures, or maps that are there
/// already.
class TeacherForm : public QWidget {
  Q_OBJECT
 public:
  enum class Source { network, folder, own, oracle };

  explicit TeacherForm(QWidget* parent = nullptr);

  Source source() const;
  void setSource(Source source);
  QString path() const;  ///< of the network or of the folder
  /// A network of that path, its kind told from the file again.
  void setNetwork(const QString& path);
  void setMapFolder(const QString& folder);
  void setDemo(bool demo);  ///< whether the experiment's dataset is the demo
  TeacherOptions options() const;
  std::string mapFormat() const;  ///< of the maps a network writes, for TeachJob::format
  QString problem() const;  ///< why it cannot be used; empty when it can
  QString name() const;     ///< of what is chosen, for titles
  void browse();            ///< for a network or a folder, whichever is chosen
  void browseSavedModel();

 Q_SIGNALS:
  void changed();

 private:
  void refresh();
  void applyColours();
  bool maybe(TeacherKind kind) const;
  QString sizeProblem() const;

  bool demo_ = true;
  QComboBox* source_ = nullptr;
  QLabel* path_label_ = nullptr;
  QLineEdit* path_ = nullptr;
  QToolButton* browse_ = nullptr;
  QComboBox* kind_ = nullptr;
  QComboBox* variant_ = nullptr;
  QSpinBox* width_ = nullptr;
  QSpinBox* height_ = nullptr;
  QComboBox* colours_ = nullptr;
  QComboBox* pixels_ = nullptr;
  QComboBox* format_ = nullptr;
  QLabel* problem_ = nullptr;
  QWidget* path_row_ = nullptr;
  QWidget* network_ = nullptr;
};

}  // namespace distilloscope
