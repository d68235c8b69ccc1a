// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <functional>

#include "ui/views/image_look.h"

class QAction;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSlider;
class QToolButton;
class QWidget;

namespace distilloscope {

class ImageActions;

/// A flat button for an action, with its words for those who do not see it.
QToolButton* actionButton(QAction* action);

/// How the maps are laid over the stimulus: groups of widgets for the bar above the panes.
class LookControls : public QObject {
  Q_OBJECT
 public:
  static constexpr int kOpacityStep = 5;

  LookControls(ImageActions& actions, QObject* parent = nullptr);

  const QList<QWidget*>& groups() const { return groups_; }
  const ImageLook& look() const { return look_; }
  void setLook(const ImageLook& look);

 Q_SIGNALS:
  void changed(const distilloscope::ImageLook& look);

 private:
  void change(const std::function<void(ImageLook&)>& edit);
  void buildMaps();
  void buildThreshold();
  void buildRange();
  void buildLines();
  QWidget* buildContourPanel();
  void showLook();
  void commitFixedRange();
  void commitLevels();

  ImageActions& actions_;
  ImageLook look_;
  QList<QWidget*> groups_;
  QSlider* opacity_ = nullptr;
  QLabel* opacity_text_ = nullptr;
  QSlider* threshold_ = nullptr;
  QLabel* threshold_text_ = nullptr;
  QComboBox* colours_ = nullptr;
  QComboBox* range_ = nullptr;
  QWidget* fixed_ = nullptr;
  QDoubleSpinBox* low_ = nullptr;
  QDoubleSpinBox* high_ = nullptr;
  QLineEdit* levels_ = nullptr;
  QLabel* levels_problem_ = nullptr;
  QComboBox* levels_of_ = nullptr;
};

}  // namespace distilloscope
