// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sheet_preview.h"

#include <QPainter>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kMargin = 14;
constexpr double kMostDpi = 220;  // a narrow figure is not blown up beyond this

}  // namespace

SheetPreview::SheetPreview(QWidget* parent) : QWidget(parent) {
  setObjectName("exportPreview");
  setAccessibleName(tr("Preview"));
  setMinimumSize(320, 320);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SheetPreview::setImage(const QImage& image) {
  image_ = image;
  message_.clear();
  update();
}

void SheetPreview::setMessage(const QString& message) {
  message_ = message;
  update();
}

QSizeF SheetPreview::room() const {
  return {std::max(50.0, width() - 2.0 * kMargin), std::max(50.0, height() - 2.0 * kMargin)};
}

double SheetPreview::fittingDpi(QSizeF points, QSizeF room, double ratio) {
  return ratio * std::min({72 * room.width() / points.width(), 72 * room.height() / points.height(),
                           kMostDpi});
}

void SheetPreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), isDark() ? QColor(0x16, 0x18, 0x1B) : QColor(0xD9, 0xDD, 0xE1));
  if (!message_.isEmpty() || image_.isNull()) {
    painter.setPen(isDark() ? QColor(0xD8, 0xDB, 0xDE) : QColor(0x30, 0x34, 0x38));
    painter.drawText(rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     Qt::AlignCenter | Qt::TextWordWrap, message_);
    return;
  }
  const QSizeF room = this->room();
  QSizeF size = QSizeF(image_.size()) / devicePixelRatioF();
  if (size.width() > room.width() || size.height() > room.height()) {
    size.scale(room, Qt::KeepAspectRatio);  // until the new one comes
  }
  const QRectF page(width() / 2.0 - size.width() / 2, height() / 2.0 - size.height() / 2,
                    size.width(), size.height());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(page.translated(2, 3), QColor(0, 0, 0, 60));
  painter.drawImage(page, image_);
}

void SheetPreview::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  Q_EMIT resized();
}

}  // namespace distilloscope
