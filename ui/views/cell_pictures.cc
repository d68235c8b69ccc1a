// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/cell_pictures.h"

#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/views/whole_picture.h"

namespace distilloscope {

CellPictures::CellPictures(QObject* parent) : QObject(parent), kept_(kKept) {
  timer_.setObjectName("cellPictures");
  timer_.setSingleShot(true);
  timer_.setInterval(0);
  connect(&timer_, &QTimer::timeout, this, &CellPictures::drawOn);
}

void CellPictures::paint(QPainter& painter, const QRect& box, const QByteArray& key,
                         const Draw& draw) {
  if (box.isEmpty()) return;
  const qreal ratio = painter.device()->devicePixelRatio();
  const QByteArray own = key + QByteArray::number(box.width()) + 'x' +
                         QByteArray::number(box.height()) + '@' + QByteArray::number(ratio);
  if (const QPixmap* known = kept_.object(own)) {
    painter.drawPixmap(box.topLeft(), *known);
  } else if (!isSpent()) {
    QPixmap* made = make({own, box.size(), ratio, draw});
    painter.drawPixmap(box.topLeft(), *made);
    kept_.insert(own, made);
  } else if (std::ranges::find(missing_, own, &Missing::key) == missing_.end()) {
    missing_.push_back({own, box.size(), ratio, draw});
    // What was scrolled past long ago is not worth the time.
    if (missing_.size() > kKept / 2) missing_.pop_front();
  }
}

bool CellPictures::isSpent() const {
  return spent_ns_ >= kBudgetMs * 1'000'000LL && !WholePicture::isWanted();
}

QPixmap* CellPictures::make(const Missing& wanted) {
  if (!timer_.isActive()) timer_.start();
  QElapsedTimer drawing;
  drawing.start();
  auto* picture = new QPixmap(static_cast<int>(std::ceil(wanted.size.width() * wanted.ratio)),
                              static_cast<int>(std::ceil(wanted.size.height() * wanted.ratio)));
  picture->setDevicePixelRatio(wanted.ratio);
  picture->fill(Qt::transparent);
  {
    QPainter painter(picture);
    painter.setRenderHint(QPainter::Antialiasing);
    wanted.draw(painter, QRectF(QPointF(), QSizeF(wanted.size)));
  }
  spent_ns_ += drawing.nsecsElapsed();
  return picture;
}

void CellPictures::drawOn() {
  spent_ns_ = 0;
  if (missing_.empty()) return;
  while (!missing_.empty() && !isSpent()) {
    kept_.insert(missing_.front().key, make(missing_.front()));
    missing_.pop_front();
  }
  Q_EMIT ready();
}

}  // namespace distilloscope
