// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_setting.h"

#include <array>
#include <cmath>

namespace distilloscope::demo {

std::uint32_t seed_of(Stage& stage) {
  return static_cast<std::uint32_t>(stage.rng.bits());
}

float smooth(float from, float to, float x) {
  const float t = std::clamp((x - from) / (to - from), 0.0f, 1.0f);
  return t * t * (3 - 2 * t);
}

Mood outdoor_mood(Stage& stage) {
  Random& rng = stage.rng;
  stage.light.x = rng.side() * rng.range(0.35, 0.8);
  stage.light.y = -rng.range(0.35, 0.75);
  Mood mood;
  switch (rng.whole(0, 5)) {
    case 0:
    case 1:  // clear noon
      mood = {{0.22f, 0.48f, 0.82f},
              {0.72f, 0.86f, 0.95f},
              {0.98f, 0.98f, 0.97f},
              {1, 0.98f, 0.9f},
              0.5f};
      stage.light.ambient = 0.5f;
      stage.haze_far = 0.35;
      stage.look.saturation = 1.02f;
      break;
    case 2:  // hazy morning
      mood = {{0.55f, 0.7f, 0.82f},
              {0.93f, 0.9f, 0.82f},
              {0.97f, 0.95f, 0.92f},
              {1, 0.96f, 0.85f},
              0.35f};
      stage.light.ambient = 0.62f;
      stage.light.tint = {1.0f, 0.97f, 0.93f};
      stage.haze_far = 0.6;
      stage.look.contrast = 0.94f;
      break;
    case 3:  // golden evening
      mood = {
          {0.35f, 0.48f, 0.7f}, {0.98f, 0.78f, 0.5f}, {1.0f, 0.82f, 0.62f}, {1, 0.85f, 0.5f}, 0.5f};
      stage.light.y = -0.25;
      stage.light.ambient = 0.42f;
      stage.light.tint = {1.05f, 0.92f, 0.76f};
      stage.haze_far = 0.4;
      break;
    case 4:  // dusk
      mood = {
          {0.2f, 0.2f, 0.42f}, {0.9f, 0.55f, 0.5f}, {0.75f, 0.5f, 0.55f}, {1, 0.7f, 0.5f}, 0.55f};
      stage.light.y = -0.2;
      stage.light.ambient = 0.5f;
      stage.light.tint = {0.84f, 0.74f, 0.8f};
      stage.haze_far = 0.4;
      stage.look.vignette = 0.35f;
      break;
    default:  // overcast
      mood = {{0.62f, 0.66f, 0.7f},
              {0.82f, 0.84f, 0.85f},
              {0.9f, 0.9f, 0.9f},
              {0.95f, 0.95f, 0.95f},
              0.75f};
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
    // Clouds lie in layers that draw together towards the horizon.
    const float near = 1 / (1.15f - t);
    const float cloud =
        fractal((x - 160) * std::sqrt(near) / size + drift, 2.2f * near + drift, 5, seed);
    const float cover = smooth(threshold, threshold + 0.22f, cloud) * (0.35f + 0.65f * (1 - t * t));
    const float lit = smooth(threshold, threshold + 0.4f, cloud);
    return mix(sky, mix(mood.cloud, mix(mood.sky_top, mood.cloud, 0.45f), lit * 0.6f),
               cover * 0.92f);
  });
  if (with_sun) {
    const double x = kW / 2 + stage.light.x * stage.rng.range(90, 170);
    const double y =
        horizon * std::clamp(0.95 + stage.light.y * stage.rng.range(0.8, 1.1), 0.12, 0.85);
    stage.canvas.glow({x, y}, 130, mood.sun * 0.35f);
    stage.canvas.glow({x, y}, 38, mood.sun * 0.5f);
    const Colour disc = mix(mood.sun, {1, 1, 0.95f}, 0.5f);
    stage.canvas.paint(stage.canvas.rasterise({ellipse_path(x, y, 8, 8)}), 1,
                       [&](float, float) { return disc; });
  }
}

void paint_ridge(Stage& stage, double y, double roughness, double wave, Colour top, Colour foot,
                 float grain) {
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

void paint_ground(Stage& stage, double horizon, double from, Colour far, Colour near, float grain,
                  double patch) {
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
    const float level =
        1 + grain * (1.3f * (broad - 0.5f) + (0.4f + 0.6f * v) * (fine - 0.5f)) * 1.6f;
    return mix(far, near, std::sqrt(v)) * level * tint;
  });
}

void plant_trees(Stage& stage, double y, double height, int count, Colour leaves, double distance,
                 bool snowy) {
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
      blades.push_back({{x + k * h * 0.16 - 0.3, y},
                        {x + k * h * 0.16 + 0.35, y},
                        {x + (k * 0.3 + lean) * h, y - h}});
    }
    const auto level = static_cast<float>(stage.rng.range(0.7, 1.35));
    const Colour blade = colour * level * stage.light.tint;
    stage.canvas.paint(stage.canvas.rasterise(blades), 0.7f, [&](float, float) { return blade; });
  }
}

void draw_window(Stage& stage, double x, double y, double w, double h, Colour frame, Colour glass,
                 bool curtains) {
  Pen pen(stage.canvas, {x, y, 1}, stage.light);
  pen.shadow({box_path(0, 0, w, h)}, 1.5, 2, 2, 0.35f);
  pen.box(-2, -2, w + 4, h + 4, flat(frame));
  pen.box(0, 0, w, h, ramp(glass * 1.2f, glass * 0.6f).grained(0.15f, 9));
  pen.polygon({{w * 0.15, h}, {w * 0.55, 0}, {w * 0.8, 0}, {w * 0.4, h}},
              flat(glass * 1.5f).clear(0.25f));
  if (curtains) {
    const Colour cloth{0.85f, 0.83f, 0.78f};
    pen.curve({{0, 0}, {w * 0.3, 0}, {w * 0.2, h * 0.6}, {w * 0.05, h}, {0, h}},
              tube(cloth).clear(0.8f));
    pen.curve({{w, 0}, {w * 0.7, 0}, {w * 0.8, h * 0.6}, {w * 0.95, h}, {w, h}},
              tube(cloth).clear(0.8f));
  }
  pen.box(w / 2 - 0.8, 0, 1.6, h, flat(frame));
  pen.box(0, h * 0.4 - 0.7, w, 1.4, flat(frame));
  pen.box(-4, h + 1, w + 8, 3, ramp(frame * 1.05f, frame * 0.6f));
}

}  // namespace distilloscope::demo
