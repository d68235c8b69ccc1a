// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/role_preview.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace distilloscope {
namespace {

constexpr int kWidth = 380;
constexpr int kHeight = 84;

void drawHalf(QPainter& painter, const QRectF& area, RoleSet set, bool dark) {
  const QPalette palette = themePalette(dark);
  painter.setPen(palette.color(QPalette::Mid));
  painter.setBrush(palette.color(QPalette::Base));
  painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
  const RoleColours& roles = roleColours(set, dark);
  const std::pair<QColor, QString> lines[] = {{roles.modelA, RolePreview::tr("Model A")},
                                              {roles.modelB, RolePreview::tr("Model B")},
                                              {roles.teacher, RolePreview::tr("Teacher")},
                                              {roles.truth, RolePreview::tr("Truth")}};
  const double step = area.height() / 4.4;
  double y = area.top() + step * 0.7;
  for (const auto& [colour, name] : lines) {
    painter.setPen(QPen(colour, 2));
    QPainterPath curve(QPointF(area.left() + 10, y - 4));
    for (int x = 0; x <= 60; x += 3) {
      curve.lineTo(area.left() + 10 + x, y + 4 - 8 * std::exp(-x / 18.0) + std::sin(x * 0.4));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(area.left() + 70, y + 4), 3, 3);
    painter.drawText(QPointF(area.left() + 84, y + painter.fontMetrics().ascent() / 2.0), name);
    y += step;
  }
}

}  // namespace

RolePreview::RolePreview(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMinimumHeight(kHeight);
  setAccessibleName(tr("The colours on light and on dark ground"));
}

void RolePreview::setRoles(RoleSet set) {
  set_ = set;
  update();
}

QSize RolePreview::sizeHint() const {
  return {kWidth, kHeight};
}

void RolePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double half = (width() - 8) / 2.0;
  drawHalf(painter, {0, 0, half, static_cast<double>(height())}, set_, false);
  drawHalf(painter, {half + 8, 0, half, static_cast<double>(height())}, set_, true);
}

}  // namespace distilloscope
