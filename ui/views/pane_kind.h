// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <cstddef>

namespace distilloscope {

/// The panes in the order of their keys 1 to 6.
enum class PaneKind { stimulus, truth, teacher, model_a, model_b, difference };

constexpr std::array<PaneKind, 6> kAllPanes{PaneKind::stimulus, PaneKind::truth,
                                            PaneKind::teacher,  PaneKind::model_a,
                                            PaneKind::model_b,  PaneKind::difference};

constexpr std::size_t indexOf(PaneKind kind) {
  return static_cast<std::size_t>(kind);
}

QString paneTitle(PaneKind kind);
QString paneWord(PaneKind kind);     ///< for settings and file names: "model-a"
QColor paneColour(PaneKind kind);    ///< of the current theme; plain text for those without a role
QString paneMeaning(PaneKind kind);  ///< what it shows, for tooltips

}  // namespace distilloscope
