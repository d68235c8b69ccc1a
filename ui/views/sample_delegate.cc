// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_delegate.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/models/number_text.h"
#include "ui/models/sample_list_model.h"

namespace distilloscope {
namespace {

constexpr int kMargin = 4;
constexpr int kGap = 7;
constexpr int kGridMargin = 6;
constexpr int kBarHeight = 4;
constexpr int kStar = 7;  // radius

QPainterPath starPath(const QPointF& centre) {
  QPainterPath path;
  for (int i = 0; i < 10; ++i) {
    const double radius = i % 2 == 0 ? kStar : kStar * 0.45;
    const double angle = std::numbers::pi * (i / 5.0 - 0.5);
    const QPointF point = centre + radius * QPointF(std::cos(angle), std::sin(angle));
    if (i == 0) {
      path.moveTo(point);
    } else {
      path.lineTo(point);
    }
  }
  path.closeSubpath();
  return path;
}

// Marks lie on pictures of any brightness, so each has an edge of the opposite one.
void paintMarks(QPainter* painter, const QRect& frame, const SampleFacts& facts) {
  if (!facts.star && facts.note.isEmpty()) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(QColor(0x20, 0x20, 0x20), 1.2));
  QPointF at(frame.right() - kStar - 2, frame.top() + kStar + 3);
  if (facts.star) {
    painter->setBrush(starColour());
    painter->drawPath(starPath(at));
    at -= QPointF(2 * kStar + 3, 0);
  }
  if (!facts.note.isEmpty()) {
    const QRectF sheet(at.x() - 5, at.y() - 6, 10, 12);
    painter->setBrush(Qt::white);
    painter->drawRect(sheet);
    for (int line = 0; line < 3; ++line) {
      const double y = sheet.top() + 3 + 3 * line;
      painter->drawLine(QPointF(sheet.left() + 2.5, y), QPointF(sheet.right() - 2.5, y));
    }
  }
  painter->restore();
}

}  // namespace

QColor starColour() {
  return {0xF5, 0xC5, 0x42};
}

QSize SampleDelegate::gridCell(const QFontMetrics& metrics) const {
  return {grid_picture_ * 4 / 3 + 2 * kGridMargin,
          grid_picture_ + 3 * metrics.height() + 3 * kGridMargin};
}

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  if (grid_) return gridCell(option.fontMetrics);
  const int text = 3 * option.fontMetrics.height() + 2;
  return {pictureBox().width() + 100, std::max(kStripPicture, text) + 2 * kMargin};
}

void SampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  const auto* model = qobject_cast<const SampleListModel*>(index.model());
  const SampleFacts* facts = model != nullptr ? model->factsAt(index.row()) : nullptr;
  if (facts == nullptr) return;
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  // A style's own item frames cost more than all the rest of a cell.
  const QRect cell = grid_ ? option.rect.adjusted(1, 1, -1, -1) : option.rect;
  if (selected) {
    painter->fillRect(cell, option.palette.highlight());
  } else if (option.state.testFlag(QStyle::State_MouseOver)) {
    QColor hover = option.palette.color(QPalette::Text);
    hover.setAlphaF(0.08F);
    painter->fillRect(cell, hover);
  }
  const QSize size = pictureBox();
  QRect box(QPoint(), size);
  QRect words;
  if (grid_) {
    box.moveTopLeft({option.rect.left() + (option.rect.width() - size.width()) / 2,
                     option.rect.top() + kGridMargin});
    words = QRect(box.left(), box.bottom() + 1 + kGridMargin, box.width(),
                  3 * option.fontMetrics.height());
  } else {
    const QRect inner = option.rect.adjusted(kMargin + 2, kMargin, -kMargin - 2, -kMargin);
    box.moveTopLeft({inner.left(), inner.top() + (inner.height() - size.height()) / 2});
    const int line = option.fontMetrics.height();
    const int left = box.right() + 1 + kGap;
    words = QRect(left, inner.top() + (inner.height() - 3 * line) / 2, inner.right() - left + 1,
                  3 * line);
  }
  paintPicture(painter, option, box, *model, index.row());
  paintWords(painter, option, words, *model, *facts);
}

// The box keeps its place while the picture is on its way, so nothing jumps.
void SampleDelegate::paintPicture(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QRect& box, const SampleListModel& model, int row) const {
  const QSize size = QSizeF(model.aspectAt(row), 1)
                         .scaled(QSizeF(box.size()), Qt::KeepAspectRatio)
                         .toSize()
                         .expandedTo({4, 4});
  QRect frame(QPoint(), size);
  frame.moveCenter(box.center());
  const QPixmap* picture = model.thumbnailAt(row);
  if (picture == nullptr || picture->isNull()) {
    painter->fillRect(frame, option.palette.color(QPalette::Mid));
  } else {
    const bool exact = picture->size() == frame.size();
    painter->setRenderHint(QPainter::SmoothPixmapTransform, !exact);
    painter->drawPixmap(frame, *picture);
  }
  paintMarks(painter, frame, *model.factsAt(row));
}

void SampleDelegate::paintWords(QPainter* painter, const QStyleOptionViewItem& option,
                                const QRect& room, const SampleListModel& model,
                                const SampleFacts& facts) const {
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
  painter->setPen(text);
  painter->setFont(option.font);
  const QFontMetrics& metrics = option.fontMetrics;
  const int line = metrics.height();
  painter->drawText(QRect(room.left(), room.top(), room.width(), line),
                    Qt::AlignLeft | Qt::AlignVCenter,
                    metrics.elidedText(facts.id, Qt::ElideMiddle, room.width()));
  const double longest = model.largestScore();
  const QLocale locale;
  const int number = metrics.horizontalAdvance(locale.toString(8.88, 'f', 2)) + 4;
  const int width = std::max(8, room.width() - number);
  QColor ground = text;
  ground.setAlphaF(0.12F);
  for (int side = 0; side < 2; ++side) {
    const QRect row(room.left(), room.top() + (side + 1) * line, room.width(), line);
    const QRect track(row.left(), row.center().y() - kBarHeight / 2, width, kBarHeight);
    painter->fillRect(track, ground);
    const auto score = facts.score(static_cast<SampleScore>(side), model.scoreKind());
    if (!score) continue;
    const double share = longest > 0 ? std::clamp(*score / longest, 0.0, 1.0) : 0;
    QRect bar = track;
    bar.setWidth(std::max(1, static_cast<int>(share * width)));
    // On the blue of a selected row, a blue bar would be lost without a light edge.
    if (selected) {
      painter->fillRect(bar.adjusted(-1, -1, 1, 1), option.palette.color(QPalette::Base));
    }
    painter->fillRect(bar, model.barColour(side));
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                      trueMinus(locale.toString(*score, 'f', 2)));
  }
}

}  // namespace distilloscope
