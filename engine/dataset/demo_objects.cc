// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_objects.h"

#include <cmath>

namespace distilloscope::demo {
namespace {

constexpr double kHalfTurn = 3.14159265358979;

}  // namespace

Colour vivid(Random& rng) {
  const double hue =
      rng.pick({0.0, 0.02, 0.07, 0.12, 0.15, 0.33, 0.48, 0.56, 0.61, 0.75, 0.86, 0.94});
  const double shift = rng.range(-0.015, 0.015);
  const double saturation = rng.range(0.68, 0.92);
  const double value = rng.range(0.72, 0.95);
  return hsv(hue + shift + 1, saturation, value);
}

Colour unlike(Colour other, Random& rng) {
  Colour best = other;
  float best_distance = -1;
  for (int i = 0; i < 5; ++i) {
    const Colour candidate = vivid(rng);
    const Colour d = candidate + other * -1.0f;
    const float distance = d.r * d.r + d.g * d.g + d.b * d.b;
    if (distance > best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

void draw_tree(Pen& pen, Colour leaves, Random rng) {
  const Colour bark =
      rng.pick<Colour>({{0.32f, 0.22f, 0.15f}, {0.4f, 0.33f, 0.27f}, {0.25f, 0.19f, 0.15f}});
  const double lean = rng.range(-0.05, 0.05);
  pen.ground_shadow(0.3, 0.4f);
  pen.stroke({{0, 0.01}, {lean * 0.5, -0.25}, {lean, -0.55}}, 0.085, 0.045,
             tube(bark).grained(0.3f, 1.5f));
  pen.stroke({{lean * 0.6, -0.35}, {lean + 0.16, -0.6}}, 0.035, 0.02, tube(bark));
  pen.stroke({{lean * 0.6, -0.38}, {lean - 0.16, -0.58}}, 0.035, 0.02, tube(bark));
  const double spread = rng.range(0.22, 0.32);
  // Dark clumps at the back and foot of the crown, lit ones in front and on top.
  for (int layer = 0; layer < 3; ++layer) {
    const int clumps = 7 - layer;
    for (int i = 0; i < clumps; ++i) {
      const double t = rng.range(0, 2 * kHalfTurn);
      const double reach = rng.range(0.35, 1) * (1 - 0.18 * layer);
      const double x = lean + spread * reach * std::cos(t) - 0.02 * layer;
      const double y = -0.68 + 0.21 * reach * std::sin(t) - 0.035 * layer;
      const double r = rng.range(0.09, 0.15);
      const float level = 0.62f + 0.2f * layer;
      pen.curve({{x - r, y},
                 {x - r * 0.5, y - r * 0.9},
                 {x + r * 0.4, y - r},
                 {x + r, y - r * 0.1},
                 {x + r * 0.7, y + r * 0.7},
                 {x - r * 0.5, y + r * 0.8}},
                ball(leaves * level).grained(0.55f, 1.6f));
    }
  }
}

void draw_fir(Pen& pen, Colour leaves, Random rng, bool snowy) {
  pen.ground_shadow(0.22, 0.4f);
  pen.box(-0.03, -0.18, 0.06, 0.18, tube({0.28f, 0.2f, 0.15f}));
  const double width = rng.range(0.2, 0.28);
  for (int i = 0; i < 6; ++i) {
    const double top = -0.42 - i * 0.1;
    const double bottom = -0.1 - i * 0.13;
    const double w = width * (1 - i * 0.14);
    Path tier{{0, std::max(-1.0, top - 0.1)}};
    for (int k = 0; k <= 6; ++k) {
      const double t = k / 6.0;
      tier.push_back({w * (1 - 2 * t), bottom + (k % 2 ? -0.035 : 0.01)});
    }
    pen.polygon(tier, ramp(leaves * 1.1f, leaves * 0.55f).grained(0.5f, 1.4f));
    if (snowy) {
      pen.curve({{0, top - 0.08},
                 {-w * 0.65, bottom - 0.06},
                 {-w * 0.15, bottom - 0.1},
                 {w * 0.3, bottom - 0.05}},
                flat({0.95f, 0.97f, 1.0f}).clear(0.85f));
    }
  }
}

void draw_bush(Pen& pen, Colour leaves, Random rng) {
  pen.ground_shadow(0.6, 0.4f);
  for (int i = 0; i < 9; ++i) {
    const double x = rng.range(-0.5, 0.5);
    const double y = -0.2 - rng.range(0, 0.45) * (1 - std::abs(x));
    const double r = rng.range(0.22, 0.32);
    const float level = 0.65f + 0.05f * i;
    pen.curve({{x - r, y + r * 0.6},
               {x - r * 0.9, y - r * 0.5},
               {x, y - r},
               {x + r * 0.9, y - r * 0.4},
               {x + r, y + r * 0.7}},
              ball(leaves * level).grained(0.55f, 1.5f));
  }
}

}  // namespace distilloscope::demo
