// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/region_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/main/theme.h"

namespace distilloscope {

void RegionHistogram::setRows(const std::vector<RegionRow>& rows, double end) {
  rows_ = rows;
  end_ = end;
  update();
}

void RegionHistogram::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int line = fontMetrics().height();
  const QLocale locale;
  double highest = 0;
  for (const RegionRow& row : rows_) {
    for (const double bin : row.stats.bins) highest = std::max(highest, bin);
  }
  const QString top = tr("%1 %").arg(locale.toString(100 * highest, 'f', 0));
  const int left = std::max(fontMetrics().horizontalAdvance(top), 28) + 6;
  const QRectF plot(left, 6, std::max(20, width() - left - 10), std::max(20, height() - line - 12));
  painter.setPen(palette().color(QPalette::Mid));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  painter.drawLine(plot.topLeft(), plot.bottomLeft());
  painter.setPen(mutedTextColour());
  painter.drawText(QRectF(0, plot.top() - 4, left - 5, line), Qt::AlignRight | Qt::AlignTop, top);
  const QRectF below(plot.left(), plot.bottom() + 2, plot.width(), line);
  painter.drawText(below, Qt::AlignLeft, "0");
  painter.drawText(below, Qt::AlignHCenter, tr("density of the pixels"));
  painter.drawText(below, Qt::AlignRight, tr("%1 × uniform").arg(locale.toString(end_, 'f', 1)));
  if (!(highest > 0)) return;
  for (const RegionRow& row : rows_) {
    const auto& bins = row.stats.bins;
    QPainterPath path;
    path.moveTo(plot.bottomLeft());
    for (std::size_t i = 0; i < bins.size(); ++i) {
      const double y = plot.bottom() - bins[i] / highest * plot.height();
      const double step = plot.width() / static_cast<double>(bins.size());
      path.lineTo(plot.left() + step * static_cast<double>(i), y);
      path.lineTo(plot.left() + step * static_cast<double>(i + 1), y);
    }
    path.lineTo(plot.bottomRight());
    QPen pen(row.colour, 1.6);
    if (row.dashed) pen.setDashPattern({4, 2.5});
    painter.setPen(pen);
    QColor fill = row.colour;
    fill.setAlpha(26);
    painter.setBrush(fill);
    painter.drawPath(path);
  }
}

RegionPanel::RegionPanel(QWidget* parent) : QFrame(parent) {
  setObjectName("regionPanel");
  setFrameShape(QFrame::StyledPanel);
  histogram_ = new RegionHistogram;
  histogram_->setAccessibleName(tr("Histograms of the maps in the rectangle"));
  place_ = new QLabel;
  place_->setObjectName("regionPlace");
  table_ = new QLabel;
  table_->setObjectName("regionTable");
  table_->setTextFormat(Qt::RichText);
  table_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  table_->setAccessibleName(tr("What the maps hold in the rectangle"));
  close_ = new QToolButton;
  close_->setObjectName("regionClose");
  close_->setAutoRaise(true);
  close_->setIconSize(QSize(14, 14));
  close_->setAccessibleName(tr("Take the rectangle away"));
  close_->setToolTip(tr("Takes the rectangle away (Escape)"));
  auto* head = new QHBoxLayout;
  head->addWidget(place_, 1);
  head->addWidget(close_);
  auto* side = new QVBoxLayout;
  side->setSpacing(2);
  side->addLayout(head);
  side->addWidget(table_);
  side->addStretch(1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 6, 6, 6);
  row->setSpacing(12);
  row->addWidget(histogram_, 1);
  row->addLayout(side);
  connect(close_, &QToolButton::clicked, this, &RegionPanel::closed);
  const auto icon = [this] { close_->setIcon(themeIcon("close")); };
  followTheme(this, icon);
  icon();
}

void RegionPanel::setRows(const QString& place, const std::vector<RegionRow>& rows, double end) {
  rows_ = rows;
  place_->setText(place);
  histogram_->setRows(rows, end);
  const QLocale locale;
  const QString muted = mutedTextColour().name();
  QString html = QString(
                     "<table cellspacing='0' cellpadding='1'><tr style='color:%1'><td></td>"
                     "<td align='right'>&nbsp;&nbsp;%2</td><td align='right'>&nbsp;&nbsp;%3</td>"
                     "<td align='right'>&nbsp;&nbsp;%4</td></tr>")
                     .arg(muted, tr("mass"), tr("mean"), tr("highest"));
  for (const RegionRow& entry : rows) {
    html += QString(
                "<tr><td style='color:%1'><b>%2</b></td><td align='right'>&nbsp;&nbsp;%3</td>"
                "<td align='right'>&nbsp;&nbsp;%4</td><td align='right'>&nbsp;&nbsp;%5</td></tr>")
                .arg(entry.colour.name(), entry.name.toHtmlEscaped(),
                     tr("%1 %").arg(locale.toString(100 * entry.stats.share, 'f', 1)),
                     locale.toString(entry.stats.mean, 'f', 2),
                     locale.toString(entry.stats.highest, 'f', 2));
  }
  table_->setText(html + "</table>");
  table_->setToolTip(
      tr("Mass: the part of the whole map that lies in the rectangle. Mean and highest: of the "
         "density, where 1 is a map that is the same everywhere."));
}

QString RegionPanel::text() const {
  return QTextDocumentFragment::fromHtml(table_->text()).toPlainText();
}

}  // namespace distilloscope
