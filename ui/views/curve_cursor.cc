// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_cursor.h"

#include <QLabel>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_figure.h"
#include "ui/views/step_curve.h"

namespace distilloscope {
namespace {

constexpr int kGap = 14;     // pixels between the line and the table
constexpr double kNear = 6;  // pixels from an event to the line that names it
constexpr int kMostEvents = 4;

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
  readout_->hide();
  x_.reset();
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
  x_.reset();
  if (!readout_->isVisible()) return;
  readout_->hide();
  for (auto* line : lines_) line->setVisible(false);
  figure_.plot_->layer("overlay")->replot();
}

void CurveCursor::moveTo(const QPointF& position) {
  QRect area = figure_.main_->rect();
  if (figure_.gap_rect_->visible()) area = area.united(figure_.gap_rect_->rect());
  if (figure_.store() == nullptr || figure_.store()->empty() ||
      !area.contains(position.toPoint())) {
    hide();
    return;
  }
  show(bottom(figure_.main_)->pixelToCoord(position.x()), position);
}

void CurveCursor::read(double x) {
  if (figure_.store() == nullptr || figure_.store()->empty()) return;
  show(x, {bottom(figure_.main_)->coordToPixel(x),
           static_cast<double>(figure_.main_->rect().center().y())});
}

void CurveCursor::step(int by) {
  if (figure_.store() == nullptr || figure_.store()->epochs().empty()) return;
  const XAxis axis = figure_.settings_.x;
  const auto& epochs = figure_.store()->epochs();
  const int last = epochs.back().epoch;
  const int here = x_ ? figure_.store()->epochNear(*x_, axis) : figure_.epoch_;
  const int next = x_ ? std::clamp(here + by, epochs.front().epoch, last) : std::max(here, 1);
  if (const EpochSample* sample = figure_.store()->epoch(next)) {
    figure_.showPlace(figure_.store()->epochX(*sample, axis));
  }
}

void CurveCursor::show(double x, const QPointF& position) {
  const QString table = tableAt(x);
  if (table.isEmpty()) {
    hide();
    return;
  }
  x_ = x;
  for (auto* line : lines_) {
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
    line->setVisible(true);
  }
  readout_->setText(table);
  readout_->adjustSize();
  const QRect area = figure_.plot_->rect();
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
  QString rows;
  for (const FigureCurve& curve : figure_.curves_) {
    if (curve.name.isEmpty() || !curve.plottable->visible()) continue;
    double value = std::nan("");
    if (curve.steps != nullptr) {
      const Series& series = *curve.steps->series();
      const std::size_t at = series.nearest(curve.steps->x(), x);
      if (at < series.size()) value = series.at(at);
    } else if (curve.graph->dataCount() > 0) {
      // The sample nearest to the line; findBegin gives the one at or before it.
      auto at = curve.graph->data()->findBegin(x);
      const auto next = std::next(at);
      if (next != curve.graph->data()->constEnd() &&
          std::abs(next->key - x) < std::abs(at->key - x)) {
        at = next;
      }
      value = at->value;
    }
    if (!std::isfinite(value)) continue;
    QColor colour = curve.plottable->pen().color();
    colour.setAlpha(255);
    rows += row(colour, curve.name, trueMinus(locale.toString(value, 'g', 4)));
  }
  if (rows.isEmpty()) return {};
  return QString("<b>%1</b><table cellspacing='0'>%2</table>").arg(headAt(x), rows);
}

QString CurveCursor::headAt(double x) const {
  const QLocale locale = figure_.locale();
  const XAxis axis = figure_.settings_.x;
  const CurveStore& store = *figure_.store();
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
  const QCPAxis* across = bottom(figure_.main_);
  const double here = across->coordToPixel(x);
  int named = 0;
  for (const RunEvent& event : figure_.events_) {
    if (std::abs(across->coordToPixel(store.eventX(event, axis)) - here) >= kNear) continue;
    if (++named > kMostEvents) break;
    head += "<br>" + eventText(event, store.options(), locale).toHtmlEscaped();
  }
  return head;
}

}  // namespace distilloscope
