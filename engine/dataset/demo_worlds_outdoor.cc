// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {
namespace {

constexpr double kW = Scene::kWidth;
constexpr double kH = Scene::kHeight;

std::uint32_t seed_of(Stage& stage) { return static_cast<std::uint32_t>(stage.rng.bits()); }

float smooth(float from, float to, float x) {
  const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
  return t * t * (3 - 2 * t);
}

/// Trees and firs along a line of feet, small ones first.
void plant_trees(Stage& stage, double y, double height, int count, Colour leaves, double distance, bool snowy) {
  for (int i = 0; i < count; ++i) {
    Pen::Frame frame;
    frame.x = stage.rng.range(-10, kW + 10);
    frame.y = y + stage.rng.range(-2, 3);
    frame.scale = height * stage.rng.range(0.7, 1.25);
    frame.mirrored = stage.rng.chance(0.5);
    const auto vary = static_cast<float>(stage.rng.range(0.8, 1.2));
    const bool fir = snowy || stage.rng.chance(0.35);
    const Random seed(stage.rng.bits());
    Pen pen(stage.canvas, frame, stage.light, distance);
    if (fir) {
      draw_fir(pen, leaves * (0.75f * vary), seed, snowy);
    } else {
      draw_tree(pen, leaves * vary, seed);
    }
  }
}

void grass_tufts(Stage& stage, double from, int count, Colour colour) {
  for (int i = 0; i < count; ++i) {
    const double t = std::sqrt(stage.rng.unit());
    const double x = stage.rng.range(0, kW);
    const double y = from + (kH + 4 - from) * t;
    const double h = 2 + 7 * t;
    Shape blades;
    for (int k = -1; k <= 1; ++k) {
      const double lean = stage.rng.range(-0.35, 0.35);
      blades.push_back({{x + k * h * 0.16 - 0.3, y}, {x + k * h * 0.16 + 0.35, y}, {x + (k * 0.3 + lean) * h, y - h}});
    }
    const auto level = static_cast<float>(stage.rng.range(0.7, 1.35));
    const Colour blade = colour * level * stage.light.tint;
    stage.canvas.paint(stage.canvas.rasterise(blades), 0.7f, [&](float, float) { return blade; });
  }
}

}  // namespace

Mood outdoor_mood(Stage& stage) {
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.35, 0.8);
  stage.light.y = -rng.range(0.35, 0.75);
  Mood mood;
  switch (rng.whole(0, 5)) {
    case 0:
    case 1:  // clear noon
      mood = {{0.22f, 0.48f, 0.82f}, {0.72f, 0.86f, 0.95f}, {0.98f, 0.98f, 0.97f}, {1, 0.98f, 0.9f}, 0.5f};
      stage.light.ambient = 0.5f;
      stage.haze_far = 0.35;
      stage.look.saturation = 1.02f;
      break;
    case 2:  // hazy morning
      mood = {{0.55f, 0.7f, 0.82f}, {0.93f, 0.9f, 0.82f}, {0.97f, 0.95f, 0.92f}, {1, 0.96f, 0.85f}, 0.35f};
      stage.light.ambient = 0.62f;
      stage.light.tint = {1.0f, 0.97f, 0.93f};
      stage.haze_far = 0.6;
      stage.look.contrast = 0.94f;
      break;
    case 3:  // golden evening
      mood = {{0.35f, 0.48f, 0.7f}, {0.98f, 0.78f, 0.5f}, {1.0f, 0.82f, 0.62f}, {1, 0.85f, 0.5f}, 0.5f};
      stage.light.y = -0.25;
      stage.light.ambient = 0.42f;
      stage.light.tint = {1.05f, 0.92f, 0.76f};
      stage.haze_far = 0.4;
      break;
    case 4:  // dusk
      mood = {{0.2f, 0.2f, 0.42f}, {0.9f, 0.55f, 0.5f}, {0.75f, 0.5f, 0.55f}, {1, 0.7f, 0.5f}, 0.55f};
      stage.light.y = -0.2;
      stage.light.ambient = 0.5f;
      stage.light.tint = {0.84f, 0.74f, 0.8f};
      stage.haze_far = 0.4;
      stage.look.vignette = 0.35f;
      break;
    default:  // overcast
      mood = {{0.62f, 0.66f, 0.7f}, {0.82f, 0.84f, 0.85f}, {0.9f, 0.9f, 0.9f}, {0.95f, 0.95f, 0.95f}, 0.75f};
      stage.light.ambient = 0.72f;
      stage.light.tint = {0.92f, 0.94f, 0.96f};
      stage.haze_far = 0.5;
      stage.look.saturation = 0.85f;
      break;
  }
  const auto warm = static_cast<float>(rng.range(0.95, 1.05));
  stage.look.tint = {warm, 1, 2 - warm};
  stage.light.haze = mix(mood.sky_low, mood.sky_top, 0.25f);
  return mood;
}

void paint_sky(Stage& stage, const Mood& mood, double horizon, bool with_sun) {
  const std::uint32_t seed = seed_of(stage);
  const auto drift = static_cast<float>(stage.rng.range(0, 50));
  const auto size = static_cast<float>(stage.rng.range(45, 85));
  const auto top = static_cast<float>(horizon);
  const float threshold = 0.72f - 0.4f * mood.clouds;
  stage.canvas.paint_rows(0, horizon + 2, [&](float x, float y, Colour) {
    const float t = std::clamp(y / top, 0.0f, 1.0f);
    Colour sky = mix(mood.sky_top, mood.sky_low, t * std::sqrt(t));
    // Clouds lie in layers that flatten towards the horizon.
    const float flat = 26 / (0.35f + 1.4f * (1 - t));
    const float cloud = fractal(x / size + drift, y / (flat + 6) * 0.9f + drift, 5, seed);
    const float cover = smooth(threshold, threshold + 0.22f, cloud) * (0.35f + 0.65f * (1 - t * t));
    const float lit = smooth(threshold, threshold + 0.4f, cloud);
    return mix(sky, mix(mood.cloud, mix(mood.sky_top, mood.cloud, 0.45f), lit * 0.6f), cover * 0.92f);
  });
  if (with_sun) {
    const double x = kW / 2 + stage.light.x * stage.rng.range(90, 170);
    const double y = horizon * std::clamp(0.95 + stage.light.y * stage.rng.range(0.8, 1.1), 0.12, 0.85);
    stage.canvas.glow({x, y}, 130, mood.sun * 0.35f);
    stage.canvas.glow({x, y}, 38, mood.sun * 0.5f);
    const Colour disc = mix(mood.sun, {1, 1, 0.95f}, 0.5f);
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, 8, 8)}), 1, [&](float, float) { return disc; });
  }
}

void paint_ridge(Stage& stage, double y, double roughness, double wave, Colour top, Colour foot, float grain) {
  const std::uint32_t seed = seed_of(stage);
  const auto shift = static_cast<float>(stage.rng.range(0, 100));
  const auto base = static_cast<float>(y);
  const auto height = static_cast<float>(roughness);
  const auto length = static_cast<float>(wave);
  const Colour tint = stage.light.tint;
  std::array<float, Scene::kWidth * Canvas::kScale> ridge{};
  for (std::size_t i = 0; i < ridge.size(); ++i) {
    const float x = (static_cast<float>(i) + 0.5f) / Canvas::kScale;
    ridge[i] = base - height * 2 * (fractal(x / length + shift, 0.5f, 4, seed) - 0.35f);
  }
  const float low = base - 2 * height;
  stage.canvas.paint_rows(low, kH, [&](float x, float yy, Colour below) {
    const float edge = ridge[static_cast<std::size_t>(x * Canvas::kScale)];
    const float cover = std::clamp((yy - edge) * Canvas::kScale + 0.5f, 0.0f, 1.0f);
    if (cover <= 0) return below;
    const float depth = smooth(0, 50, yy - edge);
    const float texture = 1 + grain * (fractal(x / 7, yy / 3.5f, 3, seed + 9) - 0.5f) * 2;
    return mix(below, mix(top, foot, depth) * texture * tint, cover);
  });
}

void paint_ground(Stage& stage, double horizon, double from, Colour far, Colour near, float grain, double patch) {
  const std::uint32_t seed = seed_of(stage);
  const auto h = static_cast<float>(horizon);
  const auto scale = static_cast<float>(patch);
  const Colour tint = stage.light.tint;
  stage.canvas.paint_rows(from, kH, [&](float x, float y, Colour) {
    const float v = std::max(0.02f, (y - h) / (static_cast<float>(kH) - h));
    const float u = (x - 160) / (v + 0.12f);
    const float w = 90 / (v + 0.12f);
    const float broad = fractal(u / (60 * scale), w / (30 * scale), 4, seed);
    const float fine = fractal(u / (9 * scale), w / (5 * scale), 3, seed + 40);
    const float level = 1 + grain * (1.3f * (broad - 0.5f) + (0.4f + 0.6f * v) * (fine - 0.5f)) * 1.6f;
    return mix(far, near, std::sqrt(v)) * level * tint;
  });
}

void build_meadow(Stage& stage) {
  stage.world = "meadow";
  Random& rng = stage.rng;
  const Mood mood = outdoor_mood(stage);
  const double horizon = rng.range(82, 118);
  paint_sky(stage, mood, horizon, rng.chance(0.45));

  const bool autumn = rng.chance(0.3);
  const Colour leaves = autumn ? rng.pick<Colour>({{0.72f, 0.45f, 0.14f}, {0.62f, 0.28f, 0.12f}, {0.7f, 0.58f, 0.2f}})
                               : rng.pick<Colour>({{0.34f, 0.52f, 0.2f}, {0.25f, 0.45f, 0.22f}, {0.42f, 0.55f, 0.2f}});
  const Colour field = autumn ? Colour{0.62f, 0.55f, 0.28f}
                              : rng.pick<Colour>({{0.45f, 0.62f, 0.25f}, {0.38f, 0.56f, 0.26f}, {0.6f, 0.62f, 0.3f}});
  const Colour haze = stage.light.haze;
  const bool mountains = rng.chance(0.5);
  if (mountains) {
    paint_ridge(stage, horizon - 14, 34, 70, mix({0.45f, 0.5f, 0.6f}, haze, 0.45f), mix({0.5f, 0.58f, 0.62f}, haze, 0.6f), 0.16f);
  }
  paint_ridge(stage, horizon - 4, 16, 95, mix(leaves, haze, 0.55f), mix(field, haze, 0.55f), 0.14f);
  plant_trees(stage, horizon + 5, 17, rng.whole(3, 9), mix(leaves, haze, 0.3f), 0.3, false);
  paint_ridge(stage, horizon + 9, 9, 130, mix(field, haze, 0.3f), mix(field, haze, 0.1f), 0.16f);
  const double front = horizon + 22;
  paint_ground(stage, horizon, front, mix(field, haze, 0.12f), field * 0.72f, 0.42f, rng.range(0.7, 1.4));

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

  Ground ground{horizon, front + 14, 226, rng.range(88, 112)};
  const Box air{30, 18, 290, horizon - 12};
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 10)) {
      case 0: stage.hang(kAirBalloon, air, std::lerp(36, 66, u), colour); break;
      case 1: stage.flock(kAirBalloon, {20, 14, 300, horizon + 6}, std::lerp(22, 30, u), colour); break;
      case 2: stage.row(kSheep, ground, 0.42, {0.93f, 0.91f, 0.86f}); break;
      case 3: stage.row(kFlower, ground, 0.4, colour); break;
      case 4: stage.stand(kPerson, ground, 0.92, colour); break;
      case 5: stage.stand(rng.chance(0.5) ? kHorse : kCow, ground, 0.85, colour); break;
      case 6: stage.stand(kHouse, {horizon, front + 10, front + 50, 95}, 1.0, rng.pick<Colour>({{0.93f, 0.9f, 0.82f}, {0.85f, 0.6f, 0.45f}, {0.75f, 0.2f, 0.16f}})); break;
      case 7: stage.stand(kHayBale, ground, 0.5, colour); break;
      case 8: stage.hang(kKite, air, std::lerp(26, 42, u), colour, 0.5); break;
      case 9: stage.stand(kDog, ground, 0.45, colour); break;
      default: stage.stand(kStreetSign, ground, 0.7, rng.pick<Colour>({{0.5f, 0.36f, 0.22f}, {0.95f, 0.93f, 0.88f}, {0.1f, 0.4f, 0.25f}})); break;
    }
  }
}

void build_coast(Stage& stage) {
  stage.world = "coast";
  Random& rng = stage.rng;
  const Mood mood = outdoor_mood(stage);
  const double horizon = rng.range(72, 108);
  const bool sun = rng.chance(0.5);
  paint_sky(stage, mood, horizon, sun);
  if (rng.chance(0.55)) {
    paint_ridge(stage, horizon + 2, rng.range(6, 20), 110, mix({0.35f, 0.42f, 0.42f}, stage.light.haze, 0.5f),
                mix({0.4f, 0.45f, 0.4f}, stage.light.haze, 0.5f), 0.15f);
  }
  const double shore = rng.range(158, 190);
  const Colour sea = rng.pick<Colour>({{0.08f, 0.35f, 0.5f}, {0.1f, 0.45f, 0.52f}, {0.12f, 0.28f, 0.42f}});
  const std::uint32_t seed = seed_of(stage);
  const auto h = static_cast<float>(horizon);
  const float glitter = static_cast<float>(kW / 2 + stage.light.x * 130);
  const auto tilt = static_cast<float>(rng.range(-18, 18));
  const auto beach_y = static_cast<float>(shore);
  const Colour sand = rng.pick<Colour>({{0.87f, 0.77f, 0.58f}, {0.8f, 0.72f, 0.6f}, {0.9f, 0.84f, 0.7f}}) * stage.light.tint;
  stage.canvas.paint_rows(horizon, kH, [&](float x, float y, Colour) {
    const float depth = (y - h) / (static_cast<float>(kH) - h);
    const float stretch = 1 / (depth + 0.05f);
    const float waves = fractal((x - 160) * stretch / 34, 26 * stretch, 4, seed);
    const float chop = fractal((x - 160) * stretch / 9, 95 * stretch, 2, seed + 7);
    Colour water = mix(mix(sea, mood.sky_low, 0.55f), sea, smooth(0, 0.4f, depth)) * stage.light.tint;
    water = mix(water, mood.sky_top * 0.9f, 0.35f * waves);
    water = water * (0.78f + 0.3f * waves + 0.22f * chop * (0.4f + depth));
    water = mix(water, mood.sky_low, 0.5f * smooth(0.66f, 0.8f, waves));
    if (sun) {
      const float off = (x - glitter) / (14 + 60 * depth);
      water = water + mood.sun * (smooth(0.5f, 0.75f, chop) * 0.55f / (1 + off * off * off * off));
    }
    const float edge = beach_y + tilt * (x - 160) / 160 + 7 * (fractal(x / 60, 2.5f, 3, seed + 3) - 0.5f) * 2;
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
    rock.curve({{-1.6, 0.1}, {-1, -0.3}, {-0.2, -0.5}, {0.7, -0.35}, {1.5, 0.1}, {0, 0.2}}, ball({0.36f, 0.34f, 0.3f}).grained(0.4f, 3));
  }
  const Ground water{horizon, horizon + 14, shore - 22, 58};
  const Ground beach{horizon, shore + 26, 230, 100};
  const Box air{24, 16, 296, horizon - 10};
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 10)) {
      case 0: stage.row(kSailboat, water, 0.7, rng.chance(0.5) ? Colour{0.96f, 0.95f, 0.92f} : colour); break;
      case 1: stage.stand(kSailboat, water, std::lerp(0.9, 1.3, u), colour); break;
      case 2: stage.stand(kBuoy, water, 0.5, rng.pick<Colour>({{0.9f, 0.25f, 0.1f}, {0.95f, 0.75f, 0.1f}})); break;
      case 3: stage.stand(kParasol, beach, 0.75, colour); break;
      case 4: stage.stand(kBeachBall, beach, 0.24, colour); break;
      case 5:
      case 6: stage.stand(kPerson, beach, 0.9, colour); break;
      case 7: stage.flock(kBird, air, std::lerp(12, 18, u), rng.pick<Colour>({{0.93f, 0.93f, 0.95f}, {0.3f, 0.3f, 0.36f}})); break;
      case 8: stage.stand(kLighthouse, {horizon, horizon + 8, horizon + 22, 120}, std::lerp(0.8, 1.1, u), rng.chance(0.6) ? Colour{0.78f, 0.14f, 0.12f} : Colour{0.12f, 0.2f, 0.4f}); break;
      case 9: stage.row(kDuck, water, 0.34, rng.pick<Colour>({{0.95f, 0.94f, 0.9f}, {0.95f, 0.8f, 0.2f}, {0.5f, 0.38f, 0.28f}})); break;
      default: stage.stand(kDog, beach, 0.42, colour); break;
    }
  }
}

void build_forest(Stage& stage) {
  stage.world = "forest";
  Random& rng = stage.rng;
  stage.light.x = rng.side() * 0.5;
  stage.light.ambient = 0.6f;
  const bool autumn = rng.chance(0.4);
  const Colour fog = autumn ? Colour{0.86f, 0.78f, 0.6f} : rng.pick<Colour>({{0.72f, 0.82f, 0.66f}, {0.7f, 0.78f, 0.78f}, {0.85f, 0.86f, 0.66f}});
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
    return mix(fog, leaf * (0.55f + 0.8f * n), 0.35f + 0.45f * std::clamp(up, 0.0f, 1.0f)) + Colour{0.3f, 0.3f, 0.16f} * (light * 0.4f);
  });
  for (int layer = 0; layer < 3; ++layer) {
    const double foot = horizon + 4 + layer * 11;
    if (layer > 0) {
      paint_ridge(stage, foot - 2, 2.5, 60, mix(leaf, fog, 0.55f - 0.2f * static_cast<float>(layer)), leaf * 0.8f, 0.35f);
    }
    const int trunks = 9 - 2 * layer;
    for (int i = 0; i < trunks; ++i) {
      const double x = rng.range(-5, kW + 5);
      const double w = (3 + 4.5 * layer) * rng.range(0.7, 1.4);
      const double lean = rng.range(-6, 6);
      const Colour bark = rng.chance(0.25) ? Colour{0.75f, 0.73f, 0.68f} : Colour{0.3f, 0.23f, 0.17f};
      Pen pen(stage.canvas, {x, foot + rng.range(-2, 3), 1}, stage.light, 0.68 - 0.26 * layer);
      pen.polygon({{-w * 0.8, 1}, {-w * 0.5, -9}, {-w * 0.4 + lean, -foot - 8}, {w * 0.4 + lean, -foot - 8}, {w * 0.5, -9}, {w * 0.8, 1}},
                  tube(bark).grained(0.5f, 1.6f));
      if (rng.chance(0.6)) {
        const double y = -rng.range(20, foot - 10);
        pen.stroke({{0, y}, {rng.side() * w * 3, y - w * 2.2}}, w * 0.35, w * 0.12, tube(bark).grained(0.3f, 1.5f));
      }
    }
    stage.canvas.blur(layer == 0 ? 2.2 : 1.0);
  }
  const double front = horizon + 28;
  paint_ground(stage, horizon, front, mix(leaf, fog, 0.35f), mix(leaf, {0.25f, 0.2f, 0.12f}, 0.45f), 0.65f, 0.55);
  if (rng.chance(0.7)) {  // shafts of light
    const double lean = -stage.light.x * 120;
    for (int i = 0; i < 4; ++i) {
      const double x = rng.range(20, 300);
      const double w = rng.range(8, 24);
      const Shape shaft{{{x, -5}, {x + w, -5}, {x + w * 1.7 + lean, 200}, {x + lean, 200}}};
      stage.canvas.paint(stage.canvas.soft(shaft, 9), 0.16f, [&](float, float) { return Colour{1, 0.97f, 0.8f}; });
    }
  }
  grass_tufts(stage, front + 8, 120, mix(leaf, {0.3f, 0.42f, 0.14f}, 0.5f));
  for (int i = rng.whole(0, 2); i > 0; --i) {
    const double x = rng.chance(0.5) ? rng.range(0, 60) : rng.range(260, 320);
    Pen pen(stage.canvas, {x, rng.range(front + 4, front + 30), rng.range(26, 44)}, stage.light, 0.1);
    draw_bush(pen, leaf * 0.85f, Random(rng.bits()));
  }
  const Ground ground{horizon, front + 18, 230, rng.range(92, 116)};
  const Box air{30, 24, 290, horizon + 4};
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 8)) {
      case 0:
      case 1: stage.row(kMushroom, ground, 0.38, rng.chance(0.5) ? Colour{0.78f, 0.16f, 0.1f} : Colour{0.72f, 0.5f, 0.28f}); break;
      case 2: stage.stand(kPerson, ground, 0.92, colour); break;
      case 3: stage.stand(kDog, ground, 0.48, colour); break;
      case 4: stage.flock(kButterfly, {30, 30, 290, 170}, std::lerp(15, 21, u), colour); break;
      case 5: stage.stand(kStandingBird, ground, 0.4, colour); break;
      case 6: stage.stand(kStreetSign, ground, 0.75, {0.52f, 0.37f, 0.22f}); break;
      case 7: stage.hang(kBird, air, std::lerp(20, 30, u), colour, 0.2); break;
      default: stage.row(kFlower, ground, 0.42, colour); break;
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
  paint_ridge(stage, horizon - 16, 40, 62, mix({0.88f, 0.92f, 0.98f}, haze, 0.25f), mix({0.5f, 0.56f, 0.66f}, haze, 0.4f), 0.24f);
  paint_ridge(stage, horizon, 12, 90, mix({0.3f, 0.38f, 0.4f}, haze, 0.5f), mix({0.85f, 0.89f, 0.95f}, haze, 0.3f), 0.2f);
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
  const Ground ground{horizon, front + 22, 228, rng.range(90, 112)};
  const Box air{30, 20, 290, horizon - 8};
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 7)) {
      case 0: stage.stand(kSnowman, ground, 0.8, colour); break;
      case 1: stage.row(kStandingBird, ground, 0.3, rng.pick<Colour>({{0.2f, 0.2f, 0.24f}, {0.55f, 0.4f, 0.3f}})); break;
      case 2: stage.stand(kPerson, ground, 0.92, colour); break;
      case 3: stage.stand(kHouse, {horizon, front + 8, front + 45, 95}, 1.0, rng.pick<Colour>({{0.62f, 0.25f, 0.18f}, {0.6f, 0.45f, 0.3f}, {0.85f, 0.75f, 0.5f}})); break;
      case 4: stage.stand(kDog, ground, 0.45, colour); break;
      case 5: stage.hang(kAirBalloon, air, std::lerp(34, 58, u), colour); break;
      case 6: stage.stand(kPostBox, ground, 0.5, {0.8f, 0.12f, 0.1f}); break;
      default: stage.flock(kBird, air, std::lerp(12, 17, u), {0.22f, 0.22f, 0.27f}); break;
    }
  }
  // Falling snow lies over everything that stands behind it; here, over the setting only.
  if (rng.chance(0.4)) {
    for (int i = 0; i < 160; ++i) {
      const double x = rng.range(0, kW);
      const double y = rng.range(0, kH);
      const double r = rng.range(0.4, 1.1);
      stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, r, r)}), 0.75f, [](float, float) { return Colour{0.97f, 0.98f, 1}; });
    }
  }
}

void build_sea_bed(Stage& stage) {
  stage.world = "sea bed";
  Random& rng = stage.rng;
  const Colour deep = rng.pick<Colour>({{0.02f, 0.2f, 0.38f}, {0.02f, 0.28f, 0.36f}, {0.04f, 0.16f, 0.34f}});
  const Colour shallow = mix(deep, rng.pick<Colour>({{0.45f, 0.85f, 0.9f}, {0.4f, 0.8f, 0.75f}}), 0.75f);
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
    stage.canvas.paint(stage.canvas.soft(ray, 8), 0.13f, [&](float, float) { return Colour{0.85f, 1, 1}; });
  }
  const double horizon = 130;
  paint_ridge(stage, 172, 15, 60, mix({0.2f, 0.3f, 0.35f}, stage.light.haze, 0.5f), mix({0.2f, 0.3f, 0.35f}, deep, 0.4f), 0.3f);
  stage.canvas.blur(1.5, 120, kH);
  const Colour sand = mix({0.8f, 0.74f, 0.56f}, shallow, 0.25f);
  paint_ground(stage, horizon, 194, mix(sand, deep, 0.45f), sand * 0.85f, 0.3f, 0.8);
  for (int i = rng.whole(6, 16); i > 0; --i) {  // weed and coral
    const double x = rng.range(0, kW);
    const double y = rng.range(196, 236);
    const double h = rng.range(22, 70);
    Pen pen(stage.canvas, {x, y, h}, stage.light, std::clamp((225 - y) / 60, 0.0, 0.5));
    const bool coral = rng.chance(0.4);
    const Colour colour = coral ? rng.pick<Colour>({{0.75f, 0.35f, 0.35f}, {0.7f, 0.45f, 0.6f}, {0.75f, 0.55f, 0.3f}}) * 0.8f
                                : rng.pick<Colour>({{0.15f, 0.45f, 0.25f}, {0.3f, 0.45f, 0.15f}, {0.12f, 0.4f, 0.38f}});
    for (int k = 0; k < 5; ++k) {
      const double lean = (k - 2) * (coral ? 0.16 : 0.07);
      const double sway = rng.range(-0.12, 0.12);
      const double top = -rng.range(0.55, 1.0) * (coral ? 0.55 : 1.0);
      pen.stroke({{lean * 0.3, 0}, {lean * 0.7 + sway, top * 0.4}, {lean - sway, top * 0.7}, {lean + sway * 0.6, top}},
                 coral ? 0.1 : 0.07, coral ? 0.07 : 0.02, tube(colour * (0.8f + 0.1f * static_cast<float>(k))));
    }
  }
  for (int i = rng.whole(4, 12); i > 0; --i) {
    const double x = rng.range(20, 300);
    const double y = rng.range(10, 190);
    const double r = rng.range(1, 3.2);
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, r, r)}), 0.35f, [](float, float) { return Colour{0.85f, 1, 1}; });
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x - r * 0.3, y - r * 0.35, r * 0.3, r * 0.3)}), 0.8f, [](float, float) { return Colour{1, 1, 1}; });
  }
  const Box water{30, 26, 290, 182};
  const Ground floor{horizon, 205, 232, 60};
  const int acts = rng.whole(1, 3);
  for (int i = 0; i < acts || stage.objects() == 0; ++i) {
    const Colour colour = vivid(rng);
    const double u = rng.unit();
    switch (rng.whole(0, 5)) {
      case 0:
      case 1: stage.flock(kFish, water, std::lerp(18, 27, u), colour); break;
      case 2: stage.hang(kFish, water, std::lerp(36, 60, u), colour, 0.25); break;
      case 3: stage.hang(kFish, water, std::lerp(22, 34, u), colour, 0.25); break;
      case 4: stage.stand(kVase, floor, 0.8, {0.6f, 0.4f, 0.28f}); break;
      default: stage.flock(kFish, water, std::lerp(15, 20, u), {0.75f, 0.8f, 0.85f}); break;
    }
  }
}

}  // namespace distilloscope::demo
