// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/demo_worlds.h"

namespace distilloscope::demo {

Scene make_scene(std::uint64_t seed) {
  Stage stage(seed);
  constexpr void (*kWorlds[])(Stage&) = {build_meadow, build_coast,   build_forest,
                                         build_winter, build_sea_bed, build_street,
                                         build_night,  build_table,   build_room};
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
