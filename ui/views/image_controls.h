// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "ui/views/image_look.h"
#include "ui/views/pane_kind.h"

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace distilloscope {

class ImageActions;

/// The bar above the panes: what is shown, and how.
class ImageControls : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kOpacityStep = 5;

  explicit ImageControls(ImageActions& actions, QWidget* parent = nullptr);

  const ImageLook& look() const { return look_; }
  void setLook(const ImageLook& look);
  /// While two maps are compared, the choice of the pair stands in place of the panes.
  void setComparing(bool comparing);
  void setPair(PaneKind left, PaneKind right);
  void setZoom(double zoom);
  /// Names and colours; with more than two arms, which two are shown can be chosen.
  void setArms(const PaneArms& arms);

 Q_SIGNALS:
  void lookChanged(const distilloscope::ImageLook& look);
  void pairChosen(distilloscope::PaneKind left, distilloscope::PaneKind right);
  void armsChosen(int first, int second);

 private:
  QToolButton* button(QAction* action);
  void buildPanesRow(QHBoxLayout* row);
  void buildLookRow(QHBoxLayout* row);
  QComboBox* pairCombo(const char* name, const QString& text);
  QComboBox* armCombo(int side);
  void applyTheme();

  ImageActions& actions_;
  ImageLook look_;
  PaneArms arms_;
  QWidget* toggles_ = nullptr;
  QWidget* pair_ = nullptr;
  std::array<QToolButton*, kAllPanes.size()> toggle_{};
  std::array<QComboBox*, 2> side_{};
  std::array<QComboBox*, 2> arm_{};
  QSlider* opacity_ = nullptr;
  QLabel* opacity_text_ = nullptr;
  QComboBox* colours_ = nullptr;
  QComboBox* range_ = nullptr;
  QLabel* zoom_ = nullptr;
};

}  // namespace distilloscope
