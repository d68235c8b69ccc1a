// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <cstddef>

#include "engine/api/arms.h"
#include "ui/views/pane_pin.h"

namespace distilloscope {

/// The panes in the order of their keys 1 to 8. The last two are there while something is pinned.
enum class PaneKind { stimulus, truth, teacher, model_a, model_b, difference, pin_1, pin_2 };

constexpr std::array<PaneKind, 8> kEveryPane{
    PaneKind::stimulus, PaneKind::truth,      PaneKind::teacher, PaneKind::model_a,
    PaneKind::model_b,  PaneKind::difference, PaneKind::pin_1,   PaneKind::pin_2};

/// Those that any image has.
constexpr std::array<PaneKind, 6> kAllPanes{PaneKind::stimulus, PaneKind::truth,
                                            PaneKind::teacher,  PaneKind::model_a,
                                            PaneKind::model_b,  PaneKind::difference};

constexpr std::array<PaneKind, 2> kPins{PaneKind::pin_1, PaneKind::pin_2};

/// What can stand on a side of a comparison.
constexpr std::array<PaneKind, 7> kComparable{
    PaneKind::truth,    PaneKind::teacher, PaneKind::model_a, PaneKind::model_b,
    PaneKind::stimulus, PaneKind::pin_1,   PaneKind::pin_2};

constexpr bool isPin(PaneKind kind) {
  return kind == PaneKind::pin_1 || kind == PaneKind::pin_2;
}
constexpr bool isModel(PaneKind kind) {
  return kind == PaneKind::model_a || kind == PaneKind::model_b;
}
constexpr std::size_t pinIndex(PaneKind kind) {
  return kind == PaneKind::pin_2 ? 1 : 0;
}

constexpr std::size_t indexOf(PaneKind kind) {
  return static_cast<std::size_t>(kind);
}

/// Which arms of an experiment stand in the two model panes, and what is pinned beside them.
struct PaneArms {
  Options options;
  std::array<int, 2> arm{0, 1};
  std::array<PanePin, kPins.size()> pin{};

  bool has(PaneKind kind) const { return !isPin(kind) || !pin[pinIndex(kind)].empty(); }
};

QString paneTitle(PaneKind kind, const PaneArms& arms = {});
QString shortPaneTitle(PaneKind kind, const PaneArms& arms);  ///< "B" for Model B
/// For settings, always the same: "model-a" is the first model pane.
QString paneWord(PaneKind kind);
/// For file names: "model-a", or the letter of the arm that stands there.
QString paneFileWord(PaneKind kind, const PaneArms& arms);
/// Of the current theme; plain text for those without a role.
QColor paneColour(PaneKind kind, const PaneArms& arms = {});
/// Of the light theme, for pictures that leave the window.
QColor paneColourOnPaper(PaneKind kind, const PaneArms& arms);
/// The ends of a difference of two panes: their own colours, or those of A and B when they are one.
std::array<QColor, 2> differenceEnds(PaneKind first, PaneKind second, const PaneArms& arms);
QString paneMeaning(PaneKind kind, const PaneArms& arms = {});  ///< what it shows, for tooltips

}  // namespace distilloscope
