// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/arm_look.h"

#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <iterator>

#include "ui/main/theme.h"

namespace distilloscope {

QColor placeColour(int place, bool dark) {
  // A and B are the roles' own. The others stay apart from them, from each other and from the
  // teacher's green by 18 units of CIE L*a*b* at least, also for readers with deuteranopia or
  // protanopia, and by a contrast of 3 from the ground.
  static constexpr QRgb kLight[] = {0xA0206F, 0x9C924F, 0x371A8E, 0x472827, 0x4C5018, 0x5A93A8};
  static constexpr QRgb kDark[] = {0xCC4FA6, 0xEAE092, 0x8D60F9, 0xC95C53, 0xC8F24B, 0x4BF7F9};
  static_assert(std::size(kLight) + 2 == kMaxArms && std::size(kDark) == std::size(kLight));
  const RoleColours& roles = roleColours(dark);
  if (place <= 0) return roles.modelA;
  if (place == 1) return roles.modelB;
  const int at = std::min(place - 2, static_cast<int>(std::size(kLight)) - 1);
  return QColor(dark ? kDark[at] : kLight[at]);
}

QColor armColour(const Options& options, int arm, bool dark) {
  if (arm >= 0 && arm < static_cast<int>(options.arms.size())) {
    const QColor own(QString::fromStdString(options.arms[static_cast<std::size_t>(arm)].colour));
    if (own.isValid()) return own;
  }
  return placeColour(arm, dark);
}

QColor armColour(const Options& options, int arm) {
  return armColour(options, arm, isDark());
}

QString armName(const Options& options, int arm) {
  return QString::fromStdString(arm_name(options, arm));
}

QString shortArmName(const Options& options, int arm) {
  return QString::fromStdString(short_arm_name(options, arm));
}

QString armGapName(const Options& options, int second, int first) {
  return QString("%1 − %2").arg(shortArmName(options, second), shortArmName(options, first));
}

QIcon colourSwatch(const QColor& colour) {
  QPixmap pixmap(20, 20);
  pixmap.fill(Qt::transparent);
  pixmap.setDevicePixelRatio(2);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(QRectF(0.5, 0.5, 9, 9), 2, 2);
  QIcon icon(pixmap);
  icon.addPixmap(pixmap, QIcon::Selected);  // or the style tints it
  return icon;
}

}  // namespace distilloscope
