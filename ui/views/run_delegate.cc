// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/main/theme.h"
#include "ui/models/run_table_model.h"

namespace distilloscope {
namespace {

constexpr qreal kCurveMargin = 5;
constexpr qreal kDot = 7;
constexpr int kTextMargin = 6;

// What needs somebody's attention is coloured; what went its way is not. The shape differs as well,
// so that the colour is not needed.
QColor stateColour(int state, const QPalette& palette) {
  if (state < 0) return errorColour();
  switch (static_cast<RunState>(state)) {
    case RunState::running:
      return palette.color(QPalette::Link);
    case RunState::failed:
      return errorColour();
    case RunState::interrupted:
      return isDark() ? QColor(0xE8, 0xB3, 0x4A) : QColor(0xA8, 0x6A, 0x00);
    default:
      return mutedTextColour();
  }
}

void drawSign(QPainter& painter, const QRectF& box, int state, const QColor& colour) {
  painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  const auto cross = [&] {
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
  };
  if (state < 0) {
    cross();
    return;
  }
  switch (static_cast<RunState>(state)) {
    case RunState::running: {
      painter.setBrush(colour);
      painter.drawPolygon(
          QPolygonF({box.topLeft(), QPointF(box.right(), box.center().y()), box.bottomLeft()}));
      break;
    }
    case RunState::finished:
      painter.drawPolyline(
          QPolygonF({QPointF(box.left(), box.center().y()),
                     QPointF(box.left() + box.width() * 0.4, box.bottom()), box.topRight()}));
      break;
    case RunState::stopped:
      painter.setBrush(colour);
      painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
      break;
    case RunState::interrupted:
      painter.drawLine(QPointF(box.center().x(), box.top()),
                       QPointF(box.center().x(), box.center().y() + 1));
      painter.drawPoint(QPointF(box.center().x(), box.bottom()));
      break;
    default:
      cross();
  }
}

void drawState(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const int state = index.data(RunTableModel::kStateRole).toInt();
  const QColor ink = selected ? option.palette.color(QPalette::HighlightedText)
                              : stateColour(state, option.palette);
  const QString text = index.data(Qt::DisplayRole).toString();
  const QFontMetrics metrics(option.font);
  QRectF badge = QRectF(option.rect).adjusted(3, 3, -3, -3);
  badge.setWidth(std::min<qreal>(badge.width(), metrics.horizontalAdvance(text) + kDot + 21));
  QColor ground = ink;
  ground.setAlphaF(selected ? 0.22F : isDark() ? 0.18F : 0.11F);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
  drawSign(painter, QRectF(badge.left() + 7, badge.center().y() - kDot / 2, kDot, kDot), state,
           ink);
  painter.setPen(ink);
  const QRectF words = badge.adjusted(kDot + 13, 0, -4, 0);
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                   metrics.elidedText(text, Qt::ElideRight, static_cast<int>(words.width()) + 1));
}

void drawCurves(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
  const auto curve = index.data(RunTableModel::kCurveRole).value<ValidationCurve>();
  double low = INFINITY;
  double high = -INFINITY;
  std::size_t length = 0;
  for (const auto& kl : curve.kl) {
    length = std::max(length, kl.size());
    for (const double value : kl) {
      if (!std::isfinite(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (length == 0 || low > high) return;
  painter.setRenderHint(QPainter::Antialiasing);
  if ((option.state & QStyle::State_Selected) != 0) {
    // The colours of the arms are made for this ground, not for the selection's.
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), 3, 3);
  }
  const QRectF area =
      QRectF(option.rect).adjusted(kCurveMargin, kCurveMargin, -kCurveMargin, -kCurveMargin);
  const double range = high > low ? high - low : 1;
  const QVariantList colours = index.data(RunTableModel::kColoursRole).toList();
  for (std::size_t arm = 0; arm < curve.kl.size(); ++arm) {
    const QColor colour = colours.value(static_cast<qsizetype>(arm)).value<QColor>();
    const auto& kl = curve.kl[arm];
    const auto at = [&](std::size_t i) {
      const double x = length > 1 ? static_cast<double>(i) / static_cast<double>(length - 1) : 0.5;
      return QPointF(area.left() + x * area.width(),
                     area.bottom() - (kl[i] - low) / range * area.height());
    };
    QPainterPath path;
    bool drawing = false;
    QPointF last;
    for (std::size_t i = 0; i < kl.size(); ++i) {
      if (!std::isfinite(kl[i])) {
        drawing = false;
        continue;
      }
      last = at(i);
      if (drawing) {
        path.lineTo(last);
      } else {
        path.moveTo(last);
      }
      drawing = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    if (last.isNull()) continue;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(last, 2, 2);
  }
}

// With more room at the sides than the style gives, so that numbers and words do not touch.
void drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) {
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const QRect room = option.rect.adjusted(kTextMargin, 0, -kTextMargin, 0);
  painter.setFont(option.font);
  painter.setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
  painter.drawText(room, static_cast<int>(option.displayAlignment),
                   option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
}

}  // namespace

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QString text = std::exchange(cell.text, {});
  const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
  painter->save();
  painter->setClipRect(option.rect);
  switch (static_cast<RunColumn>(index.column())) {
    case RunColumn::state:
      drawState(*painter, cell, index);
      break;
    case RunColumn::curve:
      drawCurves(*painter, cell, index);
      break;
    default:
      drawWords(*painter, cell, text);
  }
  painter->restore();
}

}  // namespace distilloscope
