// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/dataset/demo_setting.h"
#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {

void build_table(Stage& stage) {
  stage.world = "table";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.45, 0.85);
  stage.light.y = -rng.range(0.4, 0.7);
  stage.light.ambient = static_cast<float>(rng.range(0.4, 0.55));
  stage.light.tint =
      rng.pick<Colour>({{1.04f, 0.97f, 0.88f}, {0.98f, 1.0f, 1.03f}, {1.06f, 0.93f, 0.78f}});
  const double edge = rng.range(92, 124);
  const std::uint32_t seed = seed_of(stage);
  const Colour wall = rng.pick<Colour>({{0.62f, 0.66f, 0.62f},
                                        {0.75f, 0.7f, 0.6f},
                                        {0.42f, 0.5f, 0.56f},
                                        {0.7f, 0.55f, 0.48f},
                                        {0.34f, 0.33f, 0.36f},
                                        {0.8f, 0.8f, 0.78f}});
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
    case 0:
      draw_window(stage, rng.range(30, 190), -14, 90, 84, {0.93f, 0.92f, 0.9f},
                  {0.75f, 0.86f, 0.95f}, true);
      break;
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
  const Colour wood = rng.pick<Colour>(
      {{0.62f, 0.42f, 0.25f}, {0.45f, 0.28f, 0.17f}, {0.78f, 0.62f, 0.43f}, {0.7f, 0.66f, 0.6f}});
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
      const int stripes = (static_cast<int>(std::floor(u / check)) & 1) +
                          (checked ? static_cast<int>(std::floor(w / check)) & 1 : 0);
      const Colour white{0.94f, 0.92f, 0.88f};
      c = mix(white, cloth, static_cast<float>(stripes) / (checked ? 2.0f : 1.0f)) *
          (0.78f + 0.3f * folds);
      c = c * (0.97f + 0.06f * noise(u * 1.2f, w * 1.2f, seed + 6));
    } else {
      const float vein = std::abs(fractal(u / 60, w / 40, 5, seed + 7) - 0.5f);
      c = mix(Colour{0.55f, 0.54f, 0.54f}, wall * 0.5f + Colour{0.42f, 0.42f, 0.42f},
              std::clamp(vein * 9, 0.0f, 1.0f));
      c = c * (0.9f + 0.2f * fractal(u / 5, w / 5, 2, seed + 8));
    }
    return c * fall * tint;
  });
  stage.canvas.blur(1.2, edge, edge + 26);
  Pen rim(stage.canvas, {0, edge, 1}, stage.light);
  rim.shadow({box_path(-10, -6, kW + 20, 6)}, 0, 0, 5, 0.25f);

  const double scale = rng.range(96, 126);
  const Ground table{edge - 95, edge + 18, 226, scale};
  const Ground back{edge - 95, edge + 12, edge + 34, scale};
  const auto fruit = [&rng]() -> const Subject& {
    switch (rng.whole(0, 3)) {
      case 0:
        return kApple;
      case 1:
        return kPear;
      case 2:
        return kOrange;
      default:
        return kLemon;
    }
  };
  const auto fruit_colour = [&rng](const Subject& subject) -> Colour {
    if (&subject == &kOrange) return {0.95f, 0.52f, 0.1f};
    if (&subject == &kLemon) return {0.95f, 0.82f, 0.2f};
    if (&subject == &kPear) return {0.72f, 0.75f, 0.25f};
    return rng.chance(0.6) ? Colour{0.8f, 0.13f, 0.1f} : Colour{0.5f, 0.7f, 0.2f};
  };
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    switch (rng.whole(0, 11)) {
      case 0:
      case 1: {
        const Subject& kind = fruit();
        stage.row(kind, table, 0.3, fruit_colour(kind));
        break;
      }
      case 2:
        stage.row(kCup, table, 0.32, rng.chance(0.5) ? Colour{0.93f, 0.92f, 0.9f} : colour);
        break;
      case 3:
        stage.row(kCupcake, table, 0.34, colour);
        break;
      case 4:
        stage.stand(kVase, back, 1.1, colour);
        break;
      case 5:
        stage.stand(kTeapot, table, 0.5, colour);
        break;
      case 6:
        stage.stand(
            kBottle, back, 1.05,
            rng.pick<Colour>({{0.15f, 0.4f, 0.2f}, {0.45f, 0.25f, 0.1f}, {0.2f, 0.35f, 0.6f}}));
        break;
      case 7:
        stage.stand(kBook, table, 0.72, colour * 0.85f);
        break;
      case 8: {
        const Subject& kind = fruit();
        stage.stand(kind, table, 0.36, fruit_colour(kind));
        break;
      }
      case 9:
        stage.stand(kCup, table, 0.42, colour);
        break;
      case 10:
        stage.row(kBottle, {edge - 95, edge + 14, edge + 50, scale}, 0.85,
                  rng.pick<Colour>({{0.15f, 0.4f, 0.2f}, {0.5f, 0.28f, 0.1f}}));
        break;
      default:
        stage.stand(kCat, back, 0.95, colour);
        break;
    }
  }
}

void build_room(Stage& stage) {
  stage.world = "room";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.4, 0.8);
  stage.light.y = -0.55;
  stage.light.ambient = static_cast<float>(rng.range(0.5, 0.65));
  stage.light.tint =
      rng.pick<Colour>({{1.03f, 0.97f, 0.9f}, {0.98f, 1.0f, 1.02f}, {1.05f, 0.92f, 0.78f}});
  const Colour wall = rng.pick<Colour>({{0.8f, 0.76f, 0.68f},
                                        {0.62f, 0.7f, 0.68f},
                                        {0.72f, 0.6f, 0.55f},
                                        {0.5f, 0.56f, 0.64f},
                                        {0.86f, 0.83f, 0.78f},
                                        {0.45f, 0.5f, 0.42f},
                                        {0.78f, 0.68f, 0.42f}});
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
  const Colour wood = rng.pick<Colour>(
      {{0.58f, 0.4f, 0.26f}, {0.42f, 0.28f, 0.18f}, {0.7f, 0.56f, 0.4f}, {0.5f, 0.48f, 0.46f}});
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
    return (wood * (tone * (0.75f + 0.4f * rings) * seam * 0.85f) +
            Colour{0.12f, 0.11f, 0.09f} * gleam) *
           tint;
  });
  Pen trim(stage.canvas, {0, skirting, 1}, stage.light);
  const double from = left_corner ? corner : -2;
  const double to = left_corner ? kW + 2 : corner;
  trim.box(from, -8, to - from, 8, ramp({0.92f, 0.9f, 0.86f}, {0.7f, 0.68f, 0.64f}));
  const double edge = left_corner ? corner : corner;
  const double out = left_corner ? -1.0 : 1.0;
  trim.polygon({{edge, -8}, {edge + out * 62, 44}, {edge + out * 62, 54}, {edge, 0}},
               flat({0.68f, 0.66f, 0.62f}));

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
    draw_window(stage, window_x, 28, 76, 78, {0.95f, 0.94f, 0.92f}, {0.7f, 0.85f, 0.97f}, true);
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
    for (const double x : {-74.0, 56.0})
      pen.box(x, -40, 18, 38, tube(cover * 0.95f).grained(0.1f, 3), 7);
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
    for (const double x : {-34.0, 30.0})
      pen.stroke({{x, -52}, {x * 1.08, 0}}, 4, 3, tube(wood * 0.7f));
    pen.box(-46, -56, 92, 6, ramp(wood * 1.25f, wood * 0.8f));
  }
  if (furniture == 3) {  // a bookcase against the wall
    const Colour oak = wood * 0.9f;
    pen.shadow({box_path(-50, -112, 100, 112)}, 3, 3, 5, 0.45f);
    pen.box(-50, -114, 100, 114, ramp(oak * 1.1f, oak * 0.8f).grained(0.2f, 4));
    for (int shelf = 0; shelf < 4; ++shelf) {
      const double foot = -86 + shelf * 27.0;
      pen.box(-46, foot - 23, 92, 23, ramp(oak * 0.35f, oak * 0.5f));
      double x = -45;
      while (x < 36) {
        const double w = rng.range(3, 7.5);
        const double h = rng.range(14, 21);
        const Colour back = mix(vivid(rng), {0.42f, 0.36f, 0.3f}, 0.62f);
        if (rng.chance(0.9)) pen.box(x, foot - h, w, h, tube(back));
        x += w + 0.4;
      }
    }
  }
  if (furniture == 3) stage.reserve({fx - 52, skirting - 100, fx + 52, skirting + 12});
  if (surface == 0 && furniture == 0)
    stage.reserve({fx - 70, skirting - 30, fx + 70, skirting + 12});

  const Ground floor{skirting - 60, skirting + 26, 232, rng.range(112, 130)};
  const Ground table{surface - 200, surface - 2, surface + 1, 100, fx - 44, fx + 44};
  const Box hung{left_corner ? corner + 26.0 : 28, 40, left_corner ? 296 : corner - 26.0, 92};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 10)) {
      case 0:
        stage.hang(kPortrait, hung, std::lerp(44, 68, u), colour);
        break;
      case 1:
        stage.hang(kPicture, hung, std::lerp(34, 52, u), colour);
        break;
      case 2:
        stage.flock(kPicture, {hung.x0, 32, hung.x1, 120}, std::lerp(22, 28, u), colour);
        break;
      case 3:
        stage.hang(kClock, hung, std::lerp(28, 42, u), colour);
        break;
      case 4:
        stage.hang(kPoster, hung, std::lerp(48, 66, u), colour);
        break;
      case 5:
        stage.stand(kPerson, floor, 0.95, colour);
        break;
      case 6:
        stage.stand(rng.chance(0.6) ? kCat : kDog, floor, 0.44, colour);
        break;
      case 7:
        stage.stand(kChair, floor, 0.7, mix(colour, wood, 0.5f));
        break;
      case 8:
        stage.stand(kPottedPlant, floor, 0.62, {0.68f, 0.42f, 0.3f});
        break;
      case 9:
        if (surface > 0) stage.stand(rng.chance(0.5) ? kVase : kTableLamp, table, 0.5, colour);
        break;
      default:
        if (surface > 0) stage.row(rng.chance(0.5) ? kBook : kCup, table, 0.2, colour);
        break;
    }
  }
}

}  // namespace distilloscope::demo
