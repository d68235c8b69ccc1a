// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/dataset/demo_setting.h"
#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {

void build_meadow(Stage& stage) {
  stage.world = "meadow";
  Random& rng = stage.rng;
  const Mood mood = outdoor_mood(stage);
  const double horizon = rng.range(82, 118);
  paint_sky(stage, mood, horizon, rng.chance(0.45));

  const bool autumn = rng.chance(0.3);
  const Colour leaves =
      autumn
          ? rng.pick<Colour>({{0.72f, 0.45f, 0.14f}, {0.62f, 0.28f, 0.12f}, {0.7f, 0.58f, 0.2f}})
          : rng.pick<Colour>({{0.34f, 0.52f, 0.2f}, {0.25f, 0.45f, 0.22f}, {0.42f, 0.55f, 0.2f}});
  const Colour field =
      autumn
          ? Colour{0.62f, 0.55f, 0.28f}
          : rng.pick<Colour>({{0.45f, 0.62f, 0.25f}, {0.38f, 0.56f, 0.26f}, {0.6f, 0.62f, 0.3f}});
  const Colour haze = stage.light.haze;
  const bool mountains = rng.chance(0.5);
  if (mountains) {
    paint_ridge(stage, horizon - 14, 34, 70, mix({0.45f, 0.5f, 0.6f}, haze, 0.45f),
                mix({0.5f, 0.58f, 0.62f}, haze, 0.6f), 0.16f);
  }
  paint_ridge(stage, horizon - 4, 16, 95, mix(leaves, haze, 0.55f), mix(field, haze, 0.55f), 0.14f);
  plant_trees(stage, horizon + 5, 17, rng.whole(3, 9), mix(leaves, haze, 0.3f), 0.3, false);
  paint_ridge(stage, horizon + 9, 9, 130, mix(field, haze, 0.3f), mix(field, haze, 0.1f), 0.16f);
  const double front = horizon + 22;
  paint_ground(stage, horizon, front, mix(field, haze, 0.12f), field * 0.72f, 0.42f,
               rng.range(0.7, 1.4));

  if (rng.chance(0.45)) {  // a path that winds towards the viewer
    const double end = rng.range(40, 280);
    double x = rng.range(110, 210);
    Shape path;
    const double bend = rng.range(-40, 40);
    for (int i = 0; i < 24; ++i) {
      const double t0 = i / 24.0;
      const double t1 = (i + 1.3) / 24.0;
      const auto mid = [&](double t) { return x + (end - x) * t * t + bend * std::sin(t * 5) * t; };
      const auto half = [](double t) { return 2.5 + 26 * t * t; };
      path.push_back({{mid(t0) - half(t0), front + (kH - front) * t0},
                      {mid(t0) + half(t0), front + (kH - front) * t0},
                      {mid(t1) + half(t1), front + (kH - front) * t1},
                      {mid(t1) - half(t1), front + (kH - front) * t1}});
    }
    const std::uint32_t seed = seed_of(stage);
    const Colour earth = Colour{0.74f, 0.64f, 0.48f} * stage.light.tint;
    stage.canvas.paint(stage.canvas.soft(path, 1.2), 0.9f, [&](float px, float py) {
      return earth * (0.8f + 0.4f * fractal(px / 6, py / 3, 3, seed));
    });
  }
  grass_tufts(stage, front + 10, 170, field * 0.85f);
  if (rng.chance(0.6)) {  // trees that frame the view
    const double side = rng.chance(0.5) ? rng.range(-8, 30) : rng.range(290, 328);
    const double y = rng.range(front + 22, front + 50);
    Pen pen(stage.canvas, {side, y, rng.range(95, 140)}, stage.light, 0.04);
    draw_tree(pen, leaves, Random(rng.bits()));
    stage.reserve({side - 38, y - 110, side + 38, y + 4});
  }

  Ground ground{horizon, front + 26, 226, rng.range(104, 128)};
  const Box air{30, 18, 290, horizon - 12};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 10)) {
      case 0:
        stage.hang(kAirBalloon, air, std::lerp(36, 66, u), colour);
        break;
      case 1:
        stage.flock(kAirBalloon, {20, 14, 300, horizon + 6}, std::lerp(22, 30, u), colour);
        break;
      case 2:
        stage.row(kSheep, ground, 0.42, {0.93f, 0.91f, 0.86f});
        break;
      case 3:
        stage.row(kFlower, ground, 0.4, colour);
        break;
      case 4:
        stage.stand(kPerson, ground, 0.92, colour);
        break;
      case 5:
        stage.stand(rng.chance(0.5) ? kHorse : kCow, ground, 0.85, colour);
        break;
      case 6:
        stage.stand(
            kHouse, {horizon, front + 10, front + 50, 95}, 1.0,
            rng.pick<Colour>({{0.93f, 0.9f, 0.82f}, {0.85f, 0.6f, 0.45f}, {0.75f, 0.2f, 0.16f}}));
        break;
      case 7:
        stage.stand(kHayBale, ground, 0.5, colour);
        break;
      case 8:
        stage.hang(kKite, air, std::lerp(26, 42, u), colour, 0.5);
        break;
      case 9:
        stage.stand(kDog, ground, 0.52, colour);
        break;
      default:
        stage.stand(
            kStreetSign, ground, 0.7,
            rng.pick<Colour>({{0.5f, 0.36f, 0.22f}, {0.95f, 0.93f, 0.88f}, {0.1f, 0.4f, 0.25f}}));
        break;
    }
  }
}

void build_forest(Stage& stage) {
  stage.world = "forest";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * 0.5;
  stage.light.ambient = 0.6f;
  const bool autumn = rng.chance(0.4);
  const Colour fog =
      autumn
          ? Colour{0.86f, 0.78f, 0.6f}
          : rng.pick<Colour>({{0.72f, 0.82f, 0.66f}, {0.7f, 0.78f, 0.78f}, {0.85f, 0.86f, 0.66f}});
  const Colour leaf = autumn ? Colour{0.7f, 0.42f, 0.14f} : Colour{0.3f, 0.45f, 0.16f};
  stage.light.haze = fog;
  stage.haze_far = 0.45;
  stage.look.vignette = 0.4f;
  stage.look.bloom = 0.35f;
  const double horizon = rng.range(95, 120);
  const std::uint32_t seed = seed_of(stage);
  stage.canvas.paint_rows(0, kH, [&](float x, float y, Colour) {
    const float n = fractal(x / 40, y / 40, 5, seed);
    const float light = smooth(0.35f, 0.75f, fractal(x / 14, y / 14, 4, seed + 5));
    const float up = 1 - y / static_cast<float>(horizon);
    return mix(fog, leaf * (0.55f + 0.8f * n), 0.35f + 0.45f * std::clamp(up, 0.0f, 1.0f)) +
           Colour{0.3f, 0.3f, 0.16f} * (light * 0.4f);
  });
  for (int layer = 0; layer < 3; ++layer) {
    const double foot = horizon + 4 + layer * 11;
    if (layer > 0) {
      paint_ridge(stage, foot - 2, 2.5, 60,
                  mix(leaf, fog, 0.55f - 0.2f * static_cast<float>(layer)), leaf * 0.8f, 0.35f);
    }
    const int trunks = 9 - 2 * layer;
    for (int i = 0; i < trunks; ++i) {
      const double x = rng.range(-5, kW + 5);
      const double w = (3 + 4.5 * layer) * rng.range(0.7, 1.4);
      const double lean = rng.range(-6, 6);
      const Colour bark =
          rng.chance(0.25) ? Colour{0.75f, 0.73f, 0.68f} : Colour{0.3f, 0.23f, 0.17f};
      Pen pen(stage.canvas, {x, foot + rng.range(-2, 3), 1}, stage.light, 0.68 - 0.26 * layer);
      pen.polygon({{-w * 0.8, 1},
                   {-w * 0.5, -9},
                   {-w * 0.4 + lean, -foot - 8},
                   {w * 0.4 + lean, -foot - 8},
                   {w * 0.5, -9},
                   {w * 0.8, 1}},
                  tube(bark).grained(0.5f, 1.6f));
      if (rng.chance(0.6)) {
        const double y = -rng.range(20, foot - 10);
        pen.stroke({{0, y}, {rng.side() * w * 3, y - w * 2.2}}, w * 0.35, w * 0.12,
                   tube(bark).grained(0.3f, 1.5f));
      }
    }
    stage.canvas.blur(layer == 0 ? 2.2 : 1.0);
  }
  const double front = horizon + 28;
  paint_ground(stage, horizon, front, mix(leaf, fog, 0.35f), mix(leaf, {0.25f, 0.2f, 0.12f}, 0.45f),
               0.65f, 0.55);
  if (rng.chance(0.7)) {  // shafts of light
    const double lean = -stage.light.x * 120;
    for (int i = 0; i < 4; ++i) {
      const double x = rng.range(20, 300);
      const double w = rng.range(8, 24);
      const Shape shaft{{{x, -5}, {x + w, -5}, {x + w * 1.7 + lean, 200}, {x + lean, 200}}};
      stage.canvas.paint(stage.canvas.soft(shaft, 9), 0.16f, [&](float, float) {
        return Colour{1, 0.97f, 0.8f};
      });
    }
  }
  grass_tufts(stage, front + 8, 120, mix(leaf, {0.3f, 0.42f, 0.14f}, 0.5f));
  for (int i = rng.whole(0, 2); i > 0; --i) {
    const double x = rng.chance(0.5) ? rng.range(0, 60) : rng.range(260, 320);
    Pen pen(stage.canvas, {x, rng.range(front + 4, front + 30), rng.range(26, 44)}, stage.light,
            0.1);
    draw_bush(pen, leaf * 0.85f, Random(rng.bits()));
  }
  const Ground ground{horizon, front + 30, 230, rng.range(104, 128)};
  const Box air{30, 24, 290, horizon + 4};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 8)) {
      case 0:
      case 1:
        stage.row(kMushroom, ground, 0.38,
                  rng.chance(0.5) ? Colour{0.78f, 0.16f, 0.1f} : Colour{0.72f, 0.5f, 0.28f});
        break;
      case 2:
        stage.stand(kPerson, ground, 0.92, colour);
        break;
      case 3:
        stage.stand(kDog, ground, 0.52, colour);
        break;
      case 4:
        stage.flock(kButterfly, {30, 30, 290, 170}, std::lerp(15, 21, u), colour);
        break;
      case 5:
        stage.stand(kStandingBird, ground, 0.4, colour);
        break;
      case 6:
        stage.stand(kStreetSign, ground, 0.75, {0.52f, 0.37f, 0.22f});
        break;
      case 7:
        stage.hang(kBird, air, std::lerp(20, 30, u), colour, 0.2);
        break;
      default:
        stage.row(kFlower, ground, 0.42, colour);
        break;
    }
  }
}

void build_winter(Stage& stage) {
  stage.world = "winter";
  Random& rng = stage.rng;
  const Mood mood = outdoor_mood(stage);
  const double horizon = rng.range(85, 112);
  paint_sky(stage, mood, horizon, rng.chance(0.35));
  const Colour haze = stage.light.haze;
  paint_ridge(stage, horizon - 16, 40, 62, mix({0.88f, 0.92f, 0.98f}, haze, 0.25f),
              mix({0.5f, 0.56f, 0.66f}, haze, 0.4f), 0.24f);
  paint_ridge(stage, horizon, 12, 90, mix({0.3f, 0.38f, 0.4f}, haze, 0.5f),
              mix({0.85f, 0.89f, 0.95f}, haze, 0.3f), 0.2f);
  plant_trees(stage, horizon + 8, 22, rng.whole(6, 14), {0.25f, 0.38f, 0.32f}, 0.35, true);
  const double front = horizon + 15;
  paint_ground(stage, horizon, front, {0.84f, 0.88f, 0.94f}, {0.93f, 0.95f, 0.99f}, 0.13f, 1.6);
  plant_trees(stage, front + 8, 44, rng.whole(1, 4), {0.22f, 0.38f, 0.3f}, 0.12, true);
  if (rng.chance(0.5)) {
    const double x = rng.chance(0.5) ? rng.range(0, 36) : rng.range(284, 320);
    const double y = front + rng.range(28, 60);
    Pen pen(stage.canvas, {x, y, rng.range(100, 140)}, stage.light, 0);
    draw_fir(pen, {0.18f, 0.34f, 0.26f}, Random(rng.bits()), true);
    stage.reserve({x - 32, y - 110, x + 32, y + 3});
  }
  const Ground ground{horizon, front + 34, 228, rng.range(104, 128)};
  const Box air{30, 20, 290, horizon - 8};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 7)) {
      case 0:
        stage.stand(kSnowman, ground, 0.8, colour);
        break;
      case 1:
        stage.row(kStandingBird, ground, 0.3,
                  rng.pick<Colour>({{0.2f, 0.2f, 0.24f}, {0.55f, 0.4f, 0.3f}}));
        break;
      case 2:
        stage.stand(kPerson, ground, 0.92, colour);
        break;
      case 3:
        stage.stand(
            kHouse, {horizon, front + 8, front + 45, 95}, 1.0,
            rng.pick<Colour>({{0.62f, 0.25f, 0.18f}, {0.6f, 0.45f, 0.3f}, {0.85f, 0.75f, 0.5f}}));
        break;
      case 4:
        stage.stand(kDog, ground, 0.52, colour);
        break;
      case 5:
        stage.hang(kAirBalloon, air, std::lerp(34, 58, u), colour);
        break;
      case 6:
        stage.stand(kPostBox, ground, 0.5, {0.8f, 0.12f, 0.1f});
        break;
      default:
        stage.flock(kBird, air, std::lerp(12, 17, u), {0.22f, 0.22f, 0.27f});
        break;
    }
  }
  // Falling snow lies over everything that stands behind it; here, over the setting only.
  if (rng.chance(0.4)) {
    for (int i = 0; i < 160; ++i) {
      const double x = rng.range(0, kW);
      const double y = rng.range(0, kH);
      const double r = rng.range(0.4, 1.1);
      stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, r, r)}), 0.75f,
                         [](float, float) {
                           return Colour{0.97f, 0.98f, 1};
                         });
    }
  }
}

}  // namespace distilloscope::demo
