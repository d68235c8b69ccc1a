// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "engine/api/events.h"
#include "ui/export/run_charts.h"
#include "ui/export/sheet.h"
#include "ui/views/colour_maps.h"
#include "ui/views/pane_maps.h"

namespace distilloscope {

/// One image of the strip and what the models make of it.
struct PaperImage {
  explicit PaperImage(const SampleReady& sample);
  SampleReady sample;
  PaneMaps maps;
};

/// What a combined figure shows. It can be handed to another thread.
struct PaperContent {
  std::shared_ptr<const RunCharts> curves;  ///< null: no curves
  std::vector<std::shared_ptr<const PaperImage>> images;
  PaneArms arms;
  int epoch = 0;
  QString chosen;  ///< how the images came to be chosen, in words
  const ColourTable* heat = nullptr;
  const ColourTable* difference = nullptr;
  Sheet::Inks inks;
};

/// Sets colours and inks after its arms: to be called on the window's thread.
void completePaper(PaperContent& content);

struct PaperLook {
  static constexpr double kOneColumn = 85;
  static constexpr double kTwoColumns = 178;
  double millimetres = kTwoColumns;
  double font = 8;  ///< points
  QString family;
  double image_dpi = 300;  ///< pictures that have more pixels lose them
  bool curves = true;
  bool letters = true;  ///< a), b), c)
  bool names = true;    ///< the ids above the images
  bool scores = true;   ///< KL under the maps
  bool bars = true;     ///< colour bars
  bool caption = true;
  bool one_range = false;  ///< one range of colours for all images, not that of each one's truth
  std::vector<PaneKind> rows{PaneKind::stimulus, PaneKind::truth,   PaneKind::teacher,
                             PaneKind::model_a,  PaneKind::model_b, PaneKind::difference};
};

/// Curves over a strip of images with everything a reader needs, as wide as the look says and as
/// high as it comes out.
Sheet paperFigure(const PaperContent& content, const PaperLook& look);

/// What the caption says.
QString paperCaption(const PaperContent& content, const PaperLook& look);

}  // namespace distilloscope
