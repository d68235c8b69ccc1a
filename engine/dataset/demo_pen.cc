// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_pen.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

namespace distilloscope::demo {
namespace {

/// A stroke font on a grid 2 wide and 4 high: polylines of "xy" pairs, parted by spaces.
std::string_view glyph(char letter) {
  static constexpr std::string_view kLetters[26] = {"0401102124 0222",
                                                    "000414231202 12211000",
                                                    "211001031423",
                                                    "00041423211000",
                                                    "20000424 0212",
                                                    "200004 0212",
                                                    "2110010314232212",
                                                    "0004 2024 0222",
                                                    "1014",
                                                    "20231403",
                                                    "0004 200224",
                                                    "000424",
                                                    "0400122024",
                                                    "04002420",
                                                    "10010314232110",
                                                    "040010211202",
                                                    "10010314232110 1324",
                                                    "040010211202 1224",
                                                    "21100112231403",
                                                    "0020 1014",
                                                    "0003142320",
                                                    "001420",
                                                    "0004122420",
                                                    "0024 2004",
                                                    "001220 1214",
                                                    "00200424"};
  static constexpr std::string_view kDigits[10] = {
      "10010314232110", "011014",         "0110210424", "01102112231403",     "14100323",
      "20000212231404", "10010314231202", "002014",     "100112231403122110", "14232110011221"};
  if (letter >= 'A' && letter <= 'Z') return kLetters[letter - 'A'];
  if (letter >= '0' && letter <= '9') return kDigits[letter - '0'];
  return {};
}

Box box_of(const Shape& shape) {
  Box box;
  for (const Path& path : shape) {
    for (const Point& p : path) box.include({p.x, p.y, p.x, p.y});
  }
  return box;
}

}  // namespace

Paint Paint::grained(float strength, float size) const {
  Paint result = *this;
  result.grain = strength;
  result.grain_size = size;
  return result;
}
Paint Paint::glossy(float strength) const {
  Paint result = *this;
  result.gloss = strength;
  return result;
}
Paint Paint::clear(float opacity) const {
  Paint result = *this;
  result.alpha = opacity;
  return result;
}
Paint flat(Colour colour) {
  return {colour};
}
Paint ball(Colour colour) {
  return {colour, Shade::ball};
}
Paint tube(Colour colour) {
  return {colour, Shade::tube};
}
Paint ramp(Colour top, Colour bottom) {
  return {top, Shade::ramp, bottom};
}

Pen::Pen(Canvas& canvas, const Frame& frame, const Light& light, double distance)
    : canvas_(canvas),
      frame_(frame),
      light_(light),
      distance_(static_cast<float>(distance)),
      cos_(std::cos(frame.angle)),
      sin_(std::sin(frame.angle)) {}

Point Pen::place(Point p) const {
  const double u = (frame_.mirrored ? -p.x : p.x) * frame_.scale;
  const double v = p.y * frame_.scale;
  return {frame_.x + u * cos_ - v * sin_, frame_.y + u * sin_ + v * cos_};
}

Shape Pen::place(const Shape& local) const {
  Shape placed = local;
  for (Path& path : placed) {
    for (Point& p : path) p = place(p);
  }
  return placed;
}

void Pen::shape(const Shape& local, const Paint& paint) {
  const Shape placed = place(local);
  const Box box = box_of(placed);
  covered_.include(box);
  const float cx = static_cast<float>((box.x0 + box.x1) / 2);
  const float cy = static_cast<float>((box.y0 + box.y1) / 2);
  const float hx = static_cast<float>(std::max(0.5, box.width() / 2));
  const float hy = static_cast<float>(std::max(0.5, box.height() / 2));
  const float length =
      static_cast<float>(std::sqrt(light_.x * light_.x + light_.y * light_.y + 0.6));
  const float lx = static_cast<float>(light_.x) / length;
  const float ly = static_cast<float>(light_.y) / length;
  const float lz = 0.775f / length;
  const auto seed = static_cast<std::uint32_t>(std::lround(cx * 8) * 7919 + std::lround(cy * 8));
  const float grain_step = 1 / std::max(0.3f, paint.grain_size);
  canvas_.paint(canvas_.rasterise(placed), paint.alpha, [&](float x, float y) {
    const float u = (x - cx) / hx;
    const float v = (y - cy) / hy;
    Colour colour = paint.colour;
    float level = 1;
    float shine = 0;
    if (paint.shade == Shade::ball || paint.shade == Shade::tube) {
      const float r2 = paint.shade == Shade::ball ? (u * u + v * v) * 0.9f : u * u * 0.9f;
      const float nz = std::sqrt(std::max(0.04f, 1 - r2));
      const float ny = paint.shade == Shade::ball ? v : 0;
      const float facing = std::max(0.0f, u * lx + ny * ly + nz * lz);
      level = light_.ambient + (1.12f - light_.ambient) * facing;
      if (paint.gloss > 0) {
        const float f2 = facing * facing;
        const float f8 = f2 * f2 * f2 * f2;
        shine = paint.gloss * f8 * f8;
      }
    } else if (paint.shade == Shade::ramp) {
      colour = mix(paint.colour, paint.low, std::clamp((v + 1) / 2, 0.0f, 1.0f));
    }
    if (paint.grain > 0) {
      level *= 1 + paint.grain * 2 * (fractal(x * grain_step, y * grain_step, 3, seed) - 0.5f);
    }
    colour = colour * level * light_.tint;
    if (shine > 0) colour = mix(colour, Colour{1, 1, 1} * light_.tint, std::min(1.0f, shine));
    return mix(colour, light_.haze, distance_);
  });
}

void Pen::ellipse(double cx, double cy, double rx, double ry, const Paint& paint, double angle) {
  shape({ellipse_path(cx, cy, rx, ry, angle)}, paint);
}
void Pen::box(double x, double y, double w, double h, const Paint& paint, double round) {
  shape({box_path(x, y, w, h, round)}, paint);
}
void Pen::stroke(const Path& local, double start, double end, const Paint& paint) {
  shape(stroke_shape(local, start, end), paint);
}

void Pen::ground_shadow(double half_width, float strength) {
  const double reach = half_width * frame_.scale;
  const Shape shape{ellipse_path(frame_.x - light_.x * reach * 0.7, frame_.y, reach * 1.15,
                                 std::max(0.8, reach * 0.22))};
  const float dark = 1 - strength * (1 - distance_);
  canvas_.multiply(canvas_.soft(shape, std::max(1.0, reach * 0.15)),
                   {dark * 0.97f, dark * 0.98f, dark + (1 - dark) * 0.12f});
}

void Pen::shadow(const Shape& local, double dx, double dy, double softness, float strength) {
  Shape placed = place(local);
  for (Path& path : placed) {
    for (Point& p : path) p = {p.x + dx * frame_.scale, p.y + dy * frame_.scale};
  }
  const float dark = 1 - strength * (1 - distance_);
  canvas_.multiply(canvas_.soft(placed, softness * frame_.scale),
                   {dark, dark, dark + (1 - dark) * 0.1f});
}

void Pen::glow(double cx, double cy, double radius, Colour light) {
  canvas_.glow(place({cx, cy}), radius * frame_.scale, light);
}

double Pen::text_width(const std::string& words, double height) {
  return height * (0.72 * static_cast<double>(words.size()) - 0.22);
}

double Pen::text(const std::string& words, double x, double y, double height, const Paint& paint) {
  const double unit = height / 4;
  Shape strokes;
  double left = x;
  for (const char letter : words) {
    Path line;
    const auto finish_line = [&] {
      if (line.empty()) return;
      for (Path& path : stroke_shape(line, unit * 0.72, unit * 0.72)) strokes.push_back(path);
      line.clear();
    };
    const std::string_view data = glyph(letter);
    for (std::size_t i = 0; i < data.size(); i += data[i] == ' ' ? 1 : 2) {
      if (data[i] == ' ') {
        finish_line();
      } else {
        line.push_back({left + (data[i] - '0') * unit, y + (data[i + 1] - '0') * unit});
      }
    }
    finish_line();
    left += height * 0.72;
  }
  if (!strokes.empty()) shape(strokes, paint);
  return left - x;
}

void Pen::focus(double cx, double cy, double rx, double ry) {
  focus_ = {};
  for (const Point corner : {Point{cx - rx, cy - ry}, Point{cx + rx, cy - ry},
                             Point{cx + rx, cy + ry}, Point{cx - rx, cy + ry}}) {
    const Point p = place(corner);
    focus_.include({p.x, p.y, p.x, p.y});
  }
}

}  // namespace distilloscope::demo
