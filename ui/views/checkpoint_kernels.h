// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tensor_grid.h"
#include "ui/views/checkpoint_page.h"
#include "ui/views/tile_sheet.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace distilloscope {

class ColourBar;
class ElidedLabel;
class PageIntro;

/// The values of one tensor as pictures: kernels of three inputs in colour, others one input or
/// their mean at a time, matrices and vectors as strips.
class CheckpointKernels : public CheckpointPage {
  Q_OBJECT
 public:
  CheckpointKernels(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  TileSheet& sheet() { return *sheet_; }

 protected:
  void bringUp() override;
  void onTensor() override;

 private:
  enum Channels { kColour, kMean, kOne };

  QWidget* makeTools();
  void fillTensors();
  void showFirst();
  void onReady(const TensorReady& event);
  void fitControls();  ///< to what the tensor has
  void draw();
  bool inColour() const;
  int shownChannel() const;  ///< -1: the mean of all
  QImage pictureOf(int tile, double limit) const;
  void readOut(const TileSheet::Place& place);
  void copyValues();
  void applyColours();

  QString file_;  ///< that grid_ is of
  QString name_;
  QString asked_;  ///< file and name
  TensorGrid grid_;
  /// What a picture shows, a plane for each channel that is seen at once.
  std::vector<std::vector<std::vector<float>>> planes_;
  std::vector<int> order_;  ///< tile of the sheet -> of the grid
  double limit_ = 0;        ///< the range is from -limit_ to limit_
  QWidget* content_ = nullptr;
  PageIntro* intro_ = nullptr;
  QComboBox* tensors_ = nullptr;
  QToolButton* first_ = nullptr;
  QComboBox* channels_ = nullptr;
  QSpinBox* channel_ = nullptr;
  QCheckBox* shared_ = nullptr;
  QCheckBox* grey_ = nullptr;
  QCheckBox* by_norm_ = nullptr;
  ElidedLabel* readout_ = nullptr;
  ColourBar* bar_ = nullptr;
  TileSheet* sheet_ = nullptr;
};

}  // namespace distilloscope
