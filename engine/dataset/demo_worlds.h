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

}  // namespace distilloscope::demo
