// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_delegate.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "ui/main/theme.h"
#include "ui/models/run_baseline.h"
#include "ui/models/run_table_model.h"

namespace distilloscope {
namespace {

constexpr qreal kCurveMargin = 5;
constexpr qreal kDot = 7;
constexpr int kTextMargin = 6;
constexpr int kIcon = 14;
constexpr qreal kDeltaSize = 0.86;  // of the score's size
const char* const kFilled = "filled";

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

struct CurveLook {
  ValidationCurve curve;
  QVariantList colours;
  QColor ground;  ///< not valid: none

  QByteArray key() const {
    QByteArray key("curve");
    const auto add = [&](const void* bytes, std::size_t size) {
      key.append(static_cast<const char*>(bytes), static_cast<qsizetype>(size));
    };
    for (const auto& kl : curve.kl) {
      const std::size_t length = kl.size();
      add(&length, sizeof length);
      add(kl.data(), length * sizeof(double));
    }
    for (const QVariant& colour : colours) key += colour.value<QColor>().name().toLatin1();
    return ground.isValid() ? key + ground.name().toLatin1() : key;
  }
};

/// What the curves of all arms are drawn between.
struct CurveSpan {
  double low = INFINITY;
  double high = -INFINITY;
  std::size_t length = 0;  ///< of the longest
};

CurveSpan spanOf(const ValidationCurve& curve) {
  CurveSpan span;
  for (const auto& kl : curve.kl) {
    span.length = std::max(span.length, kl.size());
    for (const double value : kl) {
      if (!std::isfinite(value)) continue;
      span.low = std::min(span.low, value);
      span.high = std::max(span.high, value);
    }
  }
  return span;
}

void drawCurve(QPainter& painter, const QRectF& area, const std::vector<double>& kl,
               const CurveSpan& span, const QColor& colour) {
  const double range = span.high > span.low ? span.high - span.low : 1;
  const auto at = [&](std::size_t i) {
    const double x =
        span.length > 1 ? static_cast<double>(i) / static_cast<double>(span.length - 1) : 0.5;
    return QPointF(area.left() + x * area.width(),
                   area.bottom() - (kl[i] - span.low) / range * area.height());
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
  // Round joins would be a third of what a table of runs takes to draw, and are not to be seen.
  painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin));
  painter.drawPath(path);
  if (last.isNull()) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(last, 2, 2);
}

void drawLook(QPainter& painter, const QRectF& box, const CurveLook& look) {
  const CurveSpan span = spanOf(look.curve);
  if (span.low > span.high) return;
  if (look.ground.isValid()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 3, 3);
  }
  const QRectF area = box.adjusted(kCurveMargin, kCurveMargin, -kCurveMargin, -kCurveMargin);
  for (std::size_t arm = 0; arm < look.curve.kl.size(); ++arm) {
    drawCurve(painter, area, look.curve.kl[arm], span,
              look.colours.value(static_cast<qsizetype>(arm)).value<QColor>());
  }
}

// With more room at the sides than the style gives, so that numbers and words do not touch.
void drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QString& text,
               QRect room) {
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  room.adjust(kTextMargin, 0, -kTextMargin, 0);
  painter.setFont(option.font);
  painter.setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
  painter.drawText(room, static_cast<int>(option.displayAlignment),
                   option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
}

// A name may have a sign before it: of the baseline, of a study.
void drawName(QPainter& painter, const QStyleOptionViewItem& option, const QString& text,
              const QIcon& icon) {
  QRect room = option.rect;
  if (!icon.isNull()) {
    const QRect place(room.left() + kTextMargin, room.center().y() - kIcon / 2, kIcon, kIcon);
    icon.paint(&painter, place);
    room.setLeft(place.right() - 1);
  }
  drawWords(painter, option, text, room);
}

// The differences stand in a column of their own, so that the scores stay below each other.
void drawScore(QPainter& painter, const QStyleOptionViewItem& option, const QString& text,
               const QVariant& difference) {
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  QFont small = option.font;
  small.setBold(false);
  small.setPointSizeF(small.pointSizeF() * kDeltaSize);
  const QFontMetrics metrics(small);
  const int width = metrics.horizontalAdvance("+0.0000") + kTextMargin;
  drawWords(painter, option, text, option.rect.adjusted(0, 0, -width, 0));
  if (!difference.isValid()) return;
  const auto delta = difference.value<RunDelta>();
  painter.setFont(small);
  painter.setPen(selected ? option.palette.color(QPalette::HighlightedText) : delta.colour);
  painter.drawText(option.rect.adjusted(0, 0, -kTextMargin, 0), Qt::AlignVCenter | Qt::AlignRight,
                   delta.text());
}

}  // namespace

void RunDelegate::drawState(QPainter& painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const int state = index.data(RunTableModel::kStateRole).toInt();
  const QColor ink = selected ? option.palette.color(QPalette::HighlightedText)
                              : stateColour(state, option.palette);
  const QString text = index.data(Qt::DisplayRole).toString();
  QRect badge = option.rect.adjusted(3, 3, -3, -3);
  badge.setWidth(std::min(
      badge.width(), option.fontMetrics.horizontalAdvance(text) + static_cast<int>(kDot) + 21));
  QColor ground = ink;
  ground.setAlphaF(selected ? 0.22F : isDark() ? 0.18F : 0.11F);
  const QByteArray key = "state" + QByteArray::number(state) + ink.name().toLatin1() +
                         ground.name(QColor::HexArgb).toLatin1();
  pictures_.paint(painter, badge, key, [=](QPainter& on, const QRectF& box) {
    on.setPen(Qt::NoPen);
    on.setBrush(ground);
    on.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    drawSign(on, QRectF(box.left() + 7, box.center().y() - kDot / 2, kDot, kDot), state, ink);
  });
  painter.setPen(ink);
  const QRectF words = QRectF(badge).adjusted(kDot + 13, 0, -4, 0);
  painter.drawText(
      words, Qt::AlignVCenter | Qt::AlignLeft,
      option.fontMetrics.elidedText(text, Qt::ElideRight, static_cast<int>(words.width()) + 1));
}

void RunDelegate::drawCurves(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
  CurveLook look{index.data(RunTableModel::kCurveRole).value<ValidationCurve>(),
                 index.data(RunTableModel::kColoursRole).toList(),
                 {}};
  if (std::ranges::all_of(look.curve.kl, &std::vector<double>::empty)) return;
  // The colours of the arms are made for this ground, not for the selection's.
  if ((option.state & QStyle::State_Selected) != 0) {
    look.ground = option.palette.color(QPalette::Base);
  }
  const QByteArray key = look.key();
  pictures_.paint(
      painter, option.rect, key,
      [look = std::move(look)](QPainter& on, const QRectF& box) { drawLook(on, box, look); });
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QString text = std::exchange(cell.text, {});
  const QIcon icon = std::exchange(cell.icon, {});
  cell.features &= ~QStyleOptionViewItem::HasDecoration;
  const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
  if (index.data(RunTableModel::kFreshRole).toBool()) {
    QColor ground = option.palette.color(QPalette::Highlight);
    ground.setAlphaF(isDark() ? 0.35F : 0.22F);
    cell.backgroundBrush = ground;
  }
  style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
  painter->save();
  painter->setClipRect(option.rect);
  const auto column = static_cast<RunColumn>(index.column());
  switch (column) {
    case RunColumn::state:
      drawState(*painter, cell, index);
      break;
    case RunColumn::curve:
      drawCurves(*painter, cell, index);
      break;
    case RunColumn::name:
      drawName(*painter, cell, text, icon);
      break;
    default:
      if (deltas_ && (column == RunColumn::gap || armColumn(column))) {
        drawScore(*painter, cell, text, index.data(RunTableModel::kDeltaRole));
      } else {
        drawWords(*painter, cell, text, cell.rect);
      }
  }
  painter->restore();
}

QWidget* RunDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                   const QModelIndex& /*index*/) const {
  auto* editor = new QLineEdit(parent);
  editor->setObjectName("runNameEditor");
  editor->setAccessibleName(tr("Name of the run"));
  editor->setToolTip(tr("Enter renames the run, Esc leaves it as it is"));
  return editor;
}

void RunDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* line = qobject_cast<QLineEdit*>(editor);
  if (line == nullptr || line->property(kFilled).toBool()) return;
  line->setProperty(kFilled, true);
  line->setText(index.data(Qt::EditRole).toString());
  line->selectAll();
}

// The keys of the table, Enter first of all, belong to the editor while it is open.
bool RunDelegate::eventFilter(QObject* editor, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  return QStyledItemDelegate::eventFilter(editor, event);
}

void RunDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex& /*index*/) const {
  editor->setGeometry(option.rect);
}

}  // namespace distilloscope
