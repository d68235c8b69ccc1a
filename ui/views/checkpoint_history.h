// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/weight_history_model.h"
#include "ui/views/checkpoint_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;

namespace distilloscope {

class ColourBar;
class EpochPlot;
class LayerHeatTable;
class PageIntro;

/// How the weights of one arm of the shown run move: the norm of the chosen layers and their change
/// by epoch, above a table of all layers. It goes along with a run that trains.
class CheckpointHistory : public CheckpointPage {
  Q_OBJECT
 public:
  CheckpointHistory(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  const WeightHistoryModel& model() const { return model_; }

 protected:
  void bringUp() override;

 private:
  struct Wish {
    QString folder;
    Model model = Model::a;
    int epochs = 0;  ///< how many have weights
    bool operator==(const Wish&) const = default;
  };
  QWidget* makeTools();
  Wish wish() const;
  void fillArms();
  void onReady(const WeightHistoryReady& event);
  void onMeasure();
  void draw();
  void showRange();
  void showEpoch();
  void copyTable(QChar separator);

  WeightHistoryModel model_;
  std::optional<Model> arm_;  ///< chosen, or of the checkpoint that came last
  std::optional<Model> subject_arm_;
  Wish asked_;
  Wish shown_;
  QWidget* content_ = nullptr;
  PageIntro* no_run_ = nullptr;
  PageIntro* no_epochs_ = nullptr;
  PageIntro* cancelled_ = nullptr;
  QComboBox* arms_ = nullptr;
  QComboBox* groups_ = nullptr;
  QComboBox* measures_ = nullptr;
  QCheckBox* log_ = nullptr;
  EpochPlot* norms_ = nullptr;
  EpochPlot* changes_ = nullptr;
  QLabel* legend_ = nullptr;
  ColourBar* bar_ = nullptr;
  LayerHeatTable* table_ = nullptr;
  QSplitter* splitter_ = nullptr;
};

}  // namespace distilloscope
