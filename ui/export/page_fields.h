// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QSpinBox;

namespace distilloscope {

/// Format, width, fonts and resolution of a figure: the same fields, remembered once, in every
/// dialog that writes one.
class PageFields : public QWidget {
  Q_OBJECT
 public:
  /// A figure whose height follows from what it shows has no height to choose.
  enum class Height { chosen, follows };
  explicit PageFields(Height height, QWidget* parent = nullptr);

  QString ending() const;  ///< "pdf", "svg", "png"
  void setEnding(const QString& ending);
  double width() const;  ///< millimetres
  void setWidth(double millimetres);
  double height() const;
  double fontPoints() const;
  QString family() const;
  int dpi() const;
  void remember() const;

 Q_SIGNALS:
  void changed();
  void endingChanged(const QString& ending);

 private:
  void follow();

  QComboBox* format_ = nullptr;
  QComboBox* columns_ = nullptr;
  QDoubleSpinBox* width_ = nullptr;
  QDoubleSpinBox* height_ = nullptr;  ///< null when it follows
  QFontComboBox* family_ = nullptr;   ///< null when the height is chosen
  QDoubleSpinBox* font_ = nullptr;
  QSpinBox* dpi_ = nullptr;
};

}  // namespace distilloscope
