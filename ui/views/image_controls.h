// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "ui/views/pane_kind.h"

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace distilloscope {

class ImageActions;
class LookControls;

/// The bar above the panes: what is shown, and how. It takes as many rows as it needs.
class ImageControls : public QWidget {
  Q_OBJECT
 public:
  explicit ImageControls(ImageActions& actions, QWidget* parent = nullptr);

  LookControls& look() { return *look_; }
  /// While two maps are compared, the choice of the pair stands in place of the panes.
  void setComparing(bool comparing);
  void setPair(PaneKind left, PaneKind right);
  void setZoom(double zoom);
  void setToolsShown(bool shown);  ///< all but the choice of panes, or of the pair
  QWidget* pinButton() const;
  /// Names and colours; with more than two arms, which two are shown can be chosen.
  void setArms(const PaneArms& arms);

 Q_SIGNALS:
  void pairChosen(distilloscope::PaneKind left, distilloscope::PaneKind right);
  void armsChosen(int first, int second);
  /// A side is to be something that is not among the panes; `below` is where to ask.
  void otherWanted(int side, QWidget* below);

 private:
  QWidget* buildToggles();
  QWidget* buildPair();
  QWidget* buildModes();
  QWidget* buildZoom();
  QWidget* buildFolds();
  QComboBox* pairCombo(int side, const char* name, const QString& text);
  QComboBox* armCombo(int side);
  void fillPair();
  void applyTheme();

  ImageActions& actions_;
  LookControls* look_ = nullptr;
  PaneArms arms_;
  std::array<PaneKind, 2> chosen_{PaneKind::model_a, PaneKind::model_b};
  QWidget* toggles_ = nullptr;
  QWidget* pair_ = nullptr;
  std::vector<QWidget*> foldable_;
  QToolButton* side_difference_ = nullptr;
  QToolButton* pin_ = nullptr;
  std::array<QToolButton*, kEveryPane.size()> toggle_{};
  std::array<QComboBox*, 2> side_{};
  std::array<QComboBox*, 2> arm_{};
  QLabel* zoom_ = nullptr;
};

}  // namespace distilloscope
