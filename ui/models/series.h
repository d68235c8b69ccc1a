// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/models/extremes.h"

namespace distilloscope {

/// Where the rows of a run stand on the horizontal axis. A view of columns that grow: take it anew
/// for every drawing.
struct SeriesX {
  std::span<const double> rows;
  double factor = 1;
  /// Rows whose value is lower than that of the row before, ascending: a run that was resumed may
  /// go back.
  std::span<const std::size_t> falls;

  double at(std::size_t row) const { return rows[row] * factor; }
};

/// Values in the order of their rows; those that are not finite are gaps in the trace.
class Series {
 public:
  std::size_t size() const { return values_.size(); }
  std::span<const float> values() const { return values_; }
  float at(std::size_t i) const { return values_[i]; }
  std::size_t row(std::size_t i) const { return rows_.empty() ? i : rows_[i]; }
  double x(const SeriesX& x, std::size_t i) const { return x.at(row(i)); }

  void clear() { *this = Series(); }
  void reserve(std::size_t count) { values_.reserve(count); }
  /// The rows of a series are all there are, or each is named.
  void append(float value) { values_.push_back(value); }
  void append(float value, std::size_t row);
  /// After appending: what is new can be asked for its extremes.
  void settle() { extremes_.extend(values_); }
  Extent extent(std::size_t first, std::size_t last) const {
    return extremes_.of(values_, first, last);
  }
  Extent extent() const { return extent(0, size()); }
  /// The value whose x is nearest; size() when there is none.
  std::size_t nearest(const SeriesX& x, double where) const;
  std::size_t bytes() const;

 private:
  std::vector<float> values_;
  std::vector<std::uint32_t> rows_;
  Extremes extremes_;
};

/// What one column of pixels shows of a series.
struct Knot {
  int column = 0;       ///< -1 and the number of columns stand for the value next to the shown ones
  bool begins = false;  ///< no line leads here from the knot before
  std::uint32_t count = 1;
  double x_first = 0;
  double x_last = 0;
  float first = 0;
  float last = 0;
  Extent extent;
};

/// A series in columns of pixels, given by their borders (ascending, one more than columns): of
/// every column its first, last, lowest and highest value, so that no extreme is lost whatever
/// number of values it stands for. Costs O(columns * log n).
std::vector<Knot> knotsOf(const Series& series, const SeriesX& x, std::span<const double> borders);

/// The corners of the trace through the knots: the values themselves where a column has at most
/// two, and else four at most. `strand` tells which belong together.
struct Corner {
  double x = 0;
  float y = 0;
  int strand = 0;
};
std::vector<Corner> cornersOf(std::span<const Knot> knots);

}  // namespace distilloscope
