// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/colour_bar.h"

#include <QPainter>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kBarHeight = 9;
constexpr int kGap = 8;
constexpr int kLeastBar = 80;

}  // namespace

ColourBar::ColourBar(const QString& name, QWidget* parent)
    : QWidget(parent), name_(name), table_(&colourTable(ColourMap::inferno)) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(name);
  followTheme(this, [this] { update(); });
}

void ColourBar::setName(const QString& name) {
  if (name == name_) return;
  name_ = name;
  setAccessibleName(name);
  updateGeometry();
  update();
}

void ColourBar::setTable(const ColourTable& table) {
  table_ = &table;
  update();
}

void ColourBar::setMarks(const QStringList& marks) {
  if (marks == marks_) return;
  marks_ = marks;
  setAccessibleDescription(marks.join(", "));
  update();
}

void ColourBar::setHidden(HiddenLevels hidden) {
  if (hidden == hidden_) return;
  hidden_ = hidden;
  update();
}

QSize ColourBar::sizeHint() const {
  return {fontMetrics().horizontalAdvance(name_) + 240, kBarHeight + 3 + fontMetrics().height()};
}

QSize ColourBar::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(name_) + kGap + kLeastBar, sizeHint().height()};
}

void ColourBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const int text = fontMetrics().horizontalAdvance(name_);
  const QRect bar(text + kGap, 1, std::max(kLeastBar, width() - text - kGap - 2), kBarHeight);
  painter.setPen(palette().color(QPalette::WindowText));
  const int line = fontMetrics().height();
  painter.drawText(QRect(0, bar.center().y() - line / 2, text + 1, line),
                   Qt::AlignLeft | Qt::AlignVCenter, name_);
  QImage strip(256, 1, QImage::Format_RGB32);
  std::copy(table_->begin(), table_->end(), reinterpret_cast<QRgb*>(strip.scanLine(0)));
  painter.drawImage(bar, strip);
  if (hidden_.last >= hidden_.first) {
    const int from = bar.left() + hidden_.first * bar.width() / 256;
    const int to = bar.left() + (hidden_.last + 1) * bar.width() / 256;
    const QRect part(from, bar.top(), to - from, bar.height());
    painter.fillRect(part, palette().color(QPalette::Window));
    painter.fillRect(part, QBrush(mutedTextColour(), Qt::BDiagPattern));
  }
  painter.setPen(palette().color(QPalette::Mid));
  painter.drawRect(bar.adjusted(0, 0, -1, -1));
  painter.setPen(mutedTextColour());
  const QRect below(bar.left(), bar.bottom() + 2, bar.width(), line);
  const Qt::Alignment places[] = {Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};
  // The middle mark gives way where the others leave it no room.
  const auto reach = [&](qsizetype i) { return fontMetrics().horizontalAdvance(marks_[i]) + kGap; };
  const bool crowded =
      marks_.size() == 3 && std::max(reach(0), reach(2)) + reach(1) / 2 > bar.width() / 2;
  // And the first one, a zero as a rule, where the last takes it all.
  const bool full = marks_.size() > 1 && reach(0) + reach(marks_.size() - 1) > bar.width();
  for (qsizetype i = 0; i < marks_.size(); ++i) {
    if (i == 1 && crowded) continue;
    if (i == 0 && full) continue;
    const auto place =
        marks_.size() == 2 && i == 1 ? Qt::AlignRight : places[std::min<qsizetype>(i, 2)];
    painter.drawText(below, place | Qt::AlignTop, marks_[i]);
  }
}

}  // namespace distilloscope
