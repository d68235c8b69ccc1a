// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/main/workspace.h"
#include "ui/models/curve_store.h"
#include "ui/views/copy_source.h"
#include "ui/views/curve_figure.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;

namespace distilloscope {

/// The Curves tab: the figure of the shown run and what is chosen to be drawn in it.
class CurvesView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  CurvesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  const CurveStore& store() const { return store_; }
  CurveFigure& figure() { return *figure_; }
  const CurveFigure& figure() const { return *figure_; }
  bool isEmpty() const { return store_.empty(); }
  QMimeData* copyOf() override;

 private:
  QWidget* buildControls();
  QWidget* buildEmptyPage();
  bool listQuantities();  ///< true when another is chosen now
  void applySettings();
  void reload();
  void showEmptyOrFigure();
  void onJobState(const JobStateChanged& event);

  Workspace& workspace_;
  CurveStore store_;
  CurveFigure* figure_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QComboBox* quantity_ = nullptr;
  QVariant wanted_;  ///< what was chosen there, by its data
  std::vector<std::string> listed_metrics_;
  QComboBox* axis_ = nullptr;
  QCheckBox* log_x_ = nullptr;
  QCheckBox* log_y_ = nullptr;
  QSlider* smoothing_ = nullptr;
  QLabel* smoothing_text_ = nullptr;
  QLabel* empty_title_ = nullptr;
  QWidget* empty_button_ = nullptr;
  JobState last_state_ = JobState::queued;
};

}  // namespace distilloscope
