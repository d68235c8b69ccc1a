// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_delegate.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <algorithm>

#include "ui/main/theme.h"
#include "ui/models/sample_list_model.h"

namespace distilloscope {
namespace {

constexpr int kMargin = 4;
constexpr int kGap = 7;
constexpr int kThumbnailWidth = 64;
constexpr int kBarHeight = 4;

}  // namespace

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  const int text = 3 * option.fontMetrics.height() + 2;
  return {kThumbnailWidth + 100, std::max(kThumbnailHeight, text) + 2 * kMargin};
}

void SampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  item.text.clear();
  const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

  const bool selected = (option.state & QStyle::State_Selected) != 0;
  const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
  const QRect inner = option.rect.adjusted(kMargin + 2, kMargin, -kMargin - 2, -kMargin);

  // The box keeps its place while the picture is on its way, so nothing jumps.
  const QRect box(inner.left(), inner.top() + (inner.height() - kThumbnailHeight) / 2,
                  kThumbnailWidth, kThumbnailHeight);
  const double aspect = index.data(SampleListModel::kAspectRole).toDouble();
  const QSize size =
      QSizeF(aspect, 1).scaled(QSizeF(box.size()), Qt::KeepAspectRatio).toSize().expandedTo({4, 4});
  QRect frame(QPoint(), size);
  frame.moveCenter(box.center());
  const auto picture = index.data(SampleListModel::kThumbnailRole).value<QPixmap>();
  if (picture.isNull()) {
    painter->fillRect(frame, option.palette.color(QPalette::Mid));
  } else {
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawPixmap(frame, picture);
    painter->restore();
  }

  painter->save();
  painter->setPen(text);
  const QFontMetrics metrics(option.font);
  const int line = metrics.height();
  const int left = box.right() + 1 + kGap;
  const int width = inner.right() - left + 1;
  const int top = inner.top() + (inner.height() - 3 * line) / 2;
  painter->drawText(
      QRect(left, top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
      metrics.elidedText(index.data(SampleListModel::kIdRole).toString(), Qt::ElideMiddle, width));
  const auto* model = qobject_cast<const SampleListModel*>(index.model());
  const double longest = model != nullptr ? model->largestKl() : 0;
  const QLocale locale;
  const int number = metrics.horizontalAdvance(locale.toString(8.88, 'f', 2)) + 4;
  const int room = std::max(8, width - number);
  for (int which = 0; which < 2; ++which) {
    const QVariant kl =
        index.data(which == 0 ? SampleListModel::kKlARole : SampleListModel::kKlBRole);
    const QRect row(left, top + (which + 1) * line, width, line);
    const QRect track(left, row.center().y() - kBarHeight / 2, room, kBarHeight);
    QColor ground = text;
    ground.setAlphaF(0.12F);
    painter->fillRect(track, ground);
    if (!kl.isValid()) continue;
    const double share = longest > 0 ? std::clamp(kl.toDouble() / longest, 0.0, 1.0) : 0;
    QRect bar = track;
    bar.setWidth(std::max(1, static_cast<int>(share * room)));
    // On the blue of a selected row, a blue bar would be lost without a light edge.
    if (selected)
      painter->fillRect(bar.adjusted(-1, -1, 1, 1), option.palette.color(QPalette::Base));
    if (model != nullptr) painter->fillRect(bar, model->barColour(which));
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                      locale.toString(kl.toDouble(), 'f', 2));
  }
  painter->restore();
}

}  // namespace distilloscope
