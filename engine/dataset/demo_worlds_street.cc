// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/dataset/demo_setting.h"
#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {
namespace {

/// 0 in the joints, 1 on the stones, with soft edges; and a number for each stone.
struct Stone {
  float body;
  int column, row;
};
Stone stone_at(float x, float y, float width, float height, float joint, bool staggered) {
  const float row = std::floor(y / height);
  const float shifted = x + (staggered && (static_cast<int>(row) & 1) != 0 ? width / 2 : 0);
  const float column = std::floor(shifted / width);
  const float u = shifted - column * width;
  const float v = y - row * height;
  const float edge = std::min(std::min(u, width - u), std::min(v, height - v));
  return {std::clamp((edge - joint) * 2 + 0.5f, 0.0f, 1.0f), static_cast<int>(column),
          static_cast<int>(row)};
}

}  // namespace

void build_street(Stage& stage) {
  stage.world = "street";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.4, 0.8);
  stage.light.y = -0.6;
  stage.light.ambient = static_cast<float>(rng.range(0.48, 0.65));
  const bool warm = rng.chance(0.35);
  if (warm) stage.light.tint = {1.04f, 0.94f, 0.82f};
  const Colour wall = rng.pick<Colour>({{0.66f, 0.36f, 0.28f},
                                        {0.86f, 0.76f, 0.58f},
                                        {0.62f, 0.68f, 0.7f},
                                        {0.85f, 0.62f, 0.5f},
                                        {0.55f, 0.62f, 0.5f},
                                        {0.82f, 0.8f, 0.76f}});
  const bool brick = rng.chance(0.5);
  const double pavement = rng.range(168, 184);
  const std::uint32_t seed = seed_of(stage);
  const Colour tint = stage.light.tint;
  const auto lit_from = static_cast<float>(rng.range(-60, 200));
  const auto slope = static_cast<float>(stage.light.x * -0.9);
  const bool cast = rng.chance(0.6);
  stage.canvas.paint_rows(0, pavement, [&](float x, float y, Colour) {
    const float stain = fractal(x / 55, y / 70, 4, seed);
    const float rough = fractal(x / 2.5f, y / 2.5f, 2, seed + 4);
    Colour c = wall * (0.76f + 0.36f * stain);
    if (brick) {
      const Stone stone = stone_at(x, y, 13, 6, 0.55f, true);
      const float vary = noise(static_cast<float>(stone.column) + 0.5f,
                               static_cast<float>(stone.row) + 0.5f, seed + 8);
      c = mix(mix(c, {0.75f, 0.72f, 0.68f}, 0.4f), c * (0.8f + 0.4f * vary), stone.body);
    }
    c = c * (0.92f + 0.16f * rough);
    if (cast) {  // the shadow of the house opposite
      const float s = std::clamp((y - lit_from + slope * (x - 160)) / 5, 0.0f, 1.0f);
      c = mix(c, c * Colour{0.6f, 0.63f, 0.72f}, lit_from < 70 ? 1 - s : s);
    }
    return c * tint * (0.85f + 0.2f * y / static_cast<float>(pavement));
  });
  // Pavement, kerb and road.
  const double kerb = pavement + 32;
  stage.canvas.paint_rows(pavement, kH, [&](float x, float y, Colour) {
    const auto p = static_cast<float>(pavement);
    const float grain = fractal(x / 4, y / 2.2f, 3, seed + 12);
    const float worn = fractal(x / 60, y / 14, 3, seed + 13);
    const float v = 1 + (y - p) / 40;
    if (y < kerb) {
      const Stone stone = stone_at((x - 160) / v + 400, (y - p) / v, 24, 9, 0.3f, true);
      return Colour{0.66f, 0.64f, 0.6f} * (0.74f + 0.2f * grain + 0.2f * worn) *
             (0.75f + 0.25f * stone.body) * tint;
    }
    if (y < kerb + 5)
      return Colour{0.74f, 0.73f, 0.7f} * (y < kerb + 2 ? 1.05f : 0.7f) * (0.9f + 0.2f * grain) *
             tint;
    return Colour{0.3f, 0.3f, 0.32f} * (0.7f + 0.35f * grain + 0.3f * worn) * tint;
  });
  Pen base(stage.canvas, {0, pavement, 1}, stage.light);
  base.box(-2, -10, kW + 4, 10, ramp(wall * 0.62f, wall * 0.48f).grained(0.2f, 4));
  base.shadow({box_path(-10, 0, kW + 20, 1)}, 0, 1, 3, 0.5f);

  // A grid of openings: a door in one column, windows in the others.
  const int columns = rng.whole(3, 5);
  const double step = kW / columns;
  const double ww = step * rng.range(0.38, 0.5);
  const double wh = rng.range(40, 54);
  const double upper = rng.range(-18, 6);
  const double lower = pavement - 30 - wh;
  const int door = rng.whole(0, columns - 1);
  const bool curtains = rng.chance(0.5);
  const Colour frame =
      rng.pick<Colour>({{0.93f, 0.92f, 0.88f}, {0.35f, 0.25f, 0.18f}, {0.2f, 0.3f, 0.28f}});
  const Colour glass{0.34f, 0.42f, 0.5f};
  const Colour door_colour = vivid(rng) * 0.7f;
  const bool two_floors = lower - upper > wh + 22;
  for (int i = 0; i < columns; ++i) {
    const double x = (i + 0.5) * step - ww / 2;
    if (two_floors && upper + wh > 14) draw_window(stage, x, upper, ww, wh, frame, glass, curtains);
    if (i == door) {
      const double dw = std::min(40.0, ww * 1.15);
      const double dh = 84;
      Pen pen(stage.canvas, {(i + 0.5) * step, pavement, 1}, stage.light);
      pen.box(-dw / 2 - 4, -dh - 4, dw + 8, dh + 4, flat(frame));
      pen.box(-dw / 2, -dh, dw, dh, ramp(door_colour * 1.05f, door_colour * 0.7f));
      for (const double px : {-dw * 0.38, dw * 0.06}) {
        pen.box(px, -dh * 0.92, dw * 0.32, dh * 0.36, flat(door_colour * 0.72f));
        pen.box(px, -dh * 0.48, dw * 0.32, dh * 0.38, flat(door_colour * 0.72f));
      }
      pen.ellipse(dw * 0.38, -dh * 0.45, 1.8, 1.8, ball({0.9f, 0.75f, 0.35f}));
      pen.box(-dw / 2 - 7, -3, dw + 14, 4, ramp({0.7f, 0.68f, 0.64f}, {0.5f, 0.48f, 0.46f}));
      stage.reserve({(i + 0.5) * step - dw / 2, pavement - dh, (i + 0.5) * step + dw / 2,
                     pavement - dh + 30});
    } else {
      draw_window(stage, x, lower, ww, wh, frame, glass, curtains);
    }
  }
  if (rng.chance(0.5)) {  // an awning over one of the windows
    const int column = (door + 1) % columns;
    const double x = (column + 0.5) * step - ww * 0.75;
    const Colour cloth = vivid(rng);
    Pen pen(stage.canvas, {x, lower - 6, 1}, stage.light);
    pen.shadow({box_path(0, 0, ww * 1.5, 20)}, 3, 8, 4, 0.4f);
    const int stripes = 8;
    for (int i = 0; i < stripes; ++i) {
      const double a = ww * 1.5 * i / stripes;
      const double b = ww * 1.5 * (i + 1) / stripes;
      const Colour c = i % 2 ? Colour{0.95f, 0.93f, 0.88f} : cloth;
      pen.polygon({{a * 0.9 + ww * 0.075, 0},
                   {b * 0.9 + ww * 0.075, 0},
                   {b, 18},
                   {(a + b) / 2, 22},
                   {a, 18}},
                  ramp(c, c * 0.75f));
    }
  }
  for (int i = rng.whole(0, 2); i > 0; --i) {
    Pen pen(stage.canvas, {rng.range(10, 310), pavement + 5, rng.range(26, 40)}, stage.light);
    const Colour pot = rng.pick<Colour>({{0.65f, 0.38f, 0.26f}, {0.45f, 0.45f, 0.45f}});
    kPottedPlant.draw(pen, pot, Random(rng.bits()));
  }
  if (rng.chance(0.4)) {
    const double x = rng.range(20, 300);
    Pen pen(stage.canvas, {x, kerb + 1, 150}, stage.light);
    kLamp.draw(pen, {}, Random(rng.bits()));
    stage.reserve({x - 8, kerb - 150, x + 8, kerb});
  }

  const Ground walk{pavement - 75, pavement + 8, kerb - 2, 100, 16, 304};
  const Ground road{pavement - 75, kerb + 20, kerb + 24, 46, 60, 260};
  const Box shopfront{50, lower - 22, 270, lower - 14};
  const Box over{40, std::max(18.0, upper + wh + 10), 280, lower - 8};
  const Box posters{20, lower + 4, 300, pavement - 44};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 9)) {
      case 0:
      case 1:
        stage.stand(kPerson, walk, 0.92, colour);
        break;
      case 2:
      case 3:
        stage.board(rng.chance(0.5) ? shopfront : over, std::lerp(18, 30, u), 3.0,
                    rng.chance(0.5) ? colour * 0.8f : Colour{0.93f, 0.9f, 0.82f});
        break;
      case 4:
        stage.stand(kCar, road, std::lerp(0.95, 1.15, u), colour);
        break;
      case 5:
        stage.stand(kPostBox, walk, 0.62,
                    rng.chance(0.7) ? Colour{0.8f, 0.1f, 0.1f} : Colour{0.95f, 0.78f, 0.1f});
        break;
      case 6:
        stage.hang(rng.chance(0.5) ? kPortrait : kPoster, posters, std::lerp(38, 54, u), colour);
        break;
      case 7:
        stage.stand(rng.chance(0.5) ? kCat : kDog, walk, 0.44, colour);
        break;
      case 8:
        stage.row(kStandingBird, walk, 0.22, {0.45f, 0.47f, 0.55f});
        break;
      default:
        stage.flock(kToyBalloon, {30, 24, 290, pavement - 20}, std::lerp(26, 36, u), colour);
        break;
    }
  }
}

void build_night(Stage& stage) {
  stage.world = "night";
  Random& rng = stage.rng;
  stage.light = {rng.side() * 0.3, -0.4, 0.5f, {0.6f, 0.62f, 0.78f}, {0.12f, 0.12f, 0.24f}};
  stage.haze_far = 0.25;
  stage.look.bloom = 0.75f;
  stage.look.grain = 0.02f;
  stage.look.vignette = 0.35f;
  const double horizon = rng.range(138, 158);
  const Colour low =
      rng.pick<Colour>({{0.42f, 0.25f, 0.4f}, {0.2f, 0.3f, 0.48f}, {0.5f, 0.32f, 0.28f}});
  const Colour top =
      rng.pick<Colour>({{0.03f, 0.04f, 0.13f}, {0.05f, 0.03f, 0.15f}, {0.02f, 0.07f, 0.16f}});
  const std::uint32_t seed = seed_of(stage);
  stage.canvas.paint_rows(0, horizon, [&](float x, float y, Colour) {
    const float t = y / static_cast<float>(horizon);
    const float cloud = fractal(x / 70, y / 22, 4, seed);
    return mix(top, low, t * t) * (0.8f + 0.45f * cloud);
  });
  for (int i = 0; i < 50; ++i) {
    const double x = rng.range(0, kW);
    const double y = rng.range(0, horizon * 0.6);
    const double r = rng.range(0.25, 0.6);
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, r, r)}), 0.6f, [](float, float) {
      return Colour{0.9f, 0.9f, 1};
    });
  }
  if (rng.chance(0.5)) {
    const double x = rng.range(30, 290);
    const double y = rng.range(22, 46);
    stage.canvas.glow({x, y}, 50, {0.3f, 0.3f, 0.28f});
    stage.canvas.paint(
        stage.canvas.rasterise({ellipse_path(x, y, 10, 10)}), 1, [&](float px, float py) {
          return Colour{0.97f, 0.95f, 0.85f} * (0.8f + 0.3f * fractal(px / 5, py / 5, 3, seed + 2));
        });
    stage.reserve({x - 12, y - 12, x + 12, y + 12});
  }
  for (int layer = 0; layer < 3; ++layer) {
    double x = rng.range(-30, 0);
    while (x < kW) {
      const double w = rng.range(22, 52) + 8 * layer;
      const double h = rng.range(30, 105) - 14.0 * layer + (layer == 0 ? 26 : 0);
      const double foot = horizon + 2;
      const float level = 0.5f - 0.14f * static_cast<float>(layer);
      const Colour body = mix(Colour{0.11f, 0.11f, 0.17f}, low, level);
      Pen pen(stage.canvas, {x, foot, 1}, {0, -1, 0.6f, {1, 1, 1}, low});
      pen.box(0, -h, w, h, ramp(body * 0.9f, body * 1.2f).grained(0.1f, 8));
      if (rng.chance(0.3)) pen.box(w * 0.4, -h - 10, 2, 10, flat(body * 0.9f));
      const double cell = layer == 0 ? 5 : 6.5;
      const double share = rng.range(0.12, 0.5);
      const Colour lamp = rng.chance(0.75) ? Colour{1, 0.84f, 0.5f} : Colour{0.75f, 0.88f, 1};
      Shape bright;
      Shape dim;
      for (double wy = -h + 5; wy < -10; wy += cell * 1.3) {
        for (double wx = 3; wx + cell * 0.55 < w - 2; wx += cell) {
          if (!rng.chance(share)) continue;
          (rng.chance(0.5) ? bright : dim).push_back(box_path(wx, wy, cell * 0.55, cell * 0.7));
        }
      }
      const float strength = 0.55f + 0.2f * static_cast<float>(layer);
      if (!dim.empty()) pen.shape(dim, flat(lamp * 0.55f).clear(strength));
      if (!bright.empty()) pen.shape(bright, flat(lamp).clear(strength));
      x += w + rng.range(-4, 12);
    }
    if (layer == 0) stage.canvas.blur(0.9, 0, horizon);
  }
  // The quay and the wet street that mirror the lights.
  const Colour street{0.13f, 0.13f, 0.18f};
  const auto h = static_cast<float>(horizon);
  stage.canvas.paint_rows(horizon, kH, [&](float x, float y, Colour) {
    const float v = (y - h) / (static_cast<float>(kH) - h);
    const float wet = fractal((x - 160) / (v + 0.25f) / 30, 18 / (v + 0.25f), 4, seed + 6);
    const float streak = fractal(x / 7, y / 90, 3, seed + 7);
    const Colour shine =
        mix(low, {1, 0.8f, 0.5f}, 0.5f) * (0.75f * (1 - v) * streak * streak * 1.8f);
    return mix(street, low * 0.5f, 0.4f * (1 - v)) * (0.6f + 0.8f * wet) + shine * (0.4f + wet);
  });
  Pen edge(stage.canvas, {0, horizon + 1, 1}, stage.light);
  edge.box(-2, 0, kW + 4, 4, ramp({0.45f, 0.42f, 0.45f}, {0.2f, 0.2f, 0.25f}));
  const int lamps = rng.whole(1, 3);
  for (int i = 0; i < lamps; ++i) {
    const double x = (i + 0.5) * kW / lamps + rng.range(-30, 30);
    Pen pen(stage.canvas, {x, horizon + 10, 84}, {0, -0.6, 0.8f, {1, 1, 1}, low});
    kLamp.draw(pen, {}, Random(rng.bits()));
    stage.canvas.glow({x, horizon - 64}, 52, {0.32f, 0.24f, 0.1f});
    stage.canvas.glow({x, horizon + 22}, 30, {0.2f, 0.15f, 0.07f});
  }
  stage.light.tint = {0.82f, 0.78f, 0.82f};
  const Ground walk{horizon - 60, horizon + 22, 230, rng.range(92, 108)};
  const Ground road{horizon - 60, 212, 232, 46, 60, 260};
  const Box facade{46, horizon - 84, 274, horizon - 34};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 6)) {
      case 0:
      case 1:
        stage.board(facade, std::lerp(18, 30, u), 3.0, colour, true);
        break;
      case 2:
        stage.stand(kCar, road, std::lerp(0.95, 1.2, u), colour);
        break;
      case 3:
        stage.stand(kPerson, walk, 0.92, colour);
        break;
      case 4:
        stage.hang(kPortrait, facade, std::lerp(42, 60, u), colour);
        break;
      case 5:
        stage.stand(kCat, walk, 0.44, colour);
        break;
      default:
        stage.flock(kToyBalloon, {30, 30, 290, horizon + 30}, std::lerp(24, 34, u), colour);
        break;
    }
  }
}

}  // namespace distilloscope::demo
