// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "ui/export/paper_figure.h"

namespace distilloscope {

/// Draws the images as columns and what is seen of them as rows, in as many blocks as their number
/// needs, from the top of the area down and within its height while images stay large enough.
/// Returns where they end.
double drawStrip(Sheet& sheet, const QRectF& area, const PaperContent& content,
                 const PaperLook& look);

}  // namespace distilloscope
