// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPoint>
#include <QRect>
#include <cstddef>
#include <vector>

class QPainter;

namespace distilloscope {

/// How far a line goes up and down in a column of pixels.
struct Bar {
  double left = 0;
  double top = 0;  ///< smaller than bottom, as pixels count downwards
  double bottom = 0;
};

/// What ColumnPicture made, to be painted as often as one likes.
class ColumnPixels {
 public:
  /// The painter's coordinates are those of pixels, not moved to their middles.
  void paint(QPainter& painter) const;

 private:
  friend class ColumnPicture;
  struct Block {
    QPoint at;  // in pixels
    QSize size;
    std::size_t first = 0;  // of its pixels, row by row
  };
  double per_pixel_ = 1;
  std::vector<Block> blocks_;
  std::vector<QRgb> pixels_;  // of all blocks, and room that was needed before
};

/// A line that goes through every column of pixels of some axes, in one colour. A painter needs
/// many times as long for it, and threads that may be at work on something else.
class ColumnPicture {
 public:
  /// The axes in the painter's units, of which each has so many pixels.
  ColumnPicture(const QRect& rect, double per_pixel);

  /// Bars as they are, `more` longer at each end; none is without height.
  void addRough(const std::vector<Bar>& bars, double more);
  /// A line of some width through bars side by side: with smooth edges along slopes, and flat at
  /// the end of a bar that stands out, so that it keeps its whole height.
  void addSmooth(const std::vector<Bar>& bars, double width);
  /// Replaces what is there.
  void render(const QColor& colour, ColumnPixels& into) const;

 private:
  struct Edge {
    double left = 0;  // at the borders of the column and in its middle
    double middle = 0;
    double right = 0;
  };
  struct Smooth {
    int column = 0;
    Edge upper;
    Edge lower;
    bool has_left = true;
    bool has_right = true;
  };
  int columnOf(const Bar& bar) const;
  double deviceRow(double y) const;
  std::vector<Edge> edgeOf(const std::vector<Bar>& bars, double Bar::*end, double sign,
                           double width) const;

  QRect rect_;
  double per_pixel_;
  int width_ = 0;
  int height_ = 0;
  std::vector<int> tops_;  // of each column; no lower than its bottom: it is empty
  std::vector<int> bottoms_;
  std::vector<Smooth> smooth_;
};

}  // namespace distilloscope
