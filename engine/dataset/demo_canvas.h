// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

/// A small antialiasing canvas for the demo scenes. Coordinates are pixels of the finished picture,
/// x to the right and y down; the canvas itself is twice as fine. Colours are 0..1,
/// display-encoded.
namespace distilloscope::demo {

struct Colour {
  float r = 0, g = 0, b = 0;
};
Colour operator*(Colour a, Colour b);
Colour operator*(Colour a, float k);
Colour operator+(Colour a, Colour b);
Colour mix(Colour a, Colour b, float t);
/// \p hue in turns, \p saturation and \p value 0..1.
Colour hsv(double hue, double saturation, double value);

struct Point {
  double x = 0, y = 0;
};
using Path = std::vector<Point>;  ///< closed
using Shape = std::vector<Path>;  ///< the union of its paths

Path ellipse_path(double cx, double cy, double rx, double ry, double angle = 0);
Path box_path(double x, double y, double width, double height, double round = 0);
/// A smooth closed curve through the points.
Path smooth_path(const Path& points);
/// A line of varying width through the points, with round ends.
Shape stroke_shape(const Path& points, double width_start, double width_end);

struct Box {
  double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  void include(const Box& other);
};

/// Smooth value noise in [0, 1) on a unit lattice, and its sum over octaves.
float noise(float x, float y, std::uint32_t seed);
float fractal(float x, float y, int octaves, std::uint32_t seed);

/// Coverage 0..1 of a part of the canvas, in canvas pixels.
struct Mask {
  int x0 = 0, y0 = 0, width = 0, height = 0;
  std::vector<float> coverage;
};

class Canvas {
 public:
  static constexpr int kScale = 2;
  Canvas(int width, int height);
  int width() const { return width_; }  ///< of the finished picture
  int height() const { return height_; }

  Mask rasterise(const Shape& shape) const;
  /// The same, grown soft by about \p radius picture pixels.
  Mask soft(const Shape& shape, double radius) const;

  /// Lays shader(x, y) over the canvas where the mask is.
  template <class Shader>
  void paint(const Mask& mask, float alpha, Shader&& shader) {
    for (int y = 0; y < mask.height; ++y) {
      for (int x = 0; x < mask.width; ++x) {
        const float cover = mask.coverage[static_cast<std::size_t>(y) * mask.width + x] * alpha;
        if (cover <= 0) continue;
        Colour& below = at(mask.x0 + x, mask.y0 + y);
        const Colour above = shader((mask.x0 + x + 0.5f) / kScale, (mask.y0 + y + 0.5f) / kScale);
        below = cover >= 0.999f ? above : mix(below, above, cover);
      }
    }
  }
  /// Replaces every pixel of rows y0..y1 by shader(x, y, what is there).
  template <class Shader>
  void paint_rows(double y0, double y1, Shader&& shader) {
    const int first = std::max(0, static_cast<int>(y0 * kScale));
    const int last = std::min(height_ * kScale, static_cast<int>(y1 * kScale));
    for (int y = first; y < last; ++y) {
      for (int x = 0; x < width_ * kScale; ++x) {
        Colour& pixel = at(x, y);
        pixel = shader((x + 0.5f) / kScale, (y + 0.5f) / kScale, pixel);
      }
    }
  }
  void multiply(const Mask& mask, Colour factor);
  /// Adds light that falls off from a point; \p radius in picture pixels.
  void glow(Point centre, double radius, Colour light);
  /// Blurs rows y0..y1 (as by a lens) with about this radius.
  void blur(double radius, double y0 = 0, double y1 = 1e9);

  struct Finish {
    Colour tint{1, 1, 1};
    float contrast = 1;
    float saturation = 1;
    float vignette = 0.15f;  ///< darkening of the corners
    float bloom = 0.15f;     ///< light that bright places spill
    float grain = 0.012f;    ///< deviation of the sensor noise
  };
  /// The finished picture at half the canvas size: BGR interleaved, 8 bit.
  std::vector<std::uint8_t> finish(const Finish& look, std::uint32_t seed) const;

 private:
  Colour& at(int x, int y) { return pixels_[static_cast<std::size_t>(y) * width_ * kScale + x]; }
  int width_;
  int height_;
  std::vector<Colour> pixels_;
};

/// Blurs \p channels interleaved planes by three box filters of radius \p radius pixels.
void box_blur(std::vector<float>& values, int width, int height, int channels, int radius);

}  // namespace distilloscope::demo
