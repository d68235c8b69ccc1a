// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/whole_picture.h"

#include <QWidget>

namespace distilloscope {

QPixmap grabWhole(QWidget& widget) {
  const WholePicture whole;
  return widget.grab();
}

}  // namespace distilloscope
