// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/arm_look.h"

#include <QPainter>
#include <QPixmap>

#include "ui/bridge/engine_text.h"
#include "ui/main/role_colours.h"

namespace distilloscope {

QColor placeColour(int place, bool dark) {
  return placeColour(place, roleSet(), dark);
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
  return engineText(arm_name(options, arm));
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
