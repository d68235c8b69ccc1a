// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>
#include <vector>

namespace distilloscope {

// From this many screen pixels per map pixel on, pixels are shown as blocks: what is read there is
// the map's own resolution, not an interpolation.
inline constexpr double kBlocksFrom = 14;

/// A picture that several canvases of one size draw; scales it once for all of them.
class Ground {
 public:
  explicit Ground(const QImage& image);
  QSize size() const { return size_; }
  /// The part `source` (normalised) at `size` pixels, Format_RGB32.
  QImage draw(const QRectF& source, QSize size);

 private:
  QSize size_;
  std::vector<QImage> levels_;  ///< each half the size of the one before
  QRectF last_source_;
  QImage last_;
};

}  // namespace distilloscope
