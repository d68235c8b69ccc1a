// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/dataset/demo_setting.h"
#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {

void build_coast(Stage& stage) {
  stage.world = "coast";
  Random& rng = stage.rng;
  const Mood mood = outdoor_mood(stage);
  const double horizon = rng.range(72, 108);
  const bool sun = rng.chance(0.5);
  paint_sky(stage, mood, horizon, sun);
  if (rng.chance(0.55)) {
    paint_ridge(stage, horizon + 2, rng.range(6, 20), 110,
                mix({0.35f, 0.42f, 0.42f}, stage.light.haze, 0.5f),
                mix({0.4f, 0.45f, 0.4f}, stage.light.haze, 0.5f), 0.15f);
  }
  const double shore = rng.range(158, 190);
  const Colour sea =
      rng.pick<Colour>({{0.08f, 0.35f, 0.5f}, {0.1f, 0.45f, 0.52f}, {0.12f, 0.28f, 0.42f}});
  const std::uint32_t seed = seed_of(stage);
  const auto h = static_cast<float>(horizon);
  const float glitter = static_cast<float>(kW / 2 + stage.light.x * 130);
  const auto tilt = static_cast<float>(rng.range(-18, 18));
  const auto beach_y = static_cast<float>(shore);
  const Colour sand =
      rng.pick<Colour>({{0.87f, 0.77f, 0.58f}, {0.8f, 0.72f, 0.6f}, {0.9f, 0.84f, 0.7f}}) *
      stage.light.tint;
  stage.canvas.paint_rows(horizon, kH, [&](float x, float y, Colour) {
    const float depth = (y - h) / (static_cast<float>(kH) - h);
    const float stretch = 1 / (depth + 0.05f);
    const float waves = fractal((x - 160) * stretch / 34, 26 * stretch, 4, seed);
    const float chop = fractal((x - 160) * stretch / 9, 95 * stretch, 2, seed + 7);
    Colour water =
        mix(mix(sea, mood.sky_low, 0.55f), sea, smooth(0, 0.4f, depth)) * stage.light.tint;
    water = mix(water, mood.sky_top * 0.9f, 0.35f * waves);
    water = water * (0.78f + 0.3f * waves + 0.22f * chop * (0.4f + depth));
    water = mix(water, mood.sky_low, 0.5f * smooth(0.66f, 0.8f, waves));
    if (sun) {
      const float off = (x - glitter) / (14 + 60 * depth);
      water = water + mood.sun * (smooth(0.5f, 0.75f, chop) * 0.55f / (1 + off * off * off * off));
    }
    const float edge =
        beach_y + tilt * (x - 160) / 160 + 7 * (fractal(x / 60, 2.5f, 3, seed + 3) - 0.5f) * 2;
    const float wet = smooth(-3, 3, y - edge);
    if (wet <= 0) return water;
    const float grain = fractal(x / 3, y / 2, 2, seed + 5);
    const float dunes = fractal(x / 50, y / 12, 3, seed + 6);
    Colour ground = sand * (0.8f + 0.12f * grain + 0.2f * dunes);
    ground = ground * (0.68f + 0.32f * smooth(4, 20, y - edge));
    const float foam = smooth(0, 2.5f, y - edge + 3) * (1 - smooth(1.5f, 5, y - edge));
    return mix(mix(water, ground, wet), Colour{0.96f, 0.98f, 1.0f} * stage.light.tint, foam * 0.8f);
  });
  grass_tufts(stage, 226, rng.chance(0.4) ? 60 : 0, {0.5f, 0.55f, 0.3f});

  if (rng.chance(0.3)) {
    const double x = rng.chance(0.5) ? rng.range(30, 90) : rng.range(230, 290);
    Pen rock(stage.canvas, {x, horizon + 4, 30}, stage.light, 0.25);
    rock.curve({{-1.6, 0.1}, {-1, -0.3}, {-0.2, -0.5}, {0.7, -0.35}, {1.5, 0.1}, {0, 0.2}},
               ball({0.36f, 0.34f, 0.3f}).grained(0.4f, 3));
  }
  const Ground water{horizon, horizon + 18, shore - 16, 68};
  const Ground beach{horizon, shore + 30, 232, 118};
  const Box air{24, 16, 296, horizon - 10};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 10)) {
      case 0:
        stage.row(kSailboat, water, 0.7, rng.chance(0.5) ? Colour{0.96f, 0.95f, 0.92f} : colour);
        break;
      case 1:
        stage.stand(kSailboat, water, std::lerp(0.9, 1.3, u), colour);
        break;
      case 2:
        stage.stand(kBuoy, water, 0.5,
                    rng.pick<Colour>({{0.9f, 0.25f, 0.1f}, {0.95f, 0.75f, 0.1f}}));
        break;
      case 3:
        stage.stand(kParasol, beach, 0.75, colour);
        break;
      case 4:
        stage.stand(kBeachBall, beach, 0.24, colour);
        break;
      case 5:
      case 6:
        stage.stand(kPerson, beach, 0.9, colour);
        break;
      case 7:
        stage.flock(kBird, air, std::lerp(12, 18, u),
                    rng.pick<Colour>({{0.93f, 0.93f, 0.95f}, {0.3f, 0.3f, 0.36f}}));
        break;
      case 8:
        stage.stand(kLighthouse, {horizon, horizon + 8, horizon + 22, 120}, std::lerp(0.8, 1.1, u),
                    rng.chance(0.6) ? Colour{0.78f, 0.14f, 0.12f} : Colour{0.12f, 0.2f, 0.4f});
        break;
      case 9:
        stage.row(
            kDuck, water, 0.34,
            rng.pick<Colour>({{0.95f, 0.94f, 0.9f}, {0.95f, 0.8f, 0.2f}, {0.5f, 0.38f, 0.28f}}));
        break;
      default:
        stage.stand(kDog, beach, 0.42, colour);
        break;
    }
  }
}

void build_sea_bed(Stage& stage) {
  stage.world = "sea bed";
  Random& rng = stage.rng;
  const Colour deep =
      rng.pick<Colour>({{0.02f, 0.2f, 0.38f}, {0.02f, 0.28f, 0.36f}, {0.04f, 0.16f, 0.34f}});
  const Colour shallow =
      mix(deep, rng.pick<Colour>({{0.45f, 0.85f, 0.9f}, {0.4f, 0.8f, 0.75f}}), 0.75f);
  stage.light = {rng.range(-0.3, 0.3), -0.8, 0.5f, {0.85f, 1.0f, 1.02f}, mix(deep, shallow, 0.4f)};
  stage.haze_far = 0.6;
  stage.look.vignette = 0.38f;
  const std::uint32_t seed = seed_of(stage);
  stage.canvas.paint_rows(0, kH, [&](float x, float y, Colour) {
    const float t = y / static_cast<float>(kH);
    const float murk = fractal(x / 60, y / 60, 4, seed);
    return mix(shallow, deep, std::sqrt(t) * 1.05f) * (0.82f + 0.36f * murk);
  });
  for (int i = 0; i < 6; ++i) {
    const double x = rng.range(-20, 320);
    const double w = rng.range(6, 26);
    const double lean = rng.range(20, 70);
    const Shape ray{{{x, -5}, {x + w, -5}, {x + w * 1.6 + lean, 215}, {x + lean, 215}}};
    stage.canvas.paint(stage.canvas.soft(ray, 8), 0.13f, [&](float, float) {
      return Colour{0.85f, 1, 1};
    });
  }
  const double horizon = 130;
  paint_ridge(stage, 172, 15, 60, mix({0.2f, 0.3f, 0.35f}, stage.light.haze, 0.5f),
              mix({0.2f, 0.3f, 0.35f}, deep, 0.4f), 0.3f);
  stage.canvas.blur(1.5, 120, kH);
  const Colour sand = mix({0.8f, 0.74f, 0.56f}, shallow, 0.25f);
  paint_ground(stage, horizon, 194, mix(sand, deep, 0.45f), sand * 0.85f, 0.3f, 0.8);
  for (int i = rng.whole(6, 16); i > 0; --i) {  // weed and coral
    const double x = rng.range(0, kW);
    const double y = rng.range(196, 236);
    const double h = rng.range(22, 70);
    Pen pen(stage.canvas, {x, y, h}, stage.light, std::clamp((225 - y) / 60, 0.0, 0.5));
    const bool coral = rng.chance(0.4);
    const Colour colour =
        coral
            ? rng.pick<Colour>({{0.75f, 0.35f, 0.35f}, {0.7f, 0.45f, 0.6f}, {0.75f, 0.55f, 0.3f}}) *
                  0.8f
            : rng.pick<Colour>({{0.15f, 0.45f, 0.25f}, {0.3f, 0.45f, 0.15f}, {0.12f, 0.4f, 0.38f}});
    for (int k = 0; k < 5; ++k) {
      const double lean = (k - 2) * (coral ? 0.16 : 0.07);
      const double sway = rng.range(-0.12, 0.12);
      const double top = -rng.range(0.55, 1.0) * (coral ? 0.55 : 1.0);
      pen.stroke({{lean * 0.3, 0},
                  {lean * 0.7 + sway, top * 0.4},
                  {lean - sway, top * 0.7},
                  {lean + sway * 0.6, top}},
                 coral ? 0.1 : 0.07, coral ? 0.07 : 0.02,
                 tube(colour * (0.8f + 0.1f * static_cast<float>(k))));
    }
  }
  for (int i = rng.whole(4, 12); i > 0; --i) {
    const double x = rng.range(20, 300);
    const double y = rng.range(10, 190);
    const double r = rng.range(1, 3.2);
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, r, r)}), 0.35f, [](float, float) {
      return Colour{0.85f, 1, 1};
    });
    stage.canvas.paint(
        stage.canvas.rasterise({ellipse_path(x - r * 0.3, y - r * 0.35, r * 0.3, r * 0.3)}), 0.8f,
        [](float, float) {
          return Colour{1, 1, 1};
        });
  }
  const Box water{30, 26, 290, 182};
  const Ground floor{horizon, 205, 232, 60};
  const int acts = rng.whole(2, 4);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 5)) {
      case 0:
      case 1:
        stage.flock(kFish, water, std::lerp(18, 27, u), colour);
        break;
      case 2:
        stage.hang(kFish, water, std::lerp(36, 60, u), colour, 0.25);
        break;
      case 3:
        stage.hang(kFish, water, std::lerp(22, 34, u), colour, 0.25);
        break;
      case 4:
        stage.stand(kChest, floor, 0.75, {0.5f, 0.3f, 0.18f});
        break;
      default:
        stage.flock(kFish, water, std::lerp(15, 20, u), {0.75f, 0.8f, 0.85f});
        break;
    }
  }
}

}  // namespace distilloscope::demo
