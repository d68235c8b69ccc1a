// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bridge/image_convert.h"
#include "ui/views/checkpoint_page.h"
#include "ui/views/tile_sheet.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace distilloscope {

class ColourBar;
class ElidedLabel;
class PageIntro;

/// What the channels of one layer answer to the current image, those that answer most first. It
/// goes along with the image, the epoch and the checkpoint.
class CheckpointActivations : public CheckpointPage {
  Q_OBJECT
 public:
  CheckpointActivations(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  TileSheet& sheet() { return *sheet_; }
  QString layer() const;  ///< that is shown

 protected:
  void bringUp() override;
  void showEvent(QShowEvent* event) override;

 private:
  struct Wish {
    QString file;
    QString dataset;
    QString image;
    QString layer;
    int most = 0;
    bool operator==(const Wish&) const = default;
  };
  QWidget* makeTools();
  QWidget* makeSide();
  bool canLook() const;  ///< the network of these weights is known
  void askForThumbnail();
  void onReady(const ActivationsReady& event);
  void onLayer();
  void fillLayers();
  void draw();
  void readOut(const TileSheet::Place& place);
  void applyColours();

  Wish asked_;
  Wish shown_;
  QString layer_;  ///< chosen; empty: the first one
  ActivationsReady answer_;
  ValueRange range_;
  ColourMap drawn_ = ColourMap::grey;
  JobId thumbnail_job_ = 0;
  QString thumbnail_key_;
  QImage thumbnail_;
  QWidget* content_ = nullptr;
  PageIntro* no_data_ = nullptr;
  PageIntro* no_student_ = nullptr;
  QListWidget* layers_ = nullptr;
  QLabel* image_ = nullptr;
  QLabel* image_name_ = nullptr;
  QToolButton* previous_ = nullptr;
  QToolButton* next_ = nullptr;
  ElidedLabel* title_ = nullptr;
  QComboBox* most_ = nullptr;
  QCheckBox* shared_ = nullptr;
  QCheckBox* grey_ = nullptr;
  ElidedLabel* readout_ = nullptr;
  ColourBar* bar_ = nullptr;
  TileSheet* sheet_ = nullptr;
};

}  // namespace distilloscope
