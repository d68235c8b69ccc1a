// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>
#include <utility>
#include <vector>

class QCPAbstractPlottable;
class QCPLayoutGrid;
class QCPLegend;
class QCPPlottableLegendItem;

namespace distilloscope {

class CurveFigure;

/// The legend of a figure: it goes to the corner where it covers least of the curves. Where that is
/// too much it goes beside the axes, or in rows above them where that costs less, unless it was
/// dragged somewhere. In a file, where nobody can drag it, it covers no line at all. A click on an
/// entry hides its curve.
class CurveLegend {
 public:
  explicit CurveLegend(CurveFigure& figure);

  void attach();  ///< once the figure has axes
  void clear();
  void add(QCPAbstractPlottable* plottable, const QString& toggle);
  void style(const QFont& font);
  QFont font() const { return font_; }
  void refresh();  ///< after a curve was hidden or shown
  /// For the figure as it is on screen, or at another size.
  void place(const QSize& size = {});
  void forgetDrag() { dragged_ = false; }

  QRectF rect() const;  ///< where it is drawn; empty without entries
  bool contains(const QPointF& position) const;
  QString toggleAt(const QPointF& position) const;
  void drag(const QPointF& by);

 private:
  enum class Place { inside, beside, above };
  void moveTo(Place place);
  void leave();
  void gather();          ///< its entries one below another
  int spread(int width);  ///< its entries over rows that fit; returns how many are in each
  /// Curves that it should not cover, in pixels; `faint` counts raw values as well.
  std::vector<QPolygonF> linesToAvoid(bool faint) const;
  /// How often they come by in a corner.
  int covered(const std::vector<QPolygonF>& lines, Qt::Alignment corner, const QSize& legend) const;

  CurveFigure& figure_;
  QCPLegend* legend_ = nullptr;
  Place place_ = Place::inside;
  QCPLayoutGrid* beside_ = nullptr;
  std::vector<std::pair<QCPPlottableLegendItem*, QString>> items_;
  QFont font_;
  bool dragged_ = false;
};

}  // namespace distilloscope
