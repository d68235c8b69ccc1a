// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_canvas.h"

#include <cmath>
#include <numbers>

namespace distilloscope::demo {
namespace {

std::uint32_t scramble(std::uint32_t h) {
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  h *= 0x297a2d39u;
  return h ^ (h >> 15);
}

float lattice(int x, int y, std::uint32_t seed) {
  const std::uint32_t h =
      scramble(static_cast<std::uint32_t>(x) * 0x8da6b343u ^
               static_cast<std::uint32_t>(y) * 0xd8163841u ^ seed * 0xcb1ab31fu);
  return static_cast<float>(h >> 8) * (1.0f / 16777216.0f);
}

/// std::floor is a call into the library on a plain x86-64; this is two instructions.
int floor_of(float x) {
  const int whole = static_cast<int>(x);
  return whole - (x < static_cast<float>(whole) ? 1 : 0);
}

float luminance(Colour c) {
  return 0.3f * c.r + 0.59f * c.g + 0.11f * c.b;
}

/// Turns a path so that all paths of a shape wind the same way: their union is then non-zero.
void orient(Path& path) {
  double area = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const Point& a = path[i];
    const Point& b = path[(i + 1) % path.size()];
    area += a.x * b.y - b.x * a.y;
  }
  if (area < 0) std::reverse(path.begin(), path.end());
}

}  // namespace

Colour operator*(Colour a, Colour b) {
  return {a.r * b.r, a.g * b.g, a.b * b.b};
}
Colour operator*(Colour a, float k) {
  return {a.r * k, a.g * k, a.b * k};
}
Colour operator+(Colour a, Colour b) {
  return {a.r + b.r, a.g + b.g, a.b + b.b};
}
Colour mix(Colour a, Colour b, float t) {
  return {a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t};
}

Colour hsv(double hue, double saturation, double value) {
  const double h = (hue - std::floor(hue)) * 6;
  const auto channel = [&](double offset) {
    double k = std::fmod(offset + h, 6.0);
    k = std::clamp(std::min(k, 4 - k), 0.0, 1.0);
    return static_cast<float>(value - value * saturation * k);
  };
  return {channel(5), channel(3), channel(1)};
}

void Box::include(const Box& other) {
  x0 = std::min(x0, other.x0);
  y0 = std::min(y0, other.y0);
  x1 = std::max(x1, other.x1);
  y1 = std::max(y1, other.y1);
}

Path ellipse_path(double cx, double cy, double rx, double ry, double angle) {
  constexpr int kPoints = 28;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  Path path;
  for (int i = 0; i < kPoints; ++i) {
    const double t = 2 * std::numbers::pi * i / kPoints;
    const double u = rx * std::cos(t);
    const double v = ry * std::sin(t);
    path.push_back({cx + u * c - v * s, cy + u * s + v * c});
  }
  return path;
}

Path box_path(double x, double y, double width, double height, double round) {
  if (round <= 0) return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
  round = std::min({round, width / 2, height / 2});
  Path path;
  const Point corners[] = {{x + width - round, y + round},
                           {x + width - round, y + height - round},
                           {x + round, y + height - round},
                           {x + round, y + round}};
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= 5; ++i) {
      const double t = std::numbers::pi / 2 * (corner - 1 + i / 5.0);
      path.push_back(
          {corners[corner].x + round * std::cos(t), corners[corner].y + round * std::sin(t)});
    }
  }
  return path;
}

Path smooth_path(const Path& points) {
  constexpr int kSteps = 7;
  const std::size_t n = points.size();
  Path path;
  for (std::size_t i = 0; i < n; ++i) {
    const Point& a = points[(i + n - 1) % n];
    const Point& b = points[i];
    const Point& c = points[(i + 1) % n];
    const Point& d = points[(i + 2) % n];
    for (int k = 0; k < kSteps; ++k) {  // Catmull-Rom
      const double t = static_cast<double>(k) / kSteps;
      const auto blend = [t](double p, double q, double r, double s) {
        return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
      };
      path.push_back({blend(a.x, b.x, c.x, d.x), blend(a.y, b.y, c.y, d.y)});
    }
  }
  return path;
}

Shape stroke_shape(const Path& points, double width_start, double width_end) {
  Shape shape;
  const auto half = [&](std::size_t i) {
    const double t = points.size() < 2 ? 0 : static_cast<double>(i) / (points.size() - 1);
    return (width_start + (width_end - width_start) * t) / 2;
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double h0 = half(i);
    shape.push_back(ellipse_path(points[i].x, points[i].y, h0, h0));
    if (i + 1 == points.size()) break;
    const double h1 = half(i + 1);
    const double dx = points[i + 1].x - points[i].x;
    const double dy = points[i + 1].y - points[i].y;
    const double length = std::sqrt(dx * dx + dy * dy);
    if (length <= 0) continue;
    const double nx = -dy / length;
    const double ny = dx / length;
    shape.push_back({{points[i].x + nx * h0, points[i].y + ny * h0},
                     {points[i + 1].x + nx * h1, points[i + 1].y + ny * h1},
                     {points[i + 1].x - nx * h1, points[i + 1].y - ny * h1},
                     {points[i].x - nx * h0, points[i].y - ny * h0}});
  }
  return shape;
}

float noise(float x, float y, std::uint32_t seed) {
  const int ix = floor_of(x);
  const int iy = floor_of(y);
  float u = x - static_cast<float>(ix);
  float v = y - static_cast<float>(iy);
  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  const float a = lattice(ix, iy, seed);
  const float b = lattice(ix + 1, iy, seed);
  const float c = lattice(ix, iy + 1, seed);
  const float d = lattice(ix + 1, iy + 1, seed);
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

float fractal(float x, float y, int octaves, std::uint32_t seed) {
  float sum = 0;
  float weight = 0.5f;
  float total = 0;
  for (int i = 0; i < octaves; ++i) {
    sum += weight * noise(x, y, seed + static_cast<std::uint32_t>(i));
    total += weight;
    weight *= 0.5f;
    x = x * 2 + 17.3f;
    y = y * 2 + 5.7f;
  }
  return sum / total;
}

Canvas::Canvas(int width, int height)
    : width_(width),
      height_(height),
      pixels_(static_cast<std::size_t>(width) * height * kScale * kScale) {}

Mask Canvas::rasterise(const Shape& shape) const {
  constexpr int kLines = 3;  // sub-lines per canvas row; along x the coverage is exact
  Box box;
  Shape paths = shape;
  for (Path& path : paths) {
    for (Point& p : path) {
      p = {p.x * kScale, p.y * kScale};
      box.include({p.x, p.y, p.x, p.y});
    }
    orient(path);
  }
  Mask mask;
  mask.x0 = static_cast<int>(std::clamp(std::floor(box.x0), 0.0, 1.0 * width_ * kScale));
  mask.y0 = static_cast<int>(std::clamp(std::floor(box.y0), 0.0, 1.0 * height_ * kScale));
  mask.width =
      static_cast<int>(std::clamp(std::ceil(box.x1), 0.0, 1.0 * width_ * kScale)) - mask.x0;
  mask.height =
      static_cast<int>(std::clamp(std::ceil(box.y1), 0.0, 1.0 * height_ * kScale)) - mask.y0;
  mask.width = std::max(mask.width, 0);
  mask.height = std::max(mask.height, 0);
  mask.coverage.assign(static_cast<std::size_t>(mask.width) * mask.height, 0);
  if (mask.coverage.empty()) return mask;

  struct Crossing {
    double x;
    int direction;
  };
  std::vector<std::vector<Crossing>> lines(static_cast<std::size_t>(mask.height) * kLines);
  for (const Path& path : paths) {
    for (std::size_t i = 0; i < path.size(); ++i) {
      Point a = path[i];
      Point b = path[(i + 1) % path.size()];
      int direction = 1;
      if (a.y > b.y) {
        std::swap(a, b);
        direction = -1;
      }
      const auto line_of = [&](double y) { return (y - mask.y0) * kLines - 0.5; };
      const int first = static_cast<int>(std::max(0.0, std::ceil(line_of(a.y))));
      const int end =
          static_cast<int>(std::clamp(std::ceil(line_of(b.y)), 0.0, 1.0 * mask.height * kLines));
      for (int line = first; line < end; ++line) {
        const double y = mask.y0 + (line + 0.5) / kLines;
        lines[static_cast<std::size_t>(line)].push_back(
            {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) - mask.x0, direction});
      }
    }
  }
  for (std::size_t line = 0; line < lines.size(); ++line) {
    auto& crossings = lines[line];
    std::sort(crossings.begin(), crossings.end(),
              [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    float* row = &mask.coverage[line / kLines * static_cast<std::size_t>(mask.width)];
    int winding = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
      winding += crossings[i].direction;
      if (winding == 0) continue;
      const double left = std::clamp(crossings[i].x, 0.0, 1.0 * mask.width);
      const double right = std::clamp(crossings[i + 1].x, 0.0, 1.0 * mask.width);
      for (int x = static_cast<int>(left); x < right; ++x) {
        const double part = std::min(right, x + 1.0) - std::max(left, 1.0 * x);
        row[x] += static_cast<float>(part / kLines);
      }
    }
  }
  return mask;
}

Mask Canvas::soft(const Shape& shape, double radius) const {
  const Mask hard = rasterise(shape);
  const int r = std::max(1, static_cast<int>(radius * kScale / 2));
  const int margin = 3 * r;
  Mask mask;
  mask.x0 = std::max(0, hard.x0 - margin);
  mask.y0 = std::max(0, hard.y0 - margin);
  mask.width = std::min(width_ * kScale, hard.x0 + hard.width + margin) - mask.x0;
  mask.height = std::min(height_ * kScale, hard.y0 + hard.height + margin) - mask.y0;
  if (hard.coverage.empty() || mask.width <= 0 || mask.height <= 0) return {};
  mask.coverage.assign(static_cast<std::size_t>(mask.width) * mask.height, 0);
  for (int y = 0; y < hard.height; ++y) {
    std::copy_n(&hard.coverage[static_cast<std::size_t>(y) * hard.width], hard.width,
                &mask.coverage[static_cast<std::size_t>(y + hard.y0 - mask.y0) * mask.width +
                               (hard.x0 - mask.x0)]);
  }
  box_blur(mask.coverage, mask.width, mask.height, 1, r);
  return mask;
}

void Canvas::multiply(const Mask& mask, Colour factor) {
  for (int y = 0; y < mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      const float cover = mask.coverage[static_cast<std::size_t>(y) * mask.width + x];
      Colour& pixel = at(mask.x0 + x, mask.y0 + y);
      pixel = pixel * mix({1, 1, 1}, factor, cover);
    }
  }
}

void Canvas::glow(Point centre, double radius, Colour light) {
  const int x0 = std::max(0, static_cast<int>((centre.x - radius) * kScale));
  const int x1 = std::min(width_ * kScale, static_cast<int>((centre.x + radius) * kScale) + 1);
  const int y0 = std::max(0, static_cast<int>((centre.y - radius) * kScale));
  const int y1 = std::min(height_ * kScale, static_cast<int>((centre.y + radius) * kScale) + 1);
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      const double dx = (x + 0.5) / kScale - centre.x;
      const double dy = (y + 0.5) / kScale - centre.y;
      const double d = 1 - (dx * dx + dy * dy) / (radius * radius);
      if (d <= 0) continue;
      Colour& pixel = at(x, y);
      pixel = pixel + light * static_cast<float>(d * d * d);
    }
  }
}

void Canvas::blur(double radius, double y0, double y1) {
  const int first = std::max(0, static_cast<int>(y0 * kScale));
  const int last = static_cast<int>(std::min(1.0 * height_ * kScale, y1 * kScale));
  if (last <= first) return;
  const int row = width_ * kScale;
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(last - first) * row * 3);
  for (int y = first; y < last; ++y) {
    for (int x = 0; x < row; ++x) {
      const Colour& c = at(x, y);
      values.insert(values.end(), {c.r, c.g, c.b});
    }
  }
  box_blur(values, row, last - first, 3, std::max(1, static_cast<int>(radius * kScale / 2)));
  std::size_t i = 0;
  for (int y = first; y < last; ++y) {
    for (int x = 0; x < row; ++x, i += 3) at(x, y) = {values[i], values[i + 1], values[i + 2]};
  }
}

std::vector<std::uint8_t> Canvas::finish(const Finish& look, std::uint32_t seed) const {
  const std::size_t count = static_cast<std::size_t>(width_) * height_;
  std::vector<float> sharp(count * 3);
  std::vector<float> bright(count * 3);
  for (int y = 0; y < height_; ++y) {
    for (int x = 0; x < width_; ++x) {
      Colour sum;
      for (int k = 0; k < kScale * kScale; ++k) {
        const std::size_t row = static_cast<std::size_t>(y) * kScale + k / kScale;
        sum = sum + pixels_[row * width_ * kScale + x * kScale + k % kScale];
      }
      const Colour c = sum * (1.0f / (kScale * kScale)) * look.tint;
      const std::size_t i = (static_cast<std::size_t>(y) * width_ + x) * 3;
      const float values[] = {c.r, c.g, c.b};
      for (std::size_t k = 0; k < 3; ++k) {
        sharp[i + k] = values[k];
        bright[i + k] = std::clamp(values[k] - 0.62f, 0.0f, 0.6f);
      }
    }
  }
  box_blur(bright, width_, height_, 3, 7);

  std::vector<std::uint8_t> picture(count * 3);
  for (int y = 0; y < height_; ++y) {
    for (int x = 0; x < width_; ++x) {
      const std::size_t i = (static_cast<std::size_t>(y) * width_ + x) * 3;
      const float u = 2.0f * x / width_ - 1;
      const float v = 2.0f * y / height_ - 1;
      const float r2 = (u * u + v * v) / 2;
      const float shade = 1 - look.vignette * r2 * r2 - 0.35f * look.vignette * r2;
      Colour c{sharp[i] + look.bloom * bright[i], sharp[i + 1] + look.bloom * bright[i + 1],
               sharp[i + 2] + look.bloom * bright[i + 2]};
      const float grey = luminance(c);
      c = mix({grey, grey, grey}, c, look.saturation) * shade;
      // Sensor noise: one draw for all channels and a weaker one for each; sums of four uniform
      // values stand in for normal ones.
      const auto draw = [&](std::uint32_t channel) {
        float sum = -2;
        for (std::uint32_t k = 0; k < 4; ++k) sum += lattice(x, y, seed + channel * 4 + k);
        return sum * 1.73f;
      };
      const float common = draw(0);
      const float values[] = {c.b, c.g, c.r};
      for (std::uint32_t k = 0; k < 3; ++k) {
        float value = 0.5f + (values[k] - 0.5f) * look.contrast;
        if (value > 0.85f) value = 0.85f + 0.15f * (1 - 0.15f / (value - 0.7f));  // soft shoulder
        value += look.grain * (0.8f * common + 0.6f * draw(k + 1));
        picture[i + k] = static_cast<std::uint8_t>(std::clamp(value * 255 + 0.5f, 0.0f, 255.0f));
      }
    }
  }
  return picture;
}

void box_blur(std::vector<float>& values, int width, int height, int channels, int radius) {
  std::vector<float> line;
  // One running-sum pass over a line of n values that lie `step` apart; edges repeat.
  const auto pass = [&](std::size_t start, int n, std::size_t step) {
    line.resize(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) line[static_cast<std::size_t>(i)] = values[start + i * step];
    const auto edge = [&](int i) {
      return line[static_cast<std::size_t>(std::clamp(i, 0, n - 1))];
    };
    double sum = 0;
    for (int i = -radius; i <= radius; ++i) sum += edge(i);
    const double scale = 1.0 / (2 * radius + 1);
    for (int i = 0; i < n; ++i) {
      values[start + i * step] = static_cast<float>(sum * scale);
      sum += edge(i + radius + 1) - edge(i - radius);
    }
  };
  const std::size_t row = static_cast<std::size_t>(width) * channels;
  for (int repeat = 0; repeat < 3; ++repeat) {
    for (int c = 0; c < channels; ++c) {
      for (int y = 0; y < height; ++y) pass(y * row + c, width, static_cast<std::size_t>(channels));
      for (int x = 0; x < width; ++x) {
        pass(static_cast<std::size_t>(x) * channels + c, height, row);
      }
    }
  }
}

}  // namespace distilloscope::demo
