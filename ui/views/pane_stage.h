// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "ui/export/pane_row.h"
#include "ui/views/compare_pane.h"
#include "ui/views/contour_cache.h"
#include "ui/views/image_look.h"
#include "ui/views/pane_grid.h"
#include "ui/views/pane_maps.h"

class QStackedWidget;

namespace distilloscope {

class ColourBar;
class RegionPanel;

/// Draws one sample: the panes, the comparison of two of them, and what the colours stand for.
class PaneStage : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kRegionMs = 15;  ///< a rectangle that is being drawn is looked into so often

  explicit PaneStage(QWidget* parent = nullptr);

  void setSample(const SampleReady& sample);
  void clear();
  const std::optional<SampleReady>& sample() const { return sample_; }
  /// What a pinned checkpoint makes of an image: its first prediction. It is drawn while that image
  /// is shown.
  void setPinned(PaneKind kind, const std::optional<SampleReady>& sample);
  const PaneMaps& maps() const { return maps_; }
  void setLook(const ImageLook& look);
  /// Which arms the sample's two predictions are of, and what is pinned.
  void setArms(const PaneArms& arms);
  const PaneArms& arms() const { return arms_; }
  /// Words for a pane that has no map to show; ignored where there is one.
  void setNotices(const std::array<QString, kEveryPane.size()>& notices);
  /// Whether stimulus, truth and teacher, and whether predictions, are about to be replaced.
  void setUpdating(bool pictures, bool predictions);

  void setMode(ComparePane::Mode mode);
  void setPair(PaneKind left, PaneKind right);

  PaneGrid& grid() { return *grid_; }
  ComparePane& compare() { return *compare_; }
  LinkedView& view() { return view_; }
  RegionPanel& region() { return *region_; }

  /// What a pane shows, to be drawn at the image's resolution.
  PanePicture pictureOf(PaneKind kind) const;
  /// What is seen now, left to right: the shown panes, or the two sides of a comparison.
  std::vector<NamedPane> pictures() const;

 private:
  const SampleReady* pinnedSample(PaneKind kind) const;  ///< of the shown image, or null
  void workOutMaps();
  void showMaps();
  void showScores();
  void showBars();
  void showValues();
  void showRegion();
  void showUpdating();
  bool isComparing() const { return compare_->mode() != ComparePane::Mode::off; }
  bool comparesDifference() const { return compare_->mode() == ComparePane::Mode::difference; }
  QString scoresOfPane(PaneKind kind) const;
  QString valueText(PaneKind kind) const;
  enum class Ink { screen, paper };
  /// On the screen, lines that are not worked out yet are left out: `whole` is false then.
  ImageOverlay overlayFor(PaneKind kind, Ink ink, bool* whole = nullptr) const;
  void showOverlay(ImageCanvas& canvas, PaneKind kind);
  void showOverlays();
  void dropLines();  ///< of what was shown before
  /// Calls `each` for the canvases that are seen and what they show.
  void forShown(const std::function<void(ImageCanvas&, PaneKind)>& each);
  const ColourTable& colours(PaneKind kind) const;
  void dress(ImageCanvas& canvas, PaneKind kind);
  void dressDifference(ImageCanvas& canvas);
  const MapPtr& sidesDifference() const;
  PanePicture pictureOfSides() const;

  LinkedView view_;
  ImageLook look_;
  PaneArms arms_;
  std::optional<SampleReady> sample_;
  std::array<std::optional<SampleReady>, kPins.size()> pinned_;
  PaneMaps maps_;
  std::shared_ptr<Ground> picture_;
  std::shared_ptr<Ground> grey_;
  FixationPoints fixations_;
  mutable ContourCache contours_;
  /// Of the two sides of a comparison, and of which maps it is.
  mutable std::array<MapPtr, 3> sides_;
  std::array<QString, kEveryPane.size()> notices_;
  bool updating_pictures_ = false;
  bool updating_predictions_ = false;
  QTimer region_timer_;
  QStackedWidget* pages_ = nullptr;
  PaneGrid* grid_ = nullptr;
  ComparePane* compare_ = nullptr;
  RegionPanel* region_ = nullptr;
  ColourBar* bar_ = nullptr;
  ColourBar* difference_bar_ = nullptr;
};

}  // namespace distilloscope
