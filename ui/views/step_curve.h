// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ui/models/series.h"
#include "ui/views/column_picture.h"
#include "ui/views/qcustomplot_header.h"

namespace distilloscope {

/// A curve over training steps, of any number of them: it draws what knotsOf() says of each column
/// of pixels, so that drawing costs the same for a thousand values and for a million.
class StepCurve : public QCPAbstractPlottable {
 public:
  /// Owned by the plot of the axes. The series must live as long as it is drawn.
  StepCurve(QCPAxis* key_axis, QCPAxis* value_axis);

  void setSeries(const Series* series, std::function<SeriesX()> x);
  /// A band between two series over the same x.
  void setBand(const Series* low, const Series* high, const QColor& fill);
  void setDots(bool dots) { dots_ = dots; }  ///< at each value, where they are few
  const Series* series() const { return series_; }
  SeriesX x() const { return x_(); }
  Extent extent() const;  ///< of all values, with the band
  /// Of the present range, four for a column of pixels at most.
  std::vector<Corner> corners() const;
  /// The same in pixels, one polygon for what hangs together, with so many columns for a pixel.
  std::vector<QPolygonF> strands(double per_pixel) const;
  /// Does beforehand what drawing it takes longest for, as long as nothing of it changes.
  void prepare() const;

  double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
  QCPRange getKeyRange(bool& found, QCP::SignDomain domain = QCP::sdBoth) const override;
  QCPRange getValueRange(bool& found, QCP::SignDomain domain = QCP::sdBoth,
                         const QCPRange& range = QCPRange()) const override;

 protected:
  void draw(QCPPainter* painter) override;
  void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

 private:
  /// All that its strands depend on.
  struct Shown {
    std::size_t size;
    const double* rows;
    double factor;
    std::size_t falls;
    QCPRange across;
    QCPRange up;
    QCPAxis::ScaleType scale_across;
    QCPAxis::ScaleType scale_up;
    QRect rect;
    double per_pixel;
    bool operator==(const Shown&) const = default;
  };
  Shown shown(double per_pixel) const;
  /// What it looks like: strands of many corners as pixels, those of few as lines.
  struct Drawn {
    Shown shown;
    QPen pen;
    std::vector<QPolygonF> lines;
    std::vector<ColumnPixels> pixels;
  };
  const Drawn& drawn(double per_pixel) const;
  std::vector<double> borders(double per_pixel) const;
  bool canPlace(double x, float y) const;
  void drawBand(QCPPainter* painter, double per_pixel) const;
  void drawLine(QCPPainter* painter, const QPolygonF& line) const;
  void renderBars(const QPolygonF& line, double per_pixel, ColumnPixels& into) const;

  const Series* series_ = nullptr;
  const Series* low_ = nullptr;
  const Series* high_ = nullptr;
  std::function<SeriesX()> x_;
  bool dots_ = false;
  mutable std::optional<Drawn> drawn_;  ///< last
};

}  // namespace distilloscope
