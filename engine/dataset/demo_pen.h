// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/dataset/demo_canvas.h"

namespace distilloscope::demo {

enum class Shade { flat, ball, tube, ramp };

/// How a shape is filled.
struct Paint {
  Colour colour;
  Shade shade = Shade::flat;
  Colour low{};          ///< ramp only: the colour at the foot of the shape
  float grain = 0;       ///< strength of a fractal texture
  float grain_size = 4;  ///< picture pixels
  float gloss = 0;       ///< strength of a highlight
  float alpha = 1;
  Paint grained(float strength, float size) const;
  Paint glossy(float strength) const;
  Paint clear(float opacity) const;
};
Paint flat(Colour colour);
Paint ball(Colour colour);
Paint tube(Colour colour);
Paint ramp(Colour top, Colour bottom);

struct Light {
  double x = -0.5, y = -0.6;  ///< where it comes from, in the picture's plane
  float ambient = 0.55f;
  Colour tint{1, 1, 1};
  Colour haze{0.8f, 0.85f, 0.9f};
};

/// Draws in an object's own coordinates: origin \p x, \p y, one unit is \p scale pixels, turned by
/// \p angle radians; remembers what it covered and where the eye should go.
class Pen {
 public:
  struct Frame {
    double x = 0, y = 0, scale = 1, angle = 0;
    bool mirrored = false;
  };
  Pen(Canvas& canvas, const Frame& frame, const Light& light, double distance = 0);

  void shape(const Shape& local, const Paint& paint);
  void polygon(const Path& local, const Paint& paint) { shape({local}, paint); }
  void curve(const Path& local, const Paint& paint) { shape({smooth_path(local)}, paint); }
  void ellipse(double cx, double cy, double rx, double ry, const Paint& paint, double angle = 0);
  void box(double x, double y, double w, double h, const Paint& paint, double round = 0);
  void stroke(const Path& local, double start, double end, const Paint& paint);
  /// A soft shadow on the ground below the origin; not part of what the object covers.
  void ground_shadow(double half_width, float strength = 0.5f);
  /// A soft shadow of a shape, moved by (dx, dy) units; not part of what the object covers.
  void shadow(const Shape& local, double dx, double dy, double softness, float strength);
  void glow(double cx, double cy, double radius, Colour light);
  /// Capital letters, digits and spaces within the given height; returns the width in units.
  double text(const std::string& words, double x, double y, double height, const Paint& paint);
  static double text_width(const std::string& words, double height);
  /// The part of the object that draws the eye.
  void focus(double cx, double cy, double rx, double ry);

  const Box& covered() const { return covered_; }
  const Box& focused() const { return focus_.empty() ? covered_ : focus_; }
  bool has_focus() const { return !focus_.empty(); }
  Point place(Point local) const;
  double scale() const { return frame_.scale; }

 private:
  Shape place(const Shape& local) const;
  Canvas& canvas_;
  Frame frame_;
  Light light_;
  float distance_;
  double cos_, sin_;
  Box covered_, focus_;
};

}  // namespace distilloscope::demo
