// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/column_picture.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace distilloscope {
namespace {

constexpr double kMiddle = 0.5;  // of a pixel is where its coordinate lies
constexpr int kBlock = 128;      // columns whose pixels fit into a near cache

// How much of a pixel's height lies below an edge, `above` being how far its lower side is below
// the edge.
double part(double above) {
  return std::clamp(above, 0.0, 1.0);
}

// The integral of part() from 0 on.
double sum(double above) {
  if (above <= 0) return 0;
  return above >= 1 ? above - 0.5 : above * above / 2;
}

// The share of the row's pixel that lies below an edge from one height to another.
double shareBelow(double from, double to, int row) {
  const double a = row + 1 - from;
  const double b = row + 1 - to;
  return std::abs(b - a) < 1e-6 ? part(a) : (sum(b) - sum(a)) / (b - a);
}

}  // namespace

ColumnPicture::ColumnPicture(const QRect& rect, double per_pixel)
    : rect_(rect), per_pixel_(per_pixel) {
  const QSize size = (QSizeF(rect.size()) * per_pixel).toSize();
  width_ = std::max(size.width(), 0);
  height_ = std::max(size.height(), 0);
  tops_.assign(static_cast<std::size_t>(width_), 0);
  bottoms_ = tops_;
}

int ColumnPicture::columnOf(const Bar& bar) const {
  const int column = static_cast<int>(std::lround((bar.left - rect_.left()) * per_pixel_));
  return column < width_ ? column : -1;
}

double ColumnPicture::deviceRow(double y) const {
  return (y + kMiddle - rect_.top()) * per_pixel_;
}

void ColumnPicture::addRough(const std::vector<Bar>& bars, double more) {
  const auto row = [&](double y) {
    return std::clamp(deviceRow(y), 0.0, static_cast<double>(height_));
  };
  for (const Bar& bar : bars) {
    const int column = columnOf(bar);
    if (column < 0) continue;
    const int top = static_cast<int>(std::floor(row(bar.top - more)));
    int bottom = static_cast<int>(std::ceil(row(bar.bottom + more)));
    // A bar without height is a line still, but not at the edge behind which it lies.
    const bool inside =
        bar.bottom + more >= rect_.top() && bar.top - more < rect_.top() + rect_.height();
    if (inside && bottom <= top) bottom = top + 1;
    tops_[static_cast<std::size_t>(column)] = top;
    bottoms_[static_cast<std::size_t>(column)] = std::min(bottom, height_);
  }
}

std::vector<ColumnPicture::Edge> ColumnPicture::edgeOf(const std::vector<Bar>& bars,
                                                       double Bar::*end, double sign,
                                                       double width) const {
  const std::size_t count = bars.size();
  std::vector<double> y(count);
  std::vector<bool> flat(count, false);
  std::vector<std::size_t> peaks;
  for (std::size_t i = 0; i < count; ++i) {
    const double here = sign * bars[i].*end;
    double beside = here;
    if (i > 0) beside = std::min(beside, sign * bars[i - 1].*end);
    if (i + 1 < count) beside = std::min(beside, sign * bars[i + 1].*end);
    const bool peak = here - beside > width && (i == 0 || here >= sign * bars[i - 1].*end) &&
                      (i + 1 == count || here >= sign * bars[i + 1].*end);
    if (peak) peaks.push_back(i);
    y[i] = deviceRow(sign * (here + width / 2));
  }
  // A peak is as wide as the line.
  const auto reach = static_cast<std::size_t>(width / 2 * per_pixel_);
  for (const std::size_t peak : peaks) {
    const double height = y[peak];
    for (std::size_t i = peak - std::min(peak, reach); i <= std::min(peak + reach, count - 1);
         ++i) {
      y[i] = sign * std::max(sign * y[i], sign * height);
      flat[i] = true;
    }
  }
  const auto border = [&](std::size_t i, std::size_t other) {
    return flat[i] ? y[i] : flat[other] ? y[other] : (y[i] + y[other]) / 2;
  };
  std::vector<Edge> edge(count);
  for (std::size_t i = 0; i < count; ++i) {
    edge[i] = {i > 0 ? border(i, i - 1) : y[i], y[i], i + 1 < count ? border(i, i + 1) : y[i]};
  }
  return edge;
}

void ColumnPicture::addSmooth(const std::vector<Bar>& bars, double width) {
  const std::vector<Edge> upper = edgeOf(bars, &Bar::top, -1, width);
  const std::vector<Edge> lower = edgeOf(bars, &Bar::bottom, 1, width);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const int column = columnOf(bars[i]);
    // The line begins and ends in the middle of a column.
    if (column >= 0) smooth_.push_back({column, upper[i], lower[i], i > 0, i + 1 < bars.size()});
  }
}

void ColumnPicture::render(const QColor& colour, ColumnPixels& into) const {
  into.per_pixel_ = per_pixel_;
  into.blocks_.clear();
  std::size_t used = 0;          // of into.pixels_
  std::array<QRgb, 256> shades;  // of the colour, by how much of a pixel it takes
  for (std::size_t i = 0; i < shades.size(); ++i) {
    const double share = static_cast<double>(i) / 255;
    shades[i] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(),
                                   static_cast<int>(std::lround(colour.alpha() * share))));
  }
  struct Rows {
    int first;
    int end;
  };
  const auto rowsOf = [&](const Smooth& smooth) {
    const Edge& up = smooth.upper;
    const Edge& low = smooth.lower;
    const double limit = height_;
    return Rows{static_cast<int>(
                    std::floor(std::clamp(std::min({up.left, up.middle, up.right}), 0.0, limit))),
                static_cast<int>(std::ceil(
                    std::clamp(std::max({low.left, low.middle, low.right}), 0.0, limit)))};
  };
  // On whole pixels, so that the blocks meet.
  const QPoint origin = (QPointF(rect_.topLeft()) * per_pixel_).toPoint();
  auto smooth = smooth_.begin();  // in the order of their columns
  for (int first = 0; first < width_; first += kBlock) {
    const int count = std::min(kBlock, width_ - first);
    const int* const top = tops_.data() + first;
    const int* const bottom = bottoms_.data() + first;
    Rows all{height_, 0};
    const auto reach = [&](int from, int to) {
      if (from >= to) return;
      all.first = std::min(all.first, from);
      all.end = std::max(all.end, to);
    };
    for (int x = 0; x < count; ++x) reach(top[x], bottom[x]);
    auto end = smooth;
    for (; end != smooth_.end() && end->column < first + count; ++end) {
      const Rows rows = rowsOf(*end);
      reach(rows.first, rows.end);
    }
    if (all.first >= all.end) {
      smooth = end;
      continue;
    }
    const int height = all.end - all.first;
    const std::size_t size = static_cast<std::size_t>(height) * static_cast<std::size_t>(count);
    if (into.pixels_.size() < used + size) into.pixels_.resize(used + size);
    QRgb* const pixels = into.pixels_.data() + used;
    // Row by row, as the pixels lie in memory: a column at a time takes several times as long.
    for (int y = all.first; y < all.end; ++y) {
      QRgb* const row =
          pixels + static_cast<std::ptrdiff_t>(y - all.first) * static_cast<std::ptrdiff_t>(count);
      for (int x = 0; x < count; ++x) {
        row[x] =
            static_cast<QRgb>(-static_cast<int>((top[x] <= y) & (y < bottom[x]))) & shades[255];
      }
    }
    for (; smooth != end; ++smooth) {
      const Edge& up = smooth->upper;
      const Edge& low = smooth->lower;
      const Rows rows = rowsOf(*smooth);
      for (int y = rows.first; y < rows.end; ++y) {
        double share = 0;
        if (smooth->has_left) {
          share += shareBelow(up.left, up.middle, y) - shareBelow(low.left, low.middle, y);
        }
        if (smooth->has_right) {
          share += shareBelow(up.middle, up.right, y) - shareBelow(low.middle, low.right, y);
        }
        const auto at = static_cast<std::size_t>(y - all.first) * static_cast<std::size_t>(count) +
                        static_cast<std::size_t>(smooth->column - first);
        pixels[at] = shades[static_cast<std::size_t>(std::lround(part(share / 2) * 255))];
      }
    }
    into.blocks_.push_back({origin + QPoint(first, all.first), {count, height}, used});
    used += size;
  }
}

void ColumnPixels::paint(QPainter& painter) const {
  for (const Block& block : blocks_) {
    QImage image(reinterpret_cast<const uchar*>(pixels_.data() + block.first), block.size.width(),
                 block.size.height(), block.size.width() * static_cast<int>(sizeof(QRgb)),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(per_pixel_);
    painter.drawImage(QPointF(block.at) / per_pixel_, image);
  }
}

}  // namespace distilloscope
