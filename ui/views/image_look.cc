// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/image_look.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "ui/bridge/settings.h"

namespace distilloscope {
namespace {

const QStringList kRanges{"shared", "own", "fixed"};

}  // namespace

ImageLook storedLook() {
  const Settings settings;
  ImageLook look;
  look.opacity = std::clamp(settings.value("images/opacity", look.opacity).toInt(), 0, 100);
  look.colours = colourMapFromName(settings.value("images/colours").toString());
  look.range = static_cast<RangeMode>(
      std::max<qsizetype>(0, kRanges.indexOf(settings.value("images/range").toString())));
  const ValueRange fixed{settings.value("images/fixedLow", look.fixed.low).toDouble(),
                         settings.value("images/fixedHigh", look.fixed.high).toDouble()};
  if (fixed.low >= 0 && fixed.high > fixed.low) look.fixed = fixed;
  look.threshold = std::clamp(settings.value("images/threshold", 0).toInt(), 0, 99);
  look.contours = settings.value("images/contours", false).toBool();
  look.truth_contours = settings.value("images/truthContours", false).toBool();
  if (const auto levels = levelsFromText(settings.value("images/levels").toString())) {
    look.levels = *levels;
  }
  if (settings.value("images/levelsOf").toString() == "mass") look.levels_of = LevelOf::mass;
  look.fixations = settings.value("images/fixations", false).toBool();
  return look;
}

// Whether the heat map is on is not kept: a window that opens without maps looks broken.
void storeLook(const ImageLook& look) {
  Settings settings;
  settings.setValue("images/opacity", look.opacity);
  settings.setValue("images/colours", colourMapName(look.colours));
  settings.setValue("images/range", kRanges.value(static_cast<int>(look.range)));
  settings.setValue("images/fixedLow", look.fixed.low);
  settings.setValue("images/fixedHigh", look.fixed.high);
  settings.setValue("images/threshold", look.threshold);
  settings.setValue("images/contours", look.contours);
  settings.setValue("images/truthContours", look.truth_contours);
  settings.setValue("images/levels", levelsText(look.levels));
  settings.setValue("images/levelsOf", look.levels_of == LevelOf::mass ? "mass" : "maximum");
  settings.setValue("images/fixations", look.fixations);
}

std::optional<std::vector<int>> levelsFromText(const QString& text) {
  static const QRegularExpression separators("[\\s,;%]+");
  std::vector<int> levels;
  for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
    bool number = false;
    const int level = part.toInt(&number);
    if (!number || level < 1 || level > 99) return {};
    levels.push_back(level);
  }
  std::ranges::sort(levels);
  levels.erase(std::ranges::unique(levels).begin(), levels.end());
  if (levels.empty() || levels.size() > ImageLook::kMostLevels) return {};
  return levels;
}

QString levelsText(const std::vector<int>& levels) {
  QStringList parts;
  for (const int level : levels) parts << QString::number(level);
  return parts.join(' ');
}

}  // namespace distilloscope
