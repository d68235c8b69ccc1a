// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/main/role_colours.h"
#include "ui/main/theme.h"
#include "ui/views/colour_maps.h"

namespace distilloscope {

/// What becomes of work that goes on when the window is closed.
enum class ClosingChoice { ask, keep_going, stop };

/// What the user chose once for all. Whatever the settings hold that is no choice is the default.
struct Preferences {
  QString runs_folder;   ///< of new runs; empty: in the user's data folder
  QString cache_folder;  ///< empty: the user's cache folder; taken at the start
  ThemeChoice theme = ThemeChoice::system;
  RoleSet roles = RoleSet::standard;
  ColourMap map = ColourMap::inferno;
  QString language;  ///< "de", "en"; empty: the desktop's; taken at the start
  ClosingChoice closing = ClosingChoice::ask;
  bool operator==(const Preferences&) const = default;
};

Preferences storedPreferences();
void storeTheme(ThemeChoice theme);
/// Keeps them at once. False when the settings cannot be written.
bool storePreferences(const Preferences& preferences);

/// Where runs and the cache lie as long as nobody chooses, for showing.
QString defaultRunsFolder();
QString defaultCacheFolder();

/// Why a folder cannot be used, in words for the form; empty when it can, be it there or not.
QString folderProblem(const QString& folder);

}  // namespace distilloscope
