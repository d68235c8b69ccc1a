// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/dataset/demo_stage.h"

namespace distilloscope::demo {

/// A scene of one of the worlds below, the same for the same seed.
Scene make_scene(std::uint64_t seed);

// Each paints its background and puts its things on the stage.
void build_meadow(Stage& stage);
void build_coast(Stage& stage);
void build_forest(Stage& stage);
void build_winter(Stage& stage);
void build_sea_bed(Stage& stage);
void build_street(Stage& stage);
void build_night(Stage& stage);
void build_table(Stage& stage);
void build_room(Stage& stage);

/// The weather and the hour of an outdoor scene.
struct Mood {
  Colour sky_top, sky_low, cloud, sun;
  float clouds = 0.5f;   ///< share of the sky
};
Mood outdoor_mood(Stage& stage);
void paint_sky(Stage& stage, const Mood& mood, double horizon, bool with_sun);
/// A ridge of hills from this height down; \p roughness in pixels.
void paint_ridge(Stage& stage, double y, double roughness, double wave, Colour top, Colour foot, float grain);
/// Ground in perspective below the horizon.
void paint_ground(Stage& stage, double horizon, double from, Colour far, Colour near, float grain, double patch);

}  // namespace distilloscope::demo
