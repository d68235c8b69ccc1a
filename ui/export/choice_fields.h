// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>

#include "ui/export/image_choice.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace distilloscope {

class Workspace;

/// Chooses images of the shown run, and says how many they are.
class ChoiceFields : public QWidget {
  Q_OBJECT
 public:
  ChoiceFields(const Workspace& workspace, const std::vector<ImageChoice::Kind>& kinds,
               const QString& settings_key, QWidget* parent = nullptr);

  /// What the Images view lists now, for ImageChoice::Kind::shown.
  void setShown(std::function<QStringList()> shown);

  ImageChoice choice() const;
  void setChoice(const ImageChoice& choice);
  QStringList ids() const;
  QString words() const;  ///< how they were chosen, for a caption
  void remember() const;
  void refresh();  ///< after the run, the epoch or the image changed

 Q_SIGNALS:
  void changed();

 private:
  void follow();
  void listScores();

  const Workspace& workspace_;
  QString key_;
  std::function<QStringList()> shown_;
  QComboBox* kind_ = nullptr;
  QComboBox* score_ = nullptr;
  QLabel* score_label_ = nullptr;
  QSpinBox* count_ = nullptr;
  QLabel* count_label_ = nullptr;
  QLineEdit* ids_ = nullptr;
  QLabel* said_ = nullptr;
};

/// The ids a choice means for the shown run at the scrubber's epoch.
QStringList chosenImages(const ImageChoice& choice, const Workspace& workspace,
                         const QStringList& shown = {}, QStringList* unknown = nullptr);

}  // namespace distilloscope
