// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/series.h"

#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

// The first value in [from, to) that is not left of `where`; x ascends there. Most likely it is
// `guess` values further.
std::size_t firstNotBefore(const Series& series, const SeriesX& x, std::size_t from, std::size_t to,
                           double where, std::size_t guess = 0) {
  const auto before = [&](std::size_t i) { return series.x(x, i) < where; };
  // Columns hold few of all values, and each about as many as the one before: doubling steps from
  // there find the end of one sooner than halving all.
  std::size_t low = std::min(from + guess, to);
  std::size_t high = low;
  std::size_t step = 1;
  if (low == from || before(low - 1)) {
    while (low + step < to && before(low + step - 1)) {
      low += step;
      step *= 2;
    }
    high = std::min(low + step, to);
  } else {
    high = low - 1;
    while (high >= from + step && !before(high - step)) {
      high -= step;
      step *= 2;
    }
    low = high >= from + step ? high - step + 1 : from;
  }
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (before(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

class Weaver {
 public:
  Weaver(const Series& series, const SeriesX& x) : series_(series), x_(x) {}

  void cut() { cut_ = true; }

  void add(int column, std::size_t first, std::size_t last) {
    const Extent extent = series_.extent(first, last);
    if (!std::isfinite(series_.at(first))) cut_ = true;
    if (!extent.empty()) {
      Knot knot;
      knot.column = column;
      knot.begins = cut_ || knots_.empty();
      knot.count = static_cast<std::uint32_t>(last - first);
      knot.x_first = series_.x(x_, first);
      knot.x_last = series_.x(x_, last - 1);
      knot.first = series_.at(first);
      knot.last = series_.at(last - 1);
      knot.extent = extent;
      knots_.push_back(knot);
      cut_ = false;
    }
    if (!std::isfinite(series_.at(last - 1))) cut_ = true;
  }

  std::vector<Knot> take() { return std::move(knots_); }

 private:
  const Series& series_;
  const SeriesX& x_;
  std::vector<Knot> knots_;
  bool cut_ = true;
};

// One stretch [from, to) of the series in which x does not fall.
void weave(Weaver& weaver, const Series& series, const SeriesX& x, std::size_t from, std::size_t to,
           std::span<const double> borders) {
  const int columns = static_cast<int>(borders.size()) - 1;
  std::size_t at = firstNotBefore(series, x, from, to, borders.front());
  weaver.cut();
  if (at > from) weaver.add(-1, at - 1, at);
  std::size_t held = 0;  // by the column before
  auto border = borders.begin();
  while (at < to) {
    const double here = series.x(x, at);
    // The last column includes its right border.
    if (here > borders.back()) break;
    // Mostly the next column's; few values have columns without any between them.
    if (border != borders.end() && *border <= here) ++border;
    if (border != borders.end() && *border <= here) {
      border = std::upper_bound(border, borders.end(), here);
    }
    const int column = std::min(static_cast<int>(border - borders.begin()) - 1, columns - 1);
    const double right = column + 1 < columns ? borders[static_cast<std::size_t>(column) + 1]
                                              : std::nextafter(borders.back(), INFINITY);
    const std::size_t next = std::max(firstNotBefore(series, x, at, to, right, held), at + 1);
    weaver.add(column, at, next);
    held = next - at;
    at = next;
  }
  if (at < to) weaver.add(columns, at, at + 1);
}

}  // namespace

void Series::append(float value, std::size_t row) {
  if (rows_.empty() && row != values_.size()) {
    for (std::size_t i = 0; i < values_.size(); ++i) rows_.push_back(static_cast<std::uint32_t>(i));
  }
  const bool named = !rows_.empty() || row != values_.size();
  values_.push_back(value);
  if (named) rows_.push_back(static_cast<std::uint32_t>(row));
}

std::size_t Series::nearest(const SeriesX& x, double where) const {
  std::size_t best = size();
  double distance = std::numeric_limits<double>::infinity();
  const auto look = [&](std::size_t i) {
    const double away = std::abs(this->x(x, i) - where);
    if (away >= distance) return;
    distance = away;
    best = i;
  };
  std::size_t from = 0;
  for (std::size_t part = 0; from < size(); ++part) {
    std::size_t to = size();
    if (part < x.falls.size()) {
      const std::size_t fall = x.falls[part];
      to = rows_.empty() ? std::min(fall, size())
                         : static_cast<std::size_t>(
                               std::lower_bound(rows_.begin(), rows_.end(), fall) - rows_.begin());
    }
    if (to <= from) continue;
    const std::size_t at = firstNotBefore(*this, x, from, to, where);
    if (at < to) look(at);
    if (at > from) look(at - 1);
    from = to;
  }
  return best;
}

std::size_t Series::bytes() const {
  return values_.capacity() * sizeof(float) + rows_.capacity() * sizeof(std::uint32_t) +
         extremes_.bytes();
}

std::vector<Knot> knotsOf(const Series& series, const SeriesX& x, std::span<const double> borders) {
  if (borders.size() < 2 || series.size() == 0) return {};
  Weaver weaver(series, x);
  std::size_t from = 0;
  const auto placeOf = [&](std::size_t row) {
    std::size_t low = from;
    std::size_t high = series.size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (series.row(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  for (const std::size_t fall : x.falls) {
    const std::size_t to = placeOf(fall);
    if (to > from) weave(weaver, series, x, from, to, borders);
    from = std::max(from, to);
  }
  if (from < series.size()) weave(weaver, series, x, from, series.size(), borders);
  return weaver.take();
}

std::vector<Corner> cornersOf(std::span<const Knot> knots) {
  std::vector<Corner> corners;
  corners.reserve(knots.size() * 2);
  int strand = -1;
  for (const Knot& knot : knots) {
    if (knot.begins) ++strand;
    const auto add = [&](double x, float y) {
      if (std::isfinite(y)) corners.push_back({x, y, strand});
    };
    add(knot.x_first, knot.first);
    if (knot.count > 2) {
      const double middle = (knot.x_first + knot.x_last) / 2;
      const bool rises = !(knot.first - knot.extent.low > knot.extent.high - knot.first);
      add(middle, rises ? knot.extent.low : knot.extent.high);
      add(middle, rises ? knot.extent.high : knot.extent.low);
    }
    if (knot.count > 1) add(knot.x_last, knot.last);
  }
  return corners;
}

}  // namespace distilloscope
