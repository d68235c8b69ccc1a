// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace distilloscope {

/// A number as the window shows it, with a true minus sign also where the locale has a hyphen.
/// Files and what is typed keep the hyphen.
inline QString trueMinus(QString number) {
  return number.replace(QChar('-'), QChar(0x2212));
}

}  // namespace distilloscope
