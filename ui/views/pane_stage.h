// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "ui/export/pane_export.h"
#include "ui/views/compare_pane.h"
#include "ui/views/image_look.h"
#include "ui/views/pane_grid.h"
#include "ui/views/pane_maps.h"

class QStackedWidget;

namespace distilloscope {

class ColourBar;

/// Draws one sample: the panes, the comparison of two of them, and what the colours stand for.
class PaneStage : public QWidget {
  Q_OBJECT
 public:
  explicit PaneStage(QWidget* parent = nullptr);

  void setSample(const SampleReady& sample);
  void clear();
  const std::optional<SampleReady>& sample() const { return sample_; }
  const PaneMaps& maps() const { return maps_; }
  void setLook(const ImageLook& look);
  /// Which arms the sample's two predictions are of.
  void setArms(const PaneArms& arms);
  const PaneArms& arms() const { return arms_; }
  /// Words for a pane that has no map to show; ignored where there is one.
  void setNotices(const std::array<QString, kAllPanes.size()>& notices);
  void setUpdating(bool pictures, bool predictions);

  void setMode(ComparePane::Mode mode);
  void setPair(PaneKind left, PaneKind right);

  PaneGrid& grid() { return *grid_; }
  ComparePane& compare() { return *compare_; }
  LinkedView& view() { return view_; }

  /// What a pane shows, to be drawn at the image's resolution.
  PanePicture pictureOf(PaneKind kind) const;

 private:
  void showMaps();
  void showBars();
  void showValues();
  QString valueText(PaneKind kind) const;
  const ColourTable& differenceColours() const;
  void dress(ImageCanvas& canvas, PaneKind kind);

  LinkedView view_;
  ImageLook look_;
  PaneArms arms_;
  std::optional<SampleReady> sample_;
  PaneMaps maps_;
  std::shared_ptr<Ground> picture_;
  std::shared_ptr<Ground> grey_;
  std::array<QString, kAllPanes.size()> notices_;
  QStackedWidget* pages_ = nullptr;
  PaneGrid* grid_ = nullptr;
  ComparePane* compare_ = nullptr;
  ColourBar* bar_ = nullptr;
  ColourBar* difference_bar_ = nullptr;
};

}  // namespace distilloscope
