// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/bridge/image_convert.h"
#include "ui/views/image_overlay.h"

namespace distilloscope {

/// One pane as it is to be written.
struct PanePicture {
  QString word;     ///< "model-a"; part of the file's name
  QImage stimulus;  ///< null: the map alone, at its own size
  MapPtr map;       ///< what is drawn; null: the stimulus alone
  MapPtr raw;       ///< what is written as 16-bit grey; null: not
  ValueRange range;
  const ColourTable* table = nullptr;
  double opacity = 1;
  MapPtr values = nullptr;  ///< what is written as NPY; null: not
  HiddenLevels hidden;   ///< what of the map is transparent
  ImageOverlay overlay;  ///< lines and points over it
};

/// The pane at the stimulus' resolution. Null when it has nothing to show.
QImage drawPane(const PanePicture& pane);

/// The map as 16-bit grey: 0 is 0 and 65535 is 1, or the highest value where that is above 1. What
/// 65535 stands for is in the image's text "Scale".
QImage rawMap16(const Map& map);

/// The map as NumPy's file of 32-bit floats, of shape (height, width).
QByteArray npyBytes(const Map& map);

/// Writes <name>_<word>.png, for panes with a raw map <name>_<word>_raw16.png, and for those with
/// values <name>_<word>.npy into a folder, which is made when missing. Returns the files written;
/// `error` names the first that could not be, and ends the export.
QStringList exportPanes(const std::vector<PanePicture>& panes, const QString& folder,
                        const QString& name, QString* error);

/// An id as a part of a file name: what file systems do not allow becomes "_".
QString fileNamePart(const QString& id);

}  // namespace distilloscope
