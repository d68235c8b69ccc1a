// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <cstddef>

#include "engine/api/arms.h"

namespace distilloscope {

/// The panes in the order of their keys 1 to 6.
enum class PaneKind { stimulus, truth, teacher, model_a, model_b, difference };

constexpr std::array<PaneKind, 6> kAllPanes{PaneKind::stimulus, PaneKind::truth,
                                            PaneKind::teacher,  PaneKind::model_a,
                                            PaneKind::model_b,  PaneKind::difference};

constexpr std::size_t indexOf(PaneKind kind) {
  return static_cast<std::size_t>(kind);
}

/// Which arms of an experiment stand in the two model panes.
struct PaneArms {
  Options options;
  std::array<int, 2> arm{0, 1};
};

QString paneTitle(PaneKind kind, const PaneArms& arms = {});
/// For settings, always the same: "model-a" is the first model pane.
QString paneWord(PaneKind kind);
/// For file names: "model-a", or the letter of the arm that stands there.
QString paneFileWord(PaneKind kind, const PaneArms& arms);
/// Of the current theme; plain text for those without a role.
QColor paneColour(PaneKind kind, const PaneArms& arms = {});
QString paneMeaning(PaneKind kind, const PaneArms& arms = {});  ///< what it shows, for tooltips

}  // namespace distilloscope
