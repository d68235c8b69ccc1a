// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <memory>

class QKeyEvent;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace distilloscope {

class CurveFigure;

/// What mouse and keyboard do in a figure: the wheel zooms, dragging moves, the right button or
/// Shift draws the part to be shown, a double click fits, a click picks the epoch.
class CurveMouse : public QObject {
  Q_OBJECT
 public:
  explicit CurveMouse(CurveFigure& figure);
  ~CurveMouse() override;

  bool showsFocus() const { return shows_focus_; }

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  enum class Mode { none, pressed, moving, framing, legend };
  struct Ranges;

  void press(QMouseEvent* event);
  void move(QMouseEvent* event);
  void release(QMouseEvent* event);
  void wheel(QWheelEvent* event);
  bool key(QKeyEvent* event);
  static bool wants(const QKeyEvent* event);
  /// By parts of what is shown now.
  void moveBy(double x, double y);
  void zoomBy(double x_factor, double y_factor, const QPointF& centre);
  void frame(const QPointF& from, const QPointF& to);
  void click(const QPointF& position);
  bool inGap(const QPointF& position) const;
  void changed();

  CurveFigure& figure_;
  Mode mode_ = Mode::none;
  bool frames_ = false;   ///< this press may become a frame
  bool clicked_ = false;  ///< the last press became a click on an epoch
  QPointF pressed_;
  QPointF last_;
  std::unique_ptr<Ranges> start_;
  QRubberBand* band_ = nullptr;
  bool shows_focus_ = false;
};

}  // namespace distilloscope
