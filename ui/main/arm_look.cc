// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/arm_look.h"

#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <utility>

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

namespace {

QIcon drawSwatch(const QColor& colour, const QColor& rim) {
  const auto drawn = [&](const QPen& pen) {
    QPixmap pixmap(20, 20);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(2);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, 9, 9), 2, 2);
    return pixmap;
  };
  QIcon icon(drawn(Qt::NoPen));
  // Blue would be lost on the blue of a selected row.
  const bool seen = colour.alpha() > 0;
  icon.addPixmap(drawn(seen ? QPen(rim, 1) : QPen(Qt::NoPen)), QIcon::Selected);
  return icon;
}

}  // namespace

// Views ask for the same few again and again, whenever arms or the theme change.
QIcon colourSwatch(const QColor& colour) {
  // Never destroyed: pictures must not outlive the application object.
  static auto* const drawn = new QHash<std::pair<QRgb, QRgb>, QIcon>;
  const QColor rim = QGuiApplication::palette().color(QPalette::HighlightedText);
  QIcon& icon = (*drawn)[{colour.rgba(), rim.rgba()}];
  if (icon.isNull()) icon = drawSwatch(colour, rim);
  return icon;
}

}  // namespace distilloscope
