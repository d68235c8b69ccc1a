// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "engine/api/teacher.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace distilloscope {

/// How MSI-Net is trained, and where its weights go.
class TeacherTrainingForm : public QWidget {
  Q_OBJECT
 public:
  explicit TeacherTrainingForm(QWidget* parent = nullptr);

  TeacherTrainingOptions options() const;
  QString outputFile() const;
  void setOutputFile(const QString& file);
  /// A name for the weights that fits the dataset, unless the user has chosen one.
  void suggestFor(const QString& dataset);
  QString problem() const;  ///< why it cannot be trained so; empty when it can
  bool replacesFile() const;

 Q_SIGNALS:
  void changed();

 private:
  QWidget* fileRow(QLineEdit* line, const QString& tip, const std::function<QString()>& ask);
  void refresh();
  void applyColours();

  bool chosen_ = false;  ///< the output file, by the user
  QSpinBox* epochs_ = nullptr;
  QSpinBox* batch_ = nullptr;
  QLineEdit* rate_ = nullptr;
  QComboBox* schedule_ = nullptr;
  QLineEdit* epsilon_ = nullptr;
  QSpinBox* channels_ = nullptr;
  QSpinBox* width_ = nullptr;
  QSpinBox* height_ = nullptr;
  QCheckBox* flip_ = nullptr;
  QLineEdit* vgg_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QLineEdit* output_ = nullptr;
  QLabel* problem_ = nullptr;
};

}  // namespace distilloscope
