// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_mouse.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/views/curve_axes.h"
#include "ui/views/curve_cursor.h"
#include "ui/views/curve_figure.h"
#include "ui/views/curve_legend.h"

namespace distilloscope {
namespace {

constexpr double kClickPixels = 4;  // a press that moves further is a drag
constexpr double kFramePixels = 8;  // a frame smaller than this was none
constexpr double kKeyPart = 0.1;    // of the shown part, for one press of an arrow
constexpr double kKeyZoom = 0.8;
constexpr double kWheelZoom = 0.85;  // for one notch

bool isLog(const QCPAxis* axis) {
  return axis->scaleType() == QCPAxis::stLogarithmic;
}

QCPRange moved(const QCPRange& range, double part, bool log) {
  if (!log) return QCPRange(range.lower + part * range.size(), range.upper + part * range.size());
  const double factor = std::pow(range.upper / range.lower, part);
  return QCPRange(range.lower * factor, range.upper * factor);
}

// Around a place that stays where it is, 0 at the lower end and 1 at the upper.
QCPRange zoomed(const QCPRange& range, double factor, double at, bool log) {
  if (!log) {
    const double centre = range.lower + at * range.size();
    return QCPRange(centre - factor * (centre - range.lower),
                    centre + factor * (range.upper - centre));
  }
  const double low = std::log(range.lower);
  const double high = std::log(range.upper);
  const double centre = low + at * (high - low);
  return QCPRange(std::exp(centre - factor * (centre - low)),
                  std::exp(centre + factor * (high - centre)));
}

void setRange(QCPAxis* axis, const QCPRange& range) {
  if (QCPRange::validRange(range) && (!isLog(axis) || range.lower > 0)) axis->setRange(range);
}

}  // namespace

struct CurveMouse::Ranges {
  QCPRange x;
  QCPRange y;
};

CurveMouse::CurveMouse(CurveFigure& figure) : QObject(&figure), figure_(figure) {
  figure.plot_->installEventFilter(this);
  figure.plot_->setMouseTracking(true);
  band_ = new QRubberBand(QRubberBand::Rectangle, figure.plot_);
}

CurveMouse::~CurveMouse() = default;

bool CurveMouse::inGap(const QPointF& position) const {
  return figure_.gap_rect_->visible() && figure_.gap_rect_->rect().contains(position.toPoint());
}

bool CurveMouse::eventFilter(QObject* object, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress:
      press(static_cast<QMouseEvent*>(event));
      return true;
    case QEvent::MouseMove:
      move(static_cast<QMouseEvent*>(event));
      return true;
    case QEvent::MouseButtonRelease:
      release(static_cast<QMouseEvent*>(event));
      return true;
    case QEvent::MouseButtonDblClick:
      mode_ = Mode::none;
      if (std::exchange(clicked_, false)) Q_EMIT figure_.epochClickTakenBack();
      figure_.legend_->forgetDrag();
      figure_.fit();
      return true;
    case QEvent::Wheel:
      wheel(static_cast<QWheelEvent*>(event));
      return true;
    case QEvent::ContextMenu:
      // The right button draws a frame; the menu comes when it did not. Keys bring it at once.
      if (static_cast<QContextMenuEvent*>(event)->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT figure_.menuWanted(figure_.plot_->mapToGlobal(figure_.plot_->rect().center()));
      }
      return true;
    case QEvent::ShortcutOverride:
      // These keys mean something else in the rest of the window.
      if (wants(static_cast<QKeyEvent*>(event))) event->accept();
      return event->isAccepted();
    case QEvent::KeyPress:
      if (key(static_cast<QKeyEvent*>(event))) return true;
      break;
    case QEvent::Leave:
      figure_.cursor_->hide();
      break;
    case QEvent::FocusIn:
    case QEvent::FocusOut: {
      const auto reason = static_cast<QFocusEvent*>(event)->reason();
      shows_focus_ = event->type() == QEvent::FocusIn && reason != Qt::MouseFocusReason;
      figure_.update();
      break;
    }
    default:
      break;
  }
  return QObject::eventFilter(object, event);
}

void CurveMouse::press(QMouseEvent* event) {
  figure_.plot_->setFocus(Qt::MouseFocusReason);
  clicked_ = false;
  pressed_ = last_ = event->position();
  frames_ = event->button() == Qt::RightButton || (event->modifiers() & Qt::ShiftModifier) != 0;
  if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) return;
  const bool on_legend = event->button() == Qt::LeftButton && figure_.legend_->contains(pressed_);
  mode_ = on_legend ? Mode::legend : Mode::pressed;
  start_ = std::make_unique<Ranges>();
  start_->x = bottom(figure_.main_)->range();
  start_->y = left(inGap(pressed_) ? figure_.gap_rect_ : figure_.main_)->range();
}

void CurveMouse::move(QMouseEvent* event) {
  const QPointF at = event->position();
  if (mode_ == Mode::none) {
    if (event->buttons() == Qt::NoButton) figure_.cursor_->moveTo(at);
    return;
  }
  const QPointF way = at - pressed_;
  if (mode_ == Mode::pressed && way.manhattanLength() > kClickPixels) {
    mode_ = frames_ ? Mode::framing : Mode::moving;
    figure_.cursor_->hide();
    if (mode_ == Mode::framing) band_->show();
  }
  if (mode_ == Mode::legend && (way.manhattanLength() > kClickPixels || last_ != pressed_)) {
    figure_.legend_->drag(at - last_);
    last_ = at;
    figure_.plot_->replot(QCustomPlot::rpQueuedReplot);
  } else if (mode_ == Mode::moving) {
    QCPAxisRect* rect = inGap(pressed_) ? figure_.gap_rect_ : figure_.main_;
    setRange(bottom(figure_.main_),
             moved(start_->x, -way.x() / std::max(1, rect->width()), isLog(bottom(rect))));
    setRange(left(rect),
             moved(start_->y, way.y() / std::max(1, rect->height()), isLog(left(rect))));
    changed();
  } else if (mode_ == Mode::framing) {
    band_->setGeometry(QRectF(pressed_, at).normalized().toRect());
  }
}

void CurveMouse::release(QMouseEvent* event) {
  const Mode mode = std::exchange(mode_, Mode::none);
  const QPointF at = event->position();
  switch (mode) {
    case Mode::legend:
      if (last_ == pressed_) {
        const QString name = figure_.legend_->toggleAt(pressed_);
        if (!name.isEmpty()) figure_.setShown(name, !figure_.isShown(name));
      }
      break;
    case Mode::framing:
      band_->hide();
      frame(pressed_, at);
      break;
    case Mode::pressed:
      if (event->button() == Qt::RightButton) {
        Q_EMIT figure_.menuWanted(event->globalPosition().toPoint());
      } else {
        click(at);
      }
      break;
    case Mode::moving:
      figure_.legend_->place();
      figure_.scheduleReplot();
      break;
    case Mode::none:
      break;
  }
}

void CurveMouse::click(const QPointF& position) {
  if (figure_.store() == nullptr) return;
  if (!figure_.main_->rect().contains(position.toPoint()) && !inGap(position)) return;
  const double x = bottom(figure_.main_)->pixelToCoord(position.x());
  const int epoch = figure_.store()->epochNear(x, figure_.settings_.x);
  if (epoch <= 0) return;
  clicked_ = true;
  Q_EMIT figure_.epochClicked(epoch);
}

void CurveMouse::frame(const QPointF& from, const QPointF& to) {
  const QRectF frame = QRectF(from, to).normalized();
  const bool wide = frame.width() >= kFramePixels;
  const bool high = frame.height() >= kFramePixels;
  QCPAxisRect* rect = inGap(from) ? figure_.gap_rect_ : figure_.main_;
  // A flat frame is meant for one axis.
  if (wide) {
    const QCPAxis* axis = bottom(rect);
    setRange(bottom(figure_.main_),
             {axis->pixelToCoord(frame.left()), axis->pixelToCoord(frame.right())});
  }
  if (high) {
    QCPAxis* axis = left(rect);
    setRange(axis, {axis->pixelToCoord(frame.bottom()), axis->pixelToCoord(frame.top())});
  }
  if (wide || high) changed();
}

void CurveMouse::wheel(QWheelEvent* event) {
  const QPoint delta = event->angleDelta();
  // Some systems turn the wheel sideways while Shift or Alt is held.
  const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
  if (notches == 0) return;
  const double factor = std::pow(kWheelZoom, notches);
  const bool only_x = (event->modifiers() & Qt::ControlModifier) != 0;
  const bool only_y = (event->modifiers() & Qt::ShiftModifier) != 0;
  zoomBy(only_y ? 1 : factor, only_x ? 1 : factor, event->position());
  event->accept();
}

void CurveMouse::zoomBy(double x_factor, double y_factor, const QPointF& centre) {
  const bool in_gap = inGap(centre);
  QCPAxisRect* rect = in_gap ? figure_.gap_rect_ : figure_.main_;
  const QRect area = rect->rect();
  const double x = (centre.x() - area.left()) / std::max(1, area.width());
  const double y = (area.bottom() - centre.y()) / std::max(1, area.height());
  QCPAxis* across = bottom(figure_.main_);
  if (x_factor != 1) {
    setRange(across, zoomed(across->range(), x_factor, std::clamp(x, 0.0, 1.0), isLog(across)));
  }
  if (y_factor != 1) {
    // The gap's zero stays where it is, so that its sign can be seen.
    setRange(left(rect), zoomed(left(rect)->range(), y_factor,
                                in_gap ? 0.5 : std::clamp(y, 0.0, 1.0), isLog(left(rect))));
  }
  changed();
}

void CurveMouse::moveBy(double x, double y) {
  QCPAxis* across = bottom(figure_.main_);
  QCPAxis* up = left(figure_.main_);
  if (x != 0) setRange(across, moved(across->range(), x, isLog(across)));
  if (y != 0) setRange(up, moved(up->range(), y, isLog(up)));
  changed();
}

void CurveMouse::changed() {
  figure_.auto_fit_ = false;
  figure_.plot_->replot(QCustomPlot::rpQueuedReplot);
}

bool CurveMouse::wants(const QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return true;
  if ((event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) != 0) return false;
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
      return (event->modifiers() & Qt::ControlModifier) == 0;
    default:
      return false;
  }
}

bool CurveMouse::key(QKeyEvent* event) {
  if (!wants(event)) return false;
  if (event->matches(QKeySequence::Copy)) {
    Q_EMIT figure_.copyWanted();
    return true;
  }
  const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
  const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
  const QPointF centre = figure_.main_->rect().center();
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
      const int sign = event->key() == Qt::Key_Left ? -1 : 1;
      if (control) {
        figure_.cursor_->step(sign);
      } else if (shift) {
        zoomBy(sign < 0 ? 1 / kKeyZoom : kKeyZoom, 1, centre);
      } else {
        moveBy(sign * kKeyPart, 0);
      }
      break;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
      const int sign = event->key() == Qt::Key_Down ? -1 : 1;
      if (shift) {
        zoomBy(1, sign < 0 ? 1 / kKeyZoom : kKeyZoom, centre);
      } else {
        moveBy(0, sign * kKeyPart);
      }
      break;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomBy(kKeyZoom, kKeyZoom, centre);
      break;
    case Qt::Key_Minus:
      zoomBy(1 / kKeyZoom, 1 / kKeyZoom, centre);
      break;
    case Qt::Key_0:
    case Qt::Key_Home:
      figure_.legend_->forgetDrag();
      figure_.fit();
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (const auto x = figure_.cursor_->place()) {
        const int epoch = figure_.store()->epochNear(*x, figure_.settings_.x);
        if (epoch > 0) Q_EMIT figure_.epochClicked(epoch);
      }
      break;
    case Qt::Key_Escape:
      if (!figure_.cursor_->place()) return false;
      figure_.cursor_->hide();
      break;
    default:
      return false;
  }
  return true;
}

}  // namespace distilloscope
