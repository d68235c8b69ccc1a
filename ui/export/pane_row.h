// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QString>
#include <vector>

#include "ui/export/pane_export.h"

namespace distilloscope {

/// A pane with what stands above and below it.
struct NamedPane {
  PanePicture picture;
  QString name;
  QColor colour;   ///< of the name
  QString scores;  ///< rich text; may be empty
};

/// All panes side by side on white, each at the stimulus' resolution, with their names above and
/// their scores below. Null without a pane that shows something.
QImage paneRow(const std::vector<NamedPane>& panes);

}  // namespace distilloscope
