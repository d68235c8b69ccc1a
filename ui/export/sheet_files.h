// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include "ui/export/sheet.h"

namespace distilloscope {

/// The sheet as pixels, at so many per inch.
QImage sheetImage(const Sheet& sheet, const Sheet::Inks& inks, double dpi);

/// The sheet as a file's content, as its ending says (pdf, svg, png). Empty, with a reason, for
/// another ending or a figure too large to be drawn.
QByteArray sheetBytes(const Sheet& sheet, const Sheet::Inks& inks, const QString& file, int dpi,
                      const QString& title, QString* error);

}  // namespace distilloscope
