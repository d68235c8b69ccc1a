// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/qcustomplot_header.h"

namespace distilloscope {

inline QCPAxis* bottom(QCPAxisRect* rect) {
  return rect->axis(QCPAxis::atBottom);
}
inline QCPAxis* left(QCPAxisRect* rect) {
  return rect->axis(QCPAxis::atLeft);
}

}  // namespace distilloscope
