// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>
#include <algorithm>

#include "ui/bridge/settings.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Preferences)
};

const char* const kRuns = "folders/runs";
const char* const kCache = "folders/cache";
const char* const kTheme = "window/theme";
const char* const kRoles = "window/roles";
const char* const kLanguage = "window/language";
const char* const kClosing = "window/closing";
const char* const kMap = "images/colours";  // where the images keep theirs
const QStringList kClosingWords{"ask", "keep going", "stop"};
const QStringList kLanguages{"", "de", "en"};

QString below(QStandardPaths::StandardLocation place, const QString& rest) {
  return QDir(QStandardPaths::writableLocation(place)).filePath(rest);
}

}  // namespace

Preferences storedPreferences() {
  const Settings settings;
  Preferences kept;
  kept.runs_folder = settings.value(kRuns).toString();
  kept.cache_folder = settings.value(kCache).toString();
  kept.theme = static_cast<ThemeChoice>(std::clamp(settings.value(kTheme, 0).toInt(), 0, 2));
  kept.roles = roleSetFromWord(settings.value(kRoles).toString());
  kept.map = colourMapFromName(settings.value(kMap).toString());
  kept.language = settings.value(kLanguage).toString();
  if (!kLanguages.contains(kept.language)) kept.language.clear();
  const auto closing = kClosingWords.indexOf(settings.value(kClosing).toString());
  kept.closing = static_cast<ClosingChoice>(std::max<qsizetype>(0, closing));
  return kept;
}

void storeTheme(ThemeChoice theme) {
  Settings().setValue(kTheme, static_cast<int>(theme));
}

bool storePreferences(const Preferences& preferences) {
  Settings::flush();  // of the same keys, nothing older may come later
  QSettings settings;
  const auto keep = [&settings](const char* key, const QString& value) {
    if (value.isEmpty()) {
      settings.remove(key);
    } else {
      settings.setValue(key, value);
    }
  };
  keep(kRuns, preferences.runs_folder);
  keep(kCache, preferences.cache_folder);
  keep(kRoles, roleSetWord(preferences.roles));
  keep(kMap, colourMapName(preferences.map));
  keep(kLanguage, preferences.language);
  keep(kClosing, kClosingWords.at(static_cast<qsizetype>(preferences.closing)));
  settings.setValue(kTheme, static_cast<int>(preferences.theme));
  settings.sync();
  return settings.status() == QSettings::NoError;
}

QString defaultRunsFolder() {
  return below(QStandardPaths::GenericDataLocation, "distilloscope/runs");
}

QString defaultCacheFolder() {
  return below(QStandardPaths::GenericCacheLocation, "distilloscope");
}

QString folderProblem(const QString& folder) {
  if (folder.isEmpty()) return {};
  if (!QDir::isAbsolutePath(folder)) return Words::tr("Give the whole path, from the root on.");
  QFileInfo info(folder);
  if (info.exists() && !info.isDir()) return Words::tr("This is a file, not a folder.");
  while (!info.exists() && !info.isRoot()) info = QFileInfo(info.path());
  if (!info.isDir()) return Words::tr("%1 is a file, not a folder.").arg(info.filePath());
  if (!info.isWritable()) return Words::tr("%1 cannot be written to.").arg(info.filePath());
  return {};
}

}  // namespace distilloscope
