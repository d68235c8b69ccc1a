// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ground.h"

#include <QPainter>

namespace distilloscope {

Ground::Ground(const QImage& image) : size_(image.size()) {
  levels_.push_back(image.convertToFormat(QImage::Format_RGB32));
  while (levels_.back().width() > 256 && levels_.back().height() > 256) {
    const QImage& last = levels_.back();
    levels_.push_back(last.scaled((last.width() + 1) / 2, (last.height() + 1) / 2,
                                  Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  }
}

QImage Ground::draw(const QRectF& source, QSize size) {
  if (source == last_source_ && size == last_.size()) return last_;
  // The smallest level that still has a pixel for each drawn one.
  std::size_t level = 0;
  while (level + 1 < levels_.size() &&
         levels_[level + 1].width() * source.width() >= size.width() * 0.9) {
    ++level;
  }
  const QImage& from = levels_[level];
  QImage image(size, QImage::Format_RGB32);
  QPainter painter(&image);
  painter.setCompositionMode(QPainter::CompositionMode_Source);
  painter.setRenderHint(QPainter::SmoothPixmapTransform,
                        size.width() < from.width() * source.width() * kBlocksFrom);
  painter.drawImage(QRectF(QPointF(0, 0), QSizeF(size)), from,
                    QRectF(source.x() * from.width(), source.y() * from.height(),
                           source.width() * from.width(), source.height() * from.height()));
  painter.end();
  last_source_ = source;
  last_ = image;
  return image;
}

}  // namespace distilloscope
