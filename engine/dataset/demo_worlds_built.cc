// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {
namespace {

constexpr double kW = Scene::kWidth;
constexpr double kH = Scene::kHeight;

std::uint32_t seed_of(Stage& stage) { return static_cast<std::uint32_t>(stage.rng.bits()); }

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
  return {std::clamp((edge - joint) * 2 + 0.5f, 0.0f, 1.0f), static_cast<int>(column), static_cast<int>(row)};
}

/// A window in a wall: frame, panes with the sky in them, maybe curtains and a sill.
void draw_window(Stage& stage, double x, double y, double w, double h, Colour frame, Colour glass, bool lit, int style) {
  Pen pen(stage.canvas, {x, y, 1}, stage.light);
  pen.shadow({box_path(0, 0, w, h)}, 1.5, 2, 2, 0.35f);
  pen.box(-2, -2, w + 4, h + 4, flat(frame));
  pen.box(0, 0, w, h, lit ? ramp({1.0f, 0.86f, 0.55f}, {0.95f, 0.72f, 0.38f}) : ramp(glass * 1.2f, glass * 0.6f).grained(0.15f, 9));
  if (!lit) pen.polygon({{w * 0.15, h}, {w * 0.55, 0}, {w * 0.8, 0}, {w * 0.4, h}}, flat(glass * 1.5f).clear(0.25f));
  if (style != 0) {
    const Colour cloth = lit ? Colour{0.9f, 0.6f, 0.35f} : Colour{0.85f, 0.83f, 0.78f};
    pen.curve({{0, 0}, {w * 0.3, 0}, {w * 0.2, h * 0.6}, {w * 0.05, h}, {0, h}}, tube(cloth).clear(0.8f));
    pen.curve({{w, 0}, {w * 0.7, 0}, {w * 0.8, h * 0.6}, {w * 0.95, h}, {w, h}}, tube(cloth).clear(0.8f));
  }
  pen.box(w / 2 - 0.8, 0, 1.6, h, flat(frame));
  pen.box(0, h * 0.4 - 0.7, w, 1.4, flat(frame));
  pen.box(-4, h + 1, w + 8, 3, ramp(frame * 1.05f, frame * 0.6f));
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
  const Colour wall = rng.pick<Colour>({{0.66f, 0.36f, 0.28f}, {0.86f, 0.76f, 0.58f}, {0.62f, 0.68f, 0.7f}, {0.85f, 0.62f, 0.5f},
                                        {0.55f, 0.62f, 0.5f}, {0.82f, 0.8f, 0.76f}});
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
      const float vary = noise(static_cast<float>(stone.column) + 0.5f, static_cast<float>(stone.row) + 0.5f, seed + 8);
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
      return Colour{0.66f, 0.64f, 0.6f} * (0.74f + 0.2f * grain + 0.2f * worn) * (0.75f + 0.25f * stone.body) * tint;
    }
    if (y < kerb + 5) return Colour{0.74f, 0.73f, 0.7f} * (y < kerb + 2 ? 1.05f : 0.7f) * (0.9f + 0.2f * grain) * tint;
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
  const int style = rng.whole(0, 1);
  const Colour frame = rng.pick<Colour>({{0.93f, 0.92f, 0.88f}, {0.35f, 0.25f, 0.18f}, {0.2f, 0.3f, 0.28f}});
  const Colour glass{0.34f, 0.42f, 0.5f};
  const Colour door_colour = vivid(rng) * 0.7f;
  const bool two_floors = lower - upper > wh + 22;
  for (int i = 0; i < columns; ++i) {
    const double x = (i + 0.5) * step - ww / 2;
    if (two_floors && upper + wh > 14) draw_window(stage, x, upper, ww, wh, frame, glass, false, style);
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
      stage.reserve({(i + 0.5) * step - dw / 2, pavement - dh, (i + 0.5) * step + dw / 2, pavement - dh + 30});
    } else {
      draw_window(stage, x, lower, ww, wh, frame, glass, false, style);
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
      pen.polygon({{a * 0.9 + ww * 0.075, 0}, {b * 0.9 + ww * 0.075, 0}, {b, 18}, {(a + b) / 2, 22}, {a, 18}}, ramp(c, c * 0.75f));
    }
  }
  for (int i = rng.whole(0, 2); i > 0; --i) {
    Pen pen(stage.canvas, {rng.range(10, 310), pavement + 5, rng.range(26, 40)}, stage.light);
    const Colour pot = rng.pick<Colour>({{0.65f, 0.38f, 0.26f}, {0.45f, 0.45f, 0.45f}});
    kPottedPlant.draw(pen, pot, Random(rng.bits()));
  }
  if (rng.chance(0.4)) {
    Pen pen(stage.canvas, {rng.range(20, 300), kerb + 1, 150}, stage.light);
    kLamp.draw(pen, {}, Random(rng.bits()));
  }

  const Ground walk{pavement - 75, pavement + 8, kerb - 2, 100, 16, 304};
  const Ground road{pavement - 75, kerb + 20, kerb + 24, 46, 60, 260};
  const Box shopfront{50, lower - 22, 270, lower - 14};
  const Box over{40, std::max(18.0, upper + wh + 10), 280, lower - 8};
  const Box posters{20, lower + 4, 300, pavement - 44};
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 9)) {
      case 0:
      case 1: stage.stand(kPerson, walk, 0.92, colour); break;
      case 2:
      case 3: stage.board(rng.chance(0.5) ? shopfront : over, std::lerp(18, 30, u), 3.0, rng.chance(0.5) ? colour * 0.8f : Colour{0.93f, 0.9f, 0.82f}); break;
      case 4: stage.stand(kCar, road, std::lerp(0.95, 1.15, u), colour); break;
      case 5: stage.stand(kPostBox, walk, 0.62, rng.chance(0.7) ? Colour{0.8f, 0.1f, 0.1f} : Colour{0.95f, 0.78f, 0.1f}); break;
      case 6: stage.hang(rng.chance(0.5) ? kPortrait : kPoster, posters, std::lerp(38, 54, u), colour); break;
      case 7: stage.stand(rng.chance(0.5) ? kCat : kDog, walk, 0.36, colour); break;
      case 8: stage.row(kStandingBird, walk, 0.22, {0.45f, 0.47f, 0.55f}); break;
      default: stage.flock(kToyBalloon, {30, 24, 290, pavement - 20}, std::lerp(26, 36, u), colour); break;
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
  const Colour low = rng.pick<Colour>({{0.42f, 0.25f, 0.4f}, {0.2f, 0.3f, 0.48f}, {0.5f, 0.32f, 0.28f}});
  const Colour top = rng.pick<Colour>({{0.03f, 0.04f, 0.13f}, {0.05f, 0.03f, 0.15f}, {0.02f, 0.07f, 0.16f}});
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
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, r, r)}), 0.6f, [](float, float) { return Colour{0.9f, 0.9f, 1}; });
  }
  if (rng.chance(0.5)) {
    const double x = rng.range(30, 290);
    const double y = rng.range(22, 46);
    stage.canvas.glow({x, y}, 50, {0.3f, 0.3f, 0.28f});
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, 10, 10)}), 1, [&](float px, float py) {
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
    const Colour shine = mix(low, {1, 0.8f, 0.5f}, 0.5f) * (0.75f * (1 - v) * streak * streak * 1.8f);
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
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 6)) {
      case 0:
      case 1: stage.board(facade, std::lerp(18, 30, u), 3.0, colour, true); break;
      case 2: stage.stand(kCar, road, std::lerp(0.95, 1.2, u), colour); break;
      case 3: stage.stand(kPerson, walk, 0.92, colour); break;
      case 4: stage.hang(kPortrait, facade, std::lerp(42, 60, u), colour); break;
      case 5: stage.stand(kCat, walk, 0.36, colour); break;
      default: stage.flock(kToyBalloon, {30, 30, 290, horizon + 30}, std::lerp(24, 34, u), colour); break;
    }
  }
}

void build_table(Stage& stage) {
  stage.world = "table";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.45, 0.85);
  stage.light.y = -rng.range(0.4, 0.7);
  stage.light.ambient = static_cast<float>(rng.range(0.4, 0.55));
  stage.light.tint = rng.pick<Colour>({{1.04f, 0.97f, 0.88f}, {0.98f, 1.0f, 1.03f}, {1.06f, 0.93f, 0.78f}});
  const double edge = rng.range(92, 124);
  const std::uint32_t seed = seed_of(stage);
  const Colour wall = rng.pick<Colour>({{0.62f, 0.66f, 0.62f}, {0.75f, 0.7f, 0.6f}, {0.42f, 0.5f, 0.56f}, {0.7f, 0.55f, 0.48f}, {0.34f, 0.33f, 0.36f}, {0.8f, 0.8f, 0.78f}});
  const auto bright_x = static_cast<float>(kW / 2 + stage.light.x * 170);
  const Colour tint = stage.light.tint;
  stage.canvas.paint_rows(0, kH, [&](float x, float y, Colour) {
    const float dx = (x - bright_x) / 230;
    const float dy = (y - 20) / 200;
    const float fall = 1.15f - 0.55f * std::sqrt(dx * dx + dy * dy);
    return wall * (fall * (0.93f + 0.14f * fractal(x / 40, y / 40, 3, seed))) * tint;
  });
  // What stands behind the table, out of focus.
  switch (rng.whole(0, 3)) {
    case 0: draw_window(stage, rng.range(30, 190), -14, 90, 84, {0.93f, 0.92f, 0.9f}, {0.75f, 0.86f, 0.95f}, false, 1); break;
    case 1: {
      Pen shelf(stage.canvas, {0, edge - 42, 1}, stage.light);
      double x = rng.range(-10, 20);
      while (x < kW) {
        const double w = rng.range(7, 15);
        const double h = rng.range(30, 48);
        const Colour c = mix(vivid(rng), {0.4f, 0.35f, 0.3f}, 0.55f);
        shelf.box(x, -h, w, h, tube(c));
        x += w + (rng.chance(0.15) ? rng.range(8, 30) : 0.8);
      }
      shelf.box(-2, 0, kW + 4, 6, ramp({0.5f, 0.36f, 0.24f}, {0.3f, 0.2f, 0.13f}));
      break;
    }
    case 2: {
      for (int i = 0; i < 5; ++i) {
        Pen pot(stage.canvas, {rng.range(0, kW), edge + 4, rng.range(50, 95)}, stage.light, 0.1);
        const Colour clay = rng.pick<Colour>({{0.65f, 0.42f, 0.3f}, {0.8f, 0.78f, 0.74f}});
        kPottedPlant.draw(pot, clay, Random(rng.bits()));
      }
      break;
    }
    default: {
      for (int i = 0; i < 8; ++i) {
        const double x = rng.range(0, kW);
        const double y = rng.range(0, edge);
        const double radius = rng.range(12, 30);
        stage.canvas.glow({x, y}, radius, vivid(rng) * 0.22f);
      }
    }
  }
  stage.canvas.blur(5, 0, edge + 6);

  // The table top: boards, a cloth, or stone.
  const int top = rng.whole(0, 2);
  const Colour wood = rng.pick<Colour>({{0.62f, 0.42f, 0.25f}, {0.45f, 0.28f, 0.17f}, {0.78f, 0.62f, 0.43f}, {0.7f, 0.66f, 0.6f}});
  const Colour cloth = mix(vivid(rng), {0.95f, 0.93f, 0.88f}, 0.35f);
  const auto e = static_cast<float>(edge);
  const auto check = static_cast<float>(rng.range(22, 40));
  const bool checked = rng.chance(0.6);
  stage.canvas.paint_rows(edge, kH, [&](float x, float y, Colour) {
    const float v = (y - e + 40) / (static_cast<float>(kH) - e + 40);
    const float u = (x - 160) / v;
    const float w = 130 / v;
    const float dx = (x - bright_x) / 300;
    const float fall = 1.1f - 0.3f * dx * dx - 0.12f * (1 - v);
    Colour c;
    if (top == 0) {
      const float board = std::floor(u / 58);
      const float in = u / 58 - board;
      const float tone = 0.82f + 0.3f * noise(board + 0.5f, 3.5f, seed + 3);
      const float rings = fractal(u / 5 + board * 13, w / 50, 4, seed + 4);
      const float seam = std::clamp(std::min(in, 1 - in) * 45, 0.35f, 1.0f);
      c = wood * (tone * (0.72f + 0.5f * rings) * seam);
    } else if (top == 1) {
      const float folds = fractal(u / 70, w / 60, 2, seed + 5);
      const int stripes = (static_cast<int>(std::floor(u / check)) & 1) + (checked ? static_cast<int>(std::floor(w / check)) & 1 : 0);
      const Colour white{0.94f, 0.92f, 0.88f};
      c = mix(white, cloth, static_cast<float>(stripes) / (checked ? 2.0f : 1.0f)) * (0.78f + 0.3f * folds);
      c = c * (0.97f + 0.06f * noise(u * 1.2f, w * 1.2f, seed + 6));
    } else {
      const float vein = std::abs(fractal(u / 60, w / 40, 5, seed + 7) - 0.5f);
      c = mix(Colour{0.55f, 0.54f, 0.54f}, wall * 0.5f + Colour{0.42f, 0.42f, 0.42f}, std::clamp(vein * 9, 0.0f, 1.0f));
      c = c * (0.9f + 0.2f * fractal(u / 5, w / 5, 2, seed + 8));
    }
    return c * fall * tint;
  });
  stage.canvas.blur(1.2, edge, edge + 26);
  Pen rim(stage.canvas, {0, edge, 1}, stage.light);
  rim.shadow({box_path(-10, -6, kW + 20, 6)}, 0, 0, 5, 0.25f);

  const double scale = rng.range(80, 104);
  const Ground table{edge - 95, edge + 18, 226, scale};
  const Ground back{edge - 95, edge + 12, edge + 34, scale};
  const auto fruit = [&rng]() -> const Subject& {
    switch (rng.whole(0, 3)) {
      case 0: return kApple;
      case 1: return kPear;
      case 2: return kOrange;
      default: return kLemon;
    }
  };
  const auto fruit_colour = [&rng](const Subject& subject) -> Colour {
    if (&subject == &kOrange) return {0.95f, 0.52f, 0.1f};
    if (&subject == &kLemon) return {0.95f, 0.82f, 0.2f};
    if (&subject == &kPear) return {0.72f, 0.75f, 0.25f};
    return rng.chance(0.6) ? Colour{0.8f, 0.13f, 0.1f} : Colour{0.5f, 0.7f, 0.2f};
  };
  const int acts = rng.whole(1, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    switch (rng.whole(0, 11)) {
      case 0:
      case 1: {
        const Subject& kind = fruit();
        stage.row(kind, table, 0.3, fruit_colour(kind));
        break;
      }
      case 2: stage.row(kCup, table, 0.32, rng.chance(0.5) ? Colour{0.93f, 0.92f, 0.9f} : colour); break;
      case 3: stage.row(kCupcake, table, 0.34, colour); break;
      case 4: stage.stand(kVase, back, 1.1, colour); break;
      case 5: stage.stand(kTeapot, table, 0.5, colour); break;
      case 6: stage.stand(kBottle, back, 1.05, rng.pick<Colour>({{0.15f, 0.4f, 0.2f}, {0.45f, 0.25f, 0.1f}, {0.2f, 0.35f, 0.6f}})); break;
      case 7: stage.stand(kBook, table, 0.72, colour * 0.85f); break;
      case 8: {
        const Subject& kind = fruit();
        stage.stand(kind, table, 0.36, fruit_colour(kind));
        break;
      }
      case 9: stage.stand(kCup, table, 0.42, colour); break;
      case 10: stage.row(kBottle, {edge - 95, edge + 14, edge + 50, scale}, 0.85, rng.pick<Colour>({{0.15f, 0.4f, 0.2f}, {0.5f, 0.28f, 0.1f}})); break;
      default: stage.stand(kCat, back, 0.95, colour); break;
    }
  }
}

void build_room(Stage& stage) {
  stage.world = "room";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.4, 0.8);
  stage.light.y = -0.55;
  stage.light.ambient = static_cast<float>(rng.range(0.5, 0.65));
  stage.light.tint = rng.pick<Colour>({{1.03f, 0.97f, 0.9f}, {0.98f, 1.0f, 1.02f}, {1.05f, 0.92f, 0.78f}});
  const Colour wall = rng.pick<Colour>({{0.8f, 0.76f, 0.68f}, {0.62f, 0.7f, 0.68f}, {0.72f, 0.6f, 0.55f}, {0.5f, 0.56f, 0.64f}, {0.86f, 0.83f, 0.78f},
                                        {0.45f, 0.5f, 0.42f}, {0.78f, 0.68f, 0.42f}});
  const double skirting = rng.range(160, 178);
  const int paper = rng.whole(0, 3);
  const std::uint32_t seed = seed_of(stage);
  const Colour tint = stage.light.tint;
  const auto lit = static_cast<float>(kW / 2 + stage.light.x * 160);
  const bool left_corner = rng.chance(0.5);
  const auto corner = static_cast<float>(left_corner ? rng.range(26, 60) : rng.range(260, 294));
  stage.canvas.paint_rows(0, kH, [&](float x, float y, Colour) {
    const float dx = (x - lit) / 260;
    const float fall = 1.1f - 0.34f * dx * dx - 0.1f * std::abs(y - 90) / 90;
    const float plaster = fractal(x / 30, y / 30, 4, seed);
    float level = fall * (0.94f + 0.12f * plaster);
    const bool side = left_corner ? x < corner : x > corner;
    const float away = std::abs(x - corner);
    level *= 1 - 0.2f * std::clamp(1 - away / 14, 0.0f, 1.0f);
    Colour c = wall;
    if (paper == 1) c = mix(c, c * 0.86f, static_cast<float>(static_cast<int>(x / 11) & 1));
    if (paper == 2) {
      const float u = x / 20 - std::floor(x / 20) - 0.5f;
      const float row = std::floor(y / 18);
      const float v = y / 18 - row - 0.5f;
      const float s = (static_cast<int>(row) & 1) != 0 ? std::abs(u) - 0.5f : u;
      if (s * s + v * v < 0.035f) c = mix(c, {0.95f, 0.9f, 0.8f}, 0.35f);
    }
    if (side) level *= 0.78f;
    return c * level * tint;
  });
  // Floor, with the side wall's foot running towards the viewer.
  const Colour wood = rng.pick<Colour>({{0.58f, 0.4f, 0.26f}, {0.42f, 0.28f, 0.18f}, {0.7f, 0.56f, 0.4f}, {0.5f, 0.48f, 0.46f}});
  const auto s0 = static_cast<float>(skirting);
  const auto vanish = static_cast<float>(skirting - 70);
  stage.canvas.paint_rows(skirting, kH, [&](float x, float y, Colour below) {
    const float run = (y - s0) * 1.15f;
    const bool side = left_corner ? x < corner - run : x > corner + run;
    if (side) return below * 0.9f;
    const float v = (y - vanish) / (static_cast<float>(kH) - vanish);
    const float u = (x - 160) / v;
    const float w = 150 / v;
    const float board = std::floor(u / 30);
    const float in = u / 30 - board;
    const float tone = 0.8f + 0.35f * noise(board + 0.5f, 1.5f, seed + 3);
    const float rings = fractal(u / 5 + board * 7, w / 60, 3, seed + 4);
    const float seam = std::clamp(std::min(in, 1 - in) * 30, 0.5f, 1.0f);
    const float gleam = std::clamp(1 - std::abs(x - lit) / 170, 0.0f, 1.0f);
    return (wood * (tone * (0.75f + 0.4f * rings) * seam * 0.85f) + Colour{0.12f, 0.11f, 0.09f} * gleam) * tint;
  });
  Pen trim(stage.canvas, {0, skirting, 1}, stage.light);
  const double from = left_corner ? corner : -2;
  const double to = left_corner ? kW + 2 : corner;
  trim.box(from, -8, to - from, 8, ramp({0.92f, 0.9f, 0.86f}, {0.7f, 0.68f, 0.64f}));
  const double edge = left_corner ? corner : corner;
  const double out = left_corner ? -1.0 : 1.0;
  trim.polygon({{edge, -8}, {edge + out * 62, 44}, {edge + out * 62, 54}, {edge, 0}}, flat({0.68f, 0.66f, 0.62f}));

  if (rng.chance(0.55)) {  // a rug
    const double x = rng.range(100, 220);
    const Colour rug = mix(vivid(rng), {0.5f, 0.42f, 0.38f}, 0.5f);
    Pen pen(stage.canvas, {x, 210, 1}, stage.light);
    pen.ellipse(0, 0, 88, 19, flat(rug * 0.85f).grained(0.25f, 2));
    pen.ellipse(0, 0, 76, 15.5, flat(mix(rug, {0.95f, 0.9f, 0.8f}, 0.45f)).grained(0.25f, 2));
    pen.ellipse(0, 0, 66, 13, flat(rug).grained(0.25f, 2));
  }
  const double window_x = left_corner ? rng.range(70, 200) : rng.range(30, 160);
  const bool window = rng.chance(0.4);
  if (window) {
    draw_window(stage, window_x, 28, 76, 78, {0.95f, 0.94f, 0.92f}, {0.7f, 0.85f, 0.97f}, false, 1);
    stage.canvas.glow({window_x + 38, 66}, 90, {0.1f, 0.11f, 0.12f});
    stage.reserve({window_x - 6, 20, window_x + 82, 112});
  }
  // A sofa, a sideboard or nothing against the wall.
  const int furniture = rng.whole(0, 3);
  double surface = 0;
  const double fx = rng.range(110, 210);
  Pen pen(stage.canvas, {fx, skirting + 12, 1}, stage.light);
  if (furniture == 0) {
    const Colour cover = mix(vivid(rng), {0.45f, 0.42f, 0.4f}, 0.55f);
    pen.shadow({box_path(-72, -8, 144, 10)}, 0, 3, 5, 0.55f);
    pen.box(-62, -52, 124, 40, ramp(cover * 1.05f, cover * 0.8f).grained(0.1f, 3), 9);
    pen.box(-60, -28, 59, 18, ramp(cover * 1.15f, cover * 0.75f).grained(0.1f, 3), 5);
    pen.box(1, -28, 59, 18, ramp(cover * 1.15f, cover * 0.75f).grained(0.1f, 3), 5);
    pen.box(-62, -14, 124, 12, ramp(cover * 0.8f, cover * 0.55f).grained(0.1f, 3), 3);
    for (const double x : {-74.0, 56.0}) pen.box(x, -40, 18, 38, tube(cover * 0.95f).grained(0.1f, 3), 7);
  } else if (furniture == 1) {
    const Colour oak = wood * 1.1f;
    surface = skirting - 34;
    pen.shadow({box_path(-72, -6, 144, 8)}, 0, 3, 5, 0.55f);
    pen.box(-70, -46, 140, 44, ramp(oak, oak * 0.7f).grained(0.25f, 4));
    for (int i = 0; i < 3; ++i) {
      pen.box(-66 + i * 45.0, -40, 42, 34, flat(oak * 0.85f).grained(0.25f, 4), 1);
      pen.ellipse(-46 + i * 45.0, -24, 1.8, 1.8, ball({0.85f, 0.72f, 0.4f}));
    }
    pen.box(-73, -50, 146, 5, ramp(oak * 1.25f, oak * 0.9f));
  } else if (furniture == 2) {
    surface = skirting - 40;
    pen.shadow({ellipse_path(0, 0, 44, 6)}, 0, 2, 5, 0.5f);
    for (const double x : {-34.0, 30.0}) pen.stroke({{x, -52}, {x * 1.08, 0}}, 4, 3, tube(wood * 0.7f));
    pen.box(-46, -56, 92, 6, ramp(wood * 1.25f, wood * 0.8f));
  }
  if (surface == 0) stage.reserve({fx - 70, skirting - 30, fx + 70, skirting + 12});

  const Ground floor{skirting - 60, skirting + 26, 232, rng.range(112, 130)};
  const Ground table{surface - 200, surface - 2, surface + 1, 100, fx - 44, fx + 44};
  const Box hung{left_corner ? corner + 26.0 : 28, 40, left_corner ? 296 : corner - 26.0, 92};
  const int acts = rng.whole(1, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 10)) {
      case 0: stage.hang(kPortrait, hung, std::lerp(44, 68, u), colour); break;
      case 1: stage.hang(kPicture, hung, std::lerp(34, 52, u), colour); break;
      case 2: stage.flock(kPicture, {hung.x0, 32, hung.x1, 120}, std::lerp(22, 28, u), colour); break;
      case 3: stage.hang(kClock, hung, std::lerp(28, 42, u), colour); break;
      case 4: stage.hang(kPoster, hung, std::lerp(48, 66, u), colour); break;
      case 5: stage.stand(kPerson, floor, 0.95, colour); break;
      case 6: stage.stand(rng.chance(0.6) ? kCat : kDog, floor, 0.36, colour); break;
      case 7: stage.stand(kChair, floor, 0.6, mix(colour, wood, 0.5f)); break;
      case 8: stage.stand(kPottedPlant, floor, 0.55, {0.68f, 0.42f, 0.3f}); break;
      case 9:
        if (surface > 0) stage.stand(rng.chance(0.5) ? kVase : kTableLamp, table, 0.5, colour);
        break;
      default:
        if (surface > 0) stage.row(rng.chance(0.5) ? kBook : kCup, table, 0.2, colour);
        break;
    }
  }
}

Scene make_scene(std::uint64_t seed) {
  Stage stage(seed);
  constexpr void (*kWorlds[])(Stage&) = {build_meadow, build_coast, build_forest, build_winter, build_sea_bed,
                                         build_street, build_night, build_table, build_room};
  constexpr int kShares[] = {3, 3, 2, 2, 2, 3, 2, 4, 4};  // indoor scenes are the most varied
  int total = 0;
  for (const int share : kShares) total += share;
  int ticket = stage.rng.whole(0, total - 1);
  std::size_t world = 0;
  while (ticket >= kShares[world]) ticket -= kShares[world++];
  kWorlds[world](stage);
  return stage.finish();
}

}  // namespace distilloscope::demo
