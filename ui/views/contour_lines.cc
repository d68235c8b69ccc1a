// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/contour_lines.h"

#include <QPointF>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace distilloscope {
namespace {

constexpr std::size_t kMostPixels = 400'000;
constexpr int kMassBins = 4096;
constexpr double kTolerance = 0.12;  // pixels of the map

float finite(float value) {
  return std::isfinite(value) ? value : 0.0F;
}

// Means of blocks of pixels.
Map reduced(const Map& map, int factor) {
  Map small{map.width / factor, map.height / factor, {}};
  small.values.reserve(static_cast<std::size_t>(small.width) * small.height);
  const float scale = 1.0F / static_cast<float>(factor * factor);
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      float sum = 0;
      for (int dy = 0; dy < factor; ++dy) {
        for (int dx = 0; dx < factor; ++dx) {
          sum += finite(map.at(x * factor + dx, y * factor + dy));
        }
      }
      small.values.push_back(sum * scale);
    }
  }
  return small;
}

/// Where the line crosses an edge between two pixels, and the one or two crossings it leads to.
struct Crossing {
  QPointF at;
  std::array<std::int64_t, 2> next{-1, -1};
  bool drawn = false;
};

class Tracer {
 public:
  Tracer(const Map& map, double level) : map_(map), level_(static_cast<float>(level)) {}

  QPainterPath trace() {
    // Most cells are wholly inside or outside: they cost four bits each.
    std::vector<std::uint8_t> upper = insideRow(0);
    for (int y = 0; y + 1 < map_.height; ++y) {
      std::vector<std::uint8_t> lower = insideRow(y + 1);
      for (std::size_t x = 0; x + 1 < upper.size(); ++x) {
        const int inside = upper[x] | upper[x + 1] << 1 | lower[x + 1] << 2 | lower[x] << 3;
        if (inside != 0 && inside != 15) cell(static_cast<int>(x), y, inside);
      }
      upper.swap(lower);
    }
    QPainterPath path;
    // Lines that end at the edge are drawn from an end, then what is left is closed.
    for (const std::int64_t key : order_) {
      if (crossings_.at(key).next[1] < 0) draw(path, key);
    }
    for (const std::int64_t key : order_) draw(path, key);
    return path;
  }

 private:
  std::vector<std::uint8_t> insideRow(int y) const {
    std::vector<std::uint8_t> inside(static_cast<std::size_t>(map_.width));
    const float* row = map_.values.data() + static_cast<std::size_t>(y) * map_.width;
    // A NaN compares as outside, as the 0 it stands for does.
    for (std::size_t x = 0; x < inside.size(); ++x) inside[x] = row[x] >= level_ ? 1 : 0;
    return inside;
  }

  float value(int x, int y) const { return finite(map_.at(x, y)); }

  // The four edges of a cell: top, right, bottom, left.
  std::int64_t crossing(int x, int y, int edge) {
    const bool upright = edge == 1 || edge == 3;
    const int x0 = edge == 1 ? x + 1 : x;
    const int y0 = edge == 2 ? y + 1 : y;
    const std::int64_t key =
        2 * (static_cast<std::int64_t>(y0) * map_.width + x0) + (upright ? 1 : 0);
    const auto [found, made] = crossings_.try_emplace(key);
    if (made) {
      const float from = value(x0, y0);
      const float to = upright ? value(x0, y0 + 1) : value(x0 + 1, y0);
      const double share = std::clamp((level_ - from) / (to - from), 0.0F, 1.0F);
      found->second.at = {(x0 + 0.5 + (upright ? 0 : share)) / map_.width,
                          (y0 + 0.5 + (upright ? share : 0)) / map_.height};
      order_.push_back(key);
    }
    return key;
  }

  void join(int x, int y, int one, int other) {
    const std::int64_t a = crossing(x, y, one);
    const std::int64_t b = crossing(x, y, other);
    const auto link = [this](std::int64_t from, std::int64_t to) {
      auto& next = crossings_.at(from).next;
      next[next[0] < 0 ? 0 : 1] = to;
    };
    link(a, b);
    link(b, a);
  }

  void cell(int x, int y, int inside) {
    const bool middle =
        value(x, y) + value(x + 1, y) + value(x + 1, y + 1) + value(x, y + 1) >= 4 * level_;
    switch (inside) {
      case 1:
      case 14:
        return join(x, y, 3, 0);
      case 2:
      case 13:
        return join(x, y, 0, 1);
      case 4:
      case 11:
        return join(x, y, 1, 2);
      case 8:
      case 7:
        return join(x, y, 2, 3);
      case 3:
      case 12:
        return join(x, y, 3, 1);
      case 6:
      case 9:
        return join(x, y, 0, 2);
      default:
        break;
    }
    // Two opposite corners are inside: their mean says whether they are one region.
    const bool first = inside == 5;  // the top left and the bottom right
    if (first == middle) {
      join(x, y, 0, 1);
      join(x, y, 2, 3);
    } else {
      join(x, y, 3, 0);
      join(x, y, 1, 2);
    }
  }

  void draw(QPainterPath& path, std::int64_t start) {
    if (crossings_.at(start).drawn) return;
    std::vector<QPointF> line;
    bool closed = false;
    std::int64_t at = start;
    std::int64_t from = -1;
    while (true) {
      Crossing& here = crossings_.at(at);
      here.drawn = true;
      line.push_back(here.at);
      const std::int64_t to = here.next[0] != from ? here.next[0] : here.next[1];
      closed = to == start;
      if (to < 0 || closed || crossings_.at(to).drawn) break;
      from = at;
      at = to;
    }
    if (closed) line.push_back(line.front());
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    keepCorners(line, kept);
    path.moveTo(line.front());
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (kept[i] && !(closed && i + 1 == line.size())) path.lineTo(line[i]);
    }
    if (closed) path.closeSubpath();
  }

  // Points that lie on the line between others are left out (Douglas and Peucker), or a smooth
  // contour has ten times as many as it needs.
  void keepCorners(const std::vector<QPointF>& line, std::vector<bool>& kept) const {
    std::vector<std::pair<std::size_t, std::size_t>> parts{{0, line.size() - 1}};
    while (!parts.empty()) {
      const auto [first, last] = parts.back();
      parts.pop_back();
      const QPointF a(line[first].x() * map_.width, line[first].y() * map_.height);
      const QPointF b(line[last].x() * map_.width, line[last].y() * map_.height);
      const QPointF along = b - a;
      const double length = std::hypot(along.x(), along.y());
      double farthest = kTolerance;
      std::size_t corner = 0;
      for (std::size_t i = first + 1; i < last; ++i) {
        const QPointF off(line[i].x() * map_.width - a.x(), line[i].y() * map_.height - a.y());
        const double distance = length > 0
                                    ? std::abs(along.x() * off.y() - along.y() * off.x()) / length
                                    : std::hypot(off.x(), off.y());
        if (distance <= farthest) continue;
        farthest = distance;
        corner = i;
      }
      if (corner == 0) continue;
      kept[corner] = true;
      parts.emplace_back(first, corner);
      parts.emplace_back(corner, last);
    }
  }

  const Map& map_;
  float level_;
  std::unordered_map<std::int64_t, Crossing> crossings_;
  std::vector<std::int64_t> order_;
};

}  // namespace

QPainterPath contourLines(const Map& map, double level) {
  if (map.width < 2 || map.height < 2 || map.empty()) return {};
  const std::size_t pixels = map.values.size();
  if (pixels > kMostPixels) {
    const int factor = static_cast<int>(
        std::ceil(std::sqrt(static_cast<double>(pixels) / static_cast<double>(kMostPixels))));
    const Map small = reduced(map, factor);
    return Tracer(small, level).trace();
  }
  return Tracer(map, level).trace();
}

double massLevel(const Map& map, double share) {
  float highest = 0;
  for (const float value : map.values) highest = std::max(highest, finite(value));
  if (!(highest > 0)) return 0;
  std::vector<double> mass(kMassBins, 0.0);
  double sum = 0;
  for (const float raw : map.values) {
    const float value = std::max(0.0F, finite(raw));
    const auto bin = static_cast<std::size_t>(
        std::min(kMassBins - 1, static_cast<int>(value / highest * kMassBins)));
    mass[bin] += value;
    sum += value;
  }
  double inside = 0;
  for (int bin = kMassBins - 1; bin > 0; --bin) {
    inside += mass[static_cast<std::size_t>(bin)];
    if (inside >= share * sum) return static_cast<double>(highest) * bin / kMassBins;
  }
  return 0;
}

QPainterPath contourLines(const Map& map, LevelOf of, int per_cent) {
  double level = 0;
  if (of == LevelOf::mass) {
    level = massLevel(map, per_cent / 100.0);
  } else {
    float highest = 0;
    for (const float value : map.values) highest = std::max(highest, finite(value));
    level = highest * per_cent / 100.0;
  }
  return level > 0 ? contourLines(map, level) : QPainterPath();
}

}  // namespace distilloscope
