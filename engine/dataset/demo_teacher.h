// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/dataset/demo_scenes.h"

namespace distilloscope {

/// The maps of an MSI-Net for the scenes of the default demo, which ship with the program; see
/// docs/demo-teacher.md.
struct DemoTeacher {
  std::string folder;  ///< with {train,val}/ID.png; empty: there are none for these scenes
  std::string reason;  ///< why, when there are none
};

/// Looks below \p resources for maps of exactly these scenes: of the same generator and seed, and
/// enough of them. Never throws for what it finds there.
DemoTeacher find_demo_teacher(const DemoOptions& options, const std::string& resources);

}  // namespace distilloscope
