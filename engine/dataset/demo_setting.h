// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/dataset/demo_stage.h"

/// What the settings of several worlds share.
namespace distilloscope::demo {

constexpr double kW = Scene::kWidth;
constexpr double kH = Scene::kHeight;

/// A seed for noise.
std::uint32_t seed_of(Stage& stage);
/// 0 up to \p from, 1 from \p to on, smooth between.
float smooth(float from, float to, float x);

/// The weather and the hour of an outdoor scene.
struct Mood {
  Colour sky_top, sky_low, cloud, sun;
  float clouds = 0.5f;  ///< share of the sky
};
/// Picks one and sets the stage's light and look to it.
Mood outdoor_mood(Stage& stage);
void paint_sky(Stage& stage, const Mood& mood, double horizon, bool with_sun);
/// A ridge of hills from this height down; \p roughness in pixels.
void paint_ridge(Stage& stage, double y, double roughness, double wave, Colour top, Colour foot,
                 float grain);
/// Ground in perspective below the horizon.
void paint_ground(Stage& stage, double horizon, double from, Colour far, Colour near, float grain,
                  double patch);
/// Trees and firs along a line of feet.
void plant_trees(Stage& stage, double y, double height, int count, Colour leaves, double distance,
                 bool snowy);
/// Blades of grass from a height down, larger as they come near.
void grass_tufts(Stage& stage, double from, int count, Colour colour);
/// A window in a wall, its corner at (x, y): frame, panes that mirror the sky, maybe curtains, a
/// sill.
void draw_window(Stage& stage, double x, double y, double w, double h, Colour frame, Colour glass,
                 bool curtains);

}  // namespace distilloscope::demo
