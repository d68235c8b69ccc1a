// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_cursor.h"

#include <QLabel>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/views/curve_figure.h"
#include "ui/views/qcustomplot_header.h"

namespace distilloscope {
namespace {

constexpr int kGap = 14;  // pixels between the line and the table

QString row(const QColor& colour, const QString& name, const QString& value) {
  return QString(
             "<tr><td><span style='color:%1'>&#9632;</span>&nbsp;%2&nbsp;&nbsp;</td>"
             "<td align='right'>%3</td></tr>")
      .arg(colour.name(), name.toHtmlEscaped(), value);
}

}  // namespace

CurveCursor::CurveCursor(CurveFigure& figure) : QObject(&figure), figure_(figure) {
  readout_ = new QLabel(figure.plot_);
  readout_->setObjectName("curveReadout");
  readout_->setAttribute(Qt::WA_TransparentForMouseEvents);
  readout_->setAutoFillBackground(true);
  readout_->setFrameShape(QFrame::StyledPanel);
  readout_->setMargin(5);
  readout_->setBackgroundRole(QPalette::ToolTipBase);
  readout_->setForegroundRole(QPalette::ToolTipText);
  readout_->hide();
}

void CurveCursor::attach() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    QCPAxisRect* rect = i == 0 ? figure_.main_ : figure_.gap_rect_;
    auto* line = new QCPItemStraightLine(figure_.plot_);
    for (QCPItemPosition* position : {line->point1, line->point2}) {
      position->setTypeX(QCPItemPosition::ptPlotCoords);
      position->setTypeY(QCPItemPosition::ptAxisRectRatio);
      position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
      position->setAxisRect(rect);
    }
    line->setClipAxisRect(rect);
    line->setLayer("overlay");
    line->setVisible(false);
    line->setPen(QPen(figure_.palette().color(QPalette::PlaceholderText), 1, Qt::DotLine));
    lines_[i] = line;
  }
}

void CurveCursor::hide() {
  if (!readout_->isVisible()) return;
  readout_->hide();
  for (auto* line : lines_) line->setVisible(false);
  figure_.plot_->layer("overlay")->replot();
}

void CurveCursor::moveTo(const QPointF& position) {
  QRect area = figure_.main_->rect();
  if (figure_.gap_rect_->visible()) area = area.united(figure_.gap_rect_->rect());
  if (figure_.store_ == nullptr || figure_.store_->empty() || !area.contains(position.toPoint())) {
    hide();
    return;
  }
  const double x = figure_.main_->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
  const QString table = tableAt(x);
  if (table.isEmpty()) {
    hide();
    return;
  }
  for (auto* line : lines_) {
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
    line->setVisible(true);
  }
  readout_->setText(table);
  readout_->adjustSize();
  const QSize size = readout_->size();
  int left = static_cast<int>(position.x()) + kGap;
  if (left + size.width() > area.right()) {
    left = static_cast<int>(position.x()) - kGap - size.width();
  }
  const int top = std::clamp(static_cast<int>(position.y()) - size.height() / 2, area.top(),
                             std::max(area.top(), area.bottom() - size.height()));
  readout_->move(std::max(left, 0), top);
  readout_->show();
  readout_->raise();
  figure_.plot_->layer("overlay")->replot();
}

QString CurveCursor::tableAt(double x) const {
  const QLocale locale = figure_.locale();
  const XAxis axis = figure_.settings_.x;
  QString rows;
  const CurveStore& store = *figure_.store_;
  for (int i = 0; i < figure_.plot_->graphCount(); ++i) {
    QCPGraph* graph = figure_.plot_->graph(i);
    if (graph->dataCount() == 0 || !graph->visible()) continue;
    const QString name = graph->property("readout").toString();
    if (name.isEmpty()) continue;
    // The sample nearest to the line; findBegin gives the one at or before it.
    auto at = graph->data()->findBegin(x);
    const auto next = std::next(at);
    if (next != graph->data()->constEnd() && std::abs(next->key - x) < std::abs(at->key - x)) {
      at = next;
    }
    if (!std::isfinite(at->value)) continue;
    rows += row(graph->pen().color(), name, locale.toString(at->value, 'g', 4));
  }
  if (rows.isEmpty()) return {};
  QString head;
  switch (axis) {
    case XAxis::step:
      head = tr("Step %1").arg(locale.toString(std::llround(x)));
      break;
    case XAxis::epoch:
      head = tr("Epoch %1").arg(locale.toString(x, 'f', 2));
      break;
    case XAxis::time:
      head = tr("%1 s").arg(locale.toString(x, 'f', 1));
      break;
  }
  const int epoch = store.epochNear(x, axis);
  if (epoch > 0 && axis != XAxis::epoch) head += tr(" · nearest epoch %1").arg(epoch);
  for (const RunEvent& event : store.events()) {
    const QCPAxis* bottom = figure_.main_->axis(QCPAxis::atBottom);
    if (std::abs(bottom->coordToPixel(store.eventX(event, axis)) - bottom->coordToPixel(x)) < 6) {
      head += "<br>" + QString::fromStdString(event.text).toHtmlEscaped();
    }
  }
  return QString("<b>%1</b><table cellspacing='0'>%2</table>").arg(head, rows);
}

}  // namespace distilloscope
