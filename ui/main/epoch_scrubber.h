// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/workspace.h"

class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace distilloscope {

/// The slider below the views: moves all of them to one epoch.
class EpochScrubber : public QWidget {
  Q_OBJECT
 public:
  explicit EpochScrubber(Workspace& workspace, QWidget* parent = nullptr);

 private:
  void refresh();

  Workspace& workspace_;
  QSlider* slider_ = nullptr;
  QSpinBox* spin_ = nullptr;
  QLabel* total_ = nullptr;
  QToolButton* follow_ = nullptr;
};

}  // namespace distilloscope
