// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pane_row.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextDocument>
#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

constexpr int kMostHeight = 1080;    // a row of photographs at full size is no picture for a slide
constexpr double kLineShare = 0.05;  // of a picture's height

}  // namespace

QImage paneRow(const std::vector<NamedPane>& panes) {
  std::vector<QImage> images;
  int height = 0;
  for (const NamedPane& pane : panes) {
    images.push_back(drawPane(pane.picture));
    height = std::max(height, std::min(images.back().height(), kMostHeight));
  }
  if (height == 0) return {};
  QFont font("DejaVu Sans");
  font.setPixelSize(std::max(11, static_cast<int>(std::lround(height * kLineShare))));
  QFont bold = font;
  bold.setBold(true);
  const int line = QFontMetrics(bold).height();
  const int gap = std::max(8, line / 2);
  int width = gap;
  bool scored = false;
  for (std::size_t i = 0; i < images.size(); ++i) {
    if (images[i].isNull()) continue;
    // All of one height, so that they stand in a row.
    images[i] = images[i].scaledToHeight(height, Qt::SmoothTransformation);
    width += images[i].width() + gap;
    scored = scored || !panes[i].scores.isEmpty();
  }
  const int below = scored ? 2 * line + gap / 2 : 0;
  QImage row(width, gap + line + height + below + gap, QImage::Format_RGB32);
  row.fill(Qt::white);
  QPainter painter(&row);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  int x = gap;
  for (std::size_t i = 0; i < images.size(); ++i) {
    if (images[i].isNull()) continue;
    painter.setFont(bold);
    painter.setPen(panes[i].colour);
    painter.drawText(
        QRect(x, gap / 2, images[i].width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(panes[i].name, Qt::ElideMiddle, images[i].width()));
    painter.drawImage(x, gap / 2 + line + gap / 2, images[i]);
    if (!panes[i].scores.isEmpty()) {
      QTextDocument text;
      text.setDefaultFont(font);
      text.setDocumentMargin(0);
      text.setDefaultStyleSheet("* { color: #222222; }");
      text.setTextWidth(images[i].width());
      text.setHtml("<div style='color:#222222'>" + panes[i].scores + "</div>");
      painter.save();
      painter.translate(x, gap + line + height + gap / 4);
      text.drawContents(&painter, QRectF(0, 0, images[i].width(), below));
      painter.restore();
    }
    x += images[i].width() + gap;
  }
  return row;
}

}  // namespace distilloscope
